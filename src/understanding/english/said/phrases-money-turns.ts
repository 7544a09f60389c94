import type { SaidFor } from "../../said-for.ts";

/** What people say of money that comes, goes and ends by itself, and of what was booked otherwise than it was. */
export const phrasesOfMoneyTurns: SaidFor = {
  stop_recurring_item: `
    i no longer rent the parking space so stop booking it
    we no longer pay for the allotment, don't book it any more
    the dance lessons are over, please stop booking them
    i handed back the office, so no more payments for it
    we have left the sports club, stop that payment
    stop the payment for the leased piano
    end the standing order for the storage box
    i don't use the car park any longer, quit charging it`,
  set_recurring_item: `
    i signed up for a magazine at 6 euros a month
    we subscribed to a meal kit for 40 a week
    the boiler contract is 15 a month, first payment on 1 may
    dog insurance is 180 a year and comes out on the third
    i pay the gardener 60 every fortnight, book it automatically
    my lodger pays me 400 on the first of every month`,
  list_recurring_items: `
    which costs come back every month
    what is taken from our account automatically
    what money goes out of my account by itself
    when will the broadband be charged next
    which bookings repeat`,
  delete_money_entry: `
    delete the 90 euros that i earned with the lessons
    remove the 40 that my aunt gave me
    we decided against the caravan, so remove that goal
    i want the limit for sweets gone
    forget the rate between yen and euros`,
  update_money_entry: `
    the goal attic should be called studio
    i have taken up swimming again, go on booking it
    the money was from my uncle and not from my aunt
    give the piano goal until march
    the phone contract costs 25 now
    the sports club has gone up to 30`,
  log_income: `
    the child allowance has landed in my account
    the deposit came back from the agency
    i was paid 80 for gardening
    the rebate arrived`,
  list_income: `
    what have i been paid since march
    did the agency pay me anything this year
    how much have i made by selling cakes`,
  create_expense: `
    i took grandma out for tea and paid 18
    at the hardware shop i paid 7 for screws
    i left 3 euros as a tip
    the pillow was 22, put it under housing
    wednesday's curry was 12, my round`,
  summarize_expenses: `
    what did the trip to oslo cost in pounds
    how much did the rome holiday cost us in swiss francs`,
  list_expenses: `
    find the expense for the plumber
    when did i last buy trainers
    list what i spent on takeaways
    which expenses mention the market`,
  set_budget: `
    for sweets i allow myself 20 a month
    clothes should cost no more than 60 a month
    all our spending must not go above 2000 a month`,
  set_savings_goal: `
    we are starting to save for a piano and need 2000
    i need 900 for a tent, make that a goal
    create a pot called garden with a target of 300`,
  log_saving_tip: `
    i haggled and paid 20 less for the table
    with a coupon i paid 5 euros less
    by mending the coat myself i kept 40 in my pocket`,
  set_exchange_rate: `
    you get 1.1 dollars for a euro
    the yen stood at 0.006 euros
    keep 24 crowns for one euro as the rate`,
  list_categories: `
    what can i file my purchases under
    where can i put my costs
    under what can i book`,
  check_budgets: `
    is there still money for clothes this month
    show me all limits that i have set`,
  remove_category: `
    i have no use for the category knitting any longer
    the category boat can go`,
};
