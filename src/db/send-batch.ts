import type { AcceptRequest } from "../actors/store.ts";
import { storableFields } from "../protocol/storable-json.ts";
import type { Client } from "./driver.ts";
import type { PamRow } from "./pam-row.ts";

/** A message with the ids it will have; they are made once, so that sending it again changes nothing. */
export interface MessageItem {
  readonly request: AcceptRequest;
  readonly hash: string;
  readonly turn: string;
  readonly message: string;
}

/** A message that may do more than queue: its policy is told at its conversation's row, under the lock. */
export interface SendItem extends MessageItem {
  readonly kind: "send";
}

export function asSend({ request, hash, turn, message }: MessageItem): SendItem {
  return { kind: "send", request, hash, turn, message };
}

export interface SendSettings {
  readonly incarnation: string;
  readonly queueMax: number;
  readonly wallMs: number;
  /** UTF-16 units that messages which join may have together. */
  readonly contentMax?: number;
  readonly wait: boolean;
}

/** One call of `pam_send`: each item as if alone, all in one transaction. Returns each item's rows, its own first. */
export async function sendBatch(
  client: Client,
  items: readonly SendItem[],
  options: SendSettings,
): Promise<PamRow[][]> {
  const rows = await client<PamRow[]>`
    select * from pam_send(${options.wait}::boolean, ${options.incarnation}::uuid, ${options.queueMax}::int, ${options.wallMs}::bigint,
      ${options.contentMax ?? 10_000}::int, ${JSON.stringify(items.map(sendRow))}::text::json)`;
  return items.map(({ request }, index) => {
    const own = rows.filter((row) => row.item === index + 1);
    const ack = own.find((row) => row.command === request.command);
    return ack === undefined ? own : [ack, ...own.filter((row) => row !== ack)];
  });
}

/** `content` goes as the text of a JSON string, which Postgres passes on without reading it. */
function sendRow({ request, hash, turn, message }: SendItem) {
  const { workspace, user, conversation, command, content, policy, replaces, claim, context } = request;
  return {
    ws: workspace,
    usr: user,
    conv: conversation,
    // Of the conversation that it makes when its user has none, as pam_commit has it.
    fresh: message.slice(0, 24) + turn.slice(24),
    command,
    hash,
    turn,
    message,
    content: content === null ? null : JSON.stringify(content),
    policy,
    replaces,
    claim,
    context: context === undefined ? undefined : JSON.stringify(storableFields(context)),
  };
}
