import type { Slot, ToolWords } from "../catalogue.ts";

export const name: Slot = { type: "name" };
/** A login stands by itself: one word. */
export const login =
  "(?:(?:the (?:user|member|person)(?: (?:with|by|under) the (?:login|user ?name|name)(?: of)?)? |user )?@?(?<person>[^\\s⟦⟧,:;!?()@]+))";
export const person: Slot = {
  type: "name",
  never:
    "him|her|them|me|us|my|our|the|his|their|everyone|everybody|anyone|anybody|someone|somebody|nobody|people|all|others|new|more|one|you|it|this|that|these|those|what|who",
};
export const wish =
  "(?:i|we)(?:'d| would| should)? ?(?:rather(?: have)?|like|love|want|wish|prefer|need|appreciate)(?: for)?";
export const unwanted =
  "(?:i|we)(?: (?:don't|do not|no longer)(?: really)? (?:want|wish|need|care|like)|(?:'d| would) (?:prefer|rather) not)";
/** What may stand around a topic and is no part of it. */
export const topicBare =
  "only|just|everything (?:to do with|about|on)|(?:new )?posts (?:about|on|with|of|under)(?: the topic)?";
/** Who wants all of them follows none. */
export const allTopics = "(?:all(?: of)?(?: the)?|any) (?:posts|topics|messages)|everything|all";
export const anyMore = "(?: any ?more| any longer| from now on)?";

interface GroupTalk extends Pick<ToolWords, "tool" | "with" | "slots"> {
  /** Slots that need not be said. */
  readonly also?: ToolWords["slots"];
  readonly changes?: false;
  /** With the noun beside the group's name. */
  readonly says: (group: string) => readonly string[];
  /** What is also said of a group by its name alone, which has its capitals: what is said of no place and no dish. */
  readonly named: (group: string) => readonly string[];
}

/** The same sentences of a group by its name alone, and with the noun beside it. */
export function ofGroups({ says, named, also, ...words }: GroupTalk): ToolWords[] {
  const made = { changes: true, ...words, allOf: ["group", ...Object.keys(words.slots)] };
  const slots = { ...also, ...words.slots };
  const noun =
    "(?:the |my |our )?(?:(?:private |public |open |new |closed )?(?:group|household) (?:called |named )?{group}|{group} group)";
  const own = "(?:the |my |our )?{group}";
  return [
    {
      ...made,
      slots: { ...slots, group: { type: "name", bare: "lately|recently|so far" } },
      says: [...says(noun), ...named(noun)],
    },
    { ...made, slots: { ...slots, group: { type: "name", proper: 2 } }, says: named(own) },
  ];
}
