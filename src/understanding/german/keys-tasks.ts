import type { KeyWords, Slot } from "../catalogue.ts";

const rule: Slot = { type: "repeat" };
const counted = {
  type: "list",
  name: "name",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
} as const;
const shop =
  "(?:auf|von) (?:die|der|unsere|unserer|meine|meiner) (?:einkaufsliste|einkaufszettel|liste)|auf den (?:einkaufs)?zettel|einkaufsliste|einkaufszettel";
const remind =
  "erinner[en]?(?: mich| uns)?(?: bitte)?(?: daran)?|sag mir(?: bitte)? bescheid|stell(?:e)? (?:mir )?eine erinnerung|(?:neue )?erinnerung";
const notSet = "keine|nicht|lösche?|welche|zeig|was|nie|storniere?|streiche?|brauche keine|abbestellen";

/** Tasks, reminders and shopping, as key words. */
export const germanTaskKeys: readonly KeyWords[] = [
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      inMinutes: { type: "fromNow" },
      rule,
      text: { type: "text", ask: "Woran soll ich dich erinnern?" },
    },
    allOf: ["inMinutes"],
    cues: [remind],
    also: ["daran"],
    rest: "text",
    before: true,
    unless: notSet,
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      at: { type: "moment", at: "09:00", ask: "Wann soll ich dich erinnern?" },
      rule,
      text: { type: "text", ask: "Woran soll ich dich erinnern?" },
    },
    cues: [remind],
    also: ["daran"],
    rest: "text",
    before: true,
    unless: notSet,
  },
  {
    tool: "set_reminder",
    changes: true,
    with: { text: "aufwachen" },
    slots: { at: { type: "moment", early: true, ask: "Um wie viel Uhr?" }, rule },
    cues: ["weck(?:e)? mich|wecker"],
    also: ["stell(?:e)?|den|einen|bitte|auf"],
    unless: "lösche?|nicht|was|aus",
  },
  {
    tool: "list_reminders",
    changes: false,
    slots: {},
    cues: ["erinnerungen|erinnerst|erinnern", "welche|zeig|zeige|liste|was|habe|woran|meine|gibt"],
    also: ["gesetzt|gestellt|offen|anstehend|mich|du|an|wirst"],
    unless: "lösche?|streiche?|⟦",
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "name", ask: "Welche Erinnerung?" } },
    cues: [
      "lösche?|lösch|streiche?|streich|entferne?|storniere?|vergiss|brauche|nicht mehr|keine",
      "erinnerung(?:en)?(?: (?:an|für|mit|zu))?|erinner[en]?(?: mich)?(?: an)?",
    ],
    also: ["mehr|nicht|an|ich"],
    rest: "reminder",
    before: true,
    unless: "alle|aufgabe|termin|keine erinnerung an",
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule, title: { type: "text", ask: "Was ist zu tun?" } },
    cues: [
      "(?:neue )?(?:aufgabe|to-?do)(?: ?:)?|(?:auf|zu) (?:die|meine|meiner|der) (?:to-?do-?liste|aufgabenliste|aufgaben|aufgabe)",
    ],
    also: ["{note}|neue|als|fällig|hinzu|eine|ein|auf"],
    rest: "title",
    before: true,
    unless: "erledigt|fertig|abhaken|hak|zeig|welche|was|einkauf|lösche?|meine aufgaben|erinner[en]?|offen",
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule, title: { type: "text" } },
    anyOf: ["dueOn", "rule"],
    cues: [
      "(?:ich|wir) (?:muss|müssen|soll|sollte|sollten)(?: noch| unbedingt)?|(?:bitte )?nicht vergessen:?",
    ],
    rest: "title",
    unless: "um ⟦|ausgeben|einkaufen|kaufen|wenn|falls|erinner[en]?|vielleicht",
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { due: { type: "range", to: ["", "dueBy", "dueBy"] } },
    cues: [
      "aufgaben|to-?dos?|to-?do-?liste|zu tun|zu erledigen|erledigen|machen",
      "was|welche|zeig|zeige|liste|meine|habe|gibt|steht",
    ],
    also: ["offen(?:en)?|fällig|an|noch|muss|ich|wir|sind|aufgaben|alles"],
    unless: "einkauf|neue|erledigt|hak|lösche?|kaufen|termin|gemacht",
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text", ask: "Welche Aufgabe ist erledigt?" } },
    cues: ["erledigt|fertig|abhaken|abgehakt|hak(?:e)?|geschafft|abgeschlossen"],
    also: ["markiere?|setze?|als|ab|(?:die )?aufgabe|ist|sind|ich habe|ich|habe|von der liste|mit"],
    rest: "task",
    before: true,
    unless: "einkauf|was|welche|nicht|⟦|noch|wann|zeig|wenn|alles",
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { ...counted, ask: "Was soll auf die Einkaufsliste?" } },
    cues: [shop],
    also: ["{note}|brauchen wir|brauche ich|kommt|kommen|hinzu|noch|auch|ein"],
    rest: "items",
    before: true,
    unless:
      "zeig|was|welche|streiche?|hak|gekauft|lösche?|steht|ist|lies|erstelle?|speiseplan|öffne|fertig|erledigt",
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { ...counted } },
    allOf: ["items"],
    cues: [
      "(?:wir|ich) (?:brauchen|brauche|benötigen|benötige)(?: noch)?|(?:es )?fehlt(?: noch)?|(?:es )?fehlen(?: noch)?|(?:wir haben|ich habe|es ist|es gibt) (?:kein|keine|keinen)(?: mehr)?|(?:ist|sind) (?:alle|aus|leer)",
    ],
    also: ["mehr|noch|da|im haus|aus dem (?:laden|supermarkt)|vom (?:bäcker|markt|supermarkt)|alle|uns"],
    rest: "items",
    before: true,
    unless:
      "zeit|hilfe|geld|urlaub|pause|termin|auto|euro|ölwechsel|sprit|benzin|diesel|lust|ahnung|plan|wenn|ob",
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    cues: [
      "einkaufsliste|einkaufszettel|einzukaufen|einkaufen|zu kaufen|kaufen",
      "was|zeig|zeige|lies|welche|öffne|gib|muss|müssen|meine|brauchen",
    ],
    also: ["noch|steht|auf|der|vor|wir|ich|an|einkaufsliste|kaufen"],
    unless: "setz|setze|füge?|hinzu|⟦|aufgabe|erinner[en]?|ausgegeben|erstelle?",
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items: { type: "list", name: "" } },
    allOf: ["items"],
    cues: [
      "gekauft|besorgt|geholt|streiche?|streich|abhaken|hak(?:e)?|habe ich(?: schon)?(?= ?¦|$)",
      `${shop}|ab|schon|bereits`,
    ],
    also: ["ich|wir|habe|haben|hab|gekauft|schon|ist|sind|von|ab|als"],
    rest: "items",
    before: true,
    unless: "⟦|nicht|was|brauchen|für|aufgabe|termin|wann",
  },
];
