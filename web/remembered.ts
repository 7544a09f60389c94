import { signal } from "@preact/signals";
import { bearer } from "./bearer.ts";
import { client } from "./store.ts";
import { notify, orNotify } from "./toasts.ts";

/** A tool that need not ask again: in one conversation, or (null) in any. */
export interface Remembered {
  readonly tool: string;
  readonly conversation: string | null;
}

/** Null while it is not known. */
export const remembered = signal<readonly Remembered[] | null>(null);

export async function loadRemembered(): Promise<void> {
  try {
    const headers = { accept: "application/json", authorization: `Bearer ${bearer.value ?? ""}` };
    const response = await fetch("/api/pam/approvals", { headers });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const body: { approvals: readonly Remembered[] } = await response.json();
    remembered.value = body.approvals;
  } catch {
    notify("What PAM may do could not be read. Close this and open it again.");
  }
}

/** PAM asks for it again, on all devices. */
export function forget({ tool, conversation }: Remembered): void {
  orNotify(client.tools.forget(tool, conversation ?? undefined).then(loadRemembered));
}
