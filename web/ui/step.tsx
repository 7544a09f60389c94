import type { EditedInput, LiveStep, StepView, ToolView } from "../../src/client/conversation-state.ts";
import type { Block } from "../../src/protocol/blocks.ts";
import { GrowingText, MarkdownText } from "./markdown-text.tsx";
import { planTool } from "./plan.tsx";
import { ToolCard, ToolDraft } from "./tool-card.tsx";

interface StepProps {
  readonly step: StepView;
  readonly tools: readonly ToolView[];
  readonly edits: readonly EditedInput[];
  readonly isOpen: boolean;
  /** Tool use that may be taken back from here. */
  readonly undo: string | undefined;
}

/** A finished step: text, thoughts and tools in the model's order. */
export function Step({ step, ...turn }: StepProps) {
  return (
    <>
      {step.blocks.map((block, i) => (
        <FinishedBlock key={i} block={block} {...turn} />
      ))}
    </>
  );
}

type BlockProps = Omit<StepProps, "step"> & { readonly block: Block };

function FinishedBlock({ block, tools, edits, isOpen, undo }: BlockProps) {
  switch (block.type) {
    case "text":
      return block.text.trim() === "" ? null : <MarkdownText text={block.text} />;
    case "thinking":
      return block.thinking === "" ? null : <Thoughts text={block.thinking} />;
    case "tool_use": {
      const tool = tools.find((it) => it.toolUse === block.id);
      if (block.name === planTool && tool?.status !== "failed") return null;
      return (
        <ToolCard
          use={block}
          tool={tool}
          edit={edits.find((it) => it.toolUse === block.id)}
          isOpen={isOpen}
          offersUndo={undo === block.id}
        />
      );
    }
    default:
      return null;
  }
}

/** The step that is being written. */
export function GrowingStep({ live }: { live: LiveStep }) {
  return (
    <>
      {live.blocks.map((block, i) => {
        const key = `${live.step}.${live.attempt}.${i}`;
        if (block === null) return null;
        if (block.type === "text") return <GrowingText key={key} text={block.text} />;
        return block.type === "thinking" ? (
          <Thoughts key={key} text={block.thinking} />
        ) : (
          block.name !== planTool && <ToolDraft key={key} name={block.name} />
        );
      })}
    </>
  );
}

function Thoughts({ text }: { text: string }) {
  return (
    <details class="thoughts">
      <summary>Thinking</summary>
      <p>{text}</p>
    </details>
  );
}
