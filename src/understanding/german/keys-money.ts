import type { KeyWords, Slot } from "../catalogue.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "Wie viel war es?" };
const date: Slot = { type: "day", past: true };
const range: Slot = { type: "range", past: true, named: true };
const what: Slot = { type: "name", counted: true };
const vehicle: Slot = { type: "name" };
const odometer: Slot = {
  type: "quantity",
  units: ["km", "mi"],
  bareFrom: 1_000,
  ask: "Was zeigt der Kilometerstand?",
};
const notSpent =
  "budget|limit|gespart|sparen|sparziel|erinner[en]?|aufgabe|bekommen|erhalten|verdient|gehalt|lohn|erstattet|statt|lösche?|entferne?|ändere?|verschiebe?|was|welche|wie|jeden|jede|jedes|monatlich|wöchentlich|jährlich|liter|kwh|km|verkauft|liste";
const clock =
  "(?:der )?(?:km-?stand|kilometerstand|tachostand|tacho|stand)(?: (?:ist|war|bei|beträgt|zeigt))*";
const filled =
  "getankt|vollgetankt|tanken|tank|betankt|aufgetankt|nachgetankt|diesel|benzin|super|sprit|voll";

/** Money and fuel, as key words. */
export const germanMoneyKeys: readonly KeyWords[] = [
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, what },
    allOf: ["amount", "what"],
    cues: [
      "{subject}?(?:{note})?(?= ?)(?:habe|haben|hab)?",
      "ausgegeben|bezahlt|gezahlt|gekauft|besorgt|geholt|bestellt|gegessen|getrunken|gekostet|hingelegt|kostete|kosteten|gebucht|gegönnt",
    ],
    also: ["ich|wir|habe|haben|hab|hat|mich|uns|mir", "(?:mit )?(?:karte|bar)|gerade|eben|dafür"],
    leads: { what: "(?:für|bei|beim|im|in|an der|am)(?: den| die| das| der| dem)*" },
    rest: "what",
    before: true,
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, what },
    allOf: ["amount", "what"],
    cues: ["{note}|ausgabe|rechnung|quittung"],
    also: ["(?:als )?(?:eine )?(?:neue )?ausgabe|ein|auf|hinzu"],
    leads: { what: "(?:für|bei|beim|als)(?: den| die| das)*" },
    rest: "what",
    before: true,
    unless: `${notSpent}|einnahme|termin|kalender|gruppe`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, sure: "für|bei" }, date, what },
    allOf: ["amount", "what"],
    cues: [],
    has: "{thing}",
    rest: "what",
    before: true,
    unless: `${notSpent}|brauche|brauchen|kaufen|termin|um`,
  },
  {
    tool: "summarize_expenses",
    changes: false,
    slots: {
      range,
      groupBy: {
        type: "choice",
        values: { category: "nach kategorien?|je kategorie|pro kategorie", month: "nach monaten?|je monat" },
      },
      what,
    },
    cues: [
      "ausgegeben|ausgaben|gekostet|bezahlt|verbraucht|kostet",
      "wie ?viel|was|summe|insgesamt|gesamt|zusammen|übersicht|nach",
    ],
    also: ["habe|haben|hat|mich|uns|ich|wir|insgesamt|geld|bisher|ausgaben"],
    leads: { what: "(?:für|bei|in|auf)(?: den| die| das)*" },
    rest: "what",
    unless: "budget|liste|zeig|einnahmen|verdient|übrig|liter|fällig",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, limit: { type: "number" }, what },
    cues: ["ausgaben|einkäufe|buchungen|gekauft|gebucht"],
    also: ["zeig|zeige|liste|welche|habe|ich|wir|alle|letzten|an|auf|gab es|mir"],
    leads: { what: "(?:für|bei|in|mit|unter|von)(?: den| die| das)*" },
    rest: "what",
    unless: "budget|summe|insgesamt|wie ?viel|einnahmen|lösche?|nach kategorie|liste",
  },
  {
    tool: "set_budget",
    changes: true,
    slots: {
      period: { type: "period", monthly: true },
      amount: { type: "money", to: ["amount", "currency"], ask: "Wie hoch ist das Budget?" },
      category: { type: "category", ask: "Wofür ist das Budget?" },
    },
    allOf: ["amount"],
    cues: ["budget|limit|höchstens|maximal|nicht mehr als|obergrenze|begrenze?"],
    also: ["{set}|ich|wir|will|möchte|möchten|wollen|ausgeben|fest|ein|an|von|auf|das|soll|sein|gib mir"],
    leads: { category: "(?:für|auf)(?: den| die| das)*" },
    rest: "category",
    before: true,
    unless: "reise|ausgegeben|wie|sparen|was|habe",
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { what },
    cues: ["budgets?|übrig|noch ausgeben|(?:[a-zäöü]+)budget"],
    also: [
      "wie ?viel|wie|stehen|steht|läuft|laufen|aus|im|noch|übrig|geld|von|vom|bleibt|darf|kann|ausgeben",
    ],
    leads: { what: "(?:für|im|vom|beim)(?: den| die| das)*" },
    rest: "what",
    unless: "reise|urlaub|kaufen|aufgaben?|setz|setze|leg|⟦",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount"],
    cues: [
      "bekommen|erhalten|verdient|eingenommen|gewonnen|verkauft|geschenkt|erstattet|überwiesen|eingegangen|(?<description>gehalt|lohn|rente|bonus|kindergeld|steuerrückerstattung|rückerstattung|trinkgeld|taschengeld)",
    ],
    also: [
      "(?<description>gehalt|lohn|rente|bonus|kindergeld|steuerrückerstattung|rückerstattung|trinkgeld|taschengeld)",
      "ich|wir|habe|haben|hab|hat|mir|uns|ist|sind|da|gekommen|auf dem konto|einnahme",
    ],
    leads: { from: "von(?: der| dem)?|vom", description: "für|als" },
    rest: "description",
    before: true,
    byOthers: true,
    unless:
      "budget|ausgegeben|jeden|jede|monatlich|wöchentlich|was|wie|welche|bezahlt|sie|er|kollege|kollegin|bruder|schwester|freund|freundin|nachbar",
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range, search: { type: "name" } },
    cues: ["verdient|einnahmen|eingenommen|einkommen"],
    also: ["was|wie ?viel|habe|haben|ich|wir|zeig|an"],
    leads: { search: "von|vom" },
    unless: "ausgegeben|budget|⟦v\\d+⟧ (?:euro|eur)",
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      odometer,
      amount: { type: "money", to: ["amount", "currency"] },
      date,
      vehicle,
      station: { type: "name" },
    },
    anyOf: ["volume"],
    cues: [filled],
    also: [
      "ich|wir|habe|haben|hab|den|das|auto|wagen(?= ?¦)",
      filled,
      clock,
      "gekostet|bezahlt|kostete|hat|mit|auf|stand|gesamt|macht|kosten|{note}|ein",
    ],
    leads: {
      vehicle: "(?:in|für|mit|beim)(?: den| das| die| dem| der| meinen| mein| unseren)*",
      station: "bei|an der",
    },
    rest: "vehicle",
    before: true,
    unless: "erinner[en]?|alle|budget|wie|was|öl|fällig|milch|wasser|mein bruder|meine schwester|nachbar",
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
      odometer,
      amount: { type: "money", to: ["amount", "currency"] },
      date,
      vehicle,
      station: { type: "name" },
    },
    allOf: ["energyKwh"],
    cues: ["geladen|aufgeladen|laden|ladung|strom"],
    also: ["ich|wir|habe|haben|hab", clock, "gekostet|bezahlt|hat|{note}|ein"],
    leads: {
      vehicle: "(?:in|für|mit|beim)(?: den| das| die| dem| der| meinen| mein| unseren)*",
      station: "bei|an der",
    },
    rest: "vehicle",
    before: true,
    unless: "erinner[en]?|alle|wie|was",
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer: { type: "quantity", units: ["km", "mi"], least: 1_000 }, date, vehicle },
    allOf: ["odometer"],
    cues: [`${clock}|hat(?: jetzt)?|ist(?: jetzt)?(?: bei)?|steht(?: jetzt)?(?: bei)?|zeigt`],
    also: [clock, "jetzt|auf dem tacho|gelaufen|drauf|bei|ist|hat|{note}|ein"],
    leads: { vehicle: "(?:vom|von|des|der)(?: dem| den)*" },
    rest: "vehicle",
    before: true,
    byOthers: true,
    unless:
      "liter|getankt|geladen|alle|ölwechsel|reifen|fällig|wie|was|gefahren|budget|sein|seine|nachbars?|bruders?",
  },
  {
    tool: "fuel_report",
    changes: false,
    slots: { range, vehicle },
    cues: ["verbraucht|verbrauch|braucht|schluckt|säuft", "wie ?viel|wie hoch|was|welchen|zeig|verbrauch"],
    also: [
      "sprit|diesel|benzin|strom|im schnitt|auf (?:100|hundert|⟦v\\d+⟧)(?: ?km| kilometer)?|durchschnittlich|verbrauch",
    ],
    leads: { vehicle: "(?:von|vom|für|des)(?: dem| den| meinem)*" },
    rest: "vehicle",
    unless: "geld|euro|kostet|kaufen|liste",
  },
];
