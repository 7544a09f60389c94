import type { SaidFor } from "../../said-for.ts";

/** More ways in which people speak of what repeats, of saving, rates and categories. */
export const phrasesOfSaving: SaidFor = {
  set_recurring_item: `
    pocket money for leo, 4 euros every week
    gym membership 27.50 a month
    my rent is 890 euros, due on the first of every month
    my salary of 2700 comes on the 25th of each month
    car insurance, 510 euros once a year
    the cleaner gets 55 every two weeks
    add a subscription: audible for 9.95 a month
    i get 1,900 from work on the last day of each month
    phone contract 19.99 monthly
    the nursery takes 320 a month
    book 12 euros for the newspaper every quarter
    we pay 45 for internet each month until december 2027
    child benefit of 250 arrives every month
    my pension is 1,300 a month
    disney costs 8.99 per month
    standing order of 100 to the sports club each year`,
  list_recurring_items: `
    when is the rent due next
    what comes off my account every month
    list my standing orders
    show the recurring payments
    which subscriptions have i stopped
    when does my salary come`,
  stop_recurring_item: `
    stop the gym membership
    i have cancelled spotify
    i don't pay disney any more, stop booking it
    the newspaper subscription has ended
    end the phone contract
    no more netflix from now on, i quit it`,
  set_savings_goal: `
    i want to save 2,800 for a new bathroom by the end of april
    new savings goal: iceland, 3500 euros
    i am saving for a boat, the goal is 15k by 1 june 2028
    we are putting money aside for a piano, we need 2,000
    our target for the wedding is 8,000
    set a goal of 600 for a bike until march
    i need 1,200 for the course by september
    help me save 500 for christmas`,
  add_to_goal: `
    i'm putting two hundred euros aside for iceland
    put 120 into the bathroom fund
    i had to take 45 out of the iceland fund
    withdraw 80 from the boat goal
    take 30 euros out of the piano fund again
    another 50 for the japan jar
    add 75 to our holiday savings
    move 100 to the emergency fund
    i have set 60 aside for the bike
    we borrowed 90 from the kitchen fund`,
  log_saving_tip: `
    took the tram instead of a taxi and saved 12 euros
    i saved 16 euros by eating at home
    log a win: saved 25 euros by mending the lamp myself
    made coffee at home, that saved me 3.50
    cycled to work and saved 4
    haggled and got 20 off the price
    we saved 40 because we booked early
    cancelled the magazine, saves 8 a month
    borrowed the drill instead of buying one: 60 saved`,
  show_savings: `
    how far along is the iceland fund
    how are my savings goals coming along
    how is the kitchen fund doing
    how much did my wins save me
    what is in the piggy bank
    how close are we to the boat
    how close am i to affording the new bike
    when can we afford the boat
    progress of my goals`,
  set_exchange_rate: `
    the exchange rate: 1 gbp = 1.15 eur
    one dollar is 0.91 euros today
    1 chf is 1.04 eur
    a pound costs 1.17 euros now
    set the rate of the yen to 0.006 euros
    store the exchange rate usd to eur 0.93
    one euro buys 11.3 swedish crowns`,
  convert_money: `
    how much is 90 pounds in euros
    convert 300 swiss francs to euros
    what are 150 swiss francs in dollars
    how many euros are 45 dollars
    60 usd in eur
    what would 1000 yen be in pounds
    change 75 euros into francs`,
  set_category: `
    make a category called boat
    add a new category named hobbies
    create my own category for the allotment
    i need a category for the dog
    new category: school, with the sign 🎒
    a category for income called rent received`,
  list_categories: `
    which categories are there
    show me my categories
    list all categories
    what categories can i use
    what are my own categories`,
  remove_category: `
    i don't need the category hobbies any more
    delete the category boat
    remove my category for the dog
    get rid of the allotment category
    drop the category school`,
};
