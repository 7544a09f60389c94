import { open } from "../navigation.ts";
import { currentId, inbox } from "../store.ts";
import { wordsOf } from "../tool-words.ts";
import { Icon } from "./icons.tsx";

/** What PAM asks in conversations that are not on the screen, until it is decided on any device. */
export function AskedElsewhere() {
  const asked = inbox.value.approvals.filter((it) => it.conversation !== currentId.value);
  const [newest] = asked;
  if (newest === undefined) return null;
  const more = asked.length === 1 ? "" : `, and ${asked.length - 1} more`;
  return (
    <div class="banner" role="status">
      <span>
        <Icon name="question" /> PAM asks for your permission in another conversation: {wordsOf(newest.name)}
        {more}.
      </span>
      <button type="button" onClick={() => open(newest.conversation)}>
        Look at it
      </button>
    </div>
  );
}
