import type { WhenWords } from "../when-words.ts";

const social =
  "(?:group|household|club|choir|post|comment|reply|request|invitation|block(?:ed)?|household|code|digest)(?!\\w)";
const pronoun = "(?:him|her|them|it|that|this person|that person)";
const act =
  "(?:invite|let|add|accept|approve|remove|throw|kick|put|take|ban|bar|block|unblock|mute|unmute|hide|make|turn|appoint|promote|demote|report|flag|delete|change|edit|correct|withdraw|share|unshare|keep|get|lift|show|send|mail|decline|refuse)";

/** "The running club" is a group without being called so, where what is said is said of groups. */
const ofGroups =
  "(?:(?:members?|admins?|owners?|topics?|feed|posts?) (?:of|in|from)|(?:ban|remove|kick|throw|expel) [^ .;:]+ (?:from|out of|off)|(?:inform|tell|let)|(?:posted|written|said|new|happening|going on|happened|discussed) (?:in|at|by)|invite [^ .;:]+ (?:to|into)|(?:join|leave|quit)|(?:post|write|announce) (?:to|in|into))";
const aClub =
  "((?:the|my|our) (?:[a-z0-9'-]+ ){1,2}(?:club|choir|crew|squad|team|circle|society))(?![\\w'-])(?! (?:group|trip|list|meeting|session|fees?|event|practice|training|dinner|party|goal|budget|fund|task|reminder|shop|house|room|membership))";

/** What is told of a group, a post or somebody goes on in the next sentence: "… wants to join; please let her in". */
export const socialRewrites: WhenWords["rewrites"] = [
  [`(?<=(?:^|[^\\w])${ofGroups} )${aClub}`, "$1 group"],
  [`(?<=(?:group|household)(?!\\w)[^.;!?:]*)[;.!] (?:please )?(?:call|name) it (?=\\S)`, ", called "],
  [
    `(?<=(?:group|household)(?!\\w)[^.;!?:]*)[;.!] (?:its name (?:is|should be|is to be)|it(?:'s| is| should be| is to be) (?:called|named)) `,
    ", called ",
  ],
  [
    "(?<=(?:confirm|verify) [^.;!?]{2,40})[;.] (?:and )?(?=(?:the|my|your) (?:[a-z-]+ )?code (?:is|reads|was) )",
    ", ",
  ],
  [";(?= (?:so |and )?(?:please )?(?:take|get|sign|remove|pull) me (?:out|off)(?!\\w))", ","],
  [" on (?:my|our) behalf(?!\\w)", ""],
  // "Could joana be invited to the group?" asks for it.
  ...(
    [
      ["invited|added", "invite", "(?:to|into)"],
      ["removed|thrown out|taken", "remove", "(?:from|out of)"],
    ] as const
  ).map(
    ([done, act, where]) =>
      [
        `^(?:please )?(?:could|can|may|might) (?!(?:i|we|he|she|it|they|you|this|that|there|anyone|everyone|someone|somebody) )(@?[a-z][\\w.-]+) (?:please )?be (?:${done})( ${where} (?:the |my |our )?(?:[^ ?.]+ ){0,4}(?:group|household|club))[?. ]*$`,
        `please ${act} $1$2.`,
      ] as const,
  ),
  [
    "(?<=invited (?:me )?(?:to|into)(?!\\w)[^.;!?:]*)[;.] (?=(?:but |and )?(?:please )?(?:accept|decline|refuse|join|turn)(?!\\w))",
    ", ",
  ],
  [
    "(?<=(?:moved|living|live|relocated|move) (?:to|in) [^.;!?]{2,30})[;.] (?=(?:so |please |and )*(?:change|set|adjust|update|switch)(?!\\w))",
    ", ",
  ],
  [
    `(?:;|[.!](?= (?:please|so) ))(?= (?:so |and |then )?(?:please |kindly |you can |you may )*${act} (?:him|her|them)(?!\\w))`,
    ",",
  ],
  [
    `(?<=${social}[^.;!?:]*);(?= (?:so |and |then )?(?:please |kindly |you can |you may )*(?:${act} (?:me )?${pronoun}|stop sharing ${pronoun}|(?:it|that) (?:should|must|is to|ought to|has to)|(?:re-?)?send (?:me )?(?:another|a new))(?!\\w))`,
    ",",
  ],
];
