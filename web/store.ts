import { batch, computed, signal } from "@preact/signals";
import { browserPorts } from "../src/client/browser-socket.ts";
import { type Client, createClient } from "../src/client/client.ts";
import type { ClientChange } from "../src/client/client-change.ts";
import type { ConversationState } from "../src/client/conversation-state.ts";
import { byActivity } from "../src/client/inbox-reducer.ts";
import type { Notification } from "../src/protocol/notifications.ts";
import { giveBack } from "./drafts.ts";
import { notify } from "./toasts.ts";

const socketUrl = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/pam/ws`;
export const client: Client = createClient({ url: socketUrl, ports: browserPorts() });

export const connection = signal(client.connection);
export const inbox = signal(client.inbox);
/** The conversation on the screen; null while a new one has no message yet. */
export const currentId = signal<string | null>(null);
export const conversation = signal<ConversationState | undefined>(undefined);
/** It is not decided yet which conversation to show first. */
export const isUndecided = signal(true);
/** The first message of a conversation that is being created. */
export const firstMessage = signal<{ content: string; problem?: string } | null>(null);
/** Whether a session was there already: a first connection is not a lost one. */
export const wasReady = signal(false);

export const listed = computed(() => byActivity(inbox.value.conversations));
export const title = computed(
  () => listed.value.find((it) => it.conversation === currentId.value)?.title ?? null,
);
// Each part changes its identity only when it changes itself, so a delta reaches the running answer alone.
export const messages = computed(() => conversation.value?.messages ?? none);
export const running = computed(() => conversation.value?.running ?? null);
export const queue = computed(() => conversation.value?.queue ?? none);
export const pending = computed(() => conversation.value?.pending ?? none);
export const policy = computed(() => conversation.value?.policy ?? "queue");
/** What the running turn waits for, and the words it was given on its way. */
export const waitingUses = computed(() => running.value?.waiting ?? none);
/** What is asked in conversations that are not on the screen, newest first. */
export const askedElsewhere = computed(() =>
  inbox.value.approvals.filter((it) => it.conversation !== currentId.value),
);
export const steers = computed(() => running.value?.steers ?? none);
/** What the running turn has set out to do. */
export const plan = computed(() => running.value?.plan ?? none);
/** The step that it is at, in words. */
export const stepNow = computed(() => {
  const at = plan.value.findIndex(({ status }) => status === "running");
  const step = plan.value[at];
  return step === undefined ? null : `Step ${at + 1} of ${plan.value.length}: ${step.title}`;
});
/** The user's other devices: how many are there, and on how many something is being typed here. */
export const otherDevices = signal(0);
export const typists = signal(0);
export const older = computed(() => conversation.value?.older);
/** What a turn has shown last, in words. */
const shown = signal<{ readonly turn: string; readonly text: string } | null>(null);
export const shownNow = computed(() =>
  running.value !== null && shown.value?.turn === running.value.turn ? shown.value.text : null,
);
export const isRunning = computed(() => running.value !== null);
export const isStopping = computed(() => running.value?.cancelRequested ?? false);
/** The conversation is being fetched. */
export const isLoading = computed(
  () =>
    isUndecided.value ||
    (currentId.value !== null &&
      conversation.value?.cursor == null &&
      messages.value.length === 0 &&
      running.value === null),
);
export const contentCharsMax = computed(
  () => (connection.value.name === "ready" ? client.session?.limits.contentCharsMax : undefined) ?? 10_000,
);

const none: readonly never[] = [];
let scheduled = false;

client.onChange((change: ClientChange) => {
  if (change.kind === "notice") notify(change.message);
  if (change.kind === "notification") notify(wordsOf(change.notification), "bell");
  if (change.kind === "steer.returned") takeBack(change);
  if (change.kind === "ui.action") tellShown(change);
  if (scheduled) return;
  scheduled = true;
  // At most once a frame while people look, and now and then while they don't.
  if (document.hidden) setTimeout(refresh, 200);
  else requestAnimationFrame(refresh);
});

const wordsOf = ({ title, body }: Notification): string => (body === "" ? title : `${title}: ${body}`);

function tellShown({ turn, action, input }: Extract<ClientChange, { kind: "ui.action" }>): void {
  const what = { show_chart: "a chart", show_map: "a map" }[action];
  const { title } = input;
  if (what !== undefined && typeof title === "string")
    shown.value = { turn, text: `PAM shows ${what}: ${title}.` };
}

function takeBack({ conversation, content }: { conversation: string; content: string }): void {
  giveBack(conversation, content);
  notify("The answer was complete before your words reached it. They are back in the message box.");
}

/** Brings the client's state to the screen. */
export function refresh(): void {
  scheduled = false;
  batch(() => {
    connection.value = client.connection;
    if (client.connection.name === "ready") wasReady.value = true;
    inbox.value = client.inbox;
    conversation.value = currentId.value === null ? undefined : client.state(currentId.value);
    otherDevices.value = client.devices.length;
    typists.value = currentId.value === null ? 0 : client.typingIn(currentId.value);
  });
}
