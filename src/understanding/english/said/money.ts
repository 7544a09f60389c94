import type { SaidFor } from "../../said-for.ts";

/** How people speak of what they spend and earn. */
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
    the doctor charged me 70
    supermarket 23.40
    lunch was eleven euros
    spent 60 at the market this morning
    i just spent 14 on a sandwich and a drink
    paid £12 for a cab last night
    $20 for headphones
    had a haircut for 25
    we ate out for 80
    bought a birthday present for 30
    add 12.50 for the bus ticket to the trip
    pharmacy 8.95
    please book 1.200,00 € for the new sofa
    got ice cream, 6.40
    that coffee set me back 5 bucks
    shelled out 300 on repairs
    the vet was 90
    i owe it to the receipt: drinks 17.20
    could you log 40 for gas
    i spent 12 on coffee
    breakfast was nine fifty
    6,40 € for a magazine
    cheese 4.20
    log 25 for petrol
    can you log 18 for the taxi
    i paid 70 for the water bill on monday
    milk 1,30 and a roll 0,80
    dinner with family cost me 40 euros on monday
    bought a jacket, 89.90, the day before
    a bus ticket to pisa 12.30, put it on the italy trip
    lunch with kim came to 31 euros
    bought gloves, 19.50, yesterday
    concert ticket 45, book it under the trip`,
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
    the date of the last expense is wrong
    actually it was 12 not 21
    the laptop was on the 3rd
    make the lunch 15 instead of 12
    no, the cinema was last friday
    recategorize the shoes as clothing
    change the date of the taxi to yesterday
    the supermarket one should be 27.80
    i got the amount wrong, it was 19
    the petrol was 40, not 38
    actually that was on monday
    change the category of the hotel to fun
    actually it was 8 euros`,
  delete_expense: `
    delete the 12 euro expense
    remove the expense for parking
    erase the coffee entry of 3.50
    delete the purchase of 80 for shoes
    take out that taxi expense
    drop the duplicate 25 euro entry
    get rid of the cinema expense
    remove the last expense from my list
    the coffee expense should go, delete it
    delete the petrol expense from monday
    please delete the coffee expense
    delete the expense of 20 euros`,
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
    what did i pay for last week
    show me what i spent money on
    which expenses are there between 1 and 15 november
    show the expenses of the spain trip
    expenses over 100 euros
    list what i paid at the supermarket
    display all spendings under travel
    find the receipt for the hotel
    what did i buy today
    show my last 20 expenses
    list my petrol expenses from last week
    show my expenses on monday
    expenses of the lyon trip
    show me the expenses of our trip
    show all expenses for the rome trip
    list the costs of the holiday one by one
    what was my biggest expense this month
    what is my most expensive purchase this year
    which were my three largest expenses last month
    show me the biggest purchases on groceries`,
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
    break my spending down by month
    how much did the month cost us
    spending per category for this year
    what is my average spending
    compare my spending by month
    how much money went out last week
    what was the total for coffee
    how much have i spent today
    how much have we spent on petrol this week
    how much did i spend on clothes last year
    spending from 3 may to 9 june
    what is my spending this month
    where did the money go this month
    a breakdown by category please
    draw me a chart of what i spent by category
    chart my spending by month`,
  import_expenses: `
    import my bank statement
    import this csv file of expenses
    here is a csv with my transactions
    load the export from my bank
    date,amount,description
    import these transactions: date, amount, description
    read in this list of bookings from my account`,
  set_category: `
    add a category called pets
    new category hobbies
    make a category of my own for the garden
    create the spending category tools
    set a colour for the category food`,
  list_categories: `
    which categories do i have
    show my categories
    list all spending categories
    what categories are there`,
  remove_category: `
    remove the category pets
    delete my category hobbies
    i don't need the category tools any more
    drop the garden category`,
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
    mom gave us 75 euros
    i made 80 selling old books
    payday, 2500
    aunt gave me 20 for my birthday
    cashback of 4.50 came in
    my boss paid me 150 extra
    tax refund 320
    received payment from a client
    i got 900 from uncle john
    received a refund of 20 from amazon
    my wages came in, 2100
    i earned 200 euros from babysitting
    my brother gave me 30 euros`,
  list_income: `
    how much did i earn this year
    show my income for march
    what have i earned last month
    how much money came in this month
    list my earnings
    what did i make from tutoring
    income overview
    what came in last month
    how much have i earned so far
    where does my income come from
    list what i got paid this year
    how much did i earn last week
    show my income for may
    what did i earn`,
};
