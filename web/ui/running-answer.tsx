import { useComputed } from "@preact/signals";
import { plan, running, steers, waitingUses } from "../store.ts";
import { Plan } from "./plan.tsx";
import { Steers } from "./steers.tsx";
import { GrowingStep, Step } from "./step.tsx";

/** The answer that is being written: the only part of the page that a delta draws again. */
export function RunningAnswer() {
  const steps = useComputed(() => running.value?.steps);
  const tools = useComputed(() => running.value?.tools);
  const edits = useComputed(() => running.value?.edits);
  if (steps.value === undefined || tools.value === undefined) return null;
  return (
    <article class="message assistant running" aria-busy="true" data-turn={running.peek()?.turn}>
      <h2 class="author">PAM</h2>
      <Plan plan={plan.value} />
      {steps.value.map((step) => (
        <Step
          key={step.step}
          step={step}
          tools={tools.value ?? []}
          edits={edits.value ?? []}
          isOpen={true}
          undo={undefined}
        />
      ))}
      <Live />
      <Steers steers={steers.value} />
    </article>
  );
}

function Live() {
  const turn = running.value;
  if (turn === null) return null;
  const isSilent = turn.live.blocks.every(
    (it) => it === null || (it.type === "text" && it.text.trim() === ""),
  );
  const isBusy = turn.tools.some((it) => it.status === "running") || waitingUses.value.length > 0;
  return (
    <>
      <GrowingStep live={turn.live} />
      {isSilent && !isBusy && (
        <p class="dots">
          <span class="visually-hidden">{turn.cancelRequested ? "Stopping" : "Thinking"}</span>
          <i aria-hidden="true" />
          <i aria-hidden="true" />
          <i aria-hidden="true" />
        </p>
      )}
    </>
  );
}
