import type { Slot, ToolWords } from "../catalogue.ts";
import { currencyNames } from "./currency-names.ts";
import { wish } from "./group-words.ts";
import { namedZones } from "./keys/profile.ts";
import { locales } from "./keys/profile-details.ts";
import { calledName } from "./own-name.ts";

const now = "(?: from now on| now| instead| please| by the way| in (?:the )?future| henceforth)*";
const callMe =
  "(?:,? (?:and |so |and so )?(?:please )?(?:call me (?:that|so)|use (?:that|it)|do so)(?: too| as well)?)?";
const pleased =
  "(?: be (?:so |very |really )?(?:glad|happy|grateful|pleased|delighted)| like it| love it| prefer it| appreciate it)";
const byMail =
  "(?:(?:by|via|per|through|as(?: an?)?) ?(?:e-?)?mails?|to (?:my |the )?(?:(?:e-?)?mail(?: address)?|inbox|mailbox)|in (?:my|the) (?:inbox|mailbox|mail))";
const too = "(?: too| also| as well)*";

/** What comes by mail: the profile's field → how people call it. */
const mailed = {
  mailReminders: "(?:my |the |any |all )*reminders?",
  mailDigest:
    "(?:my |the |a )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digests?|briefings?|daily summary|summary of the day|overview of the day)",
  mailAlerts:
    "(?:my |the |any |all )*(?:budget |service |[a-z]+ )?(?:alerts?|warnings?)(?: about (?:my )?(?:budgets?|services?|papers|documents)(?: and (?:budgets?|services?|papers|documents))*)?",
} as const;

const units: Slot = {
  type: "choice",
  values: {
    imperial:
      "miles(?: and gallons)?|gallons|(?:the )?imperial(?: units| system| measures)?|miles and pounds|mpg",
    metric:
      "kilomet(?:er|re)s(?: and lit(?:er|re)s)?|km|(?:the )?metric(?: units| system| measures)?|lit(?:er|re)s",
  },
};
const otherUnits =
  "(?:miles|kilomet(?:er|re)s|km|gallons|lit(?:er|re)s|metric|imperial)(?: and (?:gallons|lit(?:er|re)s))?";
const currency: Slot = { type: "choice", values: currencyNames };
const address = "(?<email>[^\\s@,;]+@[^\\s@,;]+\\.[a-z]{2,24})";

/** Who the user is, and how they want things, as people speak of it. */
export const englishProfileTalk: readonly ToolWords[] = [
  {
    tool: "update_profile",
    changes: true,
    slots: { name: calledName },
    allOf: ["name"],
    says: [
      `(?:i|we)(?:'d| would| should)${pleased} if you(?:'d| would| could)? call(?:ed)? me {name}${now}`,
      `my name(?:'s| is)(?: now)? {name}${now}${callMe}${now}`,
      `my (?:display |first |own |nick)?name (?:should|is to|shall|must) be {name}${now}`,
      `{name} is (?:my (?:first |own |new |nick)?name|what (?:people|my friends|they) call me|how i want to be called)${now}${callMe}`,
      `(?:everyone|everybody|people|all my friends|my friends|they all)(?: here| at work| at home)? (?:calls?|know) me (?:as )?{name}(?:,? (?:so |and )+(?:please )?(?:call me (?:that|so)|you (?:can|may|should)|do|use(?: (?:that|this) name)?(?: for me)?)(?: (?:that|it|so|the same|call me that))?(?: too| as well)?)`,
      `(?:i'd|i would|i) (?:want|wish|like|prefer|love) (?:to be|you to) (?:called|known as|addressed as|call me|address me as) {name}${now}`,
      `you (?:can|may|should) (?:just )?call me {name}${now}`,
      `i(?:'ve| have)?(?: just)? changed my (?:first |last |nick|display )?name to {name}${now}${callMe}`,
      `{polite}use (?:the )?(?:first |nick)?name {name}(?: for me| when you (?:talk|speak|write) to me| with me)?${now}`,
      `{polite}(?:save|store|note|enter|set|record) {name} as my (?:first |nick|display |own |new )?name${now}`,
      `i(?:'m| am) (?:called|known as) {name}(?:,? (?:and )?not [a-z]+)?${callMe}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { name: { type: "name", proper: 1 } },
    allOf: ["name"],
    says: [`(?:the name's|the name is) {name}${callMe}`],
  },
  ...Object.entries(mailed).flatMap(([field, what]): ToolWords[] => [
    {
      tool: "update_profile",
      changes: true,
      with: { [field]: true },
      slots: {},
      says: [
        `(?:${wish} (?:to )?)?(?:get|have|receive|be sent|see)? ?${what} (?:sent |delivered |mailed |e-?mailed )?(?:to me )?${too} ?${byMail}${too}`,
        `(?:${wish} )?${what} (?:to (?:come|reach me|arrive)|coming) ${too} ?${byMail}${too}`,
        `${what} (?:should|may|can|shall|are to|is to|must)(?: also)? (?:come|reach me|be sent|be delivered|go out|arrive|go)(?: to me)? ${byMail}${too}`,
        `{polite}(?:let|have) ${what} (?:come|reach me|arrive|sent|go) ${byMail}${too}`,
        `{polite}(?:send|mail|give)(?: me)? ${what}(?: to me)?${too} ${byMail}${too}`,
        `{polite}(?:(?:e-?)?mail|send) ${what} to (?:me|my (?:e-?mail|mail|inbox|mailbox)(?: address)?)${too}`,
        `{polite}(?:turn|switch) on (?:the )?(?:(?:e-?)?mails? (?:for|with) ${what}|${what} ${byMail}|(?:e-?)?mail ${what})`,
        `{polite}(?:turn|switch) (?:(?:e-?)?mail ${what}|${what} ${byMail}) on`,
      ],
    },
    {
      tool: "update_profile",
      changes: true,
      with: { [field]: false },
      slots: {},
      says: [
        `(?:i|we) (?:don't|do not|no longer) (?:want|need|wish|like)(?: to (?:get|have|receive))? ${what} ${byMail}(?: any ?more| any longer)?`,
        `(?:there(?:'s| is) )?no (?:more )?need to (?:(?:e-?)?mail(?: me)? ${what}|send(?: me)? ${what} ${byMail})(?: any ?more| any longer)?`,
        `${what} (?:needn't|need not|don't need to|doesn't need to|should not|shouldn't|should no longer) (?:come|be sent|reach me) ${byMail}(?: any ?more| any longer)?`,
        `{polite}(?:turn|switch) off (?:the )?(?:(?:e-?)?mails? (?:for|with) ${what}|${what} ${byMail}|(?:e-?)?mail ${what})`,
        `{polite}(?:turn|switch) (?:(?:e-?)?mail ${what}|${what} ${byMail}) off`,
        `{polite}(?:stop|quit) (?:mailing|e-?mailing)(?: me)? ${what}(?: to me)?`,
        `{polite}(?:stop|quit) sending(?: me)? ${what} ${byMail}`,
      ],
    },
  ]),
  {
    tool: "update_profile",
    changes: true,
    slots: { units },
    allOf: ["units"],
    says: [
      `(?:${wish} |i )?(?:to )?(?:think|count|reckon|measure|work|calculate)(?: things| distances| everything)? in {units}(?:,? (?:not|rather than|instead of) ${otherUnits})?`,
      `${wish} (?:to use |to have )?{units},? (?:rather than|instead of|and not|not) ${otherUnits}`,
      `(?:i|we)(?:'d| would)? (?:prefer|rather have|rather use|like) {units} (?:to|over|rather than|instead of|and not) ${otherUnits}`,
      `${wish} (?:(?:to )?(?:see|have) )?(?:all |my |the )*(?:distances?|everything|figures|numbers|measurements) (?:shown |given |displayed |to be )?in {units}(?:,? (?:not|rather than|instead of) ${otherUnits})?${now}`,
      `(?:all |my |the )*(?:distances?|everything|measurements) (?:should|is to|are to|must) be (?:shown |given |displayed )?in {units}(?:,? (?:not|rather than|instead of) ${otherUnits})?${now}`,
      `{polite}(?:show|give|tell|display|measure|count)(?: me)? (?:all |the |my )*(?:distances?|everything|consumption|lengths)(?: and [a-z]+)? in {units}(?:,? (?:not|rather than|instead of) ${otherUnits})?${now}`,
      `{units}(?:,? please)?,? (?:instead of|rather than|and not|not) ${otherUnits}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { currency },
    allOf: ["currency"],
    says: [
      `${wish} (?:(?:to )?(?:see|have) )?(?:all |my |the )*(?:amounts?|sums|prices|everything) (?:shown |given |displayed |to be |counted )?in {currency}${now}`,
      `(?:my|our|the) (?:own |home |main |default |usual |standard )?currency (?:should|is to|must|shall) (?:now )?be {currency}${now}`,
      `(?:all |my |the )*(?:amounts?|sums|prices|everything) (?:should|must|is to|are to) be (?:shown |given |displayed |counted )?in {currency}${now}`,
      `{polite}(?:make|have) {currency} (?:my|the|our) (?:own |home |main |default |usual |standard )?currency`,
      `{polite}(?:show|count|give|keep|display|reckon|do|have)(?: me)? (?:all |my |the )*(?:amounts?|sums|prices|everything) in {currency}${now}`,
      `{polite}(?:count|reckon|calculate|work|account) in {currency}${now}`,
      `{currency} (?:is|should be) my (?:own |home |main |default |usual )?currency${now}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      timeZone: { type: "choice", values: namedZones },
      since: { type: "range", past: true, to: ["", "", ""] },
    },
    allOf: ["timeZone"],
    says: [
      `{polite}(?:use|switch to|change to|go by|set (?:me |my clock |the clock )?to|put me on) {timeZone} time(?: zone)?(?: for me)?${now}`,
      `(?:i|we)(?:'m|'re| am| are) (?:now |currently )?(?:on|in) (?:the )?{timeZone} time(?: zone)?${now}`,
      `(?:i|we)(?:'ve| have|'m| am)?(?: just| now| recently)* (?:moved|relocated|living|live) (?:to|in) {timeZone}(?: now)?,? (?:so |and )?(?:please )?(?:set|change|adjust|adapt|update|switch) (?:my |the )?(?:time ?zone|clock|time)(?: accordingly| to match| too| for that| to that)?`,
      `(?:my|our) time ?zone (?:should be|is|must be) (?:that of |the one of |the same as in )?{timeZone}${now}`,
      `{polite}(?:set|change|switch) (?:my |our |the )?(?:time ?zone|clock) to (?:that of )?{timeZone}(?: time)?${now}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { locale: { type: "choice", values: locales }, since: { type: "day", to: [""] } },
    allOf: ["locale"],
    says: [
      `${wish} (?:to (?:get|have|see|read) )?(?:all |your |my |the )*(?:answers?|replies|messages|everything|texts?) (?:to be )?in {locale}${now}`,
      `(?:all |your |my |the )*(?:answers?|replies|messages|everything|texts?) (?:should|must|is to|are to) be in {locale}${now}`,
      `{polite}(?:talk|speak|write|reply|answer|respond|go on|carry on|continue|chat|switch|change)(?: to| with)?(?: me| us)? (?:to |in )?{locale}(?: with me)?${now}`,
      `(?:i|we)(?:'d| would)? (?:rather|prefer|like)(?: you)?(?: to)? (?:speak|talk|write|answer|read|have)(?: it)?(?: in)? {locale}(?: with me| to me)?${now}`,
      `(?:my|our) (?:own |first |preferred )?language (?:is|should be) (?:now )?{locale}${now}`,
      `{polite}(?:set|change|switch) (?:my |the )?(?:language|locale|region)(?: settings?)? to {locale}${now}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { digestAt: { type: "moment", alone: "clock", early: true } },
    allOf: ["digestAt"],
    says: [
      `(?:${wish} (?:to )?)?(?:get|have|receive|hear|be told|be sent|see)? ?(?:my |the |a )?(?:(?:daily|⟦v\\d+⟧) (?:overview|summary)|(?:(?:daily|morning|evening|⟦v\\d+⟧) )?(?:digest|briefing)|overview of (?:the|my) day|summary of (?:the|my) day|rundown of (?:the|my) day|day's overview)(?: every day| each day| daily| every morning| each morning)?(?: to (?:come|arrive|be|reach me))?`,
      "(?:my|the) (?:(?:daily|morning|evening) )?(?:digest|briefing|summary|overview) (?:should|is to|must|can|shall|may) (?:now )?(?:come|arrive|reach me|be sent|be there|be delivered)(?: to me)?(?: every day| each day| daily)?(?: from now on| instead)?",
      "{polite}(?:move|shift|change|set|put|bring) (?:my|the) (?:(?:daily|morning|evening) )?(?:digest|briefing|summary of the day)(?: forward| back| to)?",
      "{polite}(?:tell me about|run me through|brief me on) (?:the|my) day(?: ahead)?(?: every (?:day|morning)| each (?:day|morning)| daily)",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    with: { digestAt: null },
    slots: {},
    says: [
      "{polite}(?:stop|end|turn off|switch off|disable|drop|cancel)(?: (?:sending|giving)(?: me)?)? (?:the |my )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digest|briefing)(?: for now)?",
      "{polite}(?:turn|switch) (?:the |my )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digest|briefing) off",
      "(?:i|we) (?:don't|do not|no longer) (?:want|need|wish|care)(?: (?:to (?:get|have|receive|see)|for))? (?:the |my |any )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digests?|briefings?)(?: at all| any ?more| any longer)?",
      "(?:i|we) (?:can|could) do without (?:the |my )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digest|briefing)",
      "(?:there(?:'s| is) )?no (?:more )?need (?:for|to (?:send|give|show|tell)(?: me)?) (?:an? |the |my |any )?(?:(?:daily|morning|evening|⟦v\\d+⟧) )?(?:digests?|briefings?)(?: any ?more| any longer)?",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { email: { type: "text" } },
    allOf: ["email"],
    says: [
      `(?:you can |please )?(?:reach|mail|e-?mail|write to) me (?:at|on|under|by mail at) ${address}${now}`,
      `my (?:e-?mail |mail )?address (?:has changed|is new|changed)(?:,| and| to|:)* (?:it(?:'s| is) |to )?(?:now )?${address}${now}`,
      `{polite}(?:send|direct) (?:all |my |the )*(?:e-?)?mails? to ${address}${now}`,
      `(?:all |my |the )*(?:e-?)?mails? (?:should|is to|are to|must) (?:go|be sent|come) to ${address}${now}`,
      `(?:i|we)(?:'ve| have)?(?: got)? (?:an? |my )?new (?:e-?mail|mail)(?: address)?[,:]? ?(?:it(?:'s| is) |which is |that's |and it's |namely )?${address}${now}`,
      `${address} is my (?:new |own )?(?:e-?mail|mail)(?: address)?${now}`,
      `my (?:new |own |private |work )?(?:e-?mail|mail|e-?mail address|mail address|address) is (?:now )?${address}${now}`,
      `{polite}(?:note|save|store|use|put down|enter) (?:my (?:new )?(?:e-?mail|mail)(?: address)?:? )?${address}(?: as my (?:new )?(?:e-?mail|mail)(?: address)?)?`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    with: { email: null },
    slots: {},
    says: [
      "{polite}(?:remove|delete|forget|erase|drop|take out|take) my (?:e-?mail|mail) address(?: (?:from|out of) my profile)?",
      "you (?:should no longer|no longer need to|needn't|don't need to) (?:have|keep|know) my (?:e-?mail|mail) address(?: any ?more)?",
    ],
  },
];
