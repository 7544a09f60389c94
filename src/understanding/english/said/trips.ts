import type { SaidFor } from "../../said-for.ts";

/** How people speak of trips. */
export const saidOfTrips: SaidFor = {
  create_trip: `
    create a trip called alps
    i'm flying to rome next week
    we're driving to the coast for the weekend
    new holiday in spain in august
    set up a journey to vienna by train
    we travel to paris with a budget of 600
    start planning our vacation in greece
    road trip through scotland in july
    trip to lyon from 4 to 9 may
    i want to go to norway in september
    we are going to the mountains next weekend
    plan a weekend in bruges
    book a holiday in crete for two weeks with 1500 euros
    city break in vienna, friday to sunday
    we fly to tokyo on 3 march
    we go to rome from 2 to 6 may with 700 euros
    plan a trip to vienna from monday to thursday
    create a trip called lakes from 3-9 august
    i'm driving to prague on friday`,
  update_trip: `
    the rome trip ends on 9 may
    change the budget of the trip to vienna to 800
    raise the trip budget to 1,200 euros
    move the spain trip to 3 to 9 august
    our holiday in crete starts a day later
    rename the trip alps to dolomites
    shift the trip to lyon by a week
    the journey begins on friday already
    lower the budget for the greece holiday to 900
    we make the berlin trip by car
    extend the trip until sunday
    change the days of our trip to norway`,
  update_stop: `
    make lyon the first stop
    replace the stop siena with pisa
    change the stop munich to augsburg
    we stay in ghent until friday
    put basel at the start of the route
    we leave turin on monday
    swap the stop nice for cannes
    the stop in bern is two days longer
    move the stop genoa to the end
    change the order of the stops`,
  delete_trip_entry: `
    delete the trip to rome
    cancel our trip to spain
    remove the berlin trip
    scrap the holiday in crete
    leave pisa out of the route
    remove the stop in lyon
    skip the stop munich
    take the boots off the packing list
    remove the charger from the packing list
    drop brno from the itinerary
    we are not going to norway after all, delete the trip
    call off the vienna trip`,
  list_trips: `
    are there any upcoming journeys
    what holidays did we take last year
    do i have any trips coming up
    list past vacations
    what trips have we made
    where have i been this year
    next trips
    do we have a holiday planned
    all my past journeys
    show all my trips
    which trips are there
    which trips are done
    what trips do i have planned
    list my trips
    show me the trips
    show me all trips we have planned
    let me see my trips`,
  add_stops: `
    add a stop in lyon
    we stop in munich on the way
    add siena and pisa to the italy trip
    insert a stop between paris and nice
    we want to stay in ghent on our route
    put brno on the itinerary
    stop over in basel
    add lucca as a stop
    on the way we stop in turin and genoa
    three stops for the trip: ghent, bruges, ostend
    we'll stay a night in reims
    put avignon between lyon and nice
    the route goes through basel and bern
    plan two stops: pisa, siena
    add verona and padua to the italy trip
    add a stop in dijon`,
  trip_summary: `
    how much have we spent on the holiday
    what is left of the trip budget
    show the route of our trip
    give me a summary of the berlin trip
    how much did rome cost us
    what is our next stop
    tell me about the trip to spain
    what is the itinerary
    how is the trip going
    what did we spend in lyon
    how much has the algarve trip cost
    show the trip to norway
    where are we going next
    how much budget is left for the holiday
    overview of our journey
    what did the trip cost
    how much did lyon cost us so far
    how much have we spent on the rome trip
    what comes next on the trip
    where do we go after this
    where does the trip go next
    which place comes next`,
  set_trip_status: `
    we're on our way to rome
    we are back home
    the trip is over
    start the trip
    end the holiday
    we have arrived home from spain
    hitting the road now
    our journey begins
    close the berlin trip
    we're off to lyon
    the norway trip has started
    we are home again
    the holiday is finished
    we left for the coast this morning
    mark the trip as done
    back from vienna
    we are off to rome
    we're back
    we're home
    the rome trip has begun
    the lyon trip is over`,
  add_to_packing_list: `
    pack the tent and two towels
    put swimsuits on the packing list for greece
    i need to pack my passport
    we have to pack warm socks for the trip
    don't forget to pack the charger
    what to take along: boots, hat, jacket
    packing list: torch, rope, map
    add a towel and sandals to what we pack
    take two jumpers along
    put the camera on the list of things to pack
    we should bring the first aid kit on the trip
    add the charger to the packing list
    pack the boots and two jackets for rome
    put a hat and gloves on the packing list`,
  show_packing_list: `
    what do i still need to pack for the trip
    is everything packed
    what is on the packing list
    what should we pack
    show me the packing list for vienna
    which things are not packed yet
    what's still missing in the suitcase
    read me the packing list
    packing list
    what is there left to pack
    what must i still pack
    show the packing list for rome`,
  mark_packed: `
    i packed the towels
    the charger is in the suitcase
    tick the passport off the packing list
    mark the boots as packed
    i already put the hat in the bag
    i unpacked the jacket again
    the passports are packed
    towel is in the bag
    got the boots in the car
    tick off the charger, it's packed
    the camera is not packed after all
    the boots are packed
    i packed the charger
    i've packed the jacket`,
};
