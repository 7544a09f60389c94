import type { SaidFor } from "../../said-for.ts";

/** How people speak of their calendar. */
export const saidOfDays: SaidFor = {
  create_event: `
    schedule a meeting with tom tomorrow at 11
    put lunch with maria in my calendar for friday
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
    call with the lawyer at 4
    meeting with the accountant on 5 december at 2
    add dinner with kim on saturday at 7 pm
    i'm seeing the dentist on thursday at 10
    put swimming in the calendar every wednesday at 5
    school play next friday at half past six
    new appointment: vet, monday 9:15
    set up a call with sarah tomorrow at noon
    the plumber comes on tuesday between 8 and 10
    we have guests on sunday from 3
    pencil in a workout on monday morning
    haircut on thursday at 2 pm for 30 minutes
    put dinner with sarah in my calendar for next friday at half past seven
    swimming every tuesday at 17:00
    schedule a meeting with the lawyer on the 5th at 9
    add a call tomorrow from 2 to 3 pm called planning
    i have an interview on friday at 10
    doctor on monday at quarter to nine
    piano lesson every friday from 4 to 5 pm`,
  list_agenda: `
    show my schedule for next week
    what appointments do i have today
    what does my day look like
    when is my meeting with tom
    what time is the concert
    anything planned for the weekend
    what's happening on saturday
    my agenda
    what do i have on thursday
    am i busy on tuesday
    what's next in my diary
    show me next week
    when do i see the dentist
    is there something on my calendar on saturday
    which meetings are today
    when does the concert start
    how does my week look
    what is on today
    what is on on saturday
    what's on my calendar tomorrow
    what's on my calendar next week
    when is the haircut
    do i have something on sunday
    what have i got tomorrow
    show my calendar for the weekend`,
  move_event: `
    reschedule lunch to friday at 1 pm
    postpone the meeting by an hour
    shift the call to tomorrow
    bring the appointment forward by 30 minutes
    can we put the interview on monday instead
    delay the workout
    make the meeting last two hours
    move my meeting with kim to wednesday at 2 pm
    change the dentist to 11
    the call with sarah is on friday now
    put the haircut an hour later
    move tomorrow's training to sunday
    shift lunch by thirty minutes
    make the workout at 8 instead
    reschedule the vet
    move the haircut to friday at 3
    push swimming back an hour
    reschedule dinner with sarah to saturday at 8 pm
    move my call with the lawyer to tuesday at 4 pm`,
  update_event: `
    change the place of the lunch to cafe roma
    rename the meeting planning to review
    the location of the concert is the town hall
    set the title of the workout to running
    add a note to the dentist: bring the x-rays
    the interview appointment is at 12 main street
    change the address of the vet to mill lane
    call the meeting with tom kick-off
    put a note on the haircut that it is paid
    make the yoga event repeat every week
    the team meeting takes place in room 4`,
  cancel_event: `
    call off the meeting
    remove the concert from my schedule
    the lunch with maria is cancelled
    drop the appointment on friday
    cancel my meeting with kim
    delete the appointment with the vet
    take the concert off my calendar
    remove dinner on saturday
    i can't make the call on friday, cancel it
    scrap the workout
    cancel the haircut appointment
    cancel the meeting with the lawyer
    delete swimming on tuesday from my calendar
    cancel piano on friday`,
  find_free_slots: `
    do i have time on thursday afternoon
    when could we fit in two hours this week
    look for a free slot for a meeting
    is there a gap in my calendar
    am i available on friday at 3
    when is there room for a two hour meeting
    find a time for lunch with kim next week
    is thursday afternoon free
    where do i have half an hour tomorrow
    suggest a slot for a call
    do we have any free evening
    when do i have two hours free this week
    find me 30 minutes on friday
    when am i free on monday
    when could i fit in an hour next week`,
  import_calendar: `
    import my calendar file
    import this ical
    load the ics file into my calendar
    take over the events of my old calendar
    import this calendar
    here is an ical export, add its events
    read the events from this .ics
    begin:vcalendar version end:vcalendar`,
};
