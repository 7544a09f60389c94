/** What each domain is about, in the order of the page. */
const DOMAINS = {
  wins: ["Wins", "Money: expenses, income, budgets, what recurs, savings. [More](wins.md)"],
  wheels: ["Wheels", "Vehicles and trips. [More](wheels.md)"],
  you: ["You", "Calendar, tasks, reminders, meals, shopping, the profile. [More](you.md)"],
  social: ["Social", "Groups and what is said in them. [More](social.md)"],
  device: ["Device", "What is shown or done on the user's devices. [More](tools.md#effect-kinds)"],
  general: ["General", "What belongs to no domain."],
};

/** The tools by domain, each with its sentence, its input, whether it asks first and whether it can be undone. */
export function toolRegistryPage(listings) {
  const parts = Object.entries(DOMAINS).flatMap(([domain, [title, about]]) => {
    const tools = listings.filter((tool) => tool.domain === domain);
    return tools.length === 0 ? [] : [`## ${title}`, about, ...tools.map(toolPart)];
  });
  return `${[
    "# Every tool",
    "Made from the registry by `node scripts/generate-docs.mjs`. The same by REST: `GET /api/pam/tools`; each runs by `POST /api/pam/tools/:name` with its input as the body. How to add one: [tools.md](tools.md).",
    overview(listings),
    ...parts,
  ].join("\n\n")}\n`;
}

function overview(listings) {
  const asking = listings.filter(({ asksFirst }) => asksFirst !== "never").length;
  const undoable = listings.filter(({ undoable: can }) => can).length;
  return `${listings.length} tools; ${asking} ask first, ${undoable} can be undone.`;
}

function toolPart({ name, description, inputSchema, effect, asksFirst, undoable }) {
  const facts = [EFFECTS[effect], ASKING[asksFirst], undoable ? "`undo` takes it back" : undefined];
  return [`### ${name}`, description, facts.filter(Boolean).join(" · "), inputTable(inputSchema)].join(
    "\n\n",
  );
}

const EFFECTS = {
  none: "Changes nothing",
  transaction: "Writes",
  external_idempotent: "Calls a service that dedupes",
  external_unsafe: "Calls a service that does not dedupe",
  client: "Runs on a device of the user",
};
const ASKING = {
  always: "**asks first**",
  sometimes: "**asks first** where its input says so",
  never: undefined,
};

function inputTable(schema) {
  const needed = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) =>
    row([`\`${name}\``, typeOf(field), needed.has(name) ? "yes" : "", meaningOf(field)]),
  );
  if (rows.length === 0) return "It takes no input.";
  return [row(["input", "type", "needed", "meaning"]), "|---|---|---|---|", ...rows].join("\n");
}

function typeOf(field) {
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(", ");
  if (field.const !== undefined) return `\`${field.const}\``;
  const options = field.anyOf ?? field.oneOf;
  if (options) return [...new Set(options.map(typeOf))].join(" or ");
  if (field.type === "array") {
    const most = field.maxItems === undefined ? "" : `, at most ${field.maxItems}`;
    return `list of ${typeOf(field.items ?? {})}${most}`;
  }
  if (field.type === "object") return fieldsOf(field);
  if (field.type === "string")
    return field.maxLength === undefined ? "text" : `text, at most ${field.maxLength}`;
  if (field.type === "integer" || field.type === "number") return numberOf(field);
  return field.type ?? "anything";
}

/** An object's own fields by name: `{name, quantity?}`. */
function fieldsOf({ properties, required = [] }) {
  if (properties === undefined) return "object";
  const names = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
  return `\`{${names.join(", ")}}\``;
}

/** Bounds of all whole numbers are none. */
function numberOf({ type, minimum, maximum }) {
  const kind = type === "integer" ? "whole number" : "number";
  const from = Number.isSafeInteger(minimum) && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const to = Number.isSafeInteger(maximum) && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (from !== undefined && to !== undefined) return `${kind}, ${from}–${to}`;
  if (from !== undefined) return `${kind} from ${from}`;
  return to === undefined ? kind : `${kind} up to ${to}`;
}

function meaningOf({ description = "", default: unsaid }) {
  const fallback = unsaid === undefined || unsaid === "" ? "" : `default ${JSON.stringify(unsaid)}`;
  return [description, fallback].filter(Boolean).join("; ");
}

function row(cells) {
  return `| ${cells.map((each) => String(each).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}
