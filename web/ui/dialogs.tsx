import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { remove, rename } from "../actions.ts";
import { forget, loadRemembered, type Remembered, remembered } from "../remembered.ts";
import { inbox, listed } from "../store.ts";
import { wordsOf } from "../tool-words.ts";

type Dialog =
  | { readonly kind: "shortcuts" }
  | { readonly kind: "remembered" }
  | { readonly kind: "rename"; readonly conversation: string; readonly name: string }
  | { readonly kind: "delete"; readonly conversation: string; readonly name: string };

const dialog = signal<Dialog | null>(null);

export const openDialog = (it: Dialog): void => {
  dialog.value = it;
};
/** By the element: it is closed before its event tells so, and a key pressed in between is meant for the page. */
export const isDialogOpen = (): boolean => document.querySelector("dialog[open]") !== null;
const close = (): void => {
  dialog.value = null;
};

export function Dialogs() {
  const it = dialog.value;
  if (it === null) return null;
  if (it.kind === "shortcuts") return <Shortcuts />;
  if (it.kind === "remembered") return <RememberedTools />;
  return it.kind === "rename" ? <Rename {...it} /> : <Delete {...it} />;
}

/** The browser's own modal: it keeps the focus inside, and gives it back. */
function Modal({ title, children }: { title: string; children: ComponentChildren }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} aria-labelledby="dialog-title" onClose={close}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

function Rename({ conversation, name }: { conversation: string; name: string }) {
  const [value, setValue] = useState(name);
  const submit = (event: Event) => {
    event.preventDefault();
    const title = value.trim();
    if (title !== "" && title !== name) rename(conversation, title);
    close();
  };
  return (
    <Modal title="Rename conversation">
      <form onSubmit={submit}>
        <label for="new-name">Name</label>
        <input
          id="new-name"
          maxLength={200}
          autocomplete="off"
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <div class="buttons">
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="primary">
            Rename
          </button>
        </div>
      </form>
    </Modal>
  );
}

function Delete({ conversation, name }: { conversation: string; name: string }) {
  const confirm = () => {
    remove(conversation);
    close();
  };
  return (
    <Modal title="Delete conversation?">
      <p>
        “{name}” will be gone from all your devices. What PAM did for you in it, such as booked expenses,
        stays.
      </p>
      <div class="buttons">
        <button type="button" onClick={close}>
          Keep it
        </button>
        <button type="button" class="danger" onClick={confirm}>
          Delete
        </button>
      </div>
    </Modal>
  );
}

/** What need not be asked again, and taking that back. */
function RememberedTools() {
  // A word of another device changes the list too: it comes by the inbox.
  const seq = inbox.value.cursor?.seq;
  useEffect(() => void loadRemembered(), [seq]);
  const tools = remembered.value;
  return (
    <Modal title="What PAM may do without asking">
      {tools?.length === 0 && <p>Nothing: PAM asks each time.</p>}
      {tools !== null && tools.length > 0 && (
        <ul class="remembered">
          {tools.map((it) => (
            <li key={`${it.tool} ${it.conversation}`}>
              <span>
                {wordsOf(it.tool)} <small>{placeOf(it)}</small>
              </span>
              <button type="button" aria-label={`Forget “${wordsOf(it.tool)}”`} onClick={() => forget(it)}>
                Forget
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button type="button" class="primary" onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}

function placeOf({ conversation }: Remembered): string {
  if (conversation === null) return "everywhere";
  return `in “${listed.value.find((it) => it.conversation === conversation)?.title ?? "Untitled"}”`;
}

const shortcuts = [
  ["Enter", "Send the message"],
  ["Shift + Enter", "New line"],
  ["Ctrl + Enter", "Steer the running answer"],
  ["Esc", "Stop the answer"],
  ["/", "Go to the message box"],
  ["Alt + N", "New conversation"],
  ["Alt + ↑ / Alt + ↓", "Conversation above or below"],
  ["?", "This list"],
] as const;

function Shortcuts() {
  return (
    <Modal title="Keyboard shortcuts">
      <dl class="shortcuts">
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="primary" onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}
