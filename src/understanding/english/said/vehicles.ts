import type { SaidFor } from "../../said-for.ts";

/** How people speak of vehicles and trips. */
export const saidOfVehicles: SaidFor = {
  log_fuel: `
    filled up 40 litres for 70 euros at 84,000 km
    i tanked 38 l at 90,100 km
    refuelled the van with 50 liters of diesel
    filled the tank of the car, 45 litres
    charged the tesla 35 kwh for 12 euros
    log a fill-up of 30 gallons
    put 20 litres of petrol in the motorbike
    topped up the car with 15 litres
    plugged in and took 22 kwh
    got gas, 12 gallons, odometer 51,200 miles
    fuel stop: 33 l, 58 euros, 120,000 km
    recharged the car at home`,
  fuel_report: `
    how much fuel does the van use
    what is the consumption of my car
    show the fuel economy this year
    how many litres per 100 km does the car need
    what mpg does the truck get
    how thirsty is the van
    average mileage per gallon
    is the car using more diesel than before
    fuel report for the golf
    how much electricity does the car burn`,
  log_odometer: `
    the van is at 84,200 km
    the odometer shows 90,000 km
    my car has 100,500 kilometers now
    set the mileage to 45,000 miles
    odometer of the motorbike 12,300 km
    the clock reads 77,000
    the car just hit 200,000 km
    current mileage is 66,000`,
  log_maintenance: `
    changed the oil today for 80 euros
    got new tyres on the car
    had the brakes done at 83,000 km
    replaced the battery of the van
    the car was serviced yesterday
    log a repair: new exhaust for 300
    i swapped to winter tires
    the mechanic fixed the gearbox
    oil change done
    the garage replaced the timing belt
    washed and waxed the car
    i had the van inspected last week`,
  plan_service: `
    change the oil every 15,000 km
    the van needs an inspection every 2 years
    rotate the tires every 10,000 miles
    plan a service every 12 months
    new brake fluid every two years
    the car should get an oil change every year
    schedule maintenance for the van every 20,000 km
    set a service interval for the spark plugs`,
  due_services: `
    is anything due on the van
    when is the next service
    what maintenance is overdue
    does the car need an oil change
    when does the insurance of the car expire
    when is the next inspection due
    which services are coming up
    is the van due for maintenance
    when do i have to go to the garage
    are any papers running out`,
  add_document: `
    the car insurance runs until 31 march
    registration expires on 12 may
    my vignette is valid until january
    the inspection of the van is good until june 2027
    save the insurance papers of the car
    the toll sticker ends on friday
    the warranty of the motorbike lasts until december
    store my driving documents`,
  add_vehicle: `
    add my car, a golf
    i have a new van
    register a motorbike called betty
    we bought a new electric car
    add a diesel truck with plate ab 123
    create a vehicle named camper
    my new bike is called flash
    save our second car`,
  list_vehicles: `
    which cars do i have
    show my vehicles
    how many vehicles do we own
    list all our cars and vans
    what cars do you know`,
  create_trip: `
    plan a trip to berlin from friday to sunday
    we go to porto from 3 to 8 june with 900 euros
    create a trip called alps
    i'm flying to rome next week
    we're driving to the coast for the weekend
    new holiday in spain in august
    set up a journey to vienna by train
    we travel to paris with a budget of 600
    start planning our vacation in greece
    road trip through scotland in july`,
  list_trips: `
    which trips are planned
    show my trips
    what holidays did we take last year
    are there any upcoming journeys
    do i have any trips coming up
    list past vacations`,
  add_stops: `
    add a stop in lyon
    plan three stops: coimbra, aveiro, porto
    we stop in munich on the way
    add siena and pisa to the italy trip
    insert a stop between paris and nice
    we want to stay in ghent on our route
    put brno on the itinerary
    stop over in basel`,
  trip_summary: `
    what did the trip cost so far
    how much have we spent on the holiday
    where do we go next
    what is left of the trip budget
    show the route of our trip
    give me a summary of the berlin trip
    how much did rome cost us
    what is our next stop
    tell me about the trip to spain
    what is the itinerary`,
  set_trip_status: `
    we are off
    we're on our way to rome
    we are back home
    the trip is over
    start the trip
    end the holiday
    we have arrived home from spain
    hitting the road now
    our journey begins
    close the berlin trip`,
  add_to_packing_list: `
    add sunscreen to the packing list
    pack the tent and two towels
    put swimsuits on the packing list for greece
    i need to pack my passport
    we have to pack warm socks for the trip
    don't forget to pack the charger
    what to take along: boots, hat, jacket`,
  show_packing_list: `
    what is left to pack
    show the packing list
    what do i still need to pack for the trip
    is everything packed
    what is on the packing list
    what should we pack`,
  mark_packed: `
    the tent is packed
    i packed the towels
    the charger is in the suitcase
    tick the passport off the packing list
    mark the boots as packed
    i already put the hat in the bag
    i unpacked the jacket again`,
};
