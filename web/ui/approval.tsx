import { useState } from "preact/hooks";
import type { WaitingUse } from "../../src/client/conversation-state.ts";
import { editedInput, fieldsOf } from "../tool-input.ts";
import { decide } from "../turn-actions.ts";
import { Icon } from "./icons.tsx";

type Asked = Extract<WaitingUse, { waitsFor: "approval" }>;

/** Asks whether a tool may run, with this very input. Whichever device answers first has decided for all. */
export function Approval({ use, name }: { use: Asked; name: string }) {
  const [mode, setMode] = useState<"ask" | "edit" | "decline">("ask");
  const [remembers, setRemembers] = useState(false);
  const back = () => setMode("ask");
  const approve = (input?: Readonly<Record<string, unknown>>) =>
    decide(use.toolUse, {
      inputHash: use.inputHash,
      decision: "approve",
      ...(input !== undefined && { input: { ...input } }),
      ...(remembers && { remember: "conversation" as const }),
    });
  if (mode === "edit") return <EditInput use={use} onApprove={approve} onBack={back} />;
  if (mode === "decline") return <Decline use={use} onBack={back} />;
  return (
    <fieldset class="approval" aria-label={`Allow “${name}”?`}>
      <p>
        <Icon name="question" /> May I do this?
      </p>
      <label class="remember">
        <input
          type="checkbox"
          checked={remembers}
          onChange={(event) => setRemembers(event.currentTarget.checked)}
        />
        Always allow here
      </label>
      <div class="buttons">
        <button type="button" onClick={() => setMode("decline")}>
          Decline
        </button>
        <button type="button" onClick={() => setMode("edit")}>
          Edit
        </button>
        <button type="button" class="primary" onClick={() => approve()}>
          Approve
        </button>
      </div>
    </fieldset>
  );
}

interface EditInputProps {
  readonly use: Asked;
  readonly onApprove: (input: Readonly<Record<string, unknown>>) => void;
  readonly onBack: () => void;
}

function EditInput({ use, onApprove, onBack }: EditInputProps) {
  const [fields, setFields] = useState(() => fieldsOf(use.input));
  const [problem, setProblem] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    const edited = editedInput(use.input, fields);
    if ("problem" in edited) setProblem(edited.problem);
    else onApprove(edited.input);
  };
  return (
    <form class="approval" onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <label key={name}>
          {name}
          <input
            autocomplete="off"
            value={value}
            onInput={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="buttons">
        <button type="button" onClick={onBack}>
          Back
        </button>
        <button type="submit" class="primary">
          Approve with this
        </button>
      </div>
    </form>
  );
}

function Decline({ use, onBack }: { use: Asked; onBack: () => void }) {
  const [reason, setReason] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    const why = reason.trim();
    decide(use.toolUse, {
      inputHash: use.inputHash,
      decision: "decline",
      ...(why !== "" && { reason: why }),
    });
  };
  return (
    <form class="approval" onSubmit={submit}>
      <label>
        Why not? PAM reads it.
        <input
          autocomplete="off"
          maxLength={1_000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="button" onClick={onBack}>
          Back
        </button>
        <button type="submit" class="danger">
          Decline
        </button>
      </div>
    </form>
  );
}
