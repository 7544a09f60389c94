import type { ToolWords } from "../catalogue.ts";
import { wish } from "./group-words.ts";

const address = "(?<email>[^\\s@,;]+@[^\\s@,;]+\\.[a-z]{2,24})";
const byMail = "(?:by|via|per) e?-?mail";
/** Letters that make no words, or any with a dash between them; a digit in it is no value. */
const one = "(?:ˎ?(?:[a-z\\d]|⟦v\\d+⟧))";
const shaped = `[a-z]{4}-[a-z]{4}|(?=[^ ]*[\\d⟦])${one}{3,6}-${one}{3,6}`;
const dashed = `(?<code>${shaped})`;
export const mailCode = `(?<code>[b-df-hj-np-tv-z]{4} ?[b-df-hj-np-tv-z]{4}|${shaped})`;
const kind = "(?:(?:e-?mail|mail|address|confirmation|verification|activation)(?: address)? )*";
const mine = "(?:my|the|this) (?:new )?(?:e-?mail|mail|address|mail address|e-?mail address)";
/** "that came by mail", "in your message". */
const whence =
  "(?: (?:(?:that|which)(?: (?:i|we|you|they))?|i|we|you|they)(?:'ve| have)?(?: just)? (?:came|come|arrived|was|is|got|get|received|found|sent|mailed|stands|had)(?: me)?(?: sent| mailed)?(?: to me)?)?(?: (?:from|in|by|with|via|for) (?:(?:the|your|my|that|this) )?(?:[a-z-]+ )?(?:e-?mail|mail|message|inbox|address)| (?:to confirm|for confirming|for|to verify) (?:my |the |this )?(?:new )?(?:e-?mail |mail )?(?:address|e-?mail|mail))*";
const sendAgain =
  ",? (?:so |and |but )?(?:please |can you |could you )*(?:re-?send|send|mail|give)(?: me)? (?:(?:a |the )?(?:new|other|next|fresh) (?:one|code)|another(?: one| code)?|it(?: to me)? (?:again|once more)|one more|a code|the code again)(?: please)?";

/** What comes by mail: the profile's field → how people call it. */
const mailed = {
  mailReminders: "(?:my |the |any )?reminders",
  mailDigest: "(?:my |the |a )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digests?|briefings?|daily summary)",
  mailAlerts: "(?:my |the |any )?(?:budget |service )?(?:alerts|warnings)",
} as const;

/** "Reminder emails", "email alerts". */
const letters = {
  mailReminders: "reminders?",
  mailDigest: "(?:daily |morning )?(?:digests?|summary|briefings?)",
  mailAlerts: "(?:budget |service )?(?:alerts?|warnings?)",
} as const;
const lettersOf = (field: keyof typeof mailed) =>
  `(?:my |the |any |all )*(?:(?:e-?)?mail ${letters[field]}|${letters[field]} (?:e-?)?mails?)`;

/** Where mail goes to, what comes by it, and the code that shows that an address is its user's. */
export const englishMail: readonly ToolWords[] = [
  {
    tool: "update_profile",
    changes: true,
    slots: { email: { type: "text" } },
    says: [
      `(?:{polite}(?:set|change|update) )?my (?:new )?(?:e-?mail|mail)(?: address)?(?: is|'s| to|:) ${address}`,
      `{polite}(?:mail|write to|send (?:me )?mails? (?:to|at)|use) ${address}(?: for (?:my )?mails?| as my (?:e-?mail|mail)(?: address)?)?`,
    ],
  },
  ...(["mailReminders", "mailDigest", "mailAlerts"] as const).flatMap((field): ToolWords[] => {
    const what = mailed[field];
    return [
      {
        tool: "update_profile",
        changes: true,
        with: { [field]: true },
        slots: {},
        says: [
          `{polite}(?:send|mail|give) me ${what}(?: too| also)? ${byMail}`,
          `{polite}(?:i want|i'd like) ${what}(?: too| also)? ${byMail}`,
          `{polite}(?:mail|e-?mail) me ${what}(?: too| also| as well)?`,
          `${what} ${byMail}(?: please| again)?`,
          `{polite}(?:turn|switch) on ${lettersOf(field)}|{polite}(?:turn|switch) ${lettersOf(field)} (?:back )?on|{polite}(?:enable|activate|start|resume) ${lettersOf(field)}`,
        ],
      },
      {
        tool: "update_profile",
        changes: true,
        with: { [field]: false },
        slots: {},
        says: [
          `no (?:more )?${what} ${byMail}(?: please| any ?more)?`,
          `{polite}(?:turn|switch) off ${lettersOf(field)}|{polite}(?:turn|switch) ${lettersOf(field)} off|{polite}(?:disable|deactivate|stop|pause) ${lettersOf(field)}`,
          `no (?:more )?${lettersOf(field)}(?: please| any ?more)?`,
          `{polite}(?:don't|do not|stop) (?:(?:e-?)?mail|(?:e-?)?mailing)(?: me)? ${what}(?: any ?more)?`,
          `{polite}(?:don't|do not|stop) (?:send|sending)(?: me)? ${what} ${byMail}(?: any ?more)?`,
          // Without mail there is no digest to be sent but the one of the day.
          ...(field === "mailDigest"
            ? []
            : [`{polite}(?:don't|do not|stop) (?:send|sending)(?: me)? ${what}(?: any ?more)?`]),
        ],
      },
    ];
  }),
  {
    tool: "confirm_email",
    changes: true,
    slots: { code: { type: "text" } },
    allOf: ["code"],
    says: [
      `(?:(?:here(?:'s| is| comes| you have)|it's|this is|i(?:'ve| have)?(?: just)? (?:got|received|found))(?: it)? ?:? ?)?(?:my |the |your |this )?${kind}code${whence}(?: is| was| reads| says)? ?[:,]? ${mailCode}${whence}`,
      `{polite}(?:confirm|verify) ${mine}(?:,? (?:with|using|by)| ?:|,) (?:the |this |my |your )?(?:${kind}code (?:is |reads |was )?)?:? ?${dashed}`,
      `{polite}(?:use|enter|take|try|accept|check) (?:the |this |my )?${kind}code ?:? ${mailCode}(?: (?:to|for|as|and) .{1,60})?`,
      `${dashed} is (?:the|my|your) ${kind}code${whence}`,
      `(?:the|your|that) ${kind}(?:e-?mail|mail|message)(?: (?:says|said|contains|contained|has|had|gives|gave))?(?: that)? the ${kind}code(?: is| was)? ?:? ${mailCode}`,
    ],
  },
  {
    tool: "confirm_email",
    changes: true,
    slots: {},
    says: [
      `(?:i|we)(?:'ve| have)? (?:never|not|didn't|did not|haven't|have not|lost|deleted|mislaid)(?: yet)? ?(?:got|get|gotten|received|receive|seen|had)? ?(?:the|my|any|a|your) ${kind}(?:code|mail with the code)(?: (?:for my [a-z -]+|by mail|from the mail|yet|so far))*${sendAgain}`,
      `(?:the|my|your|that) (?:${kind}code|(?:e-?mail|mail|message) with (?:the|my|your) ${kind}code)(?: (?:for my [a-z -]+|by mail|in the mail|you sent(?: me)?))* (?:(?:has|did|was|does|is)(?:n't| not| never)(?: yet)? (?:arrived?|come|been sent|received?|reach(?:ed)? me|turn(?:ed)? up|work(?:ing)?|valid)(?: yet| any ?more| so far)?|never (?:arrived|came|reached me|turned up)|(?:has|is)(?: already)? expired|is (?:too old|out of date|no longer valid))${sendAgain}`,
      `{polite}(?:re-?send|send|mail|e-?mail|give)(?: me)?(?: out)? (?:an? |the |my |that )?(?:new |another |fresh |second |other )?${kind}code(?: for my (?:e-?mail|mail)(?: address)?| to my (?:e-?mail|mail|inbox)(?: address)?| by (?:e-?)?mail| to me)*(?: again| once more| one more time| once again| anew)?`,
      `(?:${wish} |i need )(?:to (?:get|have|be sent) )?(?:an?|another|the) (?:new |other |fresh |second )?${kind}code(?: for my (?:e-?mail|mail)(?: address)?| to my (?:e-?mail|mail|inbox)(?: address)?| by (?:e-?)?mail)*(?: (?:to be )?(?:sent|mailed)(?: to me| out)?)?(?: again| once more)?`,
    ],
  },
];
