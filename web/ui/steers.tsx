import type { SteerView } from "../../src/client/conversation-state.ts";
import { Icon } from "./icons.tsx";

const stateWords = { pending: "On its way", applied: "Taken up", returned: "Came too late" } as const;

/** What was said to an answer on its way, and what became of it. */
export function Steers({ steers }: { steers: readonly SteerView[] }) {
  if (steers.length === 0) return null;
  return (
    <ul class="steers">
      {steers.map(({ steer, state, content }) => (
        <li key={steer}>
          <Icon name="steer" /> <span>{content}</span> <span class="chip">{stateWords[state]}</span>
        </li>
      ))}
    </ul>
  );
}
