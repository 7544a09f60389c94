import type { SaidFor } from "../../said-for.ts";

/** How people speak of what is to be done and not to be forgotten. */
export const saidOfTasks: SaidFor = {
  create_task: `
    put pay the taxes on my to-do list
    create an urgent task: send the invoice
    i have to finish the report by tomorrow
    i must clean the garage this week
    new task buy stamps
    note that i have to return the book
    add fix the lamp to my tasks
    i ought to answer the letter by monday
    i still have to book the hotel by friday
    task: clean the gutters
    add buy paint to my to-dos
    i should phone the insurance this week
    new to-do: fix the bike, high priority
    make a task for the tax return
    every month i have to read the meter
    write down that the lamp needs a new bulb
    put mow the lawn on the list of chores
    don't forget: return the parcel
    add a task to wash the windows by monday
    todo: order the books
    i need to clean the fridge every month
    add urgent task call the bank due 3 may
    i have to post the letter by thursday
    task: hand in the form by the end of the week
    task: pay the bill by the end of the month
    to-do: get the car washed by friday`,
  update_task: `
    move the task wash the windows to friday
    postpone the tax task to next week
    the passport task is due on monday now
    make the task call the bank urgent
    set the lamp task to low priority
    rename the task paint to paint the fence
    change the deadline of the report task to 5 may
    push the invoice task back to thursday
    mark the gutters to-do as important
    put off the garage task until saturday
    change the priority of the letter task to high
    add a note to the task about the bike`,
  delete_item: `
    delete the task wash the windows
    remove the lamp task
    drop the to-do clean the gutters
    take paint the fence off my to-do list
    delete the recipe for soup
    remove the pancakes recipe
    take butter off the shopping list
    remove bread from the shopping list
    delete the eggs from the grocery list
    take the beans out of the pantry
    remove flour from the pantry
    no soup on friday after all
    take the curry off the meal plan
    remove tacos from the meal plan
    scrap the dumplings recipe`,
  list_tasks: `
    show my tasks
    which tasks are due this week
    list open to-dos
    what is still to be done
    any tasks left for today
    which tasks are open
    what is on my list
    show me what i still have to do this week
    anything due today
    my to-do list
    list my chores
    what are my most urgent tasks
    what do i still have to do
    what must i do
    show my tasks due today
    what's on the to-do list
    show open tasks
    tasks for today
    what is overdue
    which things are overdue
    show me the tasks
    show me all tasks`,
  complete_task: `
    the report is finished
    i did the taxes
    done with cleaning the garage
    complete the task water the plants
    check off fix the lamp
    i have called the bank
    finished the homework
    i finished the report
    the gutters are clean, tick it off
    paid the taxes, done
    i have sent the invoice
    mark the passport task as complete
    task lamp is done
    i called the plumber
    i've watered the plants
    already returned the parcel
    i have washed the windows
    mark order the books as done
    tick off post the letter
    i have cleaned the fridge`,
  set_reminder: `
    remind me to call anna tomorrow at 9
    set a reminder for the meeting
    don't let me forget to pick up the kids
    wake me at 6:30
    set an alarm for seven
    notify me every evening to take my pills
    ping me about the invoice on monday
    give me a reminder next week
    remind us to feed the cat
    remind me at five to leave
    on friday morning remind me about the parcel
    reminder: rent on the first
    tell me at 8 to take the bins out
    every sunday evening remind me to plan the week
    can you remind me when it is time to go
    alarm at 6
    please remind me of mum's birthday two days before
    remind me to ring mum tomorrow at 10
    remind me in 10 minutes to check the oven
    remind me every day at 8:30 to stretch
    in three days remind me to send the form
    remind me at quarter past six to lock up
    don't let me forget to call the bank at 2`,
  update_reminder: `
    move the reminder about the bins to 8
    snooze the pills reminder for ten minutes
    change the reminder for the parcel to tomorrow at 9
    remind me of the invoice on tuesday instead
    make the water reminder daily
    postpone the reminder about mum by an hour
    set the oven reminder to half past six
    shift my reminder to call anna to noon
    the reminder for the cat should say feed the dog
    change when you remind me of the bank`,
  list_reminders: `
    which reminders are set
    list all reminders
    when will you remind me
    which alarms are set
    are there any reminders for tomorrow
    list the reminders for this week
    what are my reminders
    list my reminders
    show all reminders
    show me the reminders`,
  cancel_reminder: `
    cancel the reminder about anna
    delete my reminder for the pills
    stop reminding me to drink water
    remove the pizza reminder
    i don't need the reminder any more
    no need to remind me of the parcel
    forget the reminder about the bins
    turn off the alarm
    cancel the alarm at 6
    delete all reminders for tomorrow
    you needn't remind me about mum any more
    cancel the reminder about mum
    cancel my reminder about the oven
    delete the reminder for the form`,
};
