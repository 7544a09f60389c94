import { useMemo, useRef } from "preact/hooks";
import { GrowingMarkdown, renderMarkdown } from "../markdown.ts";

/** A finished text. */
export function MarkdownText({ text }: { text: string }) {
  const blocks = useMemo(() => renderMarkdown(text), [text]);
  return <Blocks blocks={blocks} />;
}

/** A text that is still arriving: blocks that are complete are neither parsed nor drawn again. */
export function GrowingText({ text }: { text: string }) {
  const growing = useRef<GrowingMarkdown>(null);
  growing.current ??= new GrowingMarkdown();
  return <Blocks blocks={growing.current.update(text)} />;
}

function Blocks({ blocks }: { blocks: readonly string[] }) {
  return (
    <div class="markdown">
      {blocks.map((html, i) => (
        // Made safe in `markdown.ts`. A block is told by its place: text only ever grows at its end.
        <div key={i} dangerouslySetInnerHTML={{ __html: html }} />
      ))}
    </div>
  );
}
