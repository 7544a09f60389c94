import { useEffect, useRef, useState } from "preact/hooks";

interface InlineEditorProps {
  readonly label: string;
  readonly text: string;
  readonly action: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Words that are changed where they stand. Enter saves, Esc leaves them as they are. */
export function InlineEditor({ label, text, action, onSave, onClose }: InlineEditorProps) {
  const [value, setValue] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    onClose();
    document.getElementById("message")?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const words = value.trim();
    if (words === "") return;
    if (words !== text) onSave(words);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) submit(event);
    if (event.key !== "Escape") return;
    // The page's own Esc stops the answer.
    event.preventDefault();
    close();
  };
  return (
    <form class="inline-editor" onSubmit={submit}>
      <textarea
        ref={field}
        aria-label={label}
        rows={Math.min(8, value.split("\n").length + 1)}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="buttons">
        <button type="button" onClick={close}>
          Cancel
        </button>
        <button type="submit" class="primary" disabled={value.trim() === ""}>
          {action}
        </button>
      </div>
    </form>
  );
}
