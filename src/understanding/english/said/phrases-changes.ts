import type { SaidFor } from "../../said-for.ts";

/** More ways in which people change what is in their calendar, on their lists and on their plans. */
export const phrasesOfChanges: SaidFor = {
  update_expense: `
    move the latest purchase to the day before yesterday
    shift the previous expense to monday
    the last expense was on the 3rd, move it`,
  move_event: `
    the exam has to be moved to 4 december
    the massage needs to start half an hour later
    the theatre is on sunday now instead of saturday
    choir practice must be put back to 7 pm
    the wedding starts an hour earlier
    the haircut is at 5 and not at 4
    let's have the meeting a day later
    the course takes three hours now
    our appointment was moved to thursday at 10
    put the exam on friday instead`,
  update_event: `
    the course takes place in the sports hall
    the exam's new address is 12 harbour road
    the massage has a new address
    write under the exam: bring a ruler
    the choir is at the church from now on
    the pilates class is every second week now
    the meeting should be called kick-off
    we meet for the concert at the station`,
  cancel_event: `
    there's no choir on monday, take it out
    the exam isn't taking place, please delete it from my calendar
    i've given up pilates, delete the whole series
    the massage has been called off
    the teacher has cancelled the lesson, take it out of the calendar
    we're not going to the wedding after all`,
  update_task: `
    the task about the fence can wait until 3 june
    the task with the cellar is not due until monday
    give the fence task a high priority
    the offer is due on thursday now
    there's no rush with the fence, it has time until june
    the cellar task belongs on the house list
    lower the priority of the fence task`,
  complete_task: `
    the cellar is cleared out
    the fence is painted, tick that off
    i painted the fence yesterday
    i have handed in the application, you may tick it off
    i got the heating fixed
    i'm through with the offer
    the fence isn't painted yet, reopen it`,
  update_reminder: `
    the reminder about the cake should come at 7 instead
    the cake reminder should be at noon
    do the rent reminder on friday instead
    put the vitamins reminder off until tomorrow
    let the cake reminder say cake and candles
    i'd rather be reminded of the cake at 5`,
  cancel_reminder: `
    the cake reminder can go
    i don't want to be reminded of the rent any longer
    no need to nag me about the bins
    i've thought of the cake myself, drop that reminder`,
  set_reminder: `
    i'd like to be reminded of the parents' evening on monday at 6
    i want a reminder about the passport tomorrow at noon
    tell me at 4 to leave the house
    let me know on friday at 8 that it's bin day`,
  mark_bought: `
    i brought home the butter and the eggs, cross them off the list
    i've got the flour, and it goes into the pantry
    mark the tea as bought and put it in the cupboard
    they were out of cheese, put it back on the list
    the milk was sold out, leave it on the list
    everything on the list is in the trolley`,
  update_list_item: `
    there's just 2 kg of potatoes left
    there's just one jar of honey left in the pantry
    there is only half a litre of oil left at home
    we're down to three eggs in the fridge
    make it five apples instead of three on the shopping list
    only two packs of noodles on the list, not four`,
  delete_item: `
    we don't want juice after all, take it off the shopping list
    we won't have the stew tomorrow, take it off the meal plan
    no moussaka on friday after all
    the honey is all gone, take it out of the pantry
    i don't have to paint the fence any more, remove that task
    throw the pesto recipe away
    the ham isn't needed, strike it off the shopping list`,
  update_meal: `
    we'd rather eat the chili on friday
    have the quiche for lunch instead
    instead of the moussaka make ravioli on sunday
    swap friday's chili for noodles
    there will be six of us for the moussaka
    the chili moves to wednesday`,
  show_shopping_list: `
    which things on the shopping list have been bought
    what's been ticked off the shopping list
    is there anything left to buy`,
};
