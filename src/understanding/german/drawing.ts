import type { DrawingWords } from "../loose-words.ts";

/** How numbers that stand in a message are asked for as a chart, in German. */
export const germanDrawing: DrawingWords = {
  asks: "zeichne|zeig|zeige|mach|mache|erstell|erstelle|male|stell|stelle|ein(?:e|en)? (?:balken|linien|säulen|kreis)?(?:diagramm|grafik|schaubild)",
  of: "von|mit|aus|für|zu",
  into: "als|in",
  titled: "(?:von|für|zu|mit) (?:(?:meinen|meiner|unseren|unserer|den|der|dem) )?(?<title>[^:]{1,80}?):? *$",
  title: "Diagramm",
  called: "namens|mit dem titel|mit dem namen|unter dem titel",
  counted: "in (?<unit>kwh|kw|kg|g|t|km|m|cm|mm|l|ml|liter|euro|°c|prozent|%|stunden|minuten|tagen)",
  line: "linie|linien|liniendiagramm|kurve",
  bar: "balken|säulen|balkendiagramm|säulendiagramm|kreisdiagramm",
  on: "am|im|in|für|der|die|das",
  joined: "ist|war|waren|sind|hat|hatte|mit",
};
