import type { SaidFor } from "../../said-for.ts";

/** How people speak of groups and what is said in them. */
export const saidOfGroups: SaidFor = {
  create_group: `
    create a public group called cyclists
    open a new group about gardening
    i want to found a club for runners
    set up a group for the neighbours
    new group: chess friends
    create an invite-only group for the family
    let's start a club for hikers
    i need a group for our street
    start a group for the choir
    create a public group called gardeners
    make a private group named neighbours`,
  list_groups: `
    show my groups
    are there any running groups
    what groups can i join
    search for a book club
    what groups are we in
    look for groups about chess
    is there a group for parents
    which clubs can i join
    which groups do i belong to
    find a gardening group
    find a running group
    what groups am i a member of
    show me all groups
    show me the groups i am in`,
  list_group_members: `
    who is in the sewing group
    list the members of the choir group
    who runs the garden group
    how many people are in the book club group
    show me who belongs to the hikers group
    who are the admins of the runners group
    who wants to join the chess group`,
  join_group: `
    sign me up for the book club group
    accept the invitation to the choir
    i want to join the garden group
    add me to the runners group
    i'd like to be in the chess group
    become a member of the hikers
    let me into the garden group
    accept the invite from the hikers group
    join the gardening group
    join the choir`,
  leave_group: `
    quit the running group
    decline the invitation to the choir
    take me out of the neighbours group
    i want to leave the club
    i'm leaving the chess group
    get me out of the book club
    drop out of the hikers group
    leave the cycling group
    leave the family group`,
  invite_to_group: `
    ask lisa to join our group
    send kim an invitation to the garden group
    invite somebody to the group
    invite lena to my household
    ask max into our household
    ask ana into the hikers group
    add kim to our family group
    can you invite peter to the club
    bring lisa into the chess group
    invite sarah to the gardening group
    add john to the choir group
    invite ana to the book club group`,
  post_to_group: `
    post to the garden group: the tomatoes are ripe
    write in the family group that dinner is at 8
    let the neighbours know about the party on saturday
    announce the new date to the group
    share the photos with the book club group
    say hello to the runners group
    post a message in the choir group
    post in the hikers group: bring water
    write to the family group i'm late
    share with the chess group that we meet at six
    tell everyone in the garden group the seeds have arrived
    send the group a message: see you tomorrow
    ask the neighbours group who has a ladder
    put a notice in the book club
    tell the gardening group we meet at ten
    post to the choir group: practice is at six
    post in the neighbours group: party on sunday
    tell the family group that i am home`,
  read_group: `
    any news from the family group
    what did people write in the garden group
    read the latest messages of the group
    open the feed of the runners group
    what happened in the choir group
    what's going on in the hikers group
    show the latest posts
    what do they say in the family group
    has anyone posted in the chess group
    read the comments in the garden group
    news from my groups
    what is new in the choir group
    show me the posts of the gardening group
    any news in the choir group
    what's new in my groups`,
  comment_on_post: `
    answer the message about the party
    write great idea under the latest post
    respond to maria's post
    comment great on the post about the seeds
    answer tom's post: count me in
    reply to the last post that i will come
    leave a comment under the post about the hike
    comment on the post about the party: i bring music
    comment on the post about practice: count me in
    reply to the post about the cake: yum`,
  react_to_post: `
    heart the message about the party
    give the last post a thumbs up
    i like maria's post
    react to the newest post
    put a heart under the post about the seeds
    thumbs up for tom's post
    upvote the post about the hike
    i love the post about the cake
    give a like to the latest message
    like the post about the party
    like the post about practice
    put a like under the post about the cake`,
  delete_post: `
    take down my last post
    remove the message i posted in the group
    withdraw the post about the party
    delete what i posted about the hike
    take my post about the party down
    remove my last message from the group
    erase my post in the family group
    delete my post about the party
    delete the post about the cake`,
  remove_from_group: `
    kick peter out of the hikers group
    remove kim from the garden group
    throw the troll out of the group
    ban lisa from the choir group
    take john off the chess group
    decline the request of kim to join
    put sarah out of our group
    ban this user from the group
    expel tom from the runners group
    lift the ban on lisa
    withdraw the invitation to john
    get peter out of the family group`,
  set_group_role: `
    make lisa an admin of the garden group
    promote kim to admin
    appoint john owner of the chess group
    give sarah the role of admin in the choir group
    make peter an ordinary member of the group again
    name ana moderator of the hikers group
    who is admin should be lisa
    take the admin role from kim
    hand the group over to peter as owner`,
  read_post: `
    show the comments on the post about the party
    read the replies under my last post
    show me the whole post about the seeds
    what did people answer to tom's post
    open the post about the hike with its comments
    show all comments of the latest post
    read me the full post about the cake
    see the answers to the post about practice`,
  edit_post: `
    change my post about the party to: it is on sunday
    edit the post about the hike
    rewrite my last post: we meet at ten
    correct my post about the seeds to say tomatoes
    fix the typo in my post
    update the post about practice to: practice is at seven
    reword what i posted about the cake
    change the topic of my post to rides`,
  edit_comment: `
    change my comment about the cake to: i bring two
    edit my last comment
    correct my reply: i come at eight
    rewrite the comment about the ladder
    fix my comment under the post about the party
    update my reply to say i can't come`,
  delete_comment: `
    delete my comment about the cake
    remove my last reply
    take my comment under the post about the hike away
    erase the comment about the ladder
    withdraw my comment
    take down the rude comment`,
  follow_topic: `
    follow the topic seeds in the garden group
    i only want to hear about rehearsals in the choir group
    follow hikes in the hikers group
    subscribe to the topic gear of the runners group
    tell me only about matches in the chess group
    just news about events from the group please`,
  unfollow_topic: `
    unfollow the topic seeds in the garden group
    stop following rehearsals in the choir group
    follow no topics in the hikers group any more
    unsubscribe from the topic gear in the group
    i want to hear of everything in the chess group again
    stop following all topics of the garden group`,
  block_person: `
    block the troll
    block lisa_99
    hide everything from peter
    mute kim in all groups
    i don't want to see posts of john any more
    block this person
    block the user spammer1
    hide the posts by tom`,
  unblock_person: `
    unblock lisa_99
    unblock the user peter
    show me the posts of john again
    i want to read kim again
    take tom off my block list
    let me see everything from sarah again`,
  report_post: `
    report the post about cheap watches as spam
    report that post to the admins
    this post is rude, report it
    report tom's message because it is insulting
    report the last post: it is advertising
    tell the admins that the post about the watches is spam`,
};
