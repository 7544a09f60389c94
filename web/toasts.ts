import { signal } from "@preact/signals";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly icon: "warning" | "bell";
}

const toastsMax = 4;
const shownMs = 9_000;
let count = 0;

export const toasts = signal<readonly Toast[]>([]);

/** Tells of a problem and the next step, or (`bell`) of what PAM was to remind of. The same words are not shown twice at a time. */
export function notify(text: string, icon: Toast["icon"] = "warning"): void {
  if (toasts.value.some((it) => it.text === text)) return;
  count += 1;
  const id = count;
  toasts.value = [...toasts.value, { id, text, icon }].slice(-toastsMax);
  setTimeout(() => dismiss(id), shownMs);
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((it) => it.id !== id);
}

/** For promises whose failure has no place of its own on the screen. */
export function orNotify(work: Promise<unknown>): void {
  work.catch((error: unknown) =>
    notify(error instanceof Error ? error.message : "Something went wrong. Try again."),
  );
}
