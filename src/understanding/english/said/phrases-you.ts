import type { SaidFor } from "../../said-for.ts";

/** More ways in which people speak of their days, their tasks, their kitchen and themselves. */
export const phrasesOfYou: SaidFor = {
  create_event: `
    optician on wednesday at 4 pm
    put coffee with rita in my calendar, friday 15:30
    add to calendar: exam, dec 3, 8:30
    i have massage next friday at 9 a.m. for 45 minutes
    pilates every tuesday and friday at 19:00
    dinner with the smiths on 19 december, 8 pm, at our house
    schedule a meeting with raj on thursday from nine to ten thirty in the morning
    school concert on december 10th at 5 p.m., would you note it
    vet appointment tomorrow at half past five in the afternoon
    book a slot for the physio on 2 december at 10
    theatre with eva on saturday at 20:30
    choir every monday at 8pm for two hours
    doctor's appointment a week on tuesday at 8:15
    lunch with nina at the bistro on monday at one
    interview on the 14th at 11
    the plumber is coming on friday at 8
    parents' meeting next wednesday at 7 in the evening`,
  list_agenda: `
    what does my tuesday look like
    do i have any appointments on the 28th
    when's the exam
    show me next week's calendar
    when is my appointment at the optician
    am i busy on friday
    what have i got on this weekend
    anything planned for tonight
    which meetings are there on monday
    when do i see the doctor`,
  move_event: `
    reschedule massage to friday at 11 am
    bring the exam forward by 20 minutes
    move the optician to thursday at five in the afternoon
    push coffee with rita back by half an hour
    can we shift the theatre to sunday evening at 19:00
    put the meeting off until monday
    make the lunch 30 minutes longer
    delay choir by an hour
    the dentist is at 5 now instead of 4`,
  cancel_event: `
    please take the exam out of my calendar
    cancel choir this monday
    delete the whole pilates series from my calendar
    call off the dinner with the smiths
    i can't make it to yoga on friday
    skip football this week
    remove the interview from the diary
    drop the meeting with raj`,
  find_free_slots: `
    find me a free hour on monday after 3 pm
    when do i have two hours free on thursday
    is there a gap of 90 minutes on wednesday afternoon
    find a slot for a haircut this week
    when could i fit in a workout
    which evenings am i free next week
    do i have time on friday morning`,
  import_calendar: `
    add these to my calendar
    import this ics file
    take this calendar in`,
  create_task: `
    i need to renew the bus pass by thursday
    add a task: sweep the chimney
    urgent to-do for tuesday: send the offer
    task: hand in the application by 15 december, high priority
    i have to iron the shirts
    water the cactus every 10 days
    new task fix the door, low priority
    i must call the landlord
    clean the oven by saturday
    put wash the car on my to-do list
    take out the recycling every thursday
    remember to send the parcel by monday
    we still have to book the ferry
    return the library books by friday
    add descale the kettle to the house list
    don't forget to post the letter by noon tomorrow`,
  list_tasks: `
    show my open tasks
    what tasks are overdue
    which tasks are due by friday
    what else is on my to-do list
    what have i finished already
    anything left to do this week
    tasks about the garden
    what is late
    list what i still need to get done`,
  complete_task: `
    mark iron the shirts as done
    tick off sweep the chimney
    i'm done with fix the door
    the application is handed in
    i have renewed the bus pass
    finished the report
    cross the gutters off my list
    i called the landlord
    the oven is clean now, tick it off
    reopen the task about the oven`,
  set_reminder: `
    remind me on thursday at 6 pm to pick up the cake
    in an hour and a half remind me to move the bike
    remind me every day at 22:00 to lock the gate
    every weekday at 6:45 remind me to take the vitamins
    remind me in 25 minutes to take the pizza out
    remind me to ring the vet on friday at quarter to nine
    set a reminder for 4pm today: collect the shoes
    wake me at 6 tomorrow
    ping me tomorrow at 8 about the invoice
    don't let me forget the bins at 7
    give me a nudge at noon to drink water
    let me know at 5 that i should leave`,
  list_reminders: `
    which reminders are coming up
    what reminders are set
    is there any reminder about the dentist
    what are you going to remind me of
    do i have a reminder for the bank`,
  cancel_reminder: `
    delete the reminder about the cake
    forget the reminder for the shoes
    no need to remind me about the vet any more
    stop reminding me of the gate
    cancel my 6 o'clock reminder
    you don't have to remind me of the invoice`,
  plan_meal: `
    plan lentil stew for thursday
    let's have pea soup for lunch on tuesday, three of us
    moussaka on sunday for six people
    tomorrow we'll have muesli for breakfast
    tomorrow we eat chili for five people
    on friday it's fish
    dinner tomorrow: risotto
    i'm making tacos tonight
    put quiche on the plan for wednesday evening`,
  save_recipe: `
    save my recipe for guacamole: 2 avocados, 1 lime, salt
    save a recipe for waffles for 4: 250 g flour, 400 ml milk, 2 eggs
    save the recipe leek soup for 2: 500 g leeks, 1 onion, takes 30 minutes
    my pesto: basil, pine nuts, parmesan, keep that as a recipe
    new recipe pad thai with noodles, tofu and peanuts`,
  add_to_shopping_list: `
    shopping list: six lemons, soy milk and 500 g of oats
    put tea on the list, we've run out
    we need butter and 3 kg of onions
    put soap on the shopping list
    i need cream and two limes from the shop
    we're out of milk
    there's no bread left
    add a dozen eggs and some ham
    don't forget the cheese when you go shopping
    buy washing powder next time
    get rice and beans from the supermarket
    we have no more sugar
    the coffee is running low`,
  show_shopping_list: `
    read me the shopping list
    what do we still need to buy
    what's missing at home, what should i buy
    what was on the grocery list
    what did we already buy from the list`,
  mark_bought: `
    got the ham and the soap
    bought the cream
    tick milk off the shopping list
    the eggs are in the trolley
    i've picked up the tea
    all the shopping is done`,
  make_shopping_list: `
    write the shopping list for the meals from tuesday to thursday
    make a shopping list from next week's meals
    what do we need for the planned dinners, put it on the list
    create the grocery list for this week's menu`,
  add_to_pantry: `
    we still have 600 g of oats at home
    there's 2 kg of flour in the pantry
    put 4 kg of carrots in the pantry
    there are 10 eggs in the fridge
    add three tins of beans to the larder
    we have plenty of rice in the cupboard
    note that there is butter in the freezer`,
  update_profile: `
    please call me vi
    i've moved, my time zone is europe/rome now
    use british pounds as my currency from now on
    switch to kilometres and litres
    my currency is francs from now on
    send me the daily digest at 6:45
    i live in vienna now
    my name is robert
    set my language to french
    ask me before you post anything`,
  show_profile: `
    which settings do i have
    what is my time zone
    what may you do on your own
    what name do you have for me`,
};
