import { dismiss, toasts } from "../toasts.ts";
import { Icon } from "./icons.tsx";

export function Toasts() {
  return (
    <div class="toasts" role="alert">
      {toasts.value.map(({ id, text, icon }) => (
        <div class="toast" key={id}>
          <Icon name={icon} />
          <span>{text}</span>
          <button type="button" class="quiet small" aria-label="Dismiss" onClick={() => dismiss(id)}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  );
}
