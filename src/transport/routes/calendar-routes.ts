import { bulkMax } from "../../domains/record-store.ts";
import { calendarEvent } from "../../domains/you/calendar-event.ts";
import type { EventEntry } from "../../domains/you/event-entry.ts";
import { writeCalendar } from "../../domains/you/icalendar/write-calendar.ts";
import { PamError } from "../../protocol/errors.ts";
import type { Identity } from "../backend.ts";
import { importedEvents } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readJson } from "../route-kit-input.ts";
import type { HttpRequest } from "../socket-server.ts";
import { toolAnswer } from "./tool-addresses.ts";

const calendarType = "text/calendar";
/** A calendar of ten years is about one. */
const bodyBytesMax = 2_097_152;
/** Events of one file; a calendar of more is exported by nobody. */
const pagesMax = 4;

/**
 * `POST /api/you/events/import`: an iCalendar file as `text/calendar`, or as `{calendar}` in JSON; the same one twice adds
 * nothing. `GET /api/you/events/export`: all of the user's own events as such a file; what others
 * share with them is not theirs to carry off, nor to be taken in again as theirs.
 */
export function registerCalendarRoutes(kit: RouteKit): void {
  const { backend, clock } = kit;
  kit
    .described({
      summary: "Takes in an iCalendar file, as text/calendar or in JSON; the same one twice adds nothing.",
      body: { type: "object", properties: { calendar: { type: "string" } }, required: ["calendar"] },
      answer: importedEvents,
    })
    .authed(
      "post",
      ["/api/you/events/import"],
      async (request, identity) => {
        const input = await calendarIn(request);
        const call = {
          command: commandIdOf(request, backend.ids),
          requestId: requestIdOf(request, backend.ids),
          signal: request.signal,
        };
        return jsonReply(
          200,
          toolAnswer(await backend.runTool(identity, { ...call, name: "import_calendar", input })),
        );
      },
      { bodyBytesMax },
    );
  kit
    .described({
      summary: "All of the user's own events as an iCalendar file.",
      contentType: calendarType,
      answer: { type: "string" },
    })
    .authed("get", ["/api/you/events/export"], async (_, identity) => ({
      status: 200,
      headers: {
        "content-type": `${calendarType}; charset=utf-8`,
        "content-disposition": 'attachment; filename="pam.ics"',
      },
      body: writeCalendar(await allEvents(kit, identity), { stampMs: clock.now() }),
    }));
}

/** @throws PamError unsupported_media_type, bad_json. */
async function calendarIn(request: HttpRequest): Promise<Record<string, unknown>> {
  if (!request.header("content-type").toLowerCase().startsWith(calendarType)) return readJson(request);
  try {
    return { calendar: new TextDecoder("utf-8", { fatal: true }).decode(await request.body()) };
  } catch (cause) {
    throw new PamError("bad_json", {
      message: "The file is not valid UTF-8. Save it as UTF-8 and send it again.",
      cause,
    });
  }
}

/** @throws PamError tool_input_invalid for more than 2,000. */
async function allEvents({ backend }: RouteKit, identity: Identity): Promise<EventEntry[]> {
  const events: EventEntry[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const query = { scope: "mine", limit: bulkMax, after } as const;
    const { items, next } = await backend.records.list(identity, calendarEvent, query);
    for (const row of items) {
      const { data } = calendarEvent.fields.safeParse(fieldsIn(row));
      if (data !== undefined) events.push({ ...data, uid: data.uid ?? row.id });
    }
    if (next === null) return events;
    after = next;
  }
  throw new PamError("tool_input_invalid", {
    message: "There are more than 2,000 events, which is too much for one file. Remove old ones first.",
  });
}

function fieldsIn(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(calendarEvent.fields.shape).map((name) => [name, row[name]]));
}
