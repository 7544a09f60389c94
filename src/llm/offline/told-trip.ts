import { z } from "zod";
import type { Order } from "../../understanding/orders-in.ts";
import type { Exchange } from "./dialogue.ts";

/** What is for the trip that is on today where none is named: behind talk of another one it is for that one. */
const ofTrip: ReadonlySet<string> = new Set([
  "add_stops",
  "update_stop",
  "add_to_packing_list",
  "show_packing_list",
  "mark_packed",
  "trip_summary",
  "set_trip_status",
  "update_trip",
  "delete_trip_entry",
]);

const named = z.string().min(1);
const told = z
  .preprocess(
    (text) => parsed(text),
    z.looseObject({ trip: z.union([named, z.looseObject({ name: named })]) }),
  )
  .transform(({ trip }) => (typeof trip === "string" ? trip : trip.name));

/** "Add stops Linz and Melk" right behind "plan a trip to Vienna": orders that name no trip are for the one just told of. */
export function withToldTrip(orders: readonly Order[], before: readonly Exchange[]): readonly Order[] {
  const trip = tripTold(before);
  if (trip === undefined) return orders;
  return orders.map((order) => {
    const { intent } = order;
    if (intent.kind !== "tool" || !ofTrip.has(intent.order.words.tool)) return order;
    const { words, filled } = intent.order;
    if (Object.values(filled).some((fields) => "trip" in fields) || "trip" in (words.with ?? {}))
      return order;
    return { ...order, intent: { kind: "tool", order: { words, filled: { ...filled, told: { trip } } } } };
  });
}

/** Undefined where the last tools told of none, or of several. */
function tripTold(before: readonly Exchange[]): string | undefined {
  const uses = before.findLast((exchange) => exchange.uses.length > 0)?.uses ?? [];
  const [trip, ...more] = new Set(uses.flatMap(({ result }) => told.safeParse(result).data ?? []));
  return more.length > 0 ? undefined : trip;
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
