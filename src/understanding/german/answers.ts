import type { Answers } from "../answers.ts";
import type { MoneyLine } from "../budget-line.ts";

const abilities = [
  "- **Geld**: „Ich habe gestern 42,50 für Diesel ausgegeben“, „Wie viel habe ich diesen Monat für Sprit ausgegeben?“",
  "- **Fahrzeuge**: „42 Liter für 70 Euro getankt bei 84.200 km“",
  "- **Tage**: „Zahnarzt am Dienstag um 15 Uhr“, „Was steht morgen an?“, „Erinnere mich um 17 Uhr daran, Ana anzurufen“, „Setz Milch auf die Einkaufsliste“",
  "- **Zurücknehmen**: „Mach das rückgängig“",
].join("\n");
const fullModel =
  "Ich lese einfache Aufträge, und was meine Werkzeuge melden, gebe ich auf Englisch wieder. Für freie Gespräche und Rat hinterlege einen `ANTHROPIC_API_KEY`: dann antwortet ein volles Modell.";
const example = "Zum Beispiel: „Ich habe gestern 42,50 für Diesel ausgegeben“.";

/** Everything that offline PAM says in German. */
const inEach = { week: "in der Woche", month: "im Monat", year: "im Jahr" } as const;

export const germanAnswers: Answers = {
  greeting: `Hallo! Ich bin PAM und laufe ohne Sprachmodell, darum halte ich mich an einfache Aufträge. ${example}`,
  thanks: "Gern geschehen.",
  clock: ({ time, day, zone }) => `Es ist ${time} Uhr, ${day} (${zone}).`,
  help: `Ich laufe offline. Du kannst zum Beispiel sagen:\n\n${abilities}\n\n${fullModel}`,
  forgotten: "Gut, ich habe es gelassen.",
  unclear: {
    scope:
      "Das habe ich nicht ganz verstanden, darum habe ich nichts geändert. Sag eins nach dem anderen, oder „Hilfe“ für alles, was ich kann.",
    negated: `Das klingt nach etwas, das nicht war, darum habe ich nichts gebucht. Sag mir, was du ausgegeben hast. ${example}`,
    hypothetical: `Das klingt nach einem Plan, darum habe ich nichts gebucht. Sag es mir, sobald du es ausgegeben hast. ${example}`,
    question:
      "Diese Frage kann ich offline nicht beantworten, darum habe ich nichts gebucht. Frag mich, wie viel du ausgegeben hast oder wie deine Budgets stehen.",
    otherPerson:
      "Ich buche nur, was du selbst ausgegeben hast, darum habe ich nichts geändert. Sag: „Ich habe 42,50 für Diesel ausgegeben“.",
    income:
      "Das klingt nach Geld, das hereinkam; ganz verstanden habe ich es nicht und nichts geändert. Sag: „Ich habe 2.400 Euro Gehalt bekommen“.",
    amount: "Ein Betrag muss größer als null sein, darum habe ich nichts geändert. Schreib ihn so: 42,50.",
    day: "Ich brauche einen Tag, der nicht in der Zukunft liegt, darum habe ich nichts geändert. Sag „gestern“ oder „am 3. Mai“.",
    budgetPeriod:
      "Budgets gelten für eine Woche, einen Monat oder ein Jahr, darum habe ich nichts geändert. Sag: „Budget von 300 für Lebensmittel“.",
    tooMany:
      "Das ist mehr, als ich in einer Nachricht tun kann, darum habe ich nichts geändert. Schick höchstens zehn auf einmal.",
  },
  askAmount: (what) => (what ? `Wie viel war es für ${what}?` : "Wie viel war es?"),
  askWhat: (money) => `Wofür waren die ${money}?`,
  askBudgetAmount: (what) => `Wie viel möchtest du im Monat für ${what} ausgeben?`,
  askBudgetWhat: (money) =>
    `Für welche Kategorie ist das Budget${money ? ` von ${money}` : ""}? Sag „alles“ für alle Ausgaben.`,
  booked: (lines) => {
    const [only, ...more] = lines;
    if (!only) return "Ich habe nichts gebucht.";
    if (more.length === 0) return `Gebucht: **${only.money}** für ${only.what}, ${only.day}.`;
    return `${lines.length} Ausgaben gebucht:\n\n${bullets(lines)}`;
  },
  budgetSet: ({ what, money, period, previous, rollsOver }) =>
    `Dein Budget für ${nameOf(what)} ist jetzt **${money}** ${inEach[period]}${previous ? `; es war ${previous}` : ""}.${rollsOver ? " Was übrig bleibt, kommt zum nächsten dazu." : ""}`,
  budgets: (lines) =>
    lines
      .map(({ what, period, limit, spent, remaining, over, percent }) => {
        const share = percent === undefined ? "" : ` (${percent} %)`;
        return `- **${nameOf(what)}**: ${spent} von ${limit} ${inEach[period]}${share}, ${remaining} ${over ? "darüber" : "übrig"}`;
      })
      .join("\n")
      .replace(/^/, "Deine Budgets:\n\n"),
  noBudget: (what) =>
    what
      ? `Für ${what} gibt es noch kein Budget. Sag: „Budget von 300 für ${what}“.`
      : "Es gibt noch keine Budgets. Sag: „Budget von 300 für Lebensmittel“.",
  spent: ({ money, what, period, lines }) => {
    const total = `Du hast ${period} **${money}**${what ? ` für ${what}` : ""} ausgegeben.`;
    return lines.length > 1
      ? `${total}\n\n${lines.map((line) => `- ${line.what}: ${line.money}`).join("\n")}`
      : total;
  },
  nothingSpent: ({ what, period }) => `Ich habe ${period} keine Ausgaben${what ? ` für ${what}` : ""}.`,
  expenses: ({ lines, more, period }) =>
    `Deine Ausgaben ${period}:\n\n${bullets(lines)}${more ? "\n\nEs gibt mehr; frag nach einer kürzeren Zeit." : ""}`,
  noExpenses: (period) => `Ich habe ${period} keine Ausgaben.`,
  undone: (lines) =>
    lines
      .map(({ noun, was, now }) => {
        if (!now) return `Zurückgenommen: ${noun} ${was ?? ""} ist weg.`;
        return was ? `Zurückgenommen: ${noun} ist wieder ${now}.` : `${noun} ${now} ist wieder da.`;
      })
      .join("\n\n"),
  nothingToUndo: "In diesem Gespräch gibt es nichts, was ich zurücknehmen könnte.",
  notFoundToUndo: (what) => `Ich finde in diesem Gespräch nichts zu „${what}“, was ich zurücknehmen könnte.`,
  notFoundToDelete: ({ money, what }) =>
    `Ich finde keine Ausgabe${money === undefined ? "" : ` von ${money}`}${what === undefined ? "" : ` für „${what}“`}. Nichts wurde geändert.`,
  whichToDelete: (lines) =>
    `Davon gibt es mehrere:\n\n${bullets(lines.slice(0, 5))}\n\nNichts wurde geändert. Nenne den Betrag: „lösche die 12,50 für Mittagessen“.`,
  deleted: ({ money, what, day }) => `Gelöscht: ${money} für ${what}, ${day}. „Rückgängig“ bringt es zurück.`,
  declined: "Gut, ich habe es gelassen, wie es ist.",
  undecided:
    "Niemand hat rechtzeitig entschieden, darum habe ich es gelassen. Frag mich wieder, wenn du entscheiden kannst.",
  noDevice:
    "Keines deiner Geräte hat rechtzeitig geantwortet, darum ist das nicht geschehen. Öffne PAM auf einem und frag mich noch einmal.",
  failed: (reason) => `Das ging nicht: ${reason}`,
  done: "Erledigt.",
  sayItLike: (example) =>
    `Ich weiß, worum es geht, habe aber nicht alles verstanden und nichts geändert. Sag es zum Beispiel so: „${example}“\n\n${fullModel}`,
  missed: () =>
    `Das habe ich nicht verstanden, darum habe ich nichts geändert. ${example} „Hilfe“ zeigt alles, was ich kann; mit einem \`ANTHROPIC_API_KEY\` antwortet ein volles Modell.`,
  chartTitle: ({ what, period, without }) =>
    `Ausgaben${what ? ` für ${what}` : ""} ${period}${without.length > 0 ? `, ohne ${without.slice(0, 5).join(", ")}` : ""}`,
  whereabouts: (place, by) =>
    by === "app" ? `Deine App sagt mir, dass du hier bist: ${place}.` : `Du bist hier: ${place}.`,
  nothingToChart:
    "In diesem Gespräch stehen keine Zahlen, die ich zeichnen könnte. Frag zuerst nach welchen: „Ausgaben nach Monat als Diagramm“.",
  toolMissing: "Das Werkzeug dafür ist hier ausgeschaltet, darum habe ich nichts geändert.",
  interrupted:
    "Ich habe hier aufgehört, weil diese Nachricht so viele Schritte brauchte, wie eine darf. Was getan ist, steht oben.",
  period: ({ from, to, month }) => {
    if (month) return `im ${month}`;
    if (from && to) return from === to ? nameOfDay(from) : `vom ${from} bis ${to}`;
    if (from) return `seit ${from}`;
    return to ? `bis ${to}` : "bisher";
  },
  today: "heute",
  yesterday: "gestern",
};

function bullets(lines: readonly MoneyLine[]): string {
  return lines.map(({ money, what, day }) => `- **${money}** ${what}, ${day}`).join("\n");
}

function nameOf(category: string): string {
  return category === "total" ? "alle Ausgaben" : category;
}

function nameOfDay(day: string): string {
  return /\d/.test(day) ? `am ${day}` : day;
}
