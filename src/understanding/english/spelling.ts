import type { SpellingWords } from "../language.ts";

/** "Would you mind reading it?" asks to read it. */
const gerunds =
  "adding add|booking book|recording record|noting note|logging log|entering enter|putting put|writing write|making make|setting set|creating create|moving move|deleting delete|removing remove|cancelling cancel|canceling cancel|stopping stop|showing show|telling tell|reading read|reading out read|listing list|marking mark|ticking tick|changing change|correcting correct|updating update|posting post|inviting invite|reminding remind|planning plan|saving save|starting start|opening open|checking check|converting convert|finding find|giving give|sending send|taking take|keeping keep|undoing undo|filing file|joining join|leaving leave"
    .split("|")
    .map((pair) => [pair.slice(0, pair.lastIndexOf(" ")), pair.slice(pair.lastIndexOf(" ") + 1)] as const)
    .sort(([one], [other]) => other.length - one.length);

/** How English is typed in a hurry, and which words are worth putting right. */
export const englishSpelling: SpellingWords = {
  shorthand: [
    ...gerunds.map(([gerund, verb]) => [`(?<=(?:you|d) mind )${gerund}`, verb] as const),
    ["tmrw|tmr|tmw|tmrrw|tomo|2moro+w?|2morrow", "tomorrow"],
    ["yday|yest", "yesterday"],
    ["2day", "today"],
    ["2nite|tonite", "tonight"],
    ["weds|wedn", "wednesday"],
    ["(?<=(?:on|this|next|last|by|for|until|till|every|come) )sat", "saturday"],
    ["(?<=(?:on|this|next|last|by|for|until|till|every|come) )sun", "sunday"],
    ["whats", "what's"],
    ["hows", "how's"],
    ["whens", "when's"],
    ["wheres", "where's"],
    ["whos", "who's"],
    ["thats", "that's"],
    ["theres", "there's"],
    ["im", "I'm"],
    ["ive", "I've"],
    ["weve", "we've"],
    ["were(?= (?:out of|low on|running|off to|going to|going on|back home|back from))", "we're"],
    ["its(?= (?:an?|the|on|now|at|done|packed|over|due|not|called) )", "it's"],
    ["dont", "don't"],
    ["doesnt", "doesn't"],
    ["didnt", "didn't"],
    ["cant", "can't"],
    ["wont", "won't"],
    ["isnt", "isn't"],
    ["arent", "aren't"],
    ["wasnt", "wasn't"],
    ["havent", "haven't"],
    ["hasnt", "hasn't"],
    ["wouldnt", "wouldn't"],
    ["shouldnt", "shouldn't"],
    ["lets", "let's"],
    ["wks", "weeks"],
    ["wk", "week"],
    ["mths|mnths", "months"],
    ["mth|mnth", "month"],
    ["yrs", "years"],
    ["yr", "year"],
    ["bday|b-day", "birthday"],
    ["appts", "appointments"],
    ["appt|appmt", "appointment"],
    ["mtg", "meeting"],
    ["msg", "message"],
    ["grp", "group"],
    ["plz|plss|pleez|plese|pleas", "please"],
    ["u", "you"],
    ["ur", "your"],
    ["cud|cld", "could"],
    ["b4", "before"],
    ["bc|cuz|coz", "because"],
    ["gimme", "give me"],
    ["lemme", "let me"],
    ["gonna", "going to"],
    ["remindme|rem me", "remind me"],
    ["w(?= [a-z])|w\\/", "with"],
    ["n(?= [a-z])", "and"],
    ["@(?= ?\\d)", "at"],
    ["approx\\.?", "about"],
    ["recieved", "received"],
    ["untill|til", "until"],
  ],
  keyWords:
    "yesterday tomorrow tonight morning afternoon evening monday tuesday wednesday thursday friday saturday sunday weekend january february september october november december remind reminder reminders shopping groceries grocery budget budgets expense expenses category categories subscription subscriptions calendar appointment appointments meeting schedule reschedule litres liters kilometres kilometers odometer insurance inspection registration maintenance mileage recipe recipes pantry packing packed passport breakfast supper income salary exchange currency convert vehicle vehicles comment profile location conversation conversations birthday electricity restaurant supermarket pharmacy dentist doctor holiday receive received charged cancel cancelled delete remove bought ordered petrol diesel dollars pounds month months monthly weekly between minutes reactions savings summary overview",
  notMistyped:
    "yesterdays remand rewind reminded reminds shipping stopping chopping dropping swapping budgie gadget gadgets expanse expansive calender colander disappointment melting seating heating beating eating greeting parking picking backing hacking lacking parked picked backed pecked income outcome incomes salaried exchanged convent concert converse cover covert commend cement comments prefile location vocation locations holidays deceive received changed charger charges changes canceling cancels deleted removed moved brought thought sought border ordered orders petal patrol metrol collars scholars sounds rounds mounts mouth mouths moths monkey minted minute savings paving raving summery doctors tractor dentists recite recipes monday sundae sundaes fridays fairly mourning moaning evenings meaning leaving weekends vacation deleting remote removal categorise passports passage supple support breakfasts insured insurer insure pounded founds dollar weakly seekly betweens entry pastry panty gentry country",
};
