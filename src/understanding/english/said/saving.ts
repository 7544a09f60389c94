import type { SaidFor } from "../../said-for.ts";
import { saidOfMoneyEntries } from "./money-entries.ts";

/** How people speak of budgets, of what repeats, of savings and currencies. */
export const saidOfSaving: SaidFor = {
  ...saidOfMoneyEntries,
  set_budget: `
    set a budget of 300 for groceries
    limit eating out to 100 a month
    my budget for fuel should be 150
    i want to spend at most 50 a week on coffee
    raise the travel budget to 800
    cap entertainment at 60 per month
    no more than 40 on clothes
    create a monthly limit for restaurants
    allow 200 euros for gifts each month
    lower my grocery budget by 50
    i don't want to spend more than 200 on clothes
    budget 120 a month for coffee
    set the overall budget to 2000
    make my food budget 450
    we should keep eating out under 80 euros
    change the fuel budget to 140
    set a 120 budget for petrol
    no more than 70 a week on snacks
    limit clothes to 90 a month
    set up a budget`,
  check_budgets: `
    am i over budget
    how much is left in the grocery budget
    how much can i still spend on eating out
    show my budgets
    am i within my limit for fuel
    what is left of this month's budget
    did i exceed the budget for clothes
    do i have a budget for travel
    list my budgets
    how close am i to my limits
    what have i got left for groceries
    are we still on budget
    remaining budget for travel
    am i spending too much on restaurants
    how do my budgets look
    my budget status
    list all budgets
    am i over budget on clothes
    how is the grocery budget
    show me the budgets
    show me every budget i have
    let me see my budgets`,
  set_recurring_item: `
    my rent is 900 every month
    netflix costs 13 a month
    i pay 45 for the gym each month
    my salary is 3000 on the first of every month
    add a monthly payment of 30 for the phone
    set up a recurring expense of 20 for insurance
    the mortgage is 1100 monthly
    we pay 60 a year for the club
    the internet subscription is 40 per month
    i get a pension of 1500 every month
    electricity goes off every month
    spotify is 10 a month
    rent of 850 is due on the first
    we pay the cleaner 60 every week
    health insurance takes 200 from my account monthly
    i get an allowance of 50 weekly
    car loan, 180 each month until 2028
    add a yearly fee of 49 for the app
    disney costs 8.99 a month
    youtube is 12 every month
    my rent is 700 on the 3rd of each month
    i pay 30 euros for the pool every month`,
  list_recurring_items: `
    show all recurring payments
    which standing orders do i have
    what bills are coming up
    list my fixed costs
    which subscriptions do i pay for
    when do i pay the mortgage
    what are my regular expenses
    which payments repeat
    what do i pay every month
    show my regular income
    what gets debited monthly
    upcoming bills
    tell me my subscriptions
    when is the mortgage due
    which subscriptions are there
    show my subscriptions`,
  stop_recurring_item: `
    cancel my netflix subscription
    i cancelled the gym membership
    stop the spotify payment
    end the recurring payment for the magazine
    we no longer pay for the newspaper
    terminate my insurance payment
    i quit the gym
    stop booking the rent
    i don't pay for the gym any more
    drop the magazine subscription
    unsubscribe from disney
    the loan is paid off, stop it
    we ended the lease
    cancel my disney subscription
    stop disney
    i cancelled netflix`,
  set_savings_goal: `
    i want to save 1200 for a holiday
    new savings goal: laptop, 1500 euros
    we are saving 5000 for a new kitchen by june
    create a savings goal for a bike
    set a goal to put aside 800 for christmas
    i'd like to save up for a car
    help me save 300 euros until july
    start saving for a camera, 600 euros
    my goal is to save 10000 by the end of next year
    set up a rainy day fund of 2000
    we'd like to put away 400 for the wedding
    change the target of the bike goal to 900
    i want to save 700 for norway by 1 may
    i'm saving 900 euros for a new sofa
    savings goal: camera, 500 euros`,
  add_to_goal: `
    put 100 into the holiday fund
    add 50 euros to my laptop savings
    take 30 out of the kitchen fund
    move 200 to the bike goal
    set aside 75 for the car
    withdraw 40 from the christmas pot
    i put 60 towards the trip fund
    transfer 25 to my emergency fund
    add 50 to the camera fund
    put another 20 into savings for japan
    i moved 100 over to the rainy day fund
    took 40 from the holiday savings
    deposit 200 in the wedding pot
    save 25 towards the bike
    put 20 into norway
    take 10 out of the camera fund
    add 15 euros to my sofa savings`,
  log_saving_tip: `
    i saved 12 euros by taking the bus
    saved 30 by cooking at home
    log a win: sold the old phone instead of throwing it away
    i spared 8 euros with a coupon
    walking instead of a taxi saved me 15
    bringing my own lunch saved us 10
    i saved money because i fixed it myself
    i saved 15 by buying second hand
    a saving of 9 for using the library
    repaired the toaster myself, saved 40
    cancelled the cable and save 20 now
    walked to work and spared the fare
    i saved 9 euros by walking
    saved 14 by sharing a ride`,
  show_savings: `
    how is the holiday fund doing
    how far am i from my laptop goal
    my savings
    how much is in the emergency fund
    show me my wins
    what tips saved me money
    what is in my savings
    show me the goals
    how much is still missing for the camera
    progress of my savings goals
    what tips have saved me the most
    how much have i saved so far
    what are my savings goals
    how is the kitchen fund coming along
    my goals
    show me my savings`,
  set_exchange_rate: `
    one euro is 1.08 dollars
    set the exchange rate of the pound to 1.15 euros
    a dollar costs 0.92 euros today
    store the rate for swiss francs
    the yen rate is 160
    use 1.17 for pounds to euros
    the rate is 0.93
    today's dollar rate is 1.09`,
  convert_money: `
    what is 120 francs in dollars
    how many yen are 30 euros
    exchange 70 usd into gbp
    what are 15 pounds worth in euros
    what is that in pounds
    50 usd to eur
    how many dollars do i get for 100 euros
    turn 20 francs into euros
    convert 10 euros to yen
    what's 60 usd in chf`,
};
