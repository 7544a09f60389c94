/** An id that nothing has. */
export const NOBODY = "0199f2aa-0000-7000-8000-000000000000";
const inConversation = (rest: string) => (id: string) => `/api/pam/conversations/${id}${rest}`;
const inUse = (rest: string) => inConversation(`/turns/${NOBODY}/tools/toolu_1/${rest}`);
const bound = { turn: NOBODY, toolUse: "toolu_1" };

/** Method, address, body, and the command that they are together. */
export const commandRoutes: readonly [string, (id: string) => string, object, object][] = [
  ["POST", inConversation("/cancel"), { turn: NOBODY }, { type: "turn.cancel", turn: NOBODY }],
  ["POST", inConversation("/steer"), { content: "shorter" }, { type: "turn.steer", content: "shorter" }],
  ["PUT", inConversation("/policy"), { policy: "merge" }, { type: "conversation.policy", policy: "merge" }],
  ["PUT", inConversation("/branch"), { branch: NOBODY }, { type: "branch.select", branch: NOBODY }],
  [
    "POST",
    inConversation("/fork"),
    { message: NOBODY, title: "Again" },
    { type: "conversation.fork", message: NOBODY, title: "Again" },
  ],
  [
    "PATCH",
    inConversation(`/queue/${NOBODY}`),
    { content: "rather this" },
    { type: "queue.edit", turn: NOBODY, content: "rather this" },
  ],
  ["DELETE", inConversation(`/queue/${NOBODY}`), {}, { type: "queue.remove", turn: NOBODY }],
  ["POST", inConversation(`/queue/${NOBODY}/send`), {}, { type: "queue.send", turn: NOBODY }],
  [
    "POST",
    inUse("decision"),
    { inputHash: "h", decision: "approve", input: { amount: "3" }, remember: "conversation" },
    {
      type: "tool.approve",
      ...bound,
      inputHash: "h",
      decision: "approve",
      input: { amount: "3" },
      remember: "conversation",
    },
  ],
  ["POST", inUse("result"), { result: null }, { type: "tool.result", ...bound, result: null }],
];
