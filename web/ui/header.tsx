import { isSidebarOpen } from "../sidebar-state.ts";
import { currentId, otherDevices, title } from "../store.ts";
import { nextTheme, theme } from "../theme.ts";
import { openDialog } from "./dialogs.tsx";
import { Icon } from "./icons.tsx";
import { PolicyMenu } from "./policy-menu.tsx";

const themeIcons = { system: "auto", light: "sun", dark: "moon" } as const;

export function Header() {
  return (
    <header class="header">
      <button
        type="button"
        class="quiet narrow-only"
        aria-label="Conversations"
        aria-expanded={isSidebarOpen.value}
        onClick={() => (isSidebarOpen.value = !isSidebarOpen.value)}
      >
        <Icon name="menu" />
      </button>
      <h1>{title.value ?? "New conversation"}</h1>
      {otherDevices.value > 0 && (
        <span class="others">
          <Icon name="devices" /> Also open on {otherDevices.value} other{" "}
          {otherDevices.value === 1 ? "device" : "devices"}
        </span>
      )}
      {currentId.value !== null && <PolicyMenu />}
      <button
        type="button"
        class="quiet"
        aria-label="What PAM may do without asking"
        title="What PAM may do without asking"
        onClick={() => openDialog({ kind: "remembered" })}
      >
        <Icon name="check" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => openDialog({ kind: "shortcuts" })}
      >
        <Icon name="keyboard" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={`Theme: ${theme.value}. Change`}
        title={`Theme: ${theme.value}`}
        onClick={nextTheme}
      >
        <Icon name={themeIcons[theme.value]} />
      </button>
    </header>
  );
}
