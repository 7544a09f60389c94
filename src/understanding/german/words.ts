import type { EasyWords } from "../language.ts";
import type { JoinWords, SenseWords } from "../loose-words.ts";

/** German words around an order or a question that change nothing of it. */
export const germanEasy: EasyWords = {
  requests:
    "(?:kannst|könntest|würdest|magst|wärst) du(?: so nett(?: und)?)?(?: bitte)?(?: mir| uns)?(?: mal)?|(?:ich|wir) (?:möchten?|hätten? gern(?:e)?|würden? gern(?:e)?)|bitte|sei so gut und|kann ich(?: bitte)?",
  openings:
    "hey|hi|hallo|pam|ok|okay|so|und|auch|also|gut|ach|ah|oh|jetzt|dann|kurze frage|nur|übrigens|notiz|guten (?:morgen|tag|abend)|weißt du|sag mal|sag mir|ich wüsste gern|eigentlich|noch was|außerdem",
  fillers:
    "bitte|mal|kurz|schnell|gerade eben|eben|gerade|doch|halt|einfach|pam|übrigens|eigentlich|insgesamt|genau|schon|endlich|ungefähr|etwa(?= ⟦)|ca(?= ⟦)|noch schnell",
  closings:
    "(?:vielen |besten )?dank(?:e)?(?: (?:dir|schön|sehr|pam|im voraus))*|bitte|pam|auch|noch|wieder|oder|okay|ok|für mich|wenn du kannst|sei so gut",
  closingRequests:
    "(?:kannst|könntest|würdest) du (?:das|es|dir das) (?:bitte )?(?:notieren|eintragen|buchen|aufschreiben|merken)",
  others:
    "(?:(?:[Mm]ein|[Mm]eine|[Uu]nser|[Uu]nsere|[Ss]ein|[Ss]eine|[Ii]hr|[Ii]hre|[Dd]er|[Dd]ie) )?(?:Bruder|Schwester|Mutter|Vater|Mama|Papa|Sohn|Tochter|Frau|Mann|Freundin|Freund|Freunde|Nachbarin|Nachbar|Nachbarn|Chef|Chefin|Kollege|Kollegin|Onkel|Tante|Oma|Opa|Kinder|Kind|Eltern|Vermieter|Lehrer|Leute|Familie|Team)(?= (?:hat|haben|ist|sind|war|will|möchte|braucht|geht|muss|tankt|kauft))|[Ee]r|[Ss]ie|[Jj]emand|[Mm]an|[Dd]u|[Ww]er|[A-ZÄÖÜ][a-zäöüß]+ (?:hat|ist|war|will|sagt|möchte|braucht|kauft|tankt|fährt)",
  textLead: "dass|daran|zu|über|von|für|die|der|das|mein|meine|an",
  textEnd: "jetzt|wieder|auch|dann",
  saidEnd: "wieder|auch",
  textTail: "und|,|-|:|daran|ein|an|auf",
  askedOfPam: "(?!)",
  tails: "(?!)",
  sayings: "(?!)",
  echoes:
    "(?:und |dann )?(?:bitte |kannst du |könntest du |würdest du )*(?:notier(?:e|en)?|trag(?:e|en)?|buch(?:e|en)?|merk(?:e|en)?|schreib(?:e|en)?)? ?(?:das|es|dir das)(?: (?:bitte|ein|auf|mal|notieren|eintragen|buchen|merken|aufschreiben))*|(?:vielen )?dank|danke(?: dir| schön)?",
  placed: "(?<title>.+ mit .+?) (?:in|im|bei|beim) (?<location>(?:der |dem )?[A-ZÄÖÜ].*)",
  notDone: "wollte|wollten|hätte|hätten",
  chart: "(?:balken|säulen|linien|kreis)?diagramm|grafik|schaubild|kurve|zeichne",
  oddNames:
    "^(?:beide|stattdessen|wieder|auch|es|ihn|sie|das|die zeit)$|und (?:sag|sage|schreib|schreibe|schick|schicke|bestell|bestelle|ruf|frag|frage)(?= )",
  notSpent: "kostet|preis|wert|schuldet|schulde",
  idle: "der|die|das|den|dem|des|ein|eine|einen|einem|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|etwas|von|auf|in|im|an|am|zu|zum|zur|für|mit|bei|beim|als|und|neu|neue|neuen|neues|bitte|es|mir|uns|ich|wir|dies|diese|noch|auch|ein|eintragen|ist|:|-|,|namens|daran|mal|dann|rein|hinzu|fest|um|dazu",
  idleAsking:
    "der|die|das|den|dem|des|ein|eine|einen|mein|meine|meinen|meiner|meinem|unser|unsere|alle|von|auf|in|im|an|am|zu|zum|zur|für|mit|bei|beim|als|und|oder|bitte|es|dies|diese|diesen|noch|auch|ist|sind|war|waren|bin|habe|hab|haben|hat|hatte|ich|wir|mir|uns|du|was|welche|welcher|welches|wie|wann|wo|wer|gibt|gib|zeig|zeige|nenne|liste|sag|lies|öffne|kann|könnte|soll|muss|möchte|will|so|bisher|übrig|viel|viele|jetzt|gerade|eigentlich|über|gehen|kommt|kommen|nächste|nächsten|aktuell|offen|übersicht|stand|insgesamt|durchschnitt|je|schon|weit|:|-|,|etwas|nichts|alles|sonst|los|ansteht|an|steht|stehen|geplant|vor|denn|mal|vom|da|es",
};

const kin =
  "bruder|schwester|mutter|vater|mama|papa|sohn|tochter|kinder|kind|frau|mann|partner|partnerin|freundin|freund|freunde|nachbarin|nachbar|nachbarn|chef|chefin|kollege|kollegin|kollegen|onkel|tante|cousin|cousine|oma|opa|eltern|vermieter|lehrer|leute|familie";

/** What keeps German words from being an order of the user's own, where not all of them are accounted for. */
export const germanSense: SenseWords = {
  doubted:
    "nicht|nie|niemals|kein|keine|keinen|keiner|nichts|niemand|weder|ohne|kaum|wenn|falls|angenommen|vielleicht|könnte|könnten|würde|würden|sollte|sollten|dürfte|wünschte|hoffe|hoffen|überlege|überlegen|glaube|denke|dachte|fast|beinahe|eines tages|irgendwann|wohl|sagt|sagte|erzählt|behauptet|angeblich|laut|anweisungen?|system|traum|geträumt|stattdessen|weil|alles",
  asking:
    "wer|wen|wem|was|welche[rsnm]?|wann|wo|woher|wohin|warum|wieso|weshalb|wie|ist|sind|bin|war|waren|hat|habe ich|haben wir|kann|können|könnte|darf|soll|sollte|muss ich|will|wird|werden|gibt|gab|hast|bist|weißt",
  others: `(?:(?:mein|meine|unser|unsere|sein|seine|ihr|ihre|der|die|dein|deine) )?(?:${kin})|er|sie|es (?:ist|war|wird)|man|jemand|niemand|du|ihr|wer`,
  named: "[A-ZÄÖÜ][a-zäöüß]+ (?:hat|haben|ist|war|will|sagt|möchte|braucht|kauft|tankt|fährt|geht)",
  quoting:
    '(?:(?:mein|meine|unser|unsere|sein|seine|ihr|ihre|der|die|das|ein|eine|einer|in|auf|er|sie)(?![a-zäöü]))[^"„“:]{0,80}(?:sagte?|schrieb|schreibt|meinte?|rief|steht|heißt es|singt)[^"„“]{0,40}["„“]',
  doneTo: "mir|uns|eine?n?|den|die|das",
  beyond:
    "ruf|rufe|schick|schicke|sende|überweise|überweis|bezahle?|bestelle?|reserviere?|kaufe? mir|buche? (?:mir |uns )?(?:einen? |ein )?(?:flug|hotel|tisch|zimmer|ticket|taxi)|spiele?|mach (?:das )?licht|schalte?|dimme|öffne die (?:tür|garage)|übersetze?|schreibe? (?:mir )?(?:ein gedicht|eine geschichte|einen brief|eine mail|eine e-mail)|erzähl|sing|google|suche im|navigiere|fahr|ignoriere?|vergiss|(?:lösche?|entferne?) (?:alle|alles|jede)|du bist|lade|drucke|erkläre?|berechne|rechne|empfiehl",
  ownDoing: [],
  noise:
    "der|die|das|den|dem|des|ein|eine|einen|einem|einer|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|alle|von|vom|auf|in|im|an|am|zu|zum|zur|für|mit|bei|beim|als|und|oder|bitte|es|dies|diese|diesen|da|dort|hier|noch|auch|wieder|ist|sind|war|waren|bin|habe|hab|haben|hat|ich|wir|mir|mich|uns|du|dir|was|welche|wie|wann|wo|so|nur|dann|jetzt|gerade|eben|schon|sehr|ganz|etwas|mal|doch|halt|ja|nein|hallo|hey|pam|ok|okay|danke|heute|neu|neue|neuen|um|dass|daran|sein|gemacht|machen|mache|geht|gehen|kommt|will|möchte|muss|soll|kann|viel|ab|aus|ein|los",
};

/** How one sentence orders several things in German. */
export const germanJoins: JoinWords = {
  strong: ";|, (?:und )?(?:dann |auch )?|(?:,? und)? (?:dann|danach|außerdem) ",
  weak: " und ",
  told: "(?!)",
  hollow: "hoppla|ups|oh nein|hey|hi|hallo|ok|okay|also|so|pam|hey pam|hallo pam",
  starts:
    "(?:bitte )?(?:trag|trage|buch|buche|notier|notiere|setz|setze|erinner|erinnere|plane|plan|schreib|schreibe|zeig|zeige|füg|füge|lösch|lösche|verschieb|verschiebe|streich|streiche|mach|mache|ich habe|wie ?viel|was)",
  sure: "(?:bitte )?(?:erinner(?:e)? mich|zeig(?:e)? mir|notier(?:e)?|ich habe|wie ?viel)",
};
