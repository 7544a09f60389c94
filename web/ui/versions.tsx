import type { Versions as VersionsOf } from "../../src/client/conversation-state.ts";
import { selectBranch } from "../turn-actions.ts";
import { Icon } from "./icons.tsx";

/** ‹ 1/2 ›: the other ways in which the conversation goes on here. */
export function Versions({ versions: { branches, branch } }: { versions: VersionsOf }) {
  const at = branches.indexOf(branch);
  const [before, after] = [branches[at - 1], branches[at + 1]];
  const go = (to: string | undefined) => to !== undefined && selectBranch(to);
  return (
    <fieldset class="versions" aria-label="Versions">
      <button
        type="button"
        class="quiet small"
        aria-label="Earlier version"
        disabled={before === undefined}
        onClick={() => go(before)}
      >
        <Icon name="left" />
      </button>
      <span>
        {at + 1}/{branches.length}
      </span>
      <button
        type="button"
        class="quiet small"
        aria-label="Later version"
        disabled={after === undefined}
        onClick={() => go(after)}
      >
        <Icon name="right" />
      </button>
    </fieldset>
  );
}
