import type { ToolWords } from "../catalogue.ts";
import { currencyNames } from "./currency-names.ts";
import { calledName } from "./own-name.ts";

const digest =
  "(?:(?:daily |morning |evening |⟦v\\d+⟧ )?(?:digests?|briefings?|summary of the day)|(?:daily|morning|evening|⟦v\\d+⟧) summary)";

/** Who the user is, and how they want things. */
export const englishProfile: readonly ToolWords[] = [
  {
    tool: "update_profile",
    changes: true,
    slots: { name: { ...calledName, ask: "What should I call you?" } },
    says: [
      "{polite}call me {name}",
      "(?:i'd|i would) (?:rather|prefer it if) you called me {name}",
      "(?:i'd|i would|i) (?:prefer|like|rather) (?:to be|be) called {name}",
      "{polite}(?:address me as|refer to me as) {name}",
      "my name(?:'s| is) {name}",
      "{polite}(?:change|set|update) my name to {name}",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { currency: { type: "choice", values: currencyNames, ask: "Which currency?" } },
    says: [
      "my (?:default |own )?currency is (?:the |in )?{currency}",
      "{polite}(?:use|set|change|switch)(?: my)?(?: default)?(?: currency)?(?: to)? {currency}(?: as (?:my |the )?(?:default )?currency)?",
      "i (?:pay|count|reckon) in {currency}",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      units: {
        type: "choice",
        values: {
          imperial: "miles|imperial|imperial units|gallons|miles and gallons|pounds and ounces",
          metric:
            "kilomet(?:er|re)s|km|metric|metric units|lit(?:er|re)s|kilomet(?:er|re)s and lit(?:er|re)s",
        },
      },
    },
    says: [
      "{polite}(?:use|switch to|change to|show|i use|i prefer|prefer|set (?:my )?units to) {units}(?:,? (?:and )?(?:not|rather than|instead of) (?:miles|kilomet(?:er|re)s|km|gallons|lit(?:er|re)s|metric|imperial))?",
      "my units are {units}",
      "{polite}(?:show|give|tell)(?: me)? (?:all |the |my )?(?:distances?|everything) in {units}",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { timeZone: { type: "text" } },
    says: ["(?:{polite}(?:set|change) )?my time ?zone (?:is|to) (?<timeZone>[a-z_]+\\/[a-z_\\/]+)"],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { digestAt: { type: "moment", alone: "clock", early: true, ask: "At what time?" } },
    says: [
      "(?:my |the )?⟦v\\d+⟧ (?:digest|summary|briefing)|(?:my |the )?(?:digest|briefing)",
      "{polite}(?:send|give|show|tell) me (?:the |my |a )?(?:(?:daily |⟦v\\d+⟧ )?(?:digest|summary of the day)|(?:daily|morning|evening|⟦v\\d+⟧) summary)",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    with: { digestAt: null },
    slots: {},
    says: [
      `no (?:more )?${digest}(?: any ?more| any longer)?`,
      `(?:i|we) (?:don't|do not|no longer) (?:want|need) (?:the |my |any |an? )?${digest}(?: any ?more| any longer)?`,
      `{polite}(?:stop|turn off|switch off|cancel|drop)(?: (?:sending|giving|showing|telling)(?: me)?)? (?:the |my )?${digest}`,
      `{polite}(?:don't|do not) (?:send|give|show|tell) me (?:the |my |any |a )?${digest}(?: any ?more| any longer)?`,
    ],
  },
  {
    tool: "show_profile",
    changes: false,
    slots: {},
    says: [
      "what do you know about me",
      "{show} (?:me )?{my}(?:profile|settings|preferences)",
      "{my}(?:profile|settings)",
      "(?:which|what) (?:data|information|info|details|things|facts|personal data|personal details)(?: (?:about|on|of) me)? (?:(?:have you|do you have|did you)(?: got)?|are) ?(?:saved|stored|noted|recorded|kept|keep|save|store|on file)?(?: (?:about|on|of) me)?",
      "(?:which|what) (?:settings|preferences|personal details|details)(?: (?:do i have|have i(?: got| made| chosen)?|are set|are stored|are saved))(?: (?:about|for) me)?(?: at the moment| now| in my profile| so far)*",
      "(?:what|which)(?: is|'s)? (?:the |my )?(?:e-?mail|mail|address|e-?mail address|mail address|name|currency|language|time ?zone|units?|diet) (?:is |are |stands |stand )?(?:stored |saved |noted |set )?(?:in my profile|with you|for me)(?: at the moment| now)?",
      "(?:is|have you(?: got)?|do you have|do you know) (?:my|an?) (?:e-?mail|mail|address|e-?mail address|mail address|name|birthday|language|time ?zone)(?: (?:of mine|for me|address))?(?: (?:stored|saved|noted|set|known))?(?: (?:with|by|to) you| in my profile)?(?:,? (?:and )?(?:which|what)(?: (?:one|is it))?)?",
      "(?:who am i|what(?:'s| is) my name|which currency do i use|what(?:'s| is) my (?:currency|time ?zone))",
    ],
  },
];
