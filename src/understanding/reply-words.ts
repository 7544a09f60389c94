/** How an answer to what PAM asked is told from what is none; patterns. */
export interface ReplyWords {
  /** Before a reply that is words. */
  readonly lead: string;
  /** How a reply goes on with the name of what was ordered: "with Tom". */
  readonly goesOn: string;
  /** How a question begins, which is never the answer to one. */
  readonly ownQuestion: string;
  /** How an order begins that is none either, where all of it is understood. */
  readonly ownOrder: string;
}
