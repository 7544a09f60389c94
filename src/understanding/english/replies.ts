import type { ReplyWords } from "../reply-words.ts";

export const englishReplies: ReplyWords = {
  lead: "it's|it is|its|that's|that is|to|for|the one called|called|call it|call them|with|about|on|at",
  goesOn: "with|about",
  ownQuestion:
    "how (?:much|many|often|far|long|do|does|did|is|are|was|am)|what(?:'s|'re| is| are| was| were| do| does| did| have| should| time| can| day)|which|when(?:'s| is| are| was| do| does| did| will| should)|where(?:'s| is| are| am| was| do| does| did| can)|who(?:'s| is| are| was| has| can)|why|am i|are we|are there|is there|is it|do (?:i|we|you)|did (?:i|we|you)|have (?:i|we) (?:got|any|been)|can you (?:tell|show)|whose",
  ownOrder:
    "(?:please )?(?:show|list|display|open|add|create|start|log|record|set|undo|redo|delete|remove|rename|convert|import|invite|post|share|mark|tick|summari[sz]e|tell me|give me|remind me)|(?:i|we)(?:'ve| have)?(?: just)? (?:spent|paid|bought|earned|got|filled|received)|help",
};
