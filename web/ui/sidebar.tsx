import type { ListedConversation } from "../../src/client/inbox-reducer.ts";
import { open } from "../navigation.ts";
import { isSidebarOpen } from "../sidebar-state.ts";
import { currentId, inbox, listed } from "../store.ts";
import { openDialog } from "./dialogs.tsx";
import { Icon } from "./icons.tsx";

export function Sidebar() {
  const go = (id: string | null) => {
    isSidebarOpen.value = false;
    open(id);
    if (id === null) document.getElementById("message")?.focus();
  };
  return (
    <>
      <nav class="sidebar" aria-label="Conversations">
        <div class="brand">
          <span class="mark" aria-hidden="true">
            P
          </span>
          <span>PAM</span>
        </div>
        <button type="button" class="new" onClick={() => go(null)}>
          <Icon name="plus" /> New conversation
        </button>
        <ul class="conversations">
          {listed.value.map((it) => (
            <Row key={it.conversation} item={it} isCurrent={it.conversation === currentId.value} go={go} />
          ))}
        </ul>
        {inbox.value.cursor !== null && listed.value.length === 0 && (
          <p class="hint">Your conversations will be listed here.</p>
        )}
      </nav>
      <button
        type="button"
        class="scrim"
        aria-label="Close the list"
        tabIndex={-1}
        onClick={() => (isSidebarOpen.value = false)}
      />
    </>
  );
}

interface RowProps {
  readonly item: ListedConversation;
  readonly isCurrent: boolean;
  readonly go: (id: string) => void;
}

function Row({ item, isCurrent, go }: RowProps) {
  const name = item.title ?? "Untitled";
  const { conversation } = item;
  return (
    <li class={isCurrent ? "row current" : "row"}>
      <button
        type="button"
        class="row-name"
        aria-current={isCurrent ? "page" : undefined}
        title={name}
        onClick={() => go(conversation)}
      >
        {name}
      </button>
      <button
        type="button"
        class="quiet small"
        aria-label={`Rename ${name}`}
        title="Rename"
        onClick={() => openDialog({ kind: "rename", conversation, name })}
      >
        <Icon name="pencil" />
      </button>
      <button
        type="button"
        class="quiet small"
        aria-label={`Delete ${name}`}
        title="Delete"
        onClick={() => openDialog({ kind: "delete", conversation, name })}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}
