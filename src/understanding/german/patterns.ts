import type { Language } from "../language.ts";
import { alphabet } from "../letters.ts";

type Part = "smallWords" | "parts" | "patterns" | "notInWhat" | "money" | "doubts";

/** A whole word of German, umlauts and all. */
const word = (pattern: string) => `(?<![${alphabet}])(?:${pattern})(?![${alphabet}])`;

/** How orders and questions about money are put in German. See `Language` for what stands in braces. */
export const germanPatterns: Pick<Language, Part> = {
  parts: {
    article:
      "(?:ein |eine |einen |einem |einer |der |die |das |den |dem |des |mein |meine |meinen |meiner |unser |unsere |unseren |etwas |neue[rsn]? )?",
    subject: "(?:(?:ich|wir) (?:habe|hab|haben)(?: (?:gerade|eben|schon|auch|heute|nur))* )",
    polite:
      "(?:(?:kannst|könntest|würdest|magst) du (?:bitte |mir |mal )*|bitte |ich (?:möchte|will|würde gern(?:e)?) |lass uns |hilf mir )?",
    note: "(?:buche?|trage?|trag|notiere?|speicher[en]?|schreibe?|setze?|füge?|füg|leg(?:e)?|merke?|erfasse?|verbuche?|verbuch|erstelle?|mach(?:e)?|nimm|pack(?:e)?|tu|plane?|nimm)",
    set: "(?:setze?|setz|lege?|leg|erstelle?|erstell|mach(?:e)?|stelle?|stell|ändere?|erhöhe?|senke?|begrenze?|richte)",
    on: "(?:für|auf|bei|in|beim|im)",
    was: "(?:hat|haben|kostet|kostete|kosten|war|waren|für|:|=|-)(?: mich| uns)?",
    mine: "(?:mein |meine |meinen |ein |eine |einen |das |den |die )?(?:neue[sn]? )?",
    my: "(?:mein |meine |meiner |meinen |unser |unsere |unserer |die |der |das |den )?",
    show: "(?:zeige?(?: mir| uns)?|gib mir|nenne?(?: mir)?|liste?(?: mir)?|was (?:sind|ist|waren|war)|welche(?: sind)?|wie (?:sind|ist|steht es um))",
    entries: "(?:ausgaben|einkäufe|buchungen|kosten)",
    it: "(?:das|dies|es)",
    lastone:
      "(?:die |das |den |meine |meinen )?(?:letzte[ns]?|vorige[ns]?)(?: (?:ausgabe|buchung|eintrag|änderung|aktion|budget))?",
  },
  patterns: {
    greeting: [
      "(?:hallo|hi|hey|servus|moin|grüß dich|grüezi|guten (?:morgen|tag|abend))(?: (?:pam|zusammen))?",
      "wie geht(?:'s| es)(?: dir)?(?: heute)?",
    ],
    thanks: [
      "(?:vielen |besten |herzlichen )?dank(?:e)?(?: (?:schön|dir|sehr|pam))*",
      "(?:super|toll|prima|perfekt|gut|klasse|ok|okay)",
    ],
    help: [
      "hilfe|hilf mir",
      "was kannst du(?: (?:alles|für mich tun|tun))*",
      "wer bist du|was bist du",
      "wie (?:funktioniert|geht) das",
    ],
    forget: [
      "(?:vergiss (?:es|das)|egal|lass (?:es|das)(?: sein)?|schon gut|nein|nein danke|abbrechen|stopp|doch nicht)",
    ],
    clock: [
      "wie (?:spät|viel uhr) (?:ist|haben wir)(?: (?:es|wir))?(?: (?:jetzt|gerade|denn|bitte))*",
      "welche(?:s datum|n tag) (?:ist|haben wir)(?: heute)?",
    ],
    deleteLatest: [
      "{polite}(?:lösche?|lösch|entferne?|storniere?) (?:die |meine )?(?:letzte|neueste) (?:ausgabe|buchung)",
    ],
    undoLast: [
      "{polite}(?:lösche?|lösch|entferne?|storniere?) {lastone}",
      "{polite}mach {lastone} rückgängig",
    ],
    undoLatest: [
      "{polite}(?:mach|mache|nimm) (?:{it}|alles)(?: bitte)?(?: wieder)? (?:rückgängig|zurück)",
      "rückgängig(?: machen)?",
      "(?:das|es) (?:war|ist) (?:falsch|ein fehler|verkehrt)",
      "{polite}(?:lösche?|lösch) {it}(?: wieder)?",
    ],
    undoSome: [
      "{polite}(?:mach|mache|nimm) (?:die |meine )?letzten {amount}(?: (?:änderungen|schritte|sachen|dinge|einträge))?(?: bitte)?(?: wieder)? (?:rückgängig|zurück)",
    ],
    redo: ["wiederherstellen", "stell (?:{it}) wieder her"],
    deleteExpense: [
      "{polite}(?:lösche?|lösch|entferne?|storniere?) (?:die |den |meine )?(?:ausgabe (?:von |über )?)?{amount}(?: (?:für|bei) {what})?",
    ],
    undoWhat: [
      "{polite}(?:lösche?|lösch|entferne?|storniere?) (?:die |den |das )?{what} (?:ausgabe|budget|buchung)",
    ],
    summary: [
      "(?:meine |unsere |alle )?ausgaben",
      "(?:und )?wie ?viel(?: geld)? (?:habe?|hab|haben) (?:ich|wir)(?: (?:schon|bisher|insgesamt))*(?: (?:für|bei|in|an) {what})?(?: (?:schon|bisher|insgesamt))* (?:ausgegeben|bezahlt|verbraucht)",
      "(?:und )?wie ?viel(?: (?:für|bei) {what})?",
      "(?:und )?was (?:habe?|hab|haben) (?:ich|wir)(?: (?:schon|bisher|insgesamt))*(?: (?:für|bei|in) {what})?(?: (?:schon|bisher|insgesamt))* (?:ausgegeben|bezahlt)",
      "(?:und )?was (?:hat|haben) {what} gekostet",
      "(?:{show} )?{my}(?:summe|gesamtausgaben|übersicht)(?: (?:meiner |der |aller )?ausgaben)?(?: für {what})?",
      "wo(?:hin)? ist mein geld (?:hin|geblieben)",
    ],
    list: [
      "(?:{show} )?(?:alle )?{my}(?:letzten )?(?:{amount} )?(?:letzten )?{entries}(?: (?:für|bei|in|mit) {what})?(?: an| auf)?",
      "was (?:habe?|hab|haben) (?:ich|wir) (?:gekauft|gebucht)",
    ],
    budgetCheck: [
      "wie ?viel (?:ist|bleibt)(?: noch)? (?:vom|im|am|beim) budget (?:für|von) {my}{what}(?: noch)?(?: übrig)?",
      "wie ?viel(?: geld| budget)? (?:ist|bleibt|habe ich|haben wir)(?: mir| uns)?(?: noch)?(?: (?:für|im|in|vom) {my}{what}(?:-?budget)?)?(?: noch)? übrig",
      "wie ?viel (?:habe ich|haben wir|darf ich) noch(?: für {my}{what})?(?: ausgeben)?",
      "wie (?:steht es um|stehen|läuft|laufen|sieht es aus mit) {my}(?:{what}[- ])?budgets?(?: (?:aus|für {what}))?",
      "(?:{show} )?{my}(?:{category}[- ])?budgets?(?: für {what})?(?: an)?",
      "bin ich(?: noch)? (?:im|über dem|unter dem|innerhalb) {my}budgets?(?: für {what})?",
    ],
    budgetSet: [
      "{polite}{set} {mine}budget (?:für|auf) {what} (?:auf|von|:) ?{amount}(?: fest| an| ein)?",
      "{polite}{set} {mine}budget von {amount} für {what}(?: fest| an| ein)?",
      "{polite}{set} {mine}{amount} budget für {what}(?: fest| an| ein)?",
      "{polite}begrenze? {my}{what} auf {amount}",
      "{my}budget für {what}(?: ist| sind|:)? {amount}",
      "{amount} budget für {what}",
      "budget {what}:? {amount}",
      "(?:höchstens|maximal|nicht mehr als) {amount} für {what}",
      "ich (?:möchte|will) (?:höchstens|maximal|nicht mehr als) {amount} für {what} ausgeben",
      "{polite}{set} {mine}budget für {what}(?: fest| an)?",
    ],
    spent: [
      "(?:ich|wir) (?:habe|hab|haben)(?: (?:gerade|eben|schon))? {amount} (?:für|bei|in|an|im|beim) {what} (?:ausgegeben|bezahlt|gezahlt|hingelegt)",
      "(?:ich|wir) (?:habe|hab|haben)(?: (?:gerade|eben|schon))? (?:für|bei|im|beim) {what} {amount} (?:ausgegeben|bezahlt|gezahlt|hingelegt)",
      "(?:ich|wir) (?:habe|hab|haben)(?: (?:gerade|eben|schon))? {what} (?:für|um) {amount} (?:gekauft|besorgt|geholt|bestellt)",
      "(?:ich|wir) (?:habe|hab|haben)(?: (?:gerade|eben|schon))? {what} (?:gekauft|bezahlt)",
      "{amount} (?:für|bei|in|im|beim|an der|am) {what} (?:ausgegeben|bezahlt|gezahlt)",
      "{what} (?:für|um) {amount} (?:gekauft|besorgt|geholt)",
      "{polite}{note} (?:eine ausgabe (?:von|über) )?{amount} (?:für|als|unter|bei) {what}(?: ein| auf)?",
      "{polite}{note} {what} (?:für|mit|:) ?{amount}(?: ein| auf)?",
      "(?:neue )?ausgabe:? {amount},? (?:für )?{what}",
      "(?:neue )?ausgabe:? {what},? {amount}",
      "{what} (?:hat|haben)(?: mich| uns)? {amount} gekostet",
      "{what} (?:kostete|kosteten|war|waren)(?: mich| uns)? {amount}",
    ],
    bare: ["{amount},? ?(?:für|bei|beim|im) {what}", "{article}{what} (?:für|um) {amount}", "{amount}"],
    adjacent: ["{amount},? ?(?:- ?|: ?)?{what}", "{article}{what},? ?(?:: ?|- ?)?{amount}"],
    amountReply: [
      "(?:(?:es|das) (?:war|waren|kostete|sind) |für |etwa )?{amount}(?: (?:insgesamt|glaube ich))?",
    ],
    whatReply: ["(?:(?:es|das) war )?(?:für |beim |im )?{what}"],
  },
  smallWords:
    "ein|eine|einen|der|die|das|den|dem|für|auf|in|an|im|am|zu|von|und|mit|bei|bis|bitte|ausgaben?|letzten?|diese[rsn]?|eins|als|pro|tag|woche|monat|jahr|auch|dann|noch|mehr|viel|alle|nur|bar|karte|geld|[&.,'/-]+",
  notInWhat:
    "nicht|nie|niemals|kein|keine|keinen|nichts|wenn|falls|würde|könnte|sollte|vielleicht|aber|weil|statt|ich|du|er|sie|wir|ihr|ist|war|sind|waren|wird|was|wie|warum|wann|wer|wo|hat|haben|kann|budgets?|oder|es|lösche?|hilfe|hallo|ja|danke|mir|morgen|als|ausgegeben|bezahlt|gekostet|kostet|jeder|etwas|preis|schulden|kredit|gehalt|lohn",
  money: "ausgegeben|bezahlt|gezahlt|gekauft|gekostet|kostete|ausgabe|ausgaben",
  doubts: [
    [
      "income",
      word(
        "verdient|verdiene|bekommen|erhalten|gehalt|lohn|einnahmen?|erstattet|erstattung|rückerstattung|verkauft|gewonnen|schuldet",
      ),
    ],
    [
      "negated",
      word(
        "nicht|nie|niemals|kein|keine|keinen|nichts|niemand|weder|ohne|außer|fast|beinahe|statt|umsonst|gratis",
      ),
    ],
    [
      "hypothetical",
      word(
        "wenn|falls|würde|würden|könnte|könnten|sollte|sollten|dürfte|vielleicht|angenommen|wünschte|möchte|will|wollen|werde|werden|plane|hoffe|überlege|muss|müssen|morgen|nächste[nrs]?|wahrscheinlich|immer|jede[nrs]?|pro|monatlich|wöchentlich|jährlich|täglich",
      ),
    ],
    [
      "otherPerson",
      `^(?!(?:ich|wir|gerade|auch|der|die|das|ein|eine)(?![${alphabet}]))(?:[${alphabet}']+ ){1,3}hat (?:.* )?(?:ausgegeben|bezahlt|gekauft)|${word("er|sie|du|ihr|jemand|man")}`,
    ],
  ],
};
