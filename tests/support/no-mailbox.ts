import { PamError } from "../../src/protocol/errors.ts";
import type { Mailbox } from "../../src/tools/you/confirm-email.ts";

const refuse = () => Promise.reject(new PamError("not_found"));

/** Nobody has an address. */
export const noMailbox: Mailbox = { ask: refuse, confirm: refuse };
