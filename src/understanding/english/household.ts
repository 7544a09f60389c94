import type { Slot, ToolWords } from "../catalogue.ts";
import { kinds } from "./household-talk.ts";

const thing: Slot = {
  type: "name",
  to: ["what"],
  tells: { field: "kind", values: kinds },
  ask: "What should be shared? Say its name.",
};
const hidden: Slot = { ...thing, ask: "What should be private again? Say its name." };
const home =
  "(?:(?:the |my |our |everyone in (?:the |my |our )|everybody in (?:the |my |our )|the rest of (?:the |my |our ))(?:household|family|home|partner|wife|husband|spouse|flatmates?|housemates?|roommates?)|(?:everyone|everybody) at home)";
const the = "(?:the |my |our |this )?";
const household = "(?:the |my |our )?household";
const ofHousehold = { group: "household" };

/** Who lives together, and what they let each other see. */
export const englishHousehold: readonly ToolWords[] = [
  {
    tool: "share_with_household",
    changes: true,
    slots: { thing },
    says: [
      `{polite}share ${the}{thing} with ${home}`,
      `{polite}let ${home} (?:see|use|read|have|change|edit) ${the}{thing}`,
      `{polite}(?:show|open up) ${the}{thing} (?:to|for|with) ${home}`,
      `{polite}make ${the}{thing} (?:visible (?:to|for)|shared with) ${home}`,
      `${home} (?:should be able to|should|is to|are to) (?:see|use|read) (?:the |my |our |this ){thing}`,
      `{polite}share with ${home}`,
    ],
  },
  {
    tool: "stop_sharing",
    changes: true,
    slots: { thing: hidden },
    says: [
      `{polite}(?:stop|end|quit) sharing ${the}{thing} with ${home}`,
      `{polite}(?:stop|end|quit) sharing ${the}{thing}`,
      `(?:i |we )?(?:don't|do not|no longer) (?:want to |wish to )?share (?:the |my |our |this ){thing} with ${home}(?: any ?more| any longer)?`,
      `(?:i |we )(?:don't|do not|no longer) want ${home} to (?:see|read|use) ${the}{thing}(?: any ?more| any longer)?`,
      `{polite}un-?share ${the}{thing}(?: (?:from|with) ${home})?`,
      `{polite}(?:make|keep) ${the}{thing} private(?: again)?`,
      `{polite}hide ${the}{thing} from ${home}`,
      "{polite}stop sharing",
    ],
  },
  {
    tool: "show_household",
    changes: false,
    slots: {},
    says: [
      `who(?:'s| is| are| else is)?(?: all)? (?:in|part of|a member of) ${household}`,
      `{show} (?:me )?(?:the members of )?${household}(?: members)?`,
      `(?:which|what) household (?:am i|are we) in`,
      `who (?:can see|sees) what i share`,
    ],
  },
  {
    tool: "create_group",
    changes: true,
    with: { access: "household" },
    slots: { name: { type: "name" } },
    says: [
      "{polite}(?:start|create|make|open|found|set up|add)(?: me| us)? (?:an? |the |my |our )?(?:new )?household(?: (?:called|named) {name})",
    ],
  },
  {
    tool: "create_group",
    changes: true,
    with: { access: "household", name: "Household" },
    slots: {},
    says: [
      "{polite}(?:start|create|make|open|found|set up|add)(?: me| us)? (?:an? |the |my |our )?(?:new )?household",
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    with: ofHousehold,
    slots: { person: { type: "name", ask: "Who should be invited? Give their login." } },
    says: [
      `{polite}(?:invite|add) @?{person} (?:to|into) ${household}`,
      `{polite}invite (?:somebody|someone) (?:to|into) ${household}`,
    ],
  },
  {
    tool: "join_group",
    changes: true,
    with: ofHousehold,
    slots: {},
    says: [`{polite}join ${household}`, `{polite}accept the invitation to ${household}`],
  },
  {
    tool: "leave_group",
    changes: true,
    with: ofHousehold,
    slots: {},
    says: [
      `{polite}(?:leave|quit|move out of) ${household}`,
      `{polite}(?:decline|refuse) the invitation to ${household}`,
    ],
  },
  {
    tool: "post_to_group",
    changes: true,
    with: ofHousehold,
    slots: { text: { type: "text", free: true, ask: "What should the post say?" } },
    says: [
      `{polite}(?:tell|let|inform) ${household}(?: know)?(?: that|:)? {text}`,
      `{polite}post (?:to|in) ${household}(?::| that) ?{text}`,
    ],
  },
];
