import type { SaidFor } from "../../said-for.ts";

/** What a device is to show, what is to be taken back, and what no tool is for. */
export const saidOfOthers: SaidFor = {
  open_screen: `
    go to the list of chats
    open the settings screen
    show the keyboard shortcuts
    open my old chats
    new chat
    open my trips screen
    take me to the budget page
    go to my calendar view
    open the shopping list page
    switch to settings
    show my chats
    open my conversations
    start a new chat
    open the settings`,
  ask_location: `
    what is my location
    use my position
    find out where i am right now
    where exactly am i
    what town is this
    use my current location for that
    where are we
    what's my position`,
  fill_form: `
    fill in the form
    fill the form for me
    complete the form with my data
    fill out the sign-up form for me
    put this text in the message box
    enter my data into the form
    write me a draft in the text field
    draft a message: i will be late`,
  show_chart: `
    draw a chart of that
    show it as a pie chart
    plot a graph of the numbers
    make a diagram
    draw me a chart
    chart these numbers
    make a bar chart
    i want to see that as a graph
    visualise the numbers`,
  show_map: `
    show it on a map
    open the map
    where is that on the map
    draw the places on a map
    show me the route on the map
    map of the stops
    put the places on a map
    where is lyon, show it`,
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
    reverse the last change
    undo the last one
    please undo
    cancel what you just did
    put it back the way it was
    no that's wrong, undo
    never mind that, revert
    undo it
    undo this
    take it back
    undo what you did`,
  help: `
    help
    what can you do
    who are you
    how does this work
    what can i say
    show me some examples
    how do i use you
    what are you able to do
    what can i ask you
    give me examples
    how can you help me
    i need help
    help me
    what can you do for me
    how does it work`,
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
    write me a poem
    what's the weather in paris
    translate good evening into french
    what is the capital of france
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
    book me a flight
    good evening
    cool
    haha
    what time is it
    who is the president
    write a story about a dragon
    can you sing
    i love you
    you are stupid
    sorry
    nice weather today
    what does serendipity mean
    fix my python code
    translate this into spanish
    tell me about the history of rome
    what do you think of football
    recommend me a film
    is it going to rain
    turn up the music
    order me a pizza from the restaurant
    how much is a tesla
    good night
    sing a song
    what's two plus two
    i don't know
    maybe
    who are the best players
    explain quantum physics
    hey
    hello there
    thank you
    thanks a lot
    what's the weather tomorrow
    what's the weather like in rome today
    tell me one more joke
    write me a song about the sea
    who won the match
    what's the capital of spain
    translate hello into german
    play a song
    turn on the lights
    book me a hotel room
    send an email to the boss that i'm ill
    call the police
    transfer 50 euros to sarah`,
};
