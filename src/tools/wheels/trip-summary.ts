import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import { formatMinor, moneyText } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type RecordReader } from "../../domains/record-store.ts";
import { type Itinerary, itineraryOf, type TripMoney, tripMoney } from "../../domains/wheels/itinerary.ts";
import type { trip } from "../../domains/wheels/trip.ts";
import { tripStop } from "../../domains/wheels/trip-stop.ts";
import { type Spending, spendingIn } from "../../domains/wins/spending.ts";
import { uncountedResult, uncountedText } from "../../domains/wins/uncounted.ts";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";

type Trip = RowOf<typeof trip>;
type Stop = RowOf<typeof tripStop>;

export const tripSummary = defineTool({
  name: "trip_summary",
  description:
    "Shows a trip: its stops in order, the way, what it has cost so far by category, and what is left of its budget. Use it for “what did the trip cost so far?” and “where do we go next?”. Not for all trips (list_trips), nor for spending that is not of a trip (summarize_expenses).",
  input: z.strictObject({ trip: tripInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ trip: named }, { read, today }) => {
    const { of, stops, spent } = await read(async ({ records }) => {
      const found = await findTrip(records, named, today);
      return { of: found, ...(await partsOf(records, found)) };
    });
    const way = itineraryOf(stops, of);
    const money = tripMoney(
      { ...of, budgetMinor: of.budgetMinor === null ? null : BigInt(of.budgetMinor) },
      spent.lines.map(({ sum }) => sum),
      today,
    );
    return { result: resultOf(of, way, { money, spent }), summary: summaryOf(of, way, { money, spent }) };
  },
});

async function partsOf(
  records: RecordReader,
  { id: tripId, currency: to }: Trip,
): Promise<{ stops: readonly Stop[]; spent: Spending }> {
  const stops = await records.list(tripStop, { filter: { tripId }, limit: bulkMax });
  const scope = "workspace";
  const spent = await spendingIn(records, { to, by: ["category"], range: {}, filter: { tripId }, scope });
  return { stops: stops.items, spent };
}

interface Cost {
  readonly money: TripMoney;
  readonly spent: Spending;
}

function resultOf(of: Trip, way: Itinerary<Stop>, { money, spent: { lines, uncounted } }: Cost): object {
  const text = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, of.currency));
  return {
    trip: { id: of.id, name: of.name, from: of.startsOn, to: of.endsOn, status: of.status },
    stops: way.stops.map(({ id, position, place, arrivesOn, leavesOn }) => ({
      id,
      position,
      place,
      arrivesOn,
      leavesOn,
    })),
    distanceKm: Math.round(way.distanceM / 1_000),
    problems: way.problems,
    currency: of.currency,
    budget: of.budgetMinor === null ? null : formatMinor(of.budgetMinor, of.currency),
    spent: text(money.spentMinor),
    remaining: text(money.remainingMinor),
    perDay: text(money.perDayMinor),
    byCategory: lines.map(({ keys: [category], sum }) => {
      return { category, currency: of.currency, amount: formatMinor(sum, of.currency) };
    }),
    ...(uncounted.length > 0 && { notCounted: uncountedResult(uncounted) }),
  };
}

function summaryOf(of: Trip, way: Itinerary<Stop>, { money, spent }: Cost): string {
  const places = way.stops.map(({ place }) => place).join(", ");
  const cost = `${of.name} has cost ${moneyText(money.spentMinor, of.currency)} so far`;
  const left = money.remainingMinor === null ? "." : `; ${leftText(money.remainingMinor, of.currency)}.`;
  const days = ` ${dayText(of.startsOn)} to ${dayText(of.endsOn)}${places && `: ${places}`}.`;
  return cost + left + days + uncountedText(spent.uncounted, of.currency);
}

function leftText(minor: bigint, currency: string): string {
  if (minor < 0n) return `the budget is overspent by ${moneyText(-minor, currency)}`;
  return `${moneyText(minor, currency)} of the budget are left`;
}
