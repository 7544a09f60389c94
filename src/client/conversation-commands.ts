import type { FrameOf } from "../protocol/frames.ts";

export type Ack = FrameOf<"ack">;

/** A command as this side writes it: ids, branded where the server makes them, are plain strings here. */
export type WrittenCommand = { readonly id: string } & (
  | { readonly type: "chat"; readonly content: string; readonly conversation?: string }
  | { readonly type: "turn.cancel"; readonly conversation: string; readonly turn?: string }
  | {
      readonly type: "history";
      readonly conversation: string;
      readonly before: number;
      readonly limit: number;
    }
  | ConversationCommand
);

type ConversationCommand =
  | { readonly type: "conversation.create"; readonly title?: string }
  | { readonly type: "conversation.rename"; readonly conversation: string; readonly title: string }
  | { readonly type: "conversation.archive" | "conversation.delete"; readonly conversation: string };

/** Each resolves after the server's commit and rejects with CommandRefused. */
export const conversationCommands = (give: (command: ConversationCommand) => Promise<Ack>) => ({
  create: (title?: string): Promise<Ack> =>
    give({ type: "conversation.create", ...(title === undefined ? {} : { title }) }),
  rename: (conversation: string, title: string): Promise<Ack> =>
    give({ type: "conversation.rename", conversation, title }),
  archive: (conversation: string): Promise<Ack> => give({ type: "conversation.archive", conversation }),
  delete: (conversation: string): Promise<Ack> => give({ type: "conversation.delete", conversation }),
});
