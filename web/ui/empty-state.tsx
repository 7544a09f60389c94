import { send } from "../actions.ts";

const examples = [
  ["Book an expense", "I spent 42.50 on diesel yesterday"],
  ["See where it went", "How much on fuel this month?"],
  ["Set a budget", "Set a 300 budget for groceries"],
  ["Change your mind", "Undo that"],
] as const;

export function EmptyState() {
  return (
    <div class="empty">
      <span class="mark large" aria-hidden="true">
        P
      </span>
      <h2>What can I take off your mind?</h2>
      <p>I keep your money in order: tell me what you spent, ask where it went, set a budget.</p>
      <ul class="examples">
        {examples.map(([what, words]) => (
          <li key={words}>
            <button type="button" onClick={() => send(words)}>
              <strong>{what}</strong>
              <span>“{words}”</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
