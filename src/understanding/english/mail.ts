import type { ToolWords } from "../catalogue.ts";

const address = "(?<email>[^\\s@,;]+@[^\\s@,;]+\\.[a-z]{2,24})";
const byMail = "(?:by|via|per) e?-?mail";

/** What comes by mail: the profile's field → how people call it. */
const mailed = {
  mailReminders: "(?:my |the |any )?reminders",
  mailDigest: "(?:my |the |a )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digests?|briefings?|daily summary)",
  mailAlerts: "(?:my |the |any )?(?:budget |service )?(?:alerts|warnings)",
} as const;

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
  ...Object.entries(mailed).flatMap(([field, what]): ToolWords[] => [
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
      ],
    },
    {
      tool: "update_profile",
      changes: true,
      with: { [field]: false },
      slots: {},
      says: [
        `no (?:more )?${what} ${byMail}(?: please| any ?more)?`,
        `{polite}(?:don't|do not|stop) (?:(?:e-?)?mail|(?:e-?)?mailing)(?: me)? ${what}(?: any ?more)?`,
        `{polite}(?:don't|do not|stop) (?:send|sending)(?: me)? ${what} ${byMail}(?: any ?more)?`,
        // Without mail there is no digest to be sent but the one of the day.
        ...(field === "mailDigest"
          ? []
          : [`{polite}(?:don't|do not|stop) (?:send|sending)(?: me)? ${what}(?: any ?more)?`]),
      ],
    },
  ]),
  {
    tool: "confirm_email",
    changes: true,
    slots: { code: { type: "text" } },
    says: [
      "(?:(?:here(?:'s| is)|it's) )?(?:my |the |your )?(?:mail |e-?mail |confirmation |address |verification )?code(?: (?:(?:that |which )?(?:came |was |is |i (?:got|received|was sent|found) )?(?:from|in|by|with|for) (?:(?:the|your|my|that|this) )?(?:(?:confirmation |verification )?(?:e-?mail|mail|message)(?: address)?)|(?:that |which )?(?:i (?:got|received|was sent)|(?:you|they) (?:sent|mailed)(?: me)?|was mailed(?: to me)?)(?: by (?:e-?)?mail)?))?(?: is| was| reads| says|:),? (?<code>[a-z]{4}[- ]?[a-z]{4}|(?=[^ ]*\\d)(?:[a-z\\d]|⟦v\\d+⟧){1,4}-(?:[a-z\\d]|⟦v\\d+⟧){1,4})",
      "{polite}confirm my (?:e-?mail|mail|address|mail address|e-?mail address)(?: with|:) (?:the code )?(?<code>[a-z]{4}[- ]?[a-z]{4}|(?=[^ ]*\\d)(?:[a-z\\d]|⟦v\\d+⟧){1,4}-(?:[a-z\\d]|⟦v\\d+⟧){1,4})",
    ],
  },
  {
    tool: "confirm_email",
    changes: true,
    slots: {},
    says: [
      "(?:i|we)(?:'ve| have)? (?:never|not|didn't|did not|haven't|have not|lost|deleted)(?: yet)? ?(?:got|get|gotten|received|receive|seen|had)? ?(?:the|my|any|a|your) (?:mail |e-?mail |confirmation )?(?:code|mail with the code)(?: (?:for my [a-z -]+|by mail|from the mail|yet|so far))*,? (?:so |and |but )?(?:please |can you |could you )*(?:send|mail|give)(?: me)? (?:(?:a |the )?(?:new|other|next) (?:one|code)|another(?: one| code)?|it again|one more|a code)(?: please)?",
      "{polite}(?:re-?send|send|mail) (?:me )?(?:a |the |my )?(?:new |another |fresh |second )?(?:mail |confirmation )?code(?: for my (?:e-?mail|mail)(?: address)?)?(?: again| once more)?",
      "{polite}(?:send|mail) (?:me )?another (?:mail |confirmation )?code",
    ],
  },
];
