import type { SaidFor } from "../../said-for.ts";

/** More ways in which people speak of vehicles and trips. */
export const phrasesOfWheels: SaidFor = {
  add_vehicle: `
    i bought a car, a petrol toyota from 2018
    please add my vehicle: an electric nissan leaf
    new vehicle: fabia, petrol, 2017
    i've got a new motorbike, a yamaha
    add a camper called nomad, diesel, 2012
    we have a second car now, a red fiat panda
    register my van with the plate 12-ab-34
    put the scooter among my vehicles
    my new company car is an audi a4`,
  list_vehicles: `
    show my garage
    what do my odometers show
    how many bikes do i own`,
  log_fuel: `
    tanked the golf: 39,5 l, 66 euros, km 118300
    refuelled the passat yesterday at 148 200 km with 33 litres for 55.10
    40.5 litres of diesel, 69 euros, odometer 152,100
    i charged the leaf: 21.3 kwh, 8.40 euros, at 29,010 km
    filled up 37 litres for 61.50 at 90,110 km
    charged the tesla with 41 kwh for 15 euros, odometer 21800
    the van took 43 litres for 71.20 at 88,200 km
    filled her up at shell, 51 litres, 120,400 on the clock
    48 l super, 82 euros, 77,120 km
    half a tank, 20 litres at 60,100 km
    petrol: 30 litres, 50 euros, mileage 45,000
    plugged in the zoe at 41,500 km and took 30 kwh`,
  fuel_report: `
    what does the golf use on 100 km
    what's the passat's fuel consumption this year
    show the fuel report for the fabia
    how many litres per 100 km does nomad need
    is the van thirsty
    mpg of the jeep
    how much diesel has the truck burned this year
    how efficient is the leaf
    what was the leaf's average consumption last month`,
  log_odometer: `
    the leaf is at 31,200 km
    the golf has 120,900 km on the clock now
    odometer reading yesterday 91400
    mileage of the fabia is now 66,500
    the van just rolled over 100,000 km
    bike: 12,300 km
    the clock of the truck shows 230,000`,
  log_maintenance: `
    the garage fitted new brake discs on the golf today, 260 euros
    had the oil changed on monday at 88,000 km, paid 92
    oil change on the passat done yesterday for 119 euros at 150,950 km
    the passat passed its inspection today, cost me 82 euros
    had the brakes done on the fabia yesterday, 290 euros
    inspection of the van done on 9 november for 70
    put the winter tyres on the car today
    new battery for the truck, 140
    replaced the air filter of the golf myself
    the clutch was repaired for 700
    car serviced at the dealer, 380 euros`,
  plan_service: `
    tyre rotation every 9,000 km
    change the timing belt on the van every 110,000 km
    oil change every 14,000 km or 12 months for the fabia
    the brakes should be checked every 20,000 km
    inspection of the car every 24 months
    the chain of the bike needs grease every 1,000 km
    service the camper once a year`,
  due_services: `
    is any service due on the golf
    what maintenance is coming up
    when is the next service of the fabia due
    does the van need anything done
    which papers run out soon
    is the insurance still valid
    when do i have to take the car to the garage
    any overdue maintenance on the bike`,
  add_document: `
    the leaf's registration expires on 30 july 2027
    the insurance of the toyota is valid until 30 april 2027
    the fabia's inspection is valid until 31 may 2027
    vignette for austria runs out on 31 january
    note that the road tax of the van is due on 1 march
    insurance policy number ab-991 for the car, until 1 june`,
  create_trip: `
    new trip: ireland, 8 to 19 june 2027
    we are off to budapest from january 8 until january 11 with 650 euros to spend
    plan a trip to finland from july 1 to july 14, 2027
    weekend in evora from 5 to 6 december with the van
    we're going to dublin from 11 to 14 december, budget 550 euros
    plan a trip to naples, 3 to 7 april, 900 euros
    we'll be in croatia from 2 to 12 august
    city trip to ghent next weekend
    holiday in crete 1-14 july, budget 2,000`,
  list_trips: `
    show all planned trips
    what trips are coming up
    which journeys have i finished
    any trip under way
    do i have a trip planned
    list every trip on file`,
  add_stops: `
    add bath, bristol and cardiff as stops to wales
    plan two stops for ireland: galway and cork
    for naples add pompeii and amalfi as stops
    plan three stops: leon, burgos, bilbao
    we want to stop in siena and pisa on the way
    put lucca between as a stop of the tuscany trip
    next stop lyon, then avignon`,
  trip_summary: `
    what has dublin cost us so far
    how much of the budget is left on the ireland trip
    give me an overview of the naples trip
    how much have we spent on the trip
    what are the stops of the wales trip
    tell me about our holiday in crete
    is the trip still within its budget`,
  set_trip_status: `
    the budapest trip is over
    the dublin trip has started
    start the trip to naples
    our holiday is over, we are home again
    the journey begins today
    mark the crete trip as done`,
  add_to_packing_list: `
    pack the stove and three blankets for ireland
    put an umbrella on the packing list for finland
    packing list for naples: passport, adapter, four shirts
    i need sunglasses for the trip
    we should bring a torch to wales
    don't let me forget the charger for dublin
    add flip-flops to the luggage`,
  show_packing_list: `
    packing list for ireland
    what do we still have to pack for finland
    what's on the packing list for naples
    which things are not in the suitcase yet`,
  mark_packed: `
    i packed the stove
    the umbrella is packed
    the tent is in the car
    adapter is in the bag
    i took the torch out again, it's not packed
    passports are packed
    the boots are in the suitcase now`,
};
