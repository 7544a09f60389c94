import type { Language } from "../language.ts";

/** Category → patterns of the German words that mean all of it, and of the things, services and shops that belong to it. */
export const germanCategories: Language["categories"] = {
  fuel: {
    same: "sprit|tanken|kraftstoff|treibstoff",
    part: "diesel|benzin|super|tankstelle|adblue|laden|shell|aral|esso|jet",
  },
  groceries: {
    same: "lebensmittel|essen und trinken|einkauf|einkäufe",
    part: "supermarkt|brot|brötchen|milch|butter|käse|obst|gemüse|fleisch|wurst|eier|marmelade|snacks?|bäcker(?:ei)?|kuchen|tee|aldi|lidl|rewe|edeka|penny|netto|kaufland|dm|spar|billa|migros|coop|metzger(?:ei)?|wochenmarkt|markt|reis|nudeln|mehl|zucker|äpfel|bananen|kartoffeln|tomaten|zwiebeln|joghurt|müsli|saft|schokolade|kekse|getränke|wasser|fisch|hähnchen",
  },
  "eating out": {
    same: "essen gehen|restaurants?|auswärts essen|gastronomie",
    part: "mittagessen|abendessen|frühstück|brunch|kaffee|café|cafe|pizza|burger|döner|sushi|tapas|eis|bier|wein|kneipe|bar|imbiss|kantine|lieferdienst|lieferando|cappuccino|currywurst|biergarten",
  },
  housing: {
    same: "wohnen|haushalt",
    part: "miete|möbel|klempner|elektriker|sofa|matratze|ikea|lampe|farbe|hausmeister|baumarkt|kredit|hausrate",
  },
  utilities: {
    same: "nebenkosten",
    part: "strom(?:rechnung)?|wasser(?:rechnung)|gas(?:rechnung)|heizung|internet|telefon|handy|handyrechnung|müllabfuhr",
  },
  transport: {
    same: "verkehr|öpnv|nahverkehr",
    part: "taxi|uber|bus|zug|bahn|u-bahn|s-bahn|straßenbahn|tram|ticket|fahrkarten?|parken|parkplatz|parkhaus|maut|fähre|autowäsche|roller|bahnticket|zugticket|busticket",
  },
  travel: {
    same: "reisen?|urlaub",
    part: "hotel|hostel|flug|flüge|flugtickets?|campingplatz|airbnb|ferienwohnung|mietwagen|pension|souvenirs?",
  },
  health: {
    same: "gesundheit",
    part: "apotheke|arzt|ärztin|zahnarzt|medikamente?|medizin|fitnessstudio|brille|vitamine|physio(?:therapie)?|krankenhaus|tierarzt|optiker|pflaster",
  },
  entertainment: {
    same: "unterhaltung|freizeit|spaß",
    part: "kino|kinokarten|film|konzert|spiele?|museum|theater|bücher|buch|bowling|zoo|festival|ausstellung|zeitschrift|schwimmbad|kinotickets",
  },
  shopping: {
    same: "einkaufen|shopping",
    part: "kleidung|kleider|schuhe|stiefel|hemd(?:en)?|hosen?|jeans|kleid|jacke|mantel|laptop|kopfhörer|handyhülle|tastatur|amazon|zalando|h&m|friseur|kosmetik|shampoo|zahnpasta|pullover|socken",
  },
  subscriptions: {
    same: "abos?|abonnements?",
    part: "netflix|spotify|disney\\+?|icloud|zeitung|prime|youtube",
  },
  education: {
    same: "bildung",
    part: "kurs(?:e)?|sprachkurs|schule|unterricht|lehrbuch|nachhilfe|studium|seminar|klavierstunde",
  },
  gifts: { same: "geschenke?", part: "blumen|blumenstrauß|geburtstagskarte|spende|geburtstagsgeschenk" },
};
