import type { Backend } from "./backend.ts";
import type { Hub } from "./hub.ts";
import type { Presence } from "./presence.ts";
import type { SessionLimits } from "./session.ts";
import type { Typing } from "./typing.ts";

/** What carrying out a session's commands takes. */
export interface CommandParts {
  readonly backend: Backend;
  readonly hub: Hub;
  readonly limits: SessionLimits;
  readonly presence: Presence;
  readonly typing: Typing;
}
