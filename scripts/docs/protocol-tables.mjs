import { CLOSE_ADVICE, COMMANDS, CONVERSATION_EVENTS, FRAMES, INBOX_EVENTS } from "./protocol-words.mjs";

/** Tables of `docs/protocol.md`, made from the protocol's schemas. A frame without words, or words without a frame, throw. */
export function commandsTable({ $defs }) {
  return frameTable("command", definitions($defs, "command.", ["command.short"]), COMMANDS);
}

export function conversationEventsTable({ $defs }, { conversationEvents }) {
  return frameTable("event", pick(definitions($defs, "event."), conversationEvents), CONVERSATION_EVENTS);
}

export function inboxEventsTable({ $defs }, { inboxEvents }) {
  return frameTable("event", pick(definitions($defs, "event."), inboxEvents), INBOX_EVENTS);
}

export function framesTable({ $defs }) {
  return frameTable("frame", definitions($defs, "frame."), FRAMES);
}

export function errorsTable({ errorTable }) {
  const rows = Object.entries(errorTable).map(([code, { http, close, retry, text }]) =>
    row([`\`${code}\``, http, close ?? "–", retry ? "yes" : "no", text]),
  );
  return table(["code", "HTTP", "closes with", "worth a retry", "text"], rows);
}

export function closesTable({ errorTable }) {
  const codes = new Map();
  for (const [code, { close }] of Object.entries(errorTable)) {
    if (close !== undefined) codes.set(close, [...(codes.get(close) ?? []), `\`${code}\``]);
  }
  assertSame([...codes.keys()].map(String), Object.keys(CLOSE_ADVICE), "close codes");
  const rows = [...codes.entries()]
    .sort(([left], [right]) => left - right)
    .map(([close, names]) => row([close, names.join(", "), CLOSE_ADVICE[close]]));
  return table(["close code", "because of", "what a client does"], rows);
}

/** Fields every event has: its address. */
const ADDRESS = new Set(["type", "conversation", "inbox", "epoch", "seq", "at"]);

function frameTable(kind, schemas, words) {
  assertSame(Object.keys(schemas), Object.keys(words), `${kind}s`);
  const rows = Object.entries(words).map(([type, text]) =>
    row([`\`${type}\``, fieldsOf(kind, schemas[type], words), text]),
  );
  return table([kind, "fields", "meaning"], rows);
}

function fieldsOf(kind, schema, words) {
  const variants = schema.oneOf ?? [schema];
  const names = [...new Set(variants.flatMap((each) => Object.keys(each.properties)))];
  const inInbox = kind === "event" && words === INBOX_EVENTS;
  return names
    .filter((name) => !hidden(kind, name, inInbox))
    .map((name) => {
      const always = variants.every((each) => each.required?.includes(name));
      return `\`${name}${always ? "" : "?"}\``;
    })
    .join(" ");
}

/** What the text above a table says once for all of its rows. An inbox event's conversation is its own. */
function hidden(kind, name, inInbox) {
  if (kind !== "event") return name === "type";
  return ADDRESS.has(name) && !(inInbox && name === "conversation");
}

function definitions($defs, prefix, without = []) {
  const found = Object.entries($defs).filter(([name]) => name.startsWith(prefix) && !without.includes(name));
  return Object.fromEntries(found.map(([name, schema]) => [name.slice(prefix.length), schema]));
}

function pick(schemas, wanted) {
  return Object.fromEntries(Object.entries(schemas).filter(([type]) => Object.hasOwn(wanted, type)));
}

function assertSame(found, told, what) {
  const missing = found.filter((each) => !told.includes(each));
  const gone = told.filter((each) => !found.includes(each));
  if (missing.length + gone.length === 0) return;
  throw new Error(
    `scripts/docs/protocol-words.mjs and the protocol's ${what} differ: no words for [${missing}], nothing called [${gone}]`,
  );
}

function table(head, rows) {
  return [row(head), `|${"---|".repeat(head.length)}`, ...rows].join("\n");
}

function row(cells) {
  return `| ${cells.map((each) => String(each).replaceAll("|", "\\|")).join(" | ")} |`;
}
