import type { DoubleSend } from "../../src/protocol/commands.ts";
import { policy } from "../store.ts";
import { setPolicy } from "../turn-actions.ts";

const names: Readonly<Record<DoubleSend, string>> = {
  queue: "Queue messages",
  interrupt: "Interrupt the answer",
  reject: "Refuse messages",
  merge: "Join what waits",
  latest: "Keep the latest only",
  debounce: "Gather messages",
  rollback: "Take the question back",
};
const isPolicy = (value: string): value is DoubleSend => Object.hasOwn(names, value);

/** What a message does that comes while PAM answers: of this conversation, on all devices. */
export function PolicyMenu() {
  return (
    <label class="policy" title="When a message comes while PAM answers">
      <span class="visually-hidden">When a message comes while PAM answers</span>
      <select
        value={policy.value}
        onChange={({ currentTarget: { value } }) => isPolicy(value) && setPolicy(value)}
      >
        {Object.entries(names).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
