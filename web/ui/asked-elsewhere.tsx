import { open } from "../navigation.ts";
import { askedElsewhere } from "../store.ts";
import { wordsOf } from "../tool-words.ts";
import { Icon } from "./icons.tsx";

/** What PAM asks in conversations that are not on the screen, until it is decided on any device. */
export function AskedElsewhere() {
  const [newest, ...others] = askedElsewhere.value;
  if (newest === undefined) return null;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return (
    <div class="banner">
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
