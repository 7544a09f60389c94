import type { Notification } from "../protocol/notifications.ts";
import type { ConnectionTiming } from "./connection.ts";
import type { ClientPorts } from "./ports.ts";

export interface ClientOptions {
  /** Address of the socket, `ws:` or `wss:`. */
  readonly url: string;
  readonly ports: ClientPorts;
  readonly timing?: Partial<ConnectionTiming>;
}

export type ClientChange =
  | { readonly kind: "connection" }
  | { readonly kind: "inbox" }
  | { readonly kind: "conversation"; readonly conversation: string }
  /** The user's other devices came, went, or type. */
  | { readonly kind: "others" }
  /** A steer that was given here came too late: its words are the user's again. */
  | { readonly kind: "steer.returned"; readonly conversation: string; readonly content: string }
  /** A turn shows something, or asks this device for it (which comes to `onToolRequest` too). */
  | {
      readonly kind: "ui.action";
      readonly conversation: string;
      readonly turn: string;
      readonly action: string;
      readonly toolUse: string;
      readonly input: Readonly<Record<string, unknown>>;
    }
  /** The user is told of something; it stands in the inbox's `unread` too. */
  | { readonly kind: "notification"; readonly notification: Notification }
  /** Something went wrong that no promise tells of. */
  | { readonly kind: "notice"; readonly code: string; readonly message: string };
