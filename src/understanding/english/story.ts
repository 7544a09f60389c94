import type { StoryWords } from "../loose-words.ts";

/** "…, block him": what is done to somebody whom the story names needs no "please". */
const askedOfSomebody =
  "(?:, (?:and |then |so )*|,? (?:and )?so )(?:i want to |i'd like to |we want to |let's )?(?=(?:block|unblock|mute|unmute|ban|invite|hide) (?:him|her|them)(?![a-z])|(?:throw|kick|take|put|get|remove) (?:him|her|them) (?:out|off|from)(?![a-z]| (?:the |my |our )?(?:[a-z-]+ )?list)|(?:make|appoint) (?:him|her|them) (?:an? |the )?(?:admin|moderator|owner|member)|(?:make|set) (?:him|her|them) (?:an? )?(?:ordinary|normal|plain) member|give (?:him|her|them) (?:the )?(?:role|admin)|(?:take|get|sign|remove|put|pull) me (?:out|off)(?![a-z]))";

/** How an English order stands behind a story. */
export const englishStory: StoryWords = {
  cut: "(?:[,;:!?]|\\.(?= )| [-–]) +(?:(?:so|and|but|please|anyway|well|now|then|hey|by the way|oh|from now on)[, ]+)*| so (?:please )?(?=show|put|add|set|make|plan|remind|cancel|delete|tell|create|move|stop|call)| but (?=i've|i have|i packed)",
  start:
    "(?:(?:please|kindly|you can|you may|let's|let us|i (?:just |only |now )?want to|i'd like (?:you |us )?to|i want you to|can you|could you) )*(?:throw|get rid of|kick|block|unblock|report|share|follow|unfollow|take|give|keep|register|use|draw|enter|change|edit|rename|swap|replace|leave|join|save|plan|add|put|set|make|create|plan|remind me|cancel|delete|remove|bin|scrap|move|push|bring|tell (?:the|my|our)|post|comment|reply|invite|join|leave|i want to join|mark|tick|you can mark|you can tick|show me|show|list|book|log|record|note|save|call me|undo|stop|convert|schedule|file|new (?:savings goal|task|category|trip|vehicle|reminder)|import|open|pack|write that down|fix|change|correct|like|react|take .* out of my calendar|send (?:me )?(?:the|my|a) (?:[a-z]+ )?digest)|(?:what|what's|which|when|when's|how much|how many|how is|is any|is there|is the|am i|do i|do we|where)|i(?:'ve| have)? (?:finally |just |also |now )?(?:spent|paid|bought|sold|received|got|packed|cancelled|canceled|charged|filled|saved|repaired|received|earned)|(?:the )?[A-Za-z0-9]+(?:'s)? (?:is at|insurance|registration|inspection)|(?:the|our|my) [a-z ]+ trip(?: has| is|'s)|(?:the|our|my) trip to [a-z ]+(?: has| is|'s)|(?:tyre|tire|oil) [a-z]+ every|we have|(?:my|the) (?:[a-z-]+ )?code (?:is|reads|from)|the oil|the vet was|[a-z]+ was",
  reason:
    " because [^\\d€$£:?]{4,80}[.!]?|[,;](?: and)? (?:because|since|as|that|this|nobody|no one|he|she|it|they|her|his|their|its|there|we|we're|i|i'm|it's|he's|she's|they're|my|our|the)(?:'s|'ve|'m|'re)? [^\\d€$£:?]{4,80}[.!]?",
  undoing: "undo|revert|(?:take|put) .*back|reverse|roll back|wrong|mistake|in error",
  it: "it|them|(?<=out of )there",
  kind: "(?:that|this) (car|van|vehicle|motorbike|motorcycle|bike|camper|truck|scooter|trip|holiday|journey|tour|vacation|stop)",
  thing:
    "(?:the|my|our) (?:trip|holiday|journey|vacation|tour) to \\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*)*|(?:the|my|our) \\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*)* (?:trip|holiday|journey|vacation|tour)|(?!(?:I|We|The|My|Our|An?|It|This|That|He|She|They|You|There|So|But|And|Please|Could|Can|Would|Will|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![a-z]))\\p{Lu}[\\p{L}\\p{N}'-]*(?: \\p{Lu}[\\p{L}\\p{N}'-]*)*|(?:the|my|our|an?) (?!mistake|error|slip|typo)(?:(?:category|group|trip|goal|recipe|budget|topic|vehicle|subscription|post|task|event) )?(?:\\p{Ll}[\\p{L}'-]*|\\p{Lu}[\\p{L}\\p{N}'-]*(?: \\p{Lu}[\\p{L}\\p{N}'-]*)*)",
  them: "him|her(?= ?$|[.!,]| (?:from|to|in|as|too|please|again|out|off|an?|the)(?![a-z]))",
  somebody:
    "[\\p{L}._-]*\\p{L}\\d+|\\p{L}+_[\\p{L}\\p{N}_]+|\\p{L}{2,}\\.\\p{L}+|(?<=^(?:so |well |oh )?)(?!(?:he|she|it|this|that|there|who|what|here|i|we|you|they|my|our|everyone|everybody|nobody|somebody|someone)(?!\\p{L}))\\p{Ll}[\\p{L}.-]+(?='s (?:moved|left|gone|been|not|no|a|an|the|always|still|back)|(?: has| have)?(?: moved| left| joined)| keeps| never| always| won't| doesn't| wants to)|(?!(?:He|She|It|This|That|Who|Nobody|Someone|Somebody) )\\p{Lu}\\p{Ll}+(?= (?:is|has|was|keeps|left|moved|wants|joined|asked|won't|never|always|posts|writes|annoys) )|(?<= (?:of|from|with|by) )\\p{Lu}\\p{Ll}+",
  joined: "for|in|to|of|from|with|at|on|by|into|behind|before|after",
  asked: `${askedOfSomebody}|,? so (?=(?:please|kindly|let's|let us|(?:can|could|would|will) you|you (?:can|may))(?![a-z]))|[,;] (?=please |i'd like to |i want to |(?:can|could) you )|(?<=^(?:we|i|there|the|my|our|nothing)(?![a-z]).*), ?(?:so |and )?(?=(?:take|remove|delete|strike|drop|cancel|scrap) (?:it|them|(?:that|this) (?:stop|trip|holiday|journey|tour|car|vehicle|van)) *(?:$|[.!]|from|off|out|away|of))`,
  denied:
    "(?:bus|train|tram|ferry|plane)(?: (?:to|from) [a-z]+)? (?:was|is|has been|got) (?:cancelled|canceled|late|delayed)|if|unless|suppose|supposing|imagine|what if|said|says|shouted|wrote|reads?|instructions?|system|wish|(?<!(?:i|we) )(?:don't|do not)|joke|joking|kidding|whether|ignore|pretend|hypothetically|asked if",
  quoted:
    "if|unless|suppose|supposing|imagine|what if|said|says|told|tells|shouted|wrote|reads?|note|message|mail|page|instructions?|system|admin|wish|would|almost|nearly|never mind|don't|do not|joke|joking|kidding|dream(?:ed|t)?|whether|maybe|perhaps|might|thinking about|not sure|ignore|pretend|hypothetically|no|should|asked if|could",
};
