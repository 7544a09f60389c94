import type { KeyWords, Slot } from "../catalogue.ts";

const rule: Slot = { type: "repeat" };
const event: Slot = { type: "name", ask: "Welcher Termin?" };
const cal = "(?:in|aus|im) (?:den |meinen |meinem |dem )?kalender|kalender|terminkalender";
const other = "aufgabe|liste|erinner[en]?|budget|vorrat|rezept|gruppe|ausgabe|reise|euro|liter|km";

/** The calendar, as key words. */
export const germanDayKeys: readonly KeyWords[] = [
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule,
      title: { type: "name", ask: "Wie heißt der Termin?" },
    },
    anyOf: ["start"],
    cues: [
      "{note}|(?:ich|wir) (?:habe|haben|hab)|neuer|vereinbare?|reserviere?|blocke?|termin|da ist|es gibt",
    ],
    also: [
      cal,
      "(?:einen |ein |der |den )?(?:neuen |neuer )?(?:termin|eintrag)(?: (?:für|mit dem namen|namens|beim|bei|mit)(?= ))?|ein|an|fest",
    ],
    leads: { title: "(?:namens|genannt)" },
    rest: "title",
    before: true,
    unless: `${other}|einkauf|was|wann|welche|wie|verschiebe?|lösche?|sage?|getankt|ausgegeben|bezahlt`,
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule,
      title: { type: "name" },
    },
    allOf: ["start", "title"],
    cues: [],
    rest: "title",
    before: true,
    unless: `${other}|einkauf|was|wann|welche|wie|verschiebe?|verschieb|lösche?|storniere?|sag|getankt|ausgegeben|bezahlt|muss|müssen|brauche|bin|ist|sind|war|frei|wenn|hat|habe|absagen|kaufen|essen wir`,
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days: { type: "range", to: ["from", "to", "day"] } },
    cues: [
      "termine?|kalender|vor|los|ansteht|steht|geplant|an|plan|agenda",
      "was|welche|zeig|zeige|habe|gibt|wie|mein|meine|lies|steht",
    ],
    also: ["ich|wir|ist|an|vor|los|termine?|kalender|geplant|bei mir|im kalender|steht|aus|sieht|tag|woche"],
    unless:
      "aufgaben?|einkauf|erinnerungen?|ausgegeben|frei|budget|essen|trag|setz|verschieb|gruppe|zu tun|liste|erledigen",
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { search: { type: "name" } },
    allOf: ["search"],
    cues: ["wann|um wie ?viel uhr|an welchem tag"],
    also: [
      "ist|sind|habe ich|habe|haben wir|der|die|das|mein|meine|nächste[rn]?|termin(?: beim| mit| bei)?|beginnt|fängt|an|findet statt",
    ],
    rest: "search",
    unless: "frei|fällig|miete|service|bezahlt|zeit für|öl|tüv|abläuft",
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes" }, event },
    allOf: ["byMinutes"],
    cues: ["verschiebe?|verschieb|schiebe?|verlege?|verleg"],
    also: ["(?:den |das |die )?termin(?= ¦|$)|nach hinten|später|um|auf"],
    rest: "event",
    unless: `aufgabe|liste|erinner[en]?|vor|früher|nach vorn`,
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, event },
    allOf: ["byMinutes"],
    cues: ["verschiebe?|verschieb|schiebe?|verlege?|verleg|ziehe?", "vor|früher|nach vorn(?:e)?"],
    also: ["(?:den |das |die )?termin(?= ¦|$)|um"],
    rest: "event",
    unless: "aufgabe|liste|erinner[en]?",
  },
  {
    tool: "move_event",
    changes: true,
    slots: { to: { type: "moment", alone: "either", ask: "Auf welchen Tag oder welche Zeit?" }, event },
    cues: ["verschiebe?|verschieb|verlege?|verleg|schiebe?"],
    also: ["(?:den |das |die )?termin(?= ¦|$)|auf|nach"],
    rest: "event",
    allOf: ["event"],
    unless: "aufgabe|liste|erinner[en]?|ausgabe",
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event"],
    cues: [
      "sage?|storniere?|lösche?|lösch|streiche?|streich|entferne?",
      "ab|aus dem kalender|aus meinem kalender|termin",
    ],
    also: [`(?:den |das |die )?termin(?: beim| mit| bei)?|ab|${cal}`],
    rest: "event",
    unless: "aufgabe|liste|erinner[en]?|ausgabe|alle|alles|abo|bescheid",
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: {
      durationMinutes: { type: "minutes" },
      days: { type: "range", to: ["from", "to", "day"] },
      hours: { type: "hours", from: "ab|nach", until: "bis|vor" },
    },
    cues: ["frei|freie[rnsm]?|zeit|lücke", "wann|finde?|such|suche|habe|bin|gibt|hätte"],
    rest: "*",
    unless: "ausgegeben|gruppe|aufgabe|kaufen",
  },
  {
    tool: "undo",
    changes: true,
    slots: {},
    cues: ["rückgängig|zurück"],
    also: ["mach(?:e)?|nimm|das|letzte(?:n)?|änderung|wieder|es|die|den"],
    unless: "wann|bin|sind|reise",
  },
];
