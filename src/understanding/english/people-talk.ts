import type { Slot, ToolWords } from "../catalogue.ts";
import { person, wish } from "./group-words.ts";

/** Somebody who is named, in one word. */
const login = "(?:(?:the (?:user|member|person) |user )?@?(?<person>[^\\s⟦⟧,:;!?()@']+))";
/** One that is surely a login, and no person of one's life. */
const account =
  "(?:(?:the (?:user|member) |user )@?|@|(?=[^\\s⟦⟧,:;!?()']*(?:[\\d_]|\\.[a-z])))(?<person>[^\\s⟦⟧,:;!?()@']+)";
const again = "(?: any ?more| any longer| again| ever again| from now on| ever)*";
const everywhere = "(?:,? (?:in (?:any|all|my|the)(?: of (?:the|my))? groups?|anywhere|everywhere|at all))?";
const unwilling = "(?:i|we) (?:don't|do not|no longer|never)(?: really)? (?:want|wish|need|care|like) to";
const writes =
  "(?:writes?|posts?|says?|shares?|puts up|comments?|publishes|has to say|has written|has posted)";
const works = "(?:posts?|comments?|messages|posts and comments|comments and posts|reactions|stuff|writing)";
const thenBlock = "(?:,? (?:so |and )?(?:please )?(?:block|mute|hide) (?:him|her|them))?";
const thenUnblock =
  "(?:,? (?:so |and )?(?:please )?(?:unblock (?:him|her|them)|(?:lift|remove|take off|end|drop) (?:my|the) block))?";
const post: Slot = { type: "name" };
const thePost =
  "(?:the|that|this|[^\\s⟦⟧,:]+'s)(?: last| latest| newest| recent)? (?:post|message|thread) (?:about|on|with|saying|concerning|regarding|of|for) {post}";
const admins = "(?:the )?(?:group's )?(?:group )?(?:admins?|administrators?|moderators?|mods)";
/** What is wrong with a post, in the user's words: "it's a scam". */
const reason: Slot = { type: "text", never: "about|it|that|this" };

/** Whom one wants to read, and whom not; what the admins should know. */
export const englishPeopleTalk: readonly ToolWords[] = [
  {
    tool: "block_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [
      `${unwilling} (?:see|read|hear|get|be shown) (?:anything|any (?:of the |more |further )?posts|more posts|posts|any more)(?: more)?(?: that)?(?: (?:from|of|by))? ${login}(?: ${writes})?${again}${everywhere}${thenBlock}`,
      `${unwilling} (?:see|read) (?:what|whatever|anything that|all that|the things) ${login} ${writes}${again}${everywhere}${thenBlock}`,
      `${unwilling} (?:see|read) (?:any of )?@?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works}${again}${everywhere}${thenBlock}`,
      `${unwilling} (?:see|read|hear|hear from|hear of) ${account}${again}${everywhere}${thenBlock}`,
      `(?:i|we) (?:never|no longer) (?:have to|want to|need to|wish to) (?:see|read|get)(?: any| any of)? ?(?:${works} (?:from|of|by) ${login}|@?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works})${again}${everywhere}`,
      `(?:the )?${works} (?:of|by|from) ${login} (?!is |are |was |were )[a-z]+ [^,:;⟦]{2,40},? (?:so |and )?(?:please )?(?:hide|block|mute) (?:them|him|her|it|those)`,
      `@?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works} (?:annoys?|bores?|bothers?|upsets?|disturbs?|offends?|insults?|hurts?|gets?|are|is|makes?|drives?) [^,:;⟦]{2,40},? (?:so |and )?(?:please )?(?:hide|block|mute) (?:them|him|her|it|those)`,
      `{polite}(?:make sure|see to it|take care|ensure)(?: that)? (?:i|we) (?:never|no longer|don't|do not)(?: have to| get to)? (?:see|read)(?: any| anything)? ?(?:${works} )?(?:from|of|by) ${login}${again}${everywhere}`,
      `(?:nothing|no) (?:more )?(?:posts? |messages? )?(?:from|by) ${account}${again}(?: please)?${everywhere}`,
      `{polite}(?:hide|mute|block) (?:everything|anything|all|whatever|what)(?: that)? ${login} ${writes}(?: from me| for me)?${everywhere}`,
      `{polite}(?:hide|mute|ignore) @?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works}(?: from me| for me)?${everywhere}`,
      `{polite}(?:hide|mute|ignore) ${account}(?: from me| for me)?${everywhere}`,
      `{polite}make (?:everything|anything|all|what|whatever)(?: that)? ${login} ${writes} (?:invisible|hidden)(?: (?:to|for|from) me)?${everywhere}`,
      `{polite}(?:stop|quit) showing me (?:what ${login} ${writes}|@?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works}|${works} (?:from|by|of) ${login})${everywhere}`,
      `{polite}(?:don't|do not|never)(?: ever)? show me (?:anything|any posts|posts|what|any of the posts|more)(?: more)? (?:by|from|of) ${login}${again}${everywhere}`,
      `(?:i can't stand|i cannot stand|(?:i've|i have) had enough of|(?:i'm|i am) (?:sick|tired|fed up)(?: of| with)) ${account},? (?:so |and )?(?:please )?(?:hide|mute|block) (?:everything|anything|all|what|whatever)(?: that)? (?:he|she|they) ${writes}`,
      `{polite}spare me (?:what ${login} ${writes}|@?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works})`,
      `{polite}put ${login} on my (?:block|blocked|mute) ?list`,
      `${wish} (?:to have |to see )?${login} (?:to be )?(?:blocked|muted)${everywhere}`,
      `{polite}have ${login} (?:blocked|muted)${everywhere}`,
      `${account} (?:should|must|is to|has to) be (?:blocked|muted|hidden)${everywhere}`,
      `(?:nothing|no (?:more )?(?:posts?|comments?|messages?)) (?:by|from|of) ${login} (?:should|must|is to|may|are to) be shown(?: to me)?${again}`,
      `{polite}keep ${account}(?:'s ${works})? (?:away from me|out of my (?:sight|feed))`,
    ],
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [
      `(?:${wish} to |{polite})?(?:let me |show me )?(?:see|read|show me)? ?(?:what|everything(?: that)?|whatever) ${login} ${writes} again(?: now)?${thenUnblock}`,
      `(?:${wish} to |{polite}|(?:you )?(?:can|may) )?(?:let me see|let me read|show me|see|read) @?(?<person>[^\\s⟦⟧,:;!?()@']+)'s ${works} again(?: now)?${thenUnblock}`,
      `(?:i|we)(?: have|'ve| had|'d)?(?: once)? blocked ${login},? (?:but |and )?(?:now )?(?:please )?(?:(?:you )?(?:may|can)|i(?:'d like| would like| want) to)?(?: now)? ?(?:show me|let me see|see|read|let me read) (?:(?:his|her|their) ${works}|(?:him|her|them)|what (?:he|she|they) ${writes}?)(?: again)?(?: now)?`,
      `(?:${wish} to )?hear from ${account}(?: again)?(?: now)?`,
      // What ends with "again" has lost it by now: only of an account is it sure.
      `(?:${wish} to |{polite}|(?:you )?(?:can|may) )?(?:let me see|let me read|(?:please )?show me|see|read) (?:what ${account} ${writes}|${account}'s ${works}|(?:anything |everything |the |all )*(?:${works} )?(?:from|of|by) ${account})(?: again)?(?: now)?${thenUnblock}`,
      `{polite}(?:lift|remove|end|cancel|drop|undo|take off) (?:my|the) block (?:on|of|for|from|against) ${login}`,
      `{polite}(?:take|remove|strike) ${login} (?:off|from) (?:my |the )?(?:(?:block|blocked|mute) ?list|list of (?:blocked|muted|hidden) (?:people|users|persons|members))`,
      `{polite}stop (?:hiding|blocking|muting|ignoring) ${login}(?:'s ${works})?`,
      `${login} (?:should|need|needs|must|may) (?:no longer|not) (?:to )?be (?:blocked|muted|hidden)${again}`,
      `${wish} (?:to have )?${login} (?:to be )?unblocked`,
    ],
  },
  {
    tool: "report_post",
    changes: true,
    slots: { post, reason },
    allOf: ["post", "reason"],
    says: [
      `{polite}(?:tell|inform|let|notify|warn) ${admins}(?: know)?(?: that|:)? ${thePost} (?:is|are|looks like|seems to be|might be|contains|breaks) {reason}`,
      `${admins} (?:should|must|need to|ought to|have to) (?:know|be told|hear|be informed)(?: that)? ${thePost} (?:is|looks like|seems to be|contains|breaks) {reason}`,
      `${thePost} (?:is|looks like|seems to be|contains) (?!(?:.* )?(?:mine|good|great|nice|lovely|funny|new)(?: |,|$)){reason},? (?:so |and )?(?:please )?(?:report it|flag it|tell ${admins}|let ${admins} know|report that|it should be reported)(?: to ${admins}| about it| so)?`,
      `${thePost} (?<reason>(?:breaks|violates|goes against|insults|offends|advertises|promotes|spreads|threatens) [^,⟦]{2,60}),? (?:so |and )?(?:please )?(?:report it|flag it|tell ${admins}|let ${admins} know)(?: to ${admins}| about it| as [^,]+)?`,
      `(?:i|we) (?:find|consider|think) ${thePost} (?:is )?(?<reason>(?:very |quite |really |clearly )?[a-z]+),? (?:so |and )?(?:please )?(?:report it|flag it|tell ${admins}|let ${admins} know)(?: to ${admins}| about it)?`,
      `${thePost} (?:should|must|has to|ought to) be reported(?: to ${admins})?(?:,| because| since| as| ?:) ?{reason}`,
      `(?:${wish} to |{polite})(?:report|flag) ${thePost}(?: to ${admins})?(?:,| because| since| as| for|:| -) ?{reason}`,
      `(?:${wish} to |{polite})complain(?: to ${admins})? about ${thePost}(?:,| because| since| as|:) ?{reason}`,
      `{polite}(?:tell|inform|notify|warn) ${admins} (?:about|of) ${thePost}(?:,| because| since| as|:) ?{reason}`,
    ],
  },
];
