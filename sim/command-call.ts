import type { Tenant } from "../src/actors/ports.ts";
import type { WaitingTools } from "../src/db/waiting-commands.ts";
import type { StateCommand } from "../src/transport/backend.ts";

export interface CommandCall {
  readonly tenant: Tenant;
  readonly command: StateCommand & { readonly id: string };
  readonly hash: string;
  /** Id of what the command makes. */
  readonly fresh: string;
  readonly tools: WaitingTools;
  /** The instance that takes on a turn that goes on; null: the next scan of any instance does. */
  readonly claimFor: string | null;
}
