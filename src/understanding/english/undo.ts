const thing =
  "(?:changes?|things?|entry|entries|actions?|steps?|edits?|updates?|bookings?|ones?|operations?|modifications?|bits?)";
const did =
  "(?:made|did|done|changed|entered|wrote|written|saved|booked|added|put in|carried out|performed|deleted|removed|set|noted|recorded|logged)";
const who = `(?: (?:that |which )?(?:you|i|we)(?:'ve|'d| have| had)?(?: just| only)? ${did}(?: (?:for me|to it|here|there))?)?(?: just now| last| a moment ago| just then)?`;
const last = `(?:the |my |your |that |this |our )*(?:very )?(?:last|latest|previous|most recent|newest) ${thing}${who}`;
const what = `(?:what|whatever|the thing|everything)(?: that)? (?:you|i|we)(?:'ve|'d| have| had)?(?: just| last)? ${did}(?: (?:last|just now|a moment ago|just then|for me))?`;
const it = `(?:${last}|${what})`;
const undo =
  "(?:undo|revert|reverse|cancel|scrap|rescind|withdraw|annul|wipe out|take back|roll back|turn back|change back|put back)";
const undone = "(?:undone|reverted|reversed|taken back|rolled back|put back|changed back)";
const wish = "(?:i|we)(?:'d| would| should)? ?(?:like|want|wish|need|love)(?: to (?:have|see))?";
/** "That was a mistake of mine, so …" */
const sorry =
  "(?:(?:{oops}|oh(?: dear| no)?|ah(?: no)?|argh|damn|(?:that|this|it)(?: one)? was (?:wrong|a mistake|an error|not right|not what i (?:meant|wanted)|my mistake|my fault|a slip)(?: of mine)?|(?:i(?:'ve| have)? )?made (?:an? )?(?:mistake|error|slip))[,;:. -]*(?:so |and |but )?(?:please )?)*";
const turn =
  "(?:the |my |your |that |this |our )*(?:last|latest|previous) (?:turn|message|request|round|answer|reply|instruction|step)";
const all =
  "(?:(?:everything|all|all of it|whatever|all (?:of )?(?:the |your |my )?changes?|the changes?|anything)(?: (?:(?:that |which )?(?:was|were|has been|have been|got) )?(?:changed|done|made|added|saved|entered|booked|written|deleted|removed))?)";

/** How the newest change, and all that a message changed, is taken back. */
export const undoSayings = {
  last: [
    `${sorry}{polite}${undo} ${it}`,
    `${sorry}{polite}(?:take|roll|put|turn|change) ${it} back(?: again)?`,
    `${sorry}(?:${wish} |{polite}have )${it} ${undone}`,
    `${it} (?:should|must|has to|needs to|ought to|is to|can) be ${undone}`,
    `${it} (?:was|were) (?:wrong|a mistake|an error|not right|incorrect|not what i (?:meant|wanted))(?: of mine)?(?:,? (?:so |and )?(?:please )?(?:${undo} (?:it|that|them)|take (?:it|that|them) back|put (?:it|that|them) back))?`,
    `(?!{polite}(?:undo|revert|reverse) )${sorry}{polite}(?:undo|revert|reverse) (?:it|that|this)`,
    "{polite}(?:go|take (?:me|us|it|things|everything)|step) (?:one step back|back one step|a step back)",
  ],
  some: [
    `${sorry}{polite}${undo} (?:the |my |your |our )?(?:last|latest|previous|most recent|newest) {amount}(?: ${thing})?${who}`,
    `${sorry}{polite}(?:take|roll|put|turn|change) (?:the |my |your |our )?(?:last|latest|previous|most recent|newest) {amount}(?: ${thing})?${who} back(?: again)?`,
  ],
  turn: [
    `${sorry}{polite}(?:${undo}) ${all}(?: that| which)? ${turn} (?:has |have )?(?:changed|did|done|made|added|booked|brought about)`,
    `${sorry}{polite}${undo} ${all}(?: (?:that|which))?(?: (?:(?:you|i|we)(?:'ve| have)?(?: just)?|was|were|has been|have been|got) ${did})? (?:in|from|of|during|with|at|on|after) ${turn}`,
    `${sorry}{polite}(?:take|roll|put) ${all} (?:in|from|of|during|with|at|on) ${turn} back`,
    `${sorry}(?:${wish} |{polite}have )${all}(?: (?:that |which )?(?:(?:you|i|we)(?:'ve| have)?(?: just)?|was|were|has been|have been|got) ${did})? (?:in|from|of|during|with|at|on|after) ${turn} (?:to be )?${undone}`,
    `${all}(?: (?:that |which )?(?:(?:you|i|we)(?:'ve| have)?(?: just)?|was|were|has been|have been|got) ${did})? (?:in|from|of|during|with) ${turn} (?:should|must|has to|needs to) be ${undone}`,
  ],
};
