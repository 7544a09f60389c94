import { z } from "zod";
import { trip } from "../../domains/wheels/trip.ts";
import { defineTool } from "../define-tool.ts";
import { toAdd } from "../find-row.ts";

export const listTrips = defineTool({
  name: "list_trips",
  description:
    "Lists the user's trips with their ids and days, the latest first. Use it for “which trips are planned?” and to find an id. Not for one trip's cost and stops: that is trip_summary.",
  input: z.strictObject({
    status: z.enum(["planned", "open", "done"]).optional(),
    limit: z.int().min(1).max(50).default(20),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ status, limit }, { read }) => {
    const { items, next } = await read(({ records }) => records.list(trip, { filter: { status }, limit }));
    const trips = items.map(({ id, name, startsOn, endsOn, status: state }) => {
      return { id, name, from: startsOn, to: endsOn, status: state };
    });
    return {
      result: { trips, more: next !== null },
      summary:
        items.length === 0
          ? `There is no trip yet.${toAdd(trip)}`
          : `${items.map((it) => trip.text(it)).join("; ")}.`,
    };
  },
});
