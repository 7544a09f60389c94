import type { ReplyWords } from "../reply-words.ts";

export const germanReplies: ReplyWords = {
  lead: "es ist|das ist|es sind|für|der|die|das|um|am|mit|bei",
  goesOn: "mit|bei|über|beim",
  ownQuestion:
    "was|wie(?: viel| viele| oft| lange| weit| hoch)|welche[rsnm]?|wann|wo|wer|wem|warum|bin ich|habe ich|haben wir|gibt es|kannst du (?:mir )?(?:sagen|zeigen)",
  ownOrder:
    "(?:bitte )?(?:zeige?|liste|öffne|füge?|leg|lege|erstelle?|trage?|notiere?|setze?|lösche?|lösch|entferne?|streiche?|erinnere? mich)|ich habe (?:\\d|[^ ]+ euro)|hilfe",
};
