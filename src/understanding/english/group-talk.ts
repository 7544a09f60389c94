import type { Slot, ToolWords } from "../catalogue.ts";
import { anyMore, login, name, ofGroups, person, unwanted, wish } from "./group-words.ts";

const signMeUp = "(?:sign me up|let me in|add me|put me in|get me in|join it(?: for me)?|join)";
const invitesThem =
  "(?:,? (?:so |and )?(?:please )?(?:invite|add|let in) (?:him|her|them|@?[^\\s,]+)(?: in)?)?";
const putOut = "(?:take|get rid of|throw|kick|put|get|remove|expel|exclude|boot|chuck|drop|turn|shut)";
const whose = "@?(?<person>[^\\s⟦⟧,:;!?()@']+)'s";
const sentTo =
  "(?:(?: that| which)?(?: (?:i|we)(?:'ve| have)? (?:sent|gave|given)| went| was sent| has gone))? (?:to|of|for|from)";
const takeMeOut =
  ",? (?:so |and )?(?:please )?(?:take|get|sign|remove|put|let|pull) me (?:out|off|from it|from that)(?: of (?:it|that|that group|this group|the group|there)| group)?";
const inviting = "(?:an? |the |my |[a-z]+'s )?invit(?:e|ation)";

/** "I am leaving the chess group today" is done at once. */
const onDay: Readonly<Record<string, Slot>> = { day: { type: "day", to: [""] } };
const begin =
  "(?:(?:start|start up|create|make|open|open up|found|set up|launch|form|establish|put together|build|begin|add|have)(?: me| us)?|there should be|let there be|(?:we|i) (?:should|ought to) have)";
/** Access → what is said of it behind the name. */
const accesses = {
  public:
    "(?:(?:and |so )?(?:that|which|where|in which|into which) )?(?:everyone|everybody|anyone|anybody|all people|people)(?: at all)? (?:can|may|could|should be able to|is free to)(?: find(?: it)? and)?(?: just| freely)? (?:join|get into|come into|enter|find)(?: it)?|(?:that is |that's )?open (?:to|for) (?:everyone|everybody|anyone|anybody|all|the public)|for (?:everyone|everybody|anyone|anybody) to join|(?:and )?(?:please )?let (?:everyone|everybody|anyone|anybody|people) (?:join|in|find|enter)(?: it)?|(?:and |please )*(?:make|keep|set|leave) it (?:public|open)(?: (?:to|for) (?:everyone|everybody|anyone|anybody|all))?|(?:and |which |that )?(?:is |it is |it should be |should be )?public",
  private:
    "(?:that|which|where|in which|into which) (?:people|everyone|everybody|members|new members|others) (?:have|has|need|needs|must)(?: to)? ask(?: me| us| the admins?)?(?: first)?(?: to (?:join|get in|come in))?(?: before (?:they join|joining))?|(?:that|which|where|in which|into which) (?:i|we|the admins?|an admin)(?: have to| has to| must)? (?:approve|accept|let in|confirm|okay)(?: all| the)?(?: new)? (?:members|people|everyone|everybody)|(?:that|which|where|so that|in which|into which) (?:new )?(?:members|people|everyone|everybody|others) (?:need|needs|must have) (?:my|our|an admin's|the admins') (?:approval|okay|permission|consent)|(?:that|which|where|so that|in which|into which) (?:all )?(?:new )?(?:members|people|everyone|everybody|others) (?:have to|has to|need to|needs to|must|should) be (?:approved|accepted|let in|confirmed|admitted)(?: first| by (?:me|us|an admin|the admins?))?|(?:and |please )*(?:make|keep|set|leave) it (?:private|closed)",
  invite:
    "(?:so that|that|which|so) only (?:invited people|people (?:i|we) invite|people with an invitation|those(?: who are)? invited|invited members|the invited|invitees)(?: can| may)? (?:know about|know of|see|find|join|get into|come into)(?: it)?|(?:that|which) (?:nobody|no one) else (?:can|may) (?:see|find|join)|(?:by|on|with an?) invitation(?:s)?(?: only)?|for invited people(?: only)?|(?:so that|that|which|where) (?:only )?(?:people|those|members) with an invitation(?: only)? (?:can|may) (?:see|find|join|get into|enter)(?: it)?|(?:so that|that|which) (?:can|may) only be (?:found|seen|joined) (?:by invitation|with an invitation|by invited people)|(?:and |please )*(?:make|keep|set|leave) it (?:invite[- ]only|invitation[- ]only|secret|hidden|by invitation(?: only)?)",
} as const;

/** Groups and who is in them, as people speak of them. */
export const englishGroupTalk: readonly ToolWords[] = [
  ...Object.entries(accesses).map(
    ([access, said]): ToolWords => ({
      tool: "create_group",
      changes: true,
      with: { access },
      slots: { name },
      allOf: ["name"],
      says: [
        `(?:${wish} (?:to (?:have|start|create|make|open|set up) )?|{polite}${begin} )(?:an? |the )?(?:new )?group(?:,|:| :)?(?: (?:called|named|by the name of|with the name|under the name))? {name},? (?:${said})`,
      ],
    }),
  ),
  {
    tool: "create_group",
    changes: true,
    slots: {
      access: {
        type: "choice",
        values: {
          household: "household",
          public: "(?:public|open) group",
          private: "(?:private|closed) group",
          invite: "(?:invite[- ]only|invitation[- ]only|secret|hidden) group",
        },
      },
      name,
    },
    allOf: ["access", "name"],
    says: [
      `(?:${wish} (?:to (?:have|start|create|make|open|set up) )?|{polite}${begin} |(?=an? ))(?:an? |the |our |my )?(?:new )?{access}(?: here)?(?: (?:for|of) [^:,]{1,60}?)?,? (?:called|named|by the name of|with the name|and (?:call|name) it|(?:please )?(?:call|name) it) {name}`,
      `{polite}(?:set up|start|create|make) {name} as (?:an? |the |our )?(?:new )?{access}`,
    ],
  },
  {
    tool: "create_group",
    changes: true,
    slots: { name },
    allOf: ["name"],
    says: [
      `(?:${wish} (?:to (?:have|start|create|make|open|set up) )?|{polite}${begin} |(?=a new ))(?:an? |the |our |my )?(?:new )?group(?: (?:for|of|about) [^⟦:,]{1,60}?)?,? (?:called|named|by the name of|with the name|and (?:call|name) it|(?:please )?(?:call|name) it) {name}`,
    ],
  },
  ...ofGroups({
    tool: "join_group",
    also: onDay,
    slots: {},
    says: (group) => [
      `(?:${wish} to )?(?:be|get|come|take part)(?: in| into| one of) ${group}(?:,? (?:so |and )?(?:please )?${signMeUp})?`,
      `(?:i'm|i am) in (?:for|on) ${group}`,
      `{polite}(?:put|add|get|let|bring) me(?: up| in| down)? (?:for|to|into|in|in on) ${group}`,
    ],
    named: (group) => [
      `${wish} to be in ${group},? (?:so |and )?(?:please )?${signMeUp}`,
      `(?:${wish} to )?(?:be|become) (?:an? (?:new )?member|(?:a )?part) of ${group}(?:,? (?:so |and )?(?:please )?${signMeUp})?`,
      `{polite}(?:sign|count) me(?: up| in| down)? (?:for|to|into|in) ${group}`,
      `{polite}(?:accept|take|say yes to|take up) ${inviting} (?:to join|to be in|to|into|for|from) ${group}`,
      `{polite}(?:ask|request|apply) (?:(?:for me )?to (?:join|be let into|be in|get into)|for (?:my )?membership (?:in|of)) ${group}`,
      `{polite}(?:make me (?:an? )?(?:new )?member of|enrol(?:l)? me in|register me (?:for|in|with)|include me in|have me join) ${group}`,
      `(?:i'll|i will|i'm|i am) (?:join|joining) ${group}`,
      `(?:i was|i've been|i have been|i am|i'm) invited to ${group},? (?:and |so )?(?:(?:i (?:accept|want to (?:join|accept)|will (?:join|accept)|would like to (?:join|accept))|i'd like to (?:join|accept)|would like to (?:join|accept)|want to (?:join|accept))|(?:please )?(?:accept|join|let me in|sign me up))(?: it| that| the invitation)?`,
    ],
  }),
  ...ofGroups({
    tool: "leave_group",
    also: onDay,
    slots: {},
    says: (group) => [
      `(?:i|we)(?: hereby)? (?:quit|leave|resign from) ${group}`,
      `(?:i'm|i am|we're|we are) (?:leaving|quitting|getting out of|no longer part of) ${group}`,
      `${wish} (?:to get )?out of ${group}`,
    ],
    named: (group) => [
      `${unwanted}(?: to)? (?:be (?:in|part of|an? member of|a part of)|belong to|stay in|remain in|stay a member of) ${group}${anyMore}(?:,? (?:(?:so|and|so that) )?(?:please )?(?:take|get|sign|remove|put|pull|let) me (?:out|off|away)(?: of (?:it|that|there|that group|this group))?)?`,
      `(?:(?:i've|i have) (?:had enough of|lost interest in)|(?:i'm|i am) (?:done with|finished with|tired of|fed up with|no longer interested in)) ${group}${takeMeOut}`,
      `${group} (?:isn't|is not|is no longer|isn't any more) (?:for me|my thing|anything for me)${anyMore}${takeMeOut}`,
      `(?:i|we) (?:no longer have|don't have|do not have|have no|haven't got|have too little)(?: any| the| enough)?(?: more)? time for ${group}${anyMore}${takeMeOut}`,
      `${group} (?:is|has|gets|got|was|has become|no longer|doesn't|does not|isn't|bores|annoys|takes) [^,:;⟦]{2,60}${takeMeOut}`,
      `(?:i|we) (?:won't|will not|can't|cannot|don't want to|do not want to)(?: be able to)? (?:be )?join(?:ing)? ${group},? (?:so |and )?(?:please )?(?:decline|refuse|turn down|reject) (?:it|(?:the|that|my) invit(?:e|ation))`,
      `(?:i was|i've been|i have been|i'm|i am) invited to ${group},? but (?:please |i )?(?:decline|don't want to join|don't want to|do not want to|refuse)(?: it| that| the invitation)?`,
      `{polite}(?:cancel|end|stop|give up|terminate) (?:my |our )?membership (?:in|of|with) ${group}`,
      `{polite}(?:sign|take|get|remove|pull|put|unsubscribe|drop) me (?:off|out|from|out of|off from) (?:of )?${group}`,
      `{polite}(?:say no to|turn down|decline|refuse|reject) ${inviting} (?:to join|to be in|to|into|for|from) ${group}`,
      `{polite}(?:take back|withdraw|cancel) my request to join ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "invite_to_group",
    slots: { person },
    says: (group) => [
      `${login} (?:should|may|is to|ought to) (?:come into|be in|be part of) ${group}${invitesThem}`,
      `{polite}(?:have|let) ${login} (?:into|in on|come into|be in) ${group}`,
      `${wish} (?:to have )?${login} (?:to (?:be|come|get) (?:in|into)|in) ${group}`,
      `an? invit(?:e|ation) (?:to|for|into) ${group} for ${login}`,
    ],
    named: (group) => [
      `{polite}(?:give|grant|allow) ${login} access to ${group}`,
      `{polite}(?:send|give|write|offer) ${login} an invit(?:e|ation) (?:to|for|into|to join) ${group}`,
      `{polite}(?:send|write)(?: out)? an invit(?:e|ation) (?:to|for|into) ${group} to ${login}`,
      `${wish} (?:to have )?${login} (?:to join|to be part of|as an? (?:new )?member of) ${group}`,
      `${login} (?:should|may|is to|ought to) (?:be invited (?:to|into)|get an invitation to|join) ${group}${invitesThem}`,
      `{polite}(?:have|let) ${login} join ${group}`,
      `an? invit(?:e|ation) (?:to|for|into) ${group} (?:should|is to|must|can|may) (?:go|be sent|be given) to ${login}`,
      `${wish} (?:to have )?${login} to (?:become|be) (?:an? )?(?:new )?member of ${group}`,
      `{polite}(?:add|take on|accept|get) ${login} as an? (?:new )?member (?:to|of|in|for) ${group}`,
      `${login} (?:asked|wants|would like|would love|'d like|has asked|requested|wishes)(?: me)? to (?:join|be in|get into|come into|become (?:an? )?(?:new )?member of) ${group}(?: and (?:i|we) (?:agree|don't mind|do not mind|approve|said yes))?,? (?:so |and )?(?:please )?(?:let|invite|accept|approve|take|add|bring) (?:him|her|them)(?: in)?`,
      `{polite}ask ${login} (?:if|whether) (?:he|she|they) (?:wants?|would like|'d like|feels? like) to (?:join|be in|come into) ${group}`,
      `{polite}(?:accept|approve|grant|okay) ${whose} (?:join |membership )?request (?:to (?:join|be in|get into)|for|in) ${group}`,
      `{polite}(?:accept|approve|grant|okay) (?:the )?(?:join )?request (?:of|by|from) ${login} (?:to (?:join|be in)|for|in) ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "remove_from_group",
    with: { ban: true },
    slots: { person },
    says: () => [],
    named: (group) => [
      `{polite}${putOut} ${login} (?:out of|from|off) ${group},? (?:and (?:also )?ban (?:him|her|them)(?: too| as well| for good)?|for good|for ever|forever|permanently|and keep (?:him|her|them) out)`,
      `{polite}${putOut} ${login} (?:out of|from|off) ${group},? (?:and |so )?(?:please )?(?:don't|do not|never)(?: ever)? let (?:him|her|them) (?:back in|in|back)(?: again)?`,
      `{polite}${putOut} ${login} (?:out of|from|off) ${group},? (?:and |so that |so )?(?:please )?(?:make sure (?:that )?|see to it that |take care that )?(?:he|she|they) (?:can't|cannot|can not|can never|may not|may never|won't|never|doesn't|don't|is not able to) (?:be able to )?(?:come|get|comes|gets|join|joins|be let)(?: back)?(?: in| into it)?(?: again| ever again)?`,
      `(?:don't|do not|never)(?: ever)? let ${login} (?:back )?into ${group}(?: again)?(?:,? (?:so |and )?(?:please )?${putOut} (?:him|her|them) out)?`,
      `{polite}(?:ban|bar|block) ${login} from ${group}(?: for good| for ever| permanently| forever)?`,
      `${login} (?:should|must|is to) be banned from ${group}(?: for good| permanently)?`,
      `${wish} (?:to have )?${login} (?:to be )?(?:banned|barred|blocked|locked out|kept out) (?:from|of) ${group}(?: for good| permanently| for ever)?`,
      `{polite}have ${login} (?:banned|barred) from ${group}`,
      `${login} (?:should|must|may|can|is to|shall) (?:never|not)(?: ever)?(?: be (?:able|allowed) to)? (?:come|get|return|be let)(?: back)? (?:in)?to ${group}(?: again)?(?:,? (?:so |and )?(?:please )?${putOut} (?:him|her|them)(?: out)?)?`,
    ],
  }),
  ...ofGroups({
    tool: "remove_from_group",
    slots: { person },
    says: (group) => [
      `{polite}${putOut} ${login} (?:from|off|from the list of members of|as a member of) ${group}`,
      `${login} (?:has to|needs to|must|should|is to|ought to) (?:leave|get out of|go from) ${group}`,
    ],
    named: (group) => [
      `${login} (?:should no longer|must no longer|may no longer|shouldn't|should not|must not) be (?:in|part of|an? member of) ${group}${anyMore}(?:,? (?:so )?(?:please )?${putOut} (?:him|her|them) out)?`,
      `{polite}${putOut} ${login} (?:from|off) the (?:member list|members' list|list of members|members) of ${group}`,
      `${login} (?:should|must|has to|is to|needs to) be (?:removed|taken out|thrown out|put out|kicked out|expelled|excluded) (?:from|of) ${group}`,
      `${unwanted} (?:to have )?${login} (?:to be )?(?:in|part of|as a member of|around in) ${group}${anyMore}(?:,? (?:so )?(?:please )?${putOut} (?:him|her|them) out)?`,
      `${wish} (?:to have )?${login} (?:out of|removed from|thrown out of|kicked out of|taken out of|put out of) ${group}`,
      `${login} (?:has|needs|is|ought) to (?:be out of|be put out of|disappear from) ${group}`,
      `{polite}${putOut} ${login} out of ${group}`,
      `${login} (?:is|isn't|is not) (?:no longer |not |any longer )?(?:allowed|wanted|welcome) in ${group}${anyMore},? (?:so |and )?(?:please )?${putOut} (?:him|her|them)(?: out)?`,
      `{polite}(?:lift|remove|end|undo|take back|cancel) (?:the|my) ban (?:on|of|for|from|against) ${login} (?:in|from|of|for) ${group}`,
      `{polite}unban ${login} (?:in|from|of) ${group}`,
      `{polite}(?:decline|refuse|reject|turn down) ${whose} (?:join |membership )?request (?:to (?:join|be in|get into)|for|in) ${group}`,
      `{polite}(?:decline|refuse|reject|turn down) (?:the )?(?:join )?request (?:of|by|from) ${login} (?:to (?:join|be in)|for|in) ${group}`,
      `{polite}(?:withdraw|take back|cancel|revoke) (?:the|my) invit(?:e|ation)${sentTo} ${login} (?:to|for|into) ${group}`,
      `{polite}(?:withdraw|take back|cancel|revoke) ${whose} invit(?:e|ation) (?:to|for|into) ${group}`,
    ],
  }),
  {
    tool: "invite_to_group",
    changes: true,
    with: { group: "household" },
    slots: { person },
    allOf: ["person"],
    says: [
      `${wish} (?:to have )?${login} (?:to (?:join|be in|be part of|come into)|in) (?:the|my|our) household`,
      `${login} (?:should|may|is to) (?:join|be in|be part of|come into|be invited to) (?:the|my|our) household`,
      `{polite}(?:let|have|bring|get|take|add) ${login} (?:join|into|in|to) (?:the|my|our) household`,
      `{polite}(?:send|give) ${login} an invit(?:e|ation) (?:to|for|into) (?:the|my|our) household`,
    ],
  },
  {
    tool: "remove_from_group",
    changes: true,
    with: { group: "household" },
    slots: { person },
    allOf: ["person"],
    says: [`{polite}${putOut} ${login} (?:out of|from) (?:the|my|our) household`],
  },
  {
    tool: "remove_from_group",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [`{polite}(?:withdraw|take back|cancel|revoke) (?:the|my) invit(?:e|ation)${sentTo} ${login}`],
  },
];
