import type { SaidFor } from "../../said-for.ts";

/** How people speak of their money. */
export const saidOfMoney: SaidFor = {
  create_expense: `
    i spent 25 euros on fuel yesterday
    just paid 9.40 for parking
    groceries cost me 61.20 today
    dinner was forty two euros
    add an expense of 15 for the cinema
    book 30 euros for petrol
    log 12.99 for books
    coffee 3.50
    the taxi came to 18 dollars
    we paid 120 for the hotel
    i bought shoes for 80
    note down 7 pounds for lunch
    put 45 for the electricity bill under utilities
    bought bread, milk and cheese for 14.30
    train tickets 56
    record a purchase of 200 for clothes
    track this expense: 22 for pizza
    i had to pay a fine of 60 euros
    my phone bill was 35 this month
    paid the plumber 150 in cash
    used 20 on snacks and drinks
    track a coffee of 4
    the doctor charged me 70`,
  update_expense: `
    that was 45 not 54
    the taxi was actually 20
    change the amount of the coffee to 4
    correct the last expense to 12 euros
    the last one was yesterday, not today
    move the pizza to eating out
    change the category of the hotel to travel
    fix the lunch expense, it was 14
    that expense belongs in groceries
    it was really 30 euros
    file the train ticket under transport
    the date of the last expense is wrong`,
  delete_expense: `
    delete the 12 euro expense
    remove the expense for parking
    erase the coffee entry of 3.50
    delete the purchase of 80 for shoes
    take out that taxi expense
    drop the duplicate 25 euro entry`,
  list_expenses: `
    show my last 10 expenses
    list all purchases from last week
    what did i buy on monday
    which expenses did i have in october
    show me my transactions
    show my recent spending entries
    what have i bought this month
    give me my latest expenses for fuel
    view expenses for travel
    what did i pay for last week`,
  summarize_expenses: `
    how much did i spend last month
    how much have we spent on groceries this year
    where did all my money go
    what did i spend on coffee
    total spending by category
    summarize my expenses for june
    how much went to restaurants this week
    give me a spending overview
    what are my costs per month
    sum up my spending for yesterday
    what do i spend most on
    break my spending down by month`,
  import_expenses: `
    import my bank statement
    import this csv file of expenses
    here is a csv with my transactions
    load the export from my bank`,
  log_income: `
    i got 2000 from my employer
    my salary of 3100 came in
    received 50 euros from grandma
    i earned 300 with tutoring
    add an income of 400
    i was paid 250 for the website
    got a refund of 35 from the shop
    sold my old bike for 120
    dad sent me 100
    book a bonus of 500
    the client paid me 800 today
    my wages arrived
    mom gave us 75 euros`,
  list_income: `
    how much did i earn this year
    show my income for march
    what have i earned last month
    how much money came in this month
    list my earnings
    what did i make from tutoring
    income overview`,
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
    lower my grocery budget by 50`,
  check_budgets: `
    how are my budgets doing
    am i over budget
    how much is left in the grocery budget
    how much can i still spend on eating out
    show my budgets
    am i within my limit for fuel
    what is left of this month's budget
    did i exceed the budget for clothes
    budget status
    do i have a budget for travel`,
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
    electricity goes off every month`,
  list_recurring_items: `
    what are my subscriptions
    show all recurring payments
    which standing orders do i have
    when is the rent due
    what bills are coming up
    list my fixed costs
    which subscriptions do i pay for
    when do i pay the mortgage
    what are my regular expenses`,
  stop_recurring_item: `
    cancel my netflix subscription
    i cancelled the gym membership
    stop the spotify payment
    end the recurring payment for the magazine
    we no longer pay for the newspaper
    terminate my insurance payment
    i quit the gym
    stop booking the rent`,
  set_savings_goal: `
    i want to save 1200 for a holiday
    new savings goal: laptop, 1500 euros
    we are saving 5000 for a new kitchen by june
    create a savings goal for a bike
    set a goal to put aside 800 for christmas
    i'd like to save up for a car
    help me save 300 euros until july`,
  add_to_goal: `
    put 100 into the holiday fund
    add 50 euros to my laptop savings
    take 30 out of the kitchen fund
    move 200 to the bike goal
    set aside 75 for the car
    withdraw 40 from the christmas pot
    i put 60 towards the trip fund
    transfer 25 to my emergency fund`,
  log_saving_tip: `
    i saved 12 euros by taking the bus
    saved 30 by cooking at home
    log a win: sold the old phone instead of throwing it away
    i spared 8 euros with a coupon
    walking instead of a taxi saved me 15
    bringing my own lunch saved us 10
    i saved money because i fixed it myself`,
  show_savings: `
    how is the holiday fund doing
    how much have i saved this year
    show my savings goals
    how far am i from my laptop goal
    my savings
    how much is in the emergency fund
    show me my wins
    what tips saved me money`,
  set_exchange_rate: `
    one euro is 1.08 dollars
    set the exchange rate of the pound to 1.15 euros
    a dollar costs 0.92 euros today
    store the rate for swiss francs
    the yen rate is 160`,
  convert_money: `
    how much is 50 dollars in euros
    convert 200 pounds to euros
    what is 120 francs in dollars
    how many yen are 30 euros
    exchange 70 usd into gbp
    what are 15 pounds worth in euros`,
};
