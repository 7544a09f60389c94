import type { DrawingWords } from "../loose-words.ts";

const what =
  "(?!(?:that|this|it|them|these|those|numbers?|figures?|values?|data|points?|following|below)(?: |$))";

/** How numbers that stand in a message are asked for as a chart. */
export const englishDrawing: DrawingWords = {
  asks: "draw|make|show|create|give|plot|build|prepare|produce|display|paint|sketch|generate|do|turn|put|bring|chart|graph|diagram|visuali[sz]e|present|i(?:'d| would) like|(?:i|we) (?:want|need)|have|an? (?:bar |line |pie )?(?:chart|graph|diagram)|(?:bar |line |pie )(?:chart|graph)",
  of: "(?:titled|entitled|called|named|headed|with the title) [^:,;?\\d]{1,60}? (?:with|from|of|showing|for)|of|with|from|for|out of|showing|using",
  into: "as|in|into|on",
  titled: `(?:titled|entitled|called|named|headed|with the title) (?<title>[^:]{1,80}?)(?:,? (?:with|from|of|showing|for|using) .*| (?:with|from|of|showing|for|using)|[:,]? *)$|(?:(?<!out )of|for|showing|with|about) (?:(?:my|our|the|these|those|this|all) )*${what}(?<title>[^:]{1,80}?)(?: (?:as|in|into|with|from|out of) .*|:? *)$|(?:show|put|turn|draw|plot|chart|graph|make|visuali[sz]e)(?: me)? (?:my|our|these|those|the|this)(?: following)? ${what}(?<!chart )(?<title>[^:]{1,60}?)(?: (?:as|in|into|on) .*|:? *)$`,
  line: "line|lines|curve",
  bar: "bars?|columns?|pie",
  on: "on|in|for|at|of|the",
  joined: "is|was|were|are|had|has|with|at|made|got|of|to|came to|cost",
  title: "Chart",
  called:
    "(?:which is |that is )?(?:titled|entitled|called|named|headed|labell?ed)|(?:with|under) the (?:title|name|heading)(?: of)?|title[ds]?:?|by the name of",
  counted:
    "(?:(?:all )?(?:measured|counted|given|expressed|shown) )?(?:in|(?:(?:with|and) )?(?:the |as )?units?:?(?: (?:is|are|being|of|in))?) (?<unit>kwh|kw|kg|kilos?|g|grams|tons|km|kilomet(?:er|re)s|miles|m|met(?:er|re)s|cm|mm|l|lit(?:er|re)s|ml|gallons|euros?|dollars|pounds|francs|eur|usd|gbp|chf|[€£$]|°[cf]|degrees|percent|%|hours|minutes|days|steps)",
};
