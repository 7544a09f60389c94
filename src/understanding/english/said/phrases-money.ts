import type { SaidFor } from "../../said-for.ts";

/** More ways in which people speak of money, the less plain ones. */
export const phrasesOfMoney: SaidFor = {
  create_expense: `
    we had dinner at marco's on friday, it came to 61.40
    put down 90 pounds for boots, i bought them on monday
    water bill, seventy-two euros and thirty cents
    80 for concert tickets, put it on the oslo trip
    parking 6.50, paid in pounds
    the electrician charged us 95 on tuesday
    expense 7.40 toll 3 oct
    rent 890, paid on the 2nd of september
    haircut, $28, wednesday
    i have spent 12 euro for the cheese in the market
    would you mind recording a hundred euros for the spanish course
    bought a scarf for my sister, twenty euros
    three days ago i spend 22,40 in a bar
    gave the babysitter 40
    the kids' shoes were 65 altogether
    treated ourselves to sushi for 48
    topped up my phone for 15
    dropped 30 at the pharmacy
    forked out 240 for new glasses
    filled the car for 60 euros
    9 bucks on a sandwich
    got a book for 18 at the station
    went to the cinema, 22 for two
    just had lunch for 13.50
    my share of the dinner was 27
    this morning: bakery 5.20
    500 for the sofa, cash
    took a taxi home, 19 euros
    note: dog food 33
    the dentist bill came to 110
    picked up the dry cleaning, 24
    log 12 for stamps and envelopes`,
  update_expense: `
    the last expense belongs under health
    the dinner expense was on friday, not thursday
    sorry, the cab was 21, not 19
    the shoes were 70 euros actually
    file the spanish course under education
    that last one was on monday
    the lamp should be under housing
    correct the cinema to 20
    the hotel was in dollars, not euros
    move the museum tickets to the rome trip
    i made a mistake, lunch was 14
    change the date of the taxi to sunday
    put the last purchase in the category gifts
    it was 35 and not 53
    fix the amount of the groceries, it should be 48.20
    rename the coffee expense to breakfast`,
  delete_expense: `
    delete the pizza expense please
    get rid of the taxi expense
    remove the 12 euros for parking
    erase the purchase of shoes from yesterday
    scrap the expense for the book
    take out the entry for the concert`,
  list_expenses: `
    find expenses with the word plumber in them
    which expenses did i have for transport this year
    can i see all the purchases from last week
    show me my last 5 expenses
    list everything i bought in october
    what have i booked on the trip to rome
    all expenses over the weekend
    show the transactions of the last 30 days
    find all expenses with ikea`,
  summarize_expenses: `
    what did transport cost me in september
    how much have i spent so far this week
    spending this year by month
    total spent last month in pounds
    sum of my expenses between 3 and 20 october
    how much went on gifts last year
    break down last year's spending by trip
    what did i spend yesterday
    where does my money go
    how expensive was last weekend
    how much do we spend on food
    give me the total of my expenses since monday
    what was my biggest category last month
    expenses by category
    how much money did i waste on snacks
    add up what i paid for taxis this month`,
  import_expenses: `
    import these expenses
    here is my bank export, take it in
    load this csv into my expenses
    read in the rows from my bank file`,
  log_income: `
    aunt rose gave me 40 euros on saturday
    the tax office refunded 220.10 to me
    got my salary today, 2,700
    sold my old bike and got 150 euros for it
    received 60 dollars from peter on tuesday
    work paid me 2,950 today
    my client transferred 800 for the website
    the insurance reimbursed 120
    i earned 90 with babysitting
    bonus of 400 from my boss
    grandpa sent me 20 for my birthday
    won 50 in the lottery
    my tenant paid the rent, 650
    income: 1,200 from freelance work
    i was paid 300 for the concert
    got 35 back from the shop
    cashed in 75 at the flea market`,
  list_income: `
    show my income for this year
    how much money came in in october
    list what i received from the agency
    which payments did i get this month
    my earnings so far this year`,
  set_budget: `
    no more than 90 euros a month on entertainment
    budget for travel: 2,000 per year
    limit all my spending to two thousand euros per month
    i would like to spend at most 45 euros a week on eating out
    give me a monthly budget of 130 for transport
    raise the groceries budget to 460
    cap clothes at 100 and roll over what is left
    i shouldn't spend more than 70 on taxis each month
    keep coffee below 25 a month
    a ceiling of 300 for the house
    allow myself 60 a month for books`,
  check_budgets: `
    how is my entertainment budget doing
    what is left of my eating out budget
    am i still within my budgets
    did we stay within the travel budget
    how much of the clothes budget have i used
    how did my budgets look in september
    how much can we still spend on restaurants this month
    have i overspent on anything`,
};
