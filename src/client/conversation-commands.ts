import type { DoubleSend } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { QueueCommand, ToolCommand, TurnCommand } from "./turn-commands.ts";

export type Ack = FrameOf<"ack">;

/** A command as this side writes it: ids, branded where the server makes them, are plain strings here. */
export type WrittenCommand = { readonly id: string } & (
  | {
      readonly type: "chat";
      readonly content: string;
      readonly conversation?: string;
      readonly policy?: DoubleSend;
    }
  | {
      readonly type: "history";
      readonly conversation: string;
      readonly before: number;
      readonly limit: number;
    }
  | ConversationCommand
  | TurnCommand
  | QueueCommand
  | ToolCommand
);

type ConversationCommand =
  | { readonly type: "conversation.create"; readonly title?: string }
  | { readonly type: "conversation.rename"; readonly conversation: string; readonly title: string }
  | { readonly type: "conversation.archive" | "conversation.delete"; readonly conversation: string }
  | { readonly type: "conversation.policy"; readonly conversation: string; readonly policy: DoubleSend }
  | { readonly type: "branch.select"; readonly conversation: string; readonly branch: string }
  | {
      readonly type: "conversation.fork";
      readonly conversation: string;
      readonly message?: string;
      readonly title?: string;
    };

/** Each resolves after the server's commit and rejects with CommandRefused. */
export const conversationCommands = (give: (command: ConversationCommand) => Promise<Ack>) => ({
  create: (title?: string): Promise<Ack> =>
    give({ type: "conversation.create", ...(title === undefined ? {} : { title }) }),
  rename: (conversation: string, title: string): Promise<Ack> =>
    give({ type: "conversation.rename", conversation, title }),
  archive: (conversation: string): Promise<Ack> => give({ type: "conversation.archive", conversation }),
  delete: (conversation: string): Promise<Ack> => give({ type: "conversation.delete", conversation }),
  /** What a message does that comes while another is answered. */
  setPolicy: (conversation: string, policy: DoubleSend): Promise<Ack> =>
    give({ type: "conversation.policy", conversation, policy }),
  selectBranch: (conversation: string, branch: string): Promise<Ack> =>
    give({ type: "branch.select", conversation, branch }),
  /** A new conversation, named in the ack, that begins with this one's messages up to and with `message`, or all. */
  fork: (conversation: string, at: { message?: string; title?: string } = {}): Promise<Ack> =>
    give({ type: "conversation.fork", conversation, ...at }),
});
