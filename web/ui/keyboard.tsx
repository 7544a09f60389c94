import { useEffect } from "preact/hooks";
import { stop } from "../actions.ts";
import { open, openNeighbour } from "../navigation.ts";
import { isDialogOpen, openDialog } from "./dialogs.tsx";

/** Shortcuts of the whole page; the list in `dialogs.tsx` tells of them. */
export function Keyboard() {
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return null;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
  const act = event.altKey ? altKeys[event.code] : plainKeys(event);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

// By the key's place: with Alt many layouts type another letter.
const altKeys: Readonly<Record<string, () => void>> = {
  KeyN: () => {
    open(null);
    focusMessage();
  },
  ArrowUp: () => openNeighbour(-1),
  ArrowDown: () => openNeighbour(1),
};

function plainKeys(event: KeyboardEvent): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.key === "Escape") return stop;
  if (isTyping(event.target)) return undefined;
  if (event.key === "/") return focusMessage;
  return event.key === "?" ? () => openDialog({ kind: "shortcuts" }) : undefined;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const focusMessage = (): void => document.getElementById("message")?.focus();
