import type { SaidFor } from "../../said-for.ts";

/** How people say that something of theirs is to be another way, or to go, and what they say of groups' people. */
export const saidOfChanges: SaidFor = {
  update_money_entry: `
    change the amount of the bonus income to 400
    the income from the agency should be 750
    correct the date of my last salary to the 3rd
    raise the target of the boat goal to 5,000
    lower the camera savings goal to 900
    set the deadline of the piano fund to may 2028
    the gym subscription now costs 31
    change the phone contract payment to 25
    resume the monthly gym payment
    reactivate the standing order for the club`,
  delete_money_entry: `
    remove the boat savings goal
    delete my limit on clothes
    get rid of the standing order for the club
    delete the refund i logged yesterday
    erase the income entry of 80 euros`,
  update_vehicle: `
    set the licence plate of the truck to 55-ab-12
    the scooter has a new number plate: z 900
    change the registration number of my car
    my car's plate should be m-kl 77
    give the camper the name bertha
    the golf is from 2018
    the fuel type of the bike is petrol
    set the model year of the van to 2015
    change the name of our car to flitzer`,
  correct_log: `
    correct the volume of my last fill-up to 41 litres
    change the price of the last refuelling to 66 euros
    the fuel entry should say 39 litres instead of 93
    adjust the odometer of the last filling to 91,200
    the mileage reading should have been 33,400
    the last service was 140 euros instead of 104
    edit the last charging session: 33 kwh
    the station of the last fill-up was shell
    set the date of the last oil change to the 2nd`,
  delete_vehicle_entry: `
    remove the fuel log entry from tuesday
    delete the charging session of last week
    erase the wrong mileage reading
    delete the maintenance plan for the filter
    take the brake job out of the service history
    remove the registration of the old bike
    delete the scooter and all its logs`,
  update_trip: `
    change the budget of the trip to rome to 2,000
    raise the budget for our norway trip by a bit to 900
    the rome trip now ends on the 12th
    extend the norway trip until sunday
    the trip starts on the 4th instead of the 3rd
    move the dates of the rome trip to 1 to 9 may
    rename the norway trip to fjords
    call the rome trip eternal city
    we take the camper on the norway trip
    postpone our holiday to june
    set the vehicle of the trip to the van
    shorten the rome trip to the 6th`,
  update_stop: `
    change our departure from the stop in bergen to the 5th
    we leave bergen on friday
    we arrive in bergen on the 3rd
    we stay in bergen one day longer, until the 6th
    replace the stop bergen with stavanger
    swap bergen for oslo on the norway trip
    make bergen the second stop
    move bergen to the end of the route
    bergen should be the first stop of the trip
    the distance to bergen is 480 km
    set our arrival at the stop in oslo to monday`,
  delete_trip_entry: `
    take the stop in bergen out of the route
    skip bergen on the norway trip
    we don't stop in bergen any more
    remove oslo from the itinerary
    delete the umbrella from the packing list
    we don't need the stove on the packing list
    cancel the trip to rome
    call off our norway holiday
    delete the whole rome trip with its stops`,
  update_event: `
    change the location of the choir rehearsal to the school hall
    the address of the interview is 12 mill lane
    the parents' meeting takes place in the library now
    rename the event lunch to brunch
    add a note to the interview: bring the certificates
    the yoga class should repeat every monday
    make the book club a monthly event
    change the title of the appointment to check-up
    move the rehearsal to another room`,
  update_task: `
    set the due date of the task taxes to the 30th
    change the deadline for the report to friday
    set the priority of the task windows to high
    give the task garage a low priority
    rename the task windows to clean all windows
    the windows task is due on monday now
    postpone the task garage by a week
    make the report task urgent
    add a note to the task taxes: ask the adviser
    move the task garage to my weekend list`,
  update_reminder: `
    change the reminder about the pills to 9 pm
    move my reminder for the bins to tuesday morning
    snooze the reminder for ten minutes
    remind me of the bins on tuesday instead
    remind me about the oven at 7 instead
    remind me about dad's call on friday at 8 instead
    set the reminder about the plants to sunday
    make the pills reminder come every day
    the reminder should say take the red pills
    change the time of the bins reminder to 7
    push the reminder to call dad to tomorrow
    reword my reminder to: call the new doctor`,
  update_meal: `
    move the curry from monday to tuesday on the meal plan
    on the meal plan swap the curry to friday
    have the curry on wednesday instead
    change the planned curry to lunch
    replace the curry on monday with soup
    make the curry for five people
    change thursday's dinner to pasta
    shift the stew to saturday in the menu`,
  update_list_item: `
    change the number of apples on the shopping list to 8
    make it two litres of milk on the shopping list
    set the flour on the list to 500 g
    we need 3 instead of 2 breads on the shopping list
    replace the butter on the shopping list with margarine
    there is only half a litre of milk left in the fridge
    set the amount of rice in the pantry to 2 kg
    the yoghurt in the fridge expires on the 4th
    correct the eggs in the pantry to 6`,
  delete_item: `
    take the sugar off the shopping list
    we no longer need sugar on the list
    remove the sugar from the pantry
    the rice in the pantry is used up
    delete the recipe for goulash
    delete my goulash recipe
    take the stew off the meal plan
    no stew on thursday after all, remove it from the plan
    delete the task clean the garage
    remove the garage task from my to-do list
    cancel the planned meal on friday`,
  remove_from_group: `
    kick the member tom_7 out of quiet readers
    remove lisa from chess friends
    ban the user troll55 from river walkers
    take kim out of the group garden club
    exclude peter from the group
    refuse the join request of max`,
  set_group_role: `
    give lisa the admin role in quiet readers
    make tom_7 an admin of river walkers
    change kim's role in the garden club to member
    promote peter to owner in chess friends
    make max a normal member again
    let lisa be moderator of the group`,
  read_post: `
    open the post about the river with all its comments
    show me the whole thread about the boat
    which replies are there to my post about the boat
    who commented on the post about the boat
    read the message about the river in full`,
  edit_post: `
    edit my post about the river so that it says: the water is low
    change the text of my post about the boat to: sold
    replace the words of my last post with we meet at nine
    update my message about the river: it is closed`,
  edit_comment: `
    replace my comment good luck with break a leg
    change my comment about the boat to: i take it
    edit my reply so that it says maybe
    my comment should say thursday instead`,
  delete_comment: `
    delete the comment i wrote about the boat
    remove my reply under the river post
    take back my comment about the price
    erase what i commented on the boat`,
  follow_topic: `
    follow the topic boats in river walkers
    follow boats in quiet readers
    subscribe me to the topic novels
    i want to follow novels in quiet readers`,
  unfollow_topic: `
    stop following boats in river walkers
    unfollow the topic novels
    unsubscribe me from boats in quiet readers
    i no longer want to follow novels`,
  block_person: `
    block the user loud_larry
    block the member troll55
    mute loud_larry everywhere
    i don't want to read anything from troll55`,
  unblock_person: `
    remove my block on loud_larry
    lift the block on troll55
    unmute loud_larry
    stop hiding the posts of troll55
    unblock the member kim`,
  report_post: `
    report the post about the miracle cure because it is a scam
    flag the message about loans as spam
    report loud_larry's post for hate
    please report the last post, it is an insult`,
  post_to_group: `
    post in river walkers: the path is open again
    write to quiet readers that the library is closed
    announce in chess friends: the match is on friday
    tell the members of river walkers that i am late
    put in quiet readers: who has the new novel`,
  read_group: `
    show the latest 5 posts in river walkers
    what is new in quiet readers
    any news from chess friends
    show me what people wrote in river walkers`,
  invite_to_group: `
    send lisa an invitation to the group river walkers
    invite tom_7 to quiet readers
    add kim as a member of chess friends
    ask max to join river walkers`,
  create_group: `
    create a public group called river walkers
    open a private group named quiet readers
    set up an invite-only group for our street
    start a new group chess friends`,
  confirm_email: `
    the confirmation code from the email is abcd-efgh
    here is the code from your mail: wxyz-klmn
    my e-mail code is qrst uvwx
    confirm my address with the code abcd efgh
    the verification code reads mnop-qrst
    send me a new confirmation code`,
  share_with_household: `
    share the shopping list with my household
    let my partner see the packing list
    my wife should see the budget
    give the family access to the calendar
    show our trip to the housemates`,
  stop_sharing: `
    the calendar should no longer be shared with my household
    stop sharing the packing list
    don't share the budget with my partner any more
    hide the recipes from my housemates
    make the shopping list private again`,
  show_household: `
    who belongs to my household
    show the members of our household
    what do i share with my household
    who else lives in this household`,
  list_agenda: `
    do my meetings overlap on friday
    do any events clash this week
    are there conflicts in my calendar
    is anything double booked tomorrow`,
  set_trip_status: `
    mark the rome trip as finished
    mark our norway trip as over
    set the trip to rome to done
    the norway trip is under way`,
};
