import type { SaidFor } from "../../said-for.ts";

/** How people speak of groups, of what their device is to show, and of nothing that a domain has a tool for. */
export const saidOfGroups: SaidFor = {
  create_group: `
    start a group for the allotment
    create a public group called cyclists
    make a private group named family
    open a new group about gardening
    i want to found a club for runners
    set up a group for the neighbours`,
  list_groups: `
    which groups am i in
    find a cycling group
    show my groups
    are there any running groups
    what groups can i join
    search for a book club`,
  join_group: `
    join the cycling group
    sign me up for the book club group
    accept the invitation to the choir
    i want to join the garden group
    add me to the runners group`,
  leave_group: `
    leave the book club group
    quit the running group
    decline the invitation to the choir
    take me out of the neighbours group
    i want to leave the club`,
  invite_to_group: `
    invite maria to the cycling group
    add tom to the family group
    ask lisa to join our group
    send kim an invitation to the garden group
    invite somebody to the group`,
  post_to_group: `
    tell the cycling group we start at nine
    post to the garden group: the tomatoes are ripe
    write in the family group that dinner is at 8
    let the neighbours know about the party on saturday
    announce the new date to the group
    share the photos with the book club group
    say hello to the runners group
    post a message in the choir group`,
  read_group: `
    what is new in the cycling group
    show me the posts of the book club
    any news from the family group
    what did people write in the garden group
    read the latest messages of the group
    open the feed of the runners group
    what happened in the choir group`,
  comment_on_post: `
    comment on the post about the ride: i bring cake
    reply to the post about tomatoes: save me some
    answer the message about the party
    write great idea under the latest post
    respond to maria's post`,
  react_to_post: `
    like the post about the ride
    give the last post a thumbs up
    heart the message about the party
    i like maria's post
    react to the newest post`,
  delete_post: `
    delete my post about the ride
    remove the message i posted in the group
    take down my last post
    withdraw the post about the party`,
};

export const saidOfDevice: SaidFor = {
  open_screen: `
    show my conversations
    start a new conversation
    open the settings screen
    go to the list of chats
    show the keyboard shortcuts
    open my old chats
    new chat`,
  ask_location: `
    where am i
    what is my location
    use my position
    find out where i am right now`,
  fill_form: `
    fill in the form
    fill the form for me
    complete the form with my data`,
  show_chart: `
    draw a chart of that
    show it as a pie chart
    plot a graph of the numbers
    make a diagram`,
  show_map: `
    show it on a map
    open the map
    where is that on the map
    draw the places on a map`,
};

export const saidOfAll: SaidFor = {
  undo: `
    undo that
    undo the last thing
    take that back
    revert it
    that was wrong
    undo everything you just did
    oops
    bring it back
    redo
    that was a mistake
    undo the last turn
    reverse the last change`,
  help: `
    help
    what can you do
    who are you
    how does this work
    what can i say
    show me some examples
    how do i use you`,
  talk: `
    hello
    hi pam
    good morning
    how are you
    thanks
    thank you very much
    great
    never mind
    forget it
    tell me a joke
    write me a poem
    who won the game last night
    what's the weather in paris
    translate good evening into french
    what is the capital of france
    play some music
    turn off the lights
    send an email to tom
    who wrote that book
    explain how a computer works
    i am bored
    i feel sad today
    how old are you
    what is the meaning of life
    bye
    see you later
    no thanks
    what's the news
    tell me something interesting
    how do i learn python
    transfer money from my account to my landlord
    call a friend of mine on the phone
    book me a flight`,
};
