/** What each command does, in the order in which the document tells of them. */
export const COMMANDS = {
  auth: "Shows a token: the first one, or a fresh one of the same user on an open socket. Not answered unless it is refused.",
  ping: "Answered with `pong`.",
  chat: "A message. Without `conversation` it goes to the user's current one, which is made when there is none. `context` is merged into the user's context first. Answered with `ack` after the commit; the sender follows the conversation from there on, unless it follows as many as it may.",
  "turn.cancel":
    "Stops the running turn, or the one named. After its `ack` no new tool of that turn starts. Text that was seen stays.",
  "turn.steer":
    "Gives the running turn (or the one named) words on its way. They are applied before its next model step (`steer.applied`) or come back with its end (`steer.returned`): exactly one of the two.",
  "queue.edit": "Gives a waiting message other words.",
  "queue.remove": "Takes a waiting message off the queue; its turn ends `cancelled`.",
  "queue.send": "Sends a waiting message now: the running turn is stopped and this one goes next.",
  "message.edit":
    "Asks again with other words in place of a user's message, on a branch of its own. A running turn is stopped first.",
  "message.regenerate":
    "Asks again with the same words; `message` is the question or its answer. The branch it was on stays.",
  "branch.select":
    "Makes another branch the active one. Refused with `turn_running` while an answer is being written.",
  "conversation.fork":
    "A new conversation that begins with this one's messages, up to and with `message`, or with all of them.",
  "conversation.policy":
    "What a message does that comes while another is being answered. `queue`: it waits. `interrupt`: the running turn is stopped and it goes next. `reject`: it is refused with `turn_running`. `merge`: it joins the last waiting message. `latest`: it takes the place of all waiting ones. `debounce`: it waits for a second of silence and joins what came meanwhile. `rollback`: the running turn is stopped and leaves the branch with its message; what its tools did stays done.",
  "tool.approve":
    "Decides on a tool use that waits for approval. `inputHash` binds the decision to the input that was shown; `input` approves with another one; `remember` asks no more for this tool. The first decision counts; a later one gets `already_decided`.",
  "approval.forget": "Asks again for a tool that was remembered.",
  "tool.result":
    "What a device answers a tool with that it runs itself (`tool.requested`). The first answer counts.",
  typing: "Told to the user's other devices, kept nowhere, not answered.",
  presence:
    "Whether somebody is at this device. Told to the user's other devices, kept nowhere, not answered.",
  "conversation.create": "Makes a conversation and makes it the current one.",
  "conversation.rename": "Gives a conversation a title.",
  "conversation.archive": "Puts a conversation away; it stays readable.",
  "conversation.delete": "Deletes a conversation.",
  "conversation.list":
    "Answered with `conversation.listed`: latest change first. `before` is the `next` of the page before.",
  subscribe:
    "Follows a conversation, or with `inbox: true` the inbox. With a cursor (`epoch`, `seq`) it goes on behind that; see “Resume”. Give exactly one of `conversation` and `inbox`.",
  unsubscribe: "Follows a conversation no longer. Not answered.",
  history:
    "Answered with `history`: a page of messages, oldest first, by position. At most one of `before`, `after`, `around`; none of them: the newest page.",
  "context.update":
    "Merges what the client knows of its user: null removes a field, objects merge, all else replaces (RFC 7396). `timeZone` and `currency` steer days and money.",
};

/** What each entry of a conversation's log says. */
export const CONVERSATION_EVENTS = {
  "message.created":
    "A user's message was accepted, or (with `role: \"assistant\"`) an answer is complete: its last step's blocks, and how the turn ended. `understood` says what the turn's words ask for, as the server read them: a domain, a tool or `talk`, `help`, `unclear`, and how sure that is.",
  "turn.started": "A message that waited in the queue is being answered now.",
  "step.completed": "A model call that asks for tools is stored. Its text is final.",
  "step.reset": "Text shown for this step with a lower `attempt` is withdrawn: the model is asked again.",
  "tool.started": "A tool that does not write to Postgres, but reads or reaches outside, is about to run.",
  "tool.completed": "A tool use has its one result.",
  "plan.updated":
    "What the turn has set out to do, all of it as it is now: in the commit that states the plan, that asks for a step's tool, that has its outcome, or that ends the turn.",
  "ui.action":
    "What the turn shows on its user's devices (`show_chart`, `show_map`) or asks them for (`ask_location`, `open_screen`, `fill_form`), once, in the commit of the step that asks for it. One that a device has to answer comes as `tool.requested` too.",
  "turn.cancel_requested": "Somebody asked to stop the turn.",
  "queue.edited": "A waiting message has other words now: it was edited, or a later one joined it.",
  "queue.promoted": "A waiting message goes next.",
  "branch.created":
    "The conversation goes on behind position `forkPos` on a new branch: the message `before` and what followed it are off the page.",
  "branch.selected": "Another branch is the active one. Read the newest page.",
  "turn.steered": "Words for a turn on its way were accepted.",
  "steer.applied": "They are part of what the model reads from this step on.",
  "steer.returned": "The turn ended before they could be applied.",
  "tool.approval_required": "A tool use waits for a person's decision on this very input.",
  "tool.requested": "A tool use is for a device of the user to run, and to answer with `tool.result`.",
  "tool.decided": "A decision was made, or the time for it is over.",
  "turn.waiting": "Nobody runs the turn until all it waits for is decided or answered.",
  "turn.resumed": "The turn goes on.",
  "turn.completed": "The turn ended well. Each turn has exactly one end.",
  "turn.failed": "The turn ended without a full answer; `error` says why.",
  "turn.cancelled": "The turn ended because somebody stopped it.",
};

/** What each entry of a user's inbox says. */
export const INBOX_EVENTS = {
  "conversation.created": "There is a new conversation.",
  "conversation.policy_changed":
    "A conversation treats messages that come while it is answering in another way.",
  "approval.remembered": "A tool need not ask again, in that conversation or (without one) anywhere.",
  "approval.forgotten": "A tool asks again.",
  "approval.asked":
    "A tool use waits for approval, in whichever conversation: told within a second or two of `tool.approval_required`, unless it was decided by then. Its input stands in the conversation and in `GET /api/pam/approvals/waiting`.",
  "approval.decided":
    "A use that the inbox told of waits no more: decided on some device, expired, or its turn was stopped (`cancelled`).",
  "conversation.renamed": "A conversation has a new title.",
  "conversation.archived": "A conversation was put away.",
  "conversation.deleted": "A conversation is gone.",
  "context.updated": "The user's context, as it is now.",
  "notification.created": "The user is told of something, such as a reminder whose time has come.",
  "notification.read":
    "Notifications were read on one of the user's devices: those of `ids`, or with `all` every one up to now.",
  "group.changed":
    "Something changed in a group that the user is a member of: a post, a comment, a reaction, who is in it. What stands under a post bears its `topics` (“” for none, and the old one of a post that moved); who follows topics of the group (`social/follows`) is told of those alone, and of what bears none. Who has the group on the screen reads it again.",
  "records.changed":
    "Rows of the user's (expenses, budgets …) were created, changed, removed or brought back, by whatever door; `toolUse` is what an undo calls the change.",
  "webhook.changed":
    "An address that the user's events are sent to was added, changed or removed; its secret is told to nobody.",
  "job.ended":
    "A request that was queued is over: how its turn ended and what it answered, or why it never became a turn.",
  "tool.executed": "A tool was run by REST, outside of any conversation.",
};

/** What the other frames are. */
export const FRAMES = {
  ready: "The first frame after authentication: who you are, where the inbox stands, and the limits.",
  ack: "A command is committed. `seq` and `epoch` say where its entry stands; `duplicate` that it had been before.",
  error: "A command was refused (`id`), or the connection is about to be closed. Codes are below.",
  "text.delta":
    "Text of a running answer. `offset` counts the UTF-16 units of the block that came before it, so a hole shows.",
  "thinking.delta": "The same for a model's thinking.",
  "tool.input.delta": "The same for a tool's input, as JSON text on its way.",
  partial: "The open step of the running turn as a whole: it replaces what deltas have built.",
  resumed: "Your cursor is good; every entry with `from < seq ≤ to` follows.",
  reset: "Your cursor is of no use (`reason`); forget what you have and begin with what this carries.",
  history: "A page of messages.",
  "conversation.listed": "A page of conversations.",
  chat_response:
    "For senders of the short form: the finished answer in one piece, behind the events of its turn.",
  typing: "On another device of the user something is being typed, or no longer. Forget it after 10 seconds.",
  presence: "The user's other devices, whenever that changes.",
  pong: "The answer to `ping`.",
};

/** What a client does after each close code. */
export const CLOSE_ADVICE = {
  1009: "Do not send that frame again; come back with less.",
  1012: "Come back with jittered back-off; resume from your cursor.",
  4000: "Come back with jittered back-off.",
  4001: "Get a new token, then come back.",
  4003: "Do not come back.",
  4008: "Come back at once; resume from your cursor.",
  4029: "Come back later, with jittered back-off.",
  4500: "Do not come back: the client is at fault.",
  4501: "Do not come back: the versions do not fit.",
};
