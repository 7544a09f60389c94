import type { Slot, ToolWords } from "../catalogue.ts";
import { ask, named, notPacked, onTrip, proper, stopPlaces, trip, who } from "./trip-words.ts";

const stop: Slot = { type: "name", bare: "(?:the )?stop(?: in| at)?" };
const place: Slot = { type: "name" };
const items: Slot = { type: "list", name: "name", quantity: "quantity" };
const stops: Slot = { type: "list", name: "place" };
const instead = "(?:,? (?:now|instead|already|after all|only))*";
const thatStop = "(?:it|(?:that|this|the) (?:stop|place|town|city|one))";
const takeOut = `(?:(?:take|leave|cross|strike) ${thatStop} (?:out|off|away)|(?:remove|delete|drop|strike|scrap|cancel|cross off|take off|take out) ${thatStop}|take ${thatStop})`;
const skipping =
  "(?:skip(?:ping)?|leav(?:e|ing) out|dropp?(?:ing)?|miss(?:ing)? out(?: on)?|bypass(?:ing)?|cut(?:ting)? out|giv(?:e|ing) up)";
const notThere =
  "(?:no longer|not|won't(?: be)?|will not(?: be)?|don't(?: want to)?|aren't|am not) (?:stop(?:ping)?|go(?:ing)?|visit(?:ing)?|stay(?:ing)?|call(?:ing)?)(?: (?:in|at|to))?";
const bags =
  "(?:the|my|our) (?:[^\\s⟦,]+ )?(?:bags?|suitcases?|case|rucksack|backpack|luggage|boot|trunk|car|van|holdall)";

/** What people say of a trip's stops and luggage in whole sentences, reasons and all. */
export const stopTurns: readonly ToolWords[] = [
  {
    tool: "update_stop",
    changes: true,
    slots: { leavesOn: { type: "day" }, trip, stop },
    allOf: ["leavesOn", "stop"],
    says: [
      `${onTrip},? ${who}(?: (?:now|be|only))* (?:stay(?:ing)?|stop(?:ping)?|remain(?:ing)?)(?: on)? (?:in|at) {stop}${instead}(?: (?:until|till))?${instead}`,
      `${onTrip},? ${who}(?: (?:now|be|only))* (?:leav(?:e|ing)|depart(?:ing)?(?: from)?|mov(?:e|ing) on from|set(?:ting)? off from) {stop}${instead}`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { arrivesOn: { type: "day" }, trip, stop },
    allOf: ["arrivesOn", "stop"],
    says: [
      `${onTrip},? ${who}(?: (?:now|be|only))* (?:arriv(?:e|ing) (?:in|at)|reach(?:ing)?|get(?:ting)? (?:in)?to|com(?:e|ing) to) {stop}${instead}`,
      `${who}(?: (?:now|be|only))* (?:arriv(?:e|ing) (?:in|at)|reach(?:ing)?|get(?:ting)? (?:in)?to) {stop}${instead} ${onTrip}`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    prefers: "first",
    slots: { arrivesOn: { type: "day" }, leavesOn: { type: "day" }, trip, stop },
    allOf: ["arrivesOn", "leavesOn", "stop"],
    says: [
      `(?:${onTrip},? )?${who} (?:arrive (?:in|at)|reach|get to) {stop} and (?:we |i )?(?:leave|depart|move on|go on|drive on)(?: (?:it|from it|there|from there))?(?: again)?(?: ${onTrip})?`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: {
      distanceKm: { type: "quantity", units: ["km"] },
      trip,
      before: { type: "name", to: [""] },
      stop,
    },
    allOf: ["distanceKm", "stop", "trip"],
    says: [
      `(?:it's|it is|there are|that's) (?:from {before} )?to {stop} ${onTrip}`,
      `${onTrip},? (?:it's|it is|there are) (?:from {before} )?to {stop}`,
      `(?:the )?(?:distance|way|drive|leg) (?:from {before} )?to {stop} ${onTrip} is(?: about)?`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { trip, stop, place },
    allOf: ["stop", "place", "trip"],
    says: [
      `${onTrip},? (?:the )?stop should be (?:in )?{place},? (?:instead(?: of)?|not|rather than)(?: in)? {stop}`,
      `${onTrip},? ${who} (?:want to |'d like to |would like to )?(?:go(?:ing)? to|stop(?:ping)? (?:in|at)|visit(?:ing)?|stay(?:ing)? in) {place},? (?:instead(?: of)?|not|rather than)(?: (?:in|to|at))? {stop}`,
      `instead of (?:stopping (?:in|at) )?{stop},? ${who} (?:want to |going to )?(?:go(?:ing)? to|stop(?:ping)? (?:in|at)|visit(?:ing)?|stay(?:ing)? in) {place} ${onTrip}`,
      `(?:{polite}(?:make|go to|visit|put) )?{place},? (?:instead of|rather than)(?: (?:in|to|at))? {stop} ${onTrip}`,
    ],
  },
  ...Object.entries(stopPlaces).map(
    ([order, said]): ToolWords => ({
      tool: "update_stop",
      changes: true,
      with: { order: Number(order) },
      slots: { stop, trip },
      allOf: ["stop", "trip"],
      says: [
        `${onTrip},? {stop} (?:is|should be|should come|comes|will be|has to be) (?:now )?(?:the )?(?:${said})(?: stop)?`,
        `${onTrip},? ${who}(?: now)? (?:go(?:ing)? to|visit(?:ing)?|stop(?:ping)? (?:in|at)|see(?:ing)?) {stop} (?:${said})`,
      ],
    }),
  ),
  {
    tool: "add_stops",
    changes: true,
    slots: { stops, trip },
    allOf: ["stops", "trip"],
    says: [
      `on (?:the|our|my) way to {trip},? ${who}(?: (?:be|also|want to|going to))* (?:stop(?:ping)?(?: off| over)? (?:in|at)|visit(?:ing)?|pass(?:ing)? through|call(?:ing)? (?:in )?at|stay(?:ing)? (?:in|at)) {stops}`,
      `${named} (?:has|gets|should have|will have)(?: (?:the|these|⟦v\\d+⟧|some))* stops(?: in| at)?:? {stops}`,
      `${onTrip},? (?:${who}|let's|let us)(?: (?:be|also|want to|going to|should))* (?:stop(?:ping)?(?: off| over)? (?:in|at)|visit(?:ing)?|see|pass(?:ing)? through|call(?:ing)? (?:in )?at|stay(?:ing)? (?:in|at)) {stops}(?: too| as well)?`,
      `(?:let's|let us) (?:also )?(?:stop(?: off| over)? (?:in|at)|visit|see|call (?:in )?at|include|fit in) {stops} (?:too |as well )?${onTrip}`,
      `{polite}(?:put|add|set|include|insert|write) {stops} (?:on|onto|to|in|into) the (?:route|itinerary|stops|list of stops) (?:of|for) ${named}`,
      `first {stops}(?:[:,;.]| -)? ?(?:please )?(?:add|put|write|note) (?:both|all|all three|all of them|them|these|those)(?: (?:to|on|onto|in|into)) (?:the list of )?(?:stops (?:of|on|for) )?${named}`,
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items, trip: proper },
    allOf: ["items", "trip"],
    says: [
      "(?:i|we) (?:must not|mustn't|can't|cannot|should not|shouldn't|don't want to) forget (?:to (?:pack|bring|take) )?{items} (?:for|to) {trip}",
      `(?:i|we) (?:should|must|have to|need to|want to|ought to|'ll|will) (?:also )?(?:pack|bring|take)(?: along)? (?!${notPacked}){items} (?:for|to) {trip}`,
      `for {trip},? (?:i|we) (?:should|must|have to|need to|want to|ought to|'ll|will) (?:also )?(?:pack|bring|take)(?: along)? (?!${notPacked}){items}`,
      "{items} (?:has to|have to|must|should|needs to|need to|will) (?:come along|come|go|be (?:taken|brought|packed))(?: with (?:me|us))? (?:to|for) {trip}",
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items, trip },
    allOf: ["items", "trip"],
    says: [
      `${onTrip},? (?:i|we) (?:should|must|have to|need to|want to|ought to|'ll|will|'d like to|would like to|mustn't forget to|must not forget to) (?:also )?(?:pack|bring|take)(?: along)? {items}(?: with (?:me|us)| along)?`,
      `(?:don't|do not) let (?:me|us) forget {items} (?:for|on) (?:${named}|{trip})${ask}(?:put|add|write) (?:it|them) (?:on|to|onto) (?:the|my|our) packing list`,
      `${who} (?:still )?need {items} (?:for|on) ${named}${ask}(?:put|add|write) (?:it|them) (?:on|to|onto) (?:the|my|our) packing list`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "stop" },
    slots: { entry: stop, trip },
    allOf: ["entry", "trip"],
    says: [
      `${who} (?:decided to |going to )?(?:${skipping}|${notThere}) {entry} ${onTrip}(?: after all| any ?more| now)?(?:${ask}${takeOut})?`,
      `${who} (?:decided to |going to )?(?:leave|leaving|take|taking) {entry} out ${onTrip}(?: after all)?(?:${ask}${takeOut})?`,
      `${onTrip},? ${who} (?:decided to |going to )?(?:${skipping}|${notThere}) {entry}(?: after all| any ?more| now)?(?:${ask}${takeOut})?`,
      `${who} (?:decided to |going to )?(?:${skipping}|${notThere}) {entry}(?: after all| any ?more| now)?${ask}${takeOut} ${onTrip}`,
      `(?:there(?:'s| is)|${who}) no (?:more )?time (?:left )?(?:for|to (?:see|visit)|to stop (?:in|at)) {entry}(?: after all| any ?more| now)?${ask}${takeOut} ${onTrip}`,
      `{entry}(?:'s| is) (?:off|out|cancell?ed)(?: now| after all)?${ask}${takeOut} ${onTrip}`,
      `(?:the stop (?:in|at) )?{entry} (?:can|should|may|must) (?:be (?:removed|deleted|dropped|struck|taken out)|come out|go) ${onTrip}`,
      `{entry} (?:drops|falls|is|comes|has to come|can come|goes) (?:out|off) ${onTrip}`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "packing_item" },
    slots: { entry: { type: "name" }, trip },
    allOf: ["entry"],
    says: [
      `(?:i|we) (?:don't|do not|won't|won't be|no longer|needn't|am not|are not|aren't) (?:need|want|take|pack|bring|taking|packing|bringing|needing)(?: to (?:take|pack|bring))? {entry} (?:for|on|to|in) (?:${named}|{trip})(?: (?:after all|any ?more|any longer))?${ask}(?:remove|delete|take|strike|drop|cross) (?:it|them|that|those) (?:off|from|out of|of|off of) (?:the|my|our|that) (?:packing )?list`,
      `{entry} (?:can|should|may|must|has to|have to) (?:come|go|be taken|be removed|be deleted) (?:off|from|out of) (?:the |my |our )?(?:{trip} )?packing list(?: (?:for|of) (?:${named}|{trip}))?`,
      `(?:i|we) (?:don't|do not|won't|won't be|no longer|needn't|am not|are not|aren't) (?:need|want|take|pack|bring|taking|packing|bringing|needing)(?: to (?:take|pack|bring))? {entry} (?:on|for) ${named}(?: (?:after all|any ?more|any longer))?`,
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item: { type: "name" }, trip: proper },
    allOf: ["item", "trip"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: just| already)? (?:put|packed|stowed|placed|stuffed|loaded) {item}(?: in(?:to)? ${bags})? for {trip}`,
      `for {trip},? (?:i|we)(?:'ve| have)?(?: just| already)? (?:put|packed|stowed) {item}(?: in(?:to)? ${bags})?`,
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item: { type: "name" } },
    allOf: ["item"],
    says: [`(?:${who} )?(?:done|finished) packing (?:up )?{item}`],
  },
  {
    tool: "show_packing_list",
    changes: false,
    slots: { item: { type: "name", to: [""] }, trip },
    allOf: ["item"],
    says: [
      `(?:is|are|have (?:i|we) (?:put|got|written)) {item} (?:already |still )?(?:on|in) (?:the |my |our )?(?:{trip} )?(?:packing list|list of things to pack)(?: (?:for|of) (?:${named}|{trip}))?(?: already| yet)?`,
      `(?:is|are) {item} (?:already |still )?(?:packed|unpacked)(?: (?:for|yet|already)(?: (?:${named}|{trip}))?)?`,
      `(?:have|has) {item} been packed(?: (?:for|yet|already)(?: (?:${named}|{trip}))?)?`,
      `(?:have|did) (?:i|we) (?:already )?pack(?:ed)? {item}(?: (?:for|yet|already)(?: (?:${named}|{trip}))?)?`,
    ],
  },
  {
    tool: "show_packing_list",
    changes: false,
    slots: { trip: proper },
    allOf: ["trip"],
    says: [
      "(?:(?:is )?(?:anything|something|everything|all)|what(?:'s| is| things are)|which things are)(?: (?:still|yet))? (?:unpacked|not packed|to be packed|missing|to pack)(?: yet)? (?:for|from the luggage for) {trip}",
      "what(?: else)?(?:'re| are| do| should| must)? (?:we|i) (?:(?:have|need) to )?(?:taking|bringing|packing|take|bring|pack)(?: along| with (?:us|me))? (?:to|for) {trip}",
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: {
      item: {
        type: "name",
        never: "bins?|rubbish|trash|dogs?|cats?|kids|children|cars?|washing|laundry|lunch",
      },
      trip,
    },
    allOf: ["item"],
    says: [
      `(?:i|we)(?:'ve| have)? (?:took|taken|pulled) {item} (?:back )?out(?: of ${bags})?(?: again)?,? (?:so |and )?(?:it|they|that)(?:'s| is|'re| are|n't| not)*(?: isn't| aren't)?(?: (?:not|no longer))? packed(?: any ?more| any longer| now| yet)?`,
      `{item} (?:still )?(?:needs?|has|have) (?:still )?to be packed${ask}(?:untick|uncheck|unmark) (?:it|them)`,
      `{polite}mark {item} as (?:not (?:yet )?packed|unpacked)(?: again)? (?:on|in|for) (?:the |my |our )?(?:packing list (?:for|of) )?{trip}(?: (?:packing )?list| trip)?`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { distanceKm: { type: "quantity", units: ["km"] }, stop },
    allOf: ["distanceKm", "stop"],
    says: [
      "(?:the )?stop (?:in|at) {stop}(?: is)?(?: about)?(?: away)? from the (?:one|stop|place) before(?: it)?",
      "(?:it's|it is)(?: about)? (?:from the (?:one|stop|place) before )?to the stop (?:in|at) {stop}",
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items, trip },
    allOf: ["items", "trip"],
    says: [
      `{polite}(?:add|put|write|note) {items} (?:to|on|onto) (?:the |my |our )?list of (?:things|stuff|what) (?:(?:we|i) (?:have|need) )?to (?:pack|take|bring)(?: along)? (?:for|to|on) (?:${named}|{trip})`,
    ],
  },
];
