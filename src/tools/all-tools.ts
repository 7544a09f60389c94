import type { Tool } from "./define-tool.ts";
import { makePlan } from "./make-plan.ts";
import { socialTools } from "./social/social-tools.ts";
import { uiTools } from "./ui/ui-tools.ts";
import { wheelTools } from "./wheels/wheel-tools.ts";
import { winTools } from "./wins/win-tools.ts";
import { confirmEmail, type Mailbox } from "./you/confirm-email.ts";
import { youTools } from "./you/you-tools.ts";

/** All tools that PAM comes with, for models, REST and the page of tools. The order is what models see. */
export function allTools(mailbox: Mailbox): readonly Tool[] {
  const ofYou = [...youTools, confirmEmail(mailbox)];
  return [...winTools, ...wheelTools, ...ofYou, ...socialTools, ...uiTools, makePlan];
}
