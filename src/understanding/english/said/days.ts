import type { SaidFor } from "../../said-for.ts";

/** How people speak of their days. */
export const saidOfDays: SaidFor = {
  create_event: `
    dentist on tuesday at 3 pm
    schedule a meeting with tom tomorrow at 11
    put lunch with maria in my calendar for friday
    yoga every monday at 18:00
    i have an appointment at the bank on the 3rd at 10
    add an event called team review
    book a haircut for saturday morning
    football practice on thursdays from 6 to 8 pm
    doctor's appointment next wednesday at half past nine
    concert on saturday at 8 pm
    block two hours on monday for the report
    anna's birthday is on 5 may
    my vacation is from 1 to 14 july
    put the parents' evening in the diary
    interview with the new colleague next week at noon
    call with the lawyer at 4`,
  list_agenda: `
    what is on tomorrow
    what's on my calendar this week
    when is the dentist
    do i have anything on friday
    show my schedule for next week
    what appointments do i have today
    what does my day look like
    when is my meeting with tom
    what time is the concert
    anything planned for the weekend
    what's happening on saturday
    my agenda`,
  move_event: `
    move the dentist to thursday at 4
    push yoga back half an hour
    reschedule lunch to friday at 1 pm
    postpone the meeting by an hour
    shift the call to tomorrow
    bring the appointment forward by 30 minutes
    can we put the interview on monday instead
    delay the workout
    make the meeting last two hours`,
  cancel_event: `
    cancel the dentist appointment
    delete yoga on monday from my calendar
    call off the meeting
    remove the concert from my schedule
    the lunch with maria is cancelled
    drop the appointment on friday`,
  find_free_slots: `
    when am i free tomorrow
    find me 90 minutes on tuesday
    do i have time on thursday afternoon
    when could we fit in two hours this week
    look for a free slot for a meeting
    is there a gap in my calendar
    am i available on friday at 3
    when do i have an hour free next week`,
  import_calendar: `
    import my calendar file
    import this ical
    load the ics file into my calendar
    take over the events of my old calendar`,
  create_task: `
    add a task to renew the passport by friday
    todo: call the plumber
    i need to water the plants every sunday
    put pay the taxes on my to-do list
    create an urgent task: send the invoice
    i have to finish the report by tomorrow
    i must clean the garage this week
    new task buy stamps
    note that i have to return the book
    add fix the lamp to my tasks
    i ought to answer the letter by monday`,
  list_tasks: `
    what do i have to do
    show my tasks
    what's on my to-do list
    which tasks are due this week
    list open to-dos
    what is still to be done
    any tasks left for today`,
  complete_task: `
    i have renewed the passport
    mark call the plumber as done
    tick off send the invoice
    the report is finished
    i did the taxes
    done with cleaning the garage
    complete the task water the plants
    check off fix the lamp
    i have called the bank
    finished the homework`,
  set_reminder: `
    remind me to call anna tomorrow at 9
    remind me in 20 minutes to take out the pizza
    set a reminder for the meeting
    don't let me forget to pick up the kids
    wake me at 6:30
    set an alarm for seven
    notify me every evening to take my pills
    ping me about the invoice on monday
    give me a reminder next week
    remind us to feed the cat`,
  list_reminders: `
    what reminders do i have
    show my reminders
    which reminders are set
    list all reminders
    when will you remind me`,
  cancel_reminder: `
    cancel the reminder about anna
    delete my reminder for the pills
    stop reminding me to drink water
    remove the pizza reminder
    i don't need the reminder any more`,
};
