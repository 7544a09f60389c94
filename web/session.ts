import { effect, signal } from "@preact/signals";
import { bearer } from "./bearer.ts";
import { runDeviceTools } from "./device-tools.ts";
import { openFirst } from "./navigation.ts";
import { tellOthers } from "./others.ts";
import { client, connection } from "./store.ts";

const key = "pam.token";

/** Why the sign-in box is shown; null when it isn't. */
export const signInReason = signal<string | null>(null);

/** Connects with the token of this tab, or with the one that a server in development gives away. */
export async function signIn(): Promise<void> {
  watchToken();
  wakeWithNetwork();
  tellOthers();
  runDeviceTools();
  const token = stored() ?? (await developmentToken());
  bearer.value = token;
  if (token === undefined) signInReason.value = "Paste a token to begin.";
  else client.start(token);
  openFirst();
}

/** A token that somebody pasted. */
export function useToken(token: string): void {
  bearer.value = token;
  remember(token);
  signInReason.value = null;
  if (client.connection.name === "idle" || client.connection.name === "stopped") client.start(token);
  else client.setToken(token);
}

/** After a refusal: a fresh development token once, then the sign-in box. */
function watchToken(): void {
  effect(() => {
    const state = connection.value;
    if (state.name !== "needsToken") return;
    remember(undefined);
    void renew(state.rejections);
  });
}

async function renew(rejections: number): Promise<void> {
  const token = rejections > 1 ? undefined : await developmentToken();
  bearer.value = token;
  if (token === undefined) signInReason.value = "Your token is not valid any more. Paste a new one to go on.";
  else client.setToken(token);
}

/** Undefined where the server gives no tokens away, which is everywhere but in development on this machine. */
async function developmentToken(): Promise<string | undefined> {
  try {
    const response = await fetch("/api/auth/dev-token", { headers: { accept: "application/json" } });
    if (!response.ok) return undefined;
    const body: unknown = await response.json();
    const token = typeof body === "object" && body !== null && "token" in body ? body.token : undefined;
    return typeof token === "string" ? token : undefined;
  } catch {
    return undefined;
  }
}

function wakeWithNetwork(): void {
  addEventListener("online", () => client.wake());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) client.wake();
  });
}

function stored(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, token);
  } catch {
    // Storage is switched off: the token lasts as long as the page.
  }
}
