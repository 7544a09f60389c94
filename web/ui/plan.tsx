import type { PlanStatus, PlanStep } from "../../src/protocol/plans.ts";
import { Icon, type IconName } from "./icons.tsx";

/** What its use shows is the plan, not a card of its own. */
export const planTool = "make_plan";

const looks: Readonly<Record<PlanStatus, { label: string; icon: IconName; kind: string }>> = {
  pending: { label: "To do", icon: "circle", kind: "calm" },
  running: { label: "Under way", icon: "clock", kind: "busy" },
  done: { label: "Done", icon: "check", kind: "good" },
  failed: { label: "Failed", icon: "cross", kind: "bad" },
  skipped: { label: "Skipped", icon: "stop", kind: "calm" },
};

/** What an answer has set out to do, as a checklist that ticks itself off. */
export function Plan({ plan }: { plan: readonly PlanStep[] }) {
  if (plan.length === 0) return null;
  const done = plan.filter(({ status }) => status === "done").length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and this has none.
    <div class="plan" role="group" aria-label="Plan">
      <p class="plan-head">
        Plan{" "}
        <span class="chip">
          {done} of {plan.length} done
        </span>
      </p>
      <ol>
        {plan.map((step, i) => (
          <Step key={i} step={step} />
        ))}
      </ol>
    </div>
  );
}

function Step({ step: { title, status } }: { step: PlanStep }) {
  const { label, icon, kind } = looks[status];
  return (
    <li class={kind} data-status={status}>
      <Icon name={icon} />
      <span class="plan-title">{title}</span>
      <span class="chip">{label}</span>
    </li>
  );
}
