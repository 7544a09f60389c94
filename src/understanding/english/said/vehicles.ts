import type { SaidFor } from "../../said-for.ts";

/** How people speak of vehicles. */
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
    recharged the car at home
    fuelled up, 44 litres at 61,300
    i put 35 litres in the car for 62
    gas stop at shell, 10 gallons, 38 dollars
    charged 28 kwh at the station
    full tank today, 52 l
    diesel for the truck: 60 litres, 99 euros
    filled up 30 litres for 50 euros at 61,000 km
    charged the leaf 20 kwh for 8 euros
    log fuel for the car: 30 litres, 50 euros, 90,000 km
    put 20 litres of diesel in the truck at 55,000 km`,
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
    how much electricity does the car burn
    what does the car consume
    how many kwh per 100 km do i need
    is my fuel consumption going up
    average litres per 100 this year
    show the consumption of the van
    how far do i get on a tank
    how much does the car use
    what's the fuel consumption of the truck
    what mileage does the truck get`,
  log_odometer: `
    the odometer shows 90,000 km
    my car has 100,500 kilometers now
    set the mileage to 45,000 miles
    odometer of the motorbike 12,300 km
    the clock reads 77,000
    the car just hit 200,000 km
    current mileage is 66,000
    odometer 88,100
    note the mileage of the car: 55,400
    we are at 120,000 km now
    the speedometer says 34,500 miles
    km stand 71,200
    update the odometer to 93,000
    the truck is at 44,000 km
    the golf now has 80,000 km
    odometer 71000
    my bike has 12,000 km on the clock`,
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
    i had the van inspected last week
    new brakes for 240
    i had the air filter replaced
    service at 60,000 km cost 320
    fitted a new battery today
    the clutch was repaired
    topped up the coolant
    cleaned the chain of the bike
    passed the inspection today, 110 euros
    changed the oil yesterday, 70 euros
    got new brakes on the truck for 300
    had the tyres done on monday for 90 euros
    replaced the wipers of the car for 20 euros`,
  plan_service: `
    change the oil every 15,000 km
    rotate the tires every 10,000 miles
    plan a service every 12 months
    new brake fluid every two years
    the car should get an oil change every year
    schedule maintenance for the van every 20,000 km
    set a service interval for the spark plugs
    every 30,000 km the belt has to be changed
    remind me of the service of the car each year
    add a service plan for the brakes, every two years
    tyres should be swapped every 6 months
    the bike needs new oil every 5,000 km
    inspection every 20,000 km or 24 months
    the truck needs an oil change every year
    change the filters every 12 months`,
  due_services: `
    when is the next service
    what maintenance is overdue
    does the car need an oil change
    when does the insurance of the car expire
    when is the next inspection due
    which services are coming up
    is the van due for maintenance
    when do i have to go to the garage
    are any papers running out
    does the van need a service
    what services are overdue
    when is the car due for inspection
    is the insurance of the bike about to expire
    what does the car need next
    do i need new tyres soon
    any maintenance coming up
    is something due on the car
    when is the next inspection
    does the truck need anything
    what is due on the van`,
  add_document: `
    the car insurance runs until 31 march
    registration expires on 12 may
    my vignette is valid until january
    the inspection of the van is good until june 2027
    save the insurance papers of the car
    the toll sticker ends on friday
    the warranty of the motorbike lasts until december
    store my driving documents
    my driving licence expires in 2031
    insurance of the bike is valid until 1 may
    tuv is good until october
    the green card ends next month
    register the papers: road tax until december
    passport of the car runs out on 3 june
    the truck's insurance runs until 5 may
    registration of the bike expires on 1 june 2028
    my van insurance ends on 3 march`,
  add_vehicle: `
    add my car, a golf
    i have a new van
    register a motorbike called betty
    we bought a new electric car
    add a diesel truck with plate ab 123
    create a vehicle named camper
    my new bike is called flash
    save our second car
    i bought a new bike, a yamaha
    put my wife's car in the list of vehicles
    our camper is called emma
    new vehicle: vw bus, diesel
    i own a second car now
    i have a new car, an electric zoe
    add my motorbike triumph
    add my van, a diesel`,
  update_vehicle: `
    change the plate of the car to ab 12 cd
    rename the truck to max
    call our van daisy
    the bike's plate is xy 99 now
    the golf runs on diesel
    our car is a hybrid
    the new plate of the camper is b 1234
    update the model of the car
    the zoe's new number plate is k 77
    set the plate of the scooter to 123 abc
    the year of the truck is 2019
    count the car's distances in miles
    correct the name of my motorbike`,
  correct_log: `
    the last filling was 38 litres, not 83
    correct the last fill-up to 44 l
    the latest charge was 20 kwh, not 30
    fix the last odometer reading to 77,000
    correct the mileage of the truck to 45,100
    the last oil change cost 95, not 59
    correct my last refuelling, it was 52 euros
    the last tank was at 90,300 km
    fix the fuel entry of yesterday
    i mistyped the odometer, it should be 61,200
    the last reading was wrong, put 88,000
    change the date of the last service to monday
    the brakes cost 230, correct that`,
  delete_vehicle_entry: `
    delete the last filling
    remove the fill-up of yesterday
    delete the latest odometer reading
    erase the last charge of the tesla
    remove the oil change plan
    stop the service plan for the brakes
    delete the insurance of the truck
    get rid of the vignette
    remove our car from the vehicles
    delete the motorbike
    we sold the truck, delete it
    remove the last service entry
    delete the tyre change from the log
    scrap the old car
    take the golf out of my vehicles`,
  list_vehicles: `
    show my vehicles
    how many vehicles do we own
    list all our cars and vans
    what cars do you know
    what vehicles are registered
    tell me my cars
    which motorbikes do we have
    give me a list of the vehicles
    what cars do we have
    list my vehicles
    show my cars
    how many cars are there
    show me all vehicles
    show me our cars`,
};
