import type { ToolListing, ToolResult } from "../backend.ts";
import { toolAddressAnswer } from "../openapi/answers.ts";
import type { ApiDoc } from "../openapi/route-doc.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { AuthedHandler, RouteKit } from "../route-kit.ts";
import { commandIdOf, readJson } from "../route-kit-input.ts";
import type { HttpRequest } from "../socket-server.ts";

/** A tool under an address of its own: a question by GET with its input in the query, an order by POST with it in the body. */
export interface ToolAddress {
  readonly method: "get" | "post";
  /** Below `/api/`. */
  readonly path: string;
  readonly tool: string;
  /** Largest body, where it may be more than that of other routes. */
  readonly bodyBytesMax?: number;
}

/** A file of expenses as JSON text, where each line end is two characters. */
const csvBytesMax = 4_194_304;

export const toolAddresses: readonly ToolAddress[] = [
  { method: "get", path: "wins/summary", tool: "summarize_expenses" },
  { method: "get", path: "wins/budgets/state", tool: "check_budgets" },
  { method: "get", path: "wins/income/summary", tool: "list_income" },
  { method: "get", path: "wins/recurring/next", tool: "list_recurring_items" },
  { method: "get", path: "wins/savings", tool: "show_savings" },
  { method: "get", path: "wins/convert", tool: "convert_money" },
  { method: "post", path: "wins/expenses/import", tool: "import_expenses", bodyBytesMax: csvBytesMax },
  { method: "get", path: "wheels/consumption", tool: "fuel_report" },
  { method: "get", path: "wheels/due", tool: "due_services" },
  { method: "get", path: "wheels/trips/summary", tool: "trip_summary" },
  { method: "get", path: "you/agenda", tool: "list_agenda" },
  { method: "get", path: "you/free-slots", tool: "find_free_slots" },
  { method: "post", path: "you/events/move", tool: "move_event" },
  { method: "post", path: "you/tasks/complete", tool: "complete_task" },
  { method: "get", path: "you/reminders/next", tool: "list_reminders" },
  { method: "get", path: "you/shopping/list", tool: "show_shopping_list" },
  { method: "post", path: "you/shopping/add", tool: "add_to_shopping_list" },
  { method: "post", path: "you/shopping/bought", tool: "mark_bought" },
  { method: "post", path: "you/shopping/from-plan", tool: "make_shopping_list" },
  { method: "get", path: "social/feed", tool: "read_group" },
  { method: "post", path: "social/join", tool: "join_group" },
  { method: "post", path: "social/leave", tool: "leave_group" },
  { method: "post", path: "social/invite", tool: "invite_to_group" },
  { method: "get", path: "household", tool: "show_household" },
  { method: "post", path: "household/share", tool: "share_with_household" },
  { method: "post", path: "household/stop-sharing", tool: "stop_sharing" },
];

/** Answers that are worked out: the tool's result with its sentence, as `{…result, summary}`. */
export function registerToolAddresses(kit: RouteKit): void {
  const { backend } = kit;
  for (const { method, path, tool, bodyBytesMax } of toolAddresses) {
    const listing = backend.tools().find(({ name }) => name === tool);
    if (listing === undefined) continue;
    const answer: AuthedHandler = async (request, identity) => {
      const input = method === "get" ? inputFromQuery(listing, request) : await readJson(request);
      const command = commandIdOf(request, backend.ids);
      const requestId = requestIdOf(request, backend.ids);
      const { signal } = request;
      const run = await backend.runTool(identity, { command, name: tool, input, signal, requestId });
      return jsonReply(200, { ...resultOf(run.result), summary: run.summary });
    };
    kit
      .described(docOf(method, listing))
      .authed(method, [`/api/${path}`], answer, bodyBytesMax === undefined ? {} : { bodyBytesMax });
  }
}

/** A tool's result with its sentence: `{…result, summary}`. */
export function toolAnswer({ result, summary }: Pick<ToolResult, "result" | "summary">): object {
  return { ...resultOf(result), summary };
}

function docOf(method: ToolAddress["method"], { description, inputSchema }: ToolListing): ApiDoc {
  return {
    summary: description,
    answer: toolAddressAnswer,
    ...(method === "get" ? { query: inputSchema } : { body: inputSchema }),
  };
}

/** Texts of a query as what the tool's schema wants there. What does not fit stays text, for the schema to refuse. */
function inputFromQuery({ inputSchema }: ToolListing, { query }: HttpRequest): Record<string, unknown> {
  const properties: unknown = inputSchema["properties"];
  const typeOf = (name: string): unknown => {
    const field: unknown = isFields(properties) ? properties[name] : undefined;
    return isFields(field) ? field["type"] : undefined;
  };
  return Object.fromEntries([...query].map(([name, text]) => [name, typedText(text, typeOf(name))]));
}

function typedText(text: string, type: unknown): unknown {
  if ((type === "integer" || type === "number") && /^-?\d{1,15}(\.\d{1,15})?$/.test(text))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return type === "array" ? text.split(",") : text;
}

/** A result is JSON, unless it was so long that it was cut. */
function resultOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? { ...value } : { result: value };
  } catch {
    return { result: text };
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
