import type { SaidFor } from "../../said-for.ts";

/** How people correct, rename and drop what is no expense. */
export const saidOfMoneyEntries: SaidFor = {
  update_money_entry: `
    the refund was 35 not 53
    my salary was really 2600, not 2400
    the income from dad was 60, not 50
    correct the last income to 320
    fix the income from the client, it was 900
    change the payer of the last income to my brother
    rename the category gym to sports
    rename my hobbies category to crafts
    call the category fun leisure
    change the name of the spending category pets to animals
    rename the savings goal camera to lens
    rename my kitchen fund to new kitchen
    change the name of the car goal to van
    push the deadline of the wedding goal to october
    postpone the laptop savings goal to next march
    rename the subscription netflix to tv
    rename the recurring payment rent to flat
    resume the yoga membership
    reactivate my newspaper subscription
    start paying for spotify again
    restart the internet subscription
    go on with the magazine subscription
    the win with the bus was 9 not 12
    that saving was 15, not 10
    give the holiday goal another name`,
  delete_money_entry: `
    delete the budget for clothes
    remove my travel budget
    drop the coffee limit
    get rid of the monthly cap on restaurants
    i don't need a budget for gifts any more
    scrap the overall spending limit
    delete the savings goal laptop
    remove the holiday fund
    drop the kitchen goal
    we are no longer saving for a car
    delete the recurring payment for the magazine
    erase the standing order for the club
    remove netflix from my subscriptions
    delete the recurring income pension
    delete the income of 50 from grandma
    remove the salary that i logged yesterday
    erase the refund of 35
    delete my last income entry
    remove the win about the bus
    delete the saving of 12 for the coupon
    delete the exchange rate of the dollar
    remove the stored rate for yen
    take the bonus out of my income again`,
};
