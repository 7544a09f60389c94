import { daysBetween } from "../local-day.ts";

/** A stop of a trip. Days are `YYYY-MM-DD`; coordinates millionths of a degree; the distance metres from the stop before, the first stop's from home. */
export interface ItineraryStop {
  readonly position: number;
  readonly arrivesOn: string | null;
  readonly leavesOn: string | null;
  readonly latitudeE6: number | null;
  readonly longitudeE6: number | null;
  readonly distanceM: number | null;
}

export interface Leg<S extends ItineraryStop> {
  readonly from: S;
  readonly to: S;
  /** Undefined where neither a distance nor both places' coordinates are known. */
  readonly distanceM?: number;
  /** `given` is as the user entered it; `straight` is the line over the globe, and roads are longer. */
  readonly source: "given" | "straight" | "unknown";
}

export interface Itinerary<S extends ItineraryStop> {
  /** In order of position. */
  readonly stops: readonly S[];
  readonly legs: readonly Leg<S>[];
  /** The sum of the legs that are known, with the way to the first stop where the user entered it. */
  readonly distanceM: number;
  /** Whether every leg is known as the user entered it. */
  readonly exact: boolean;
  /** Where the days contradict the order or the trip's days, as sentences about positions. */
  readonly problems: readonly string[];
}

/**
 * A trip's stops in order, with the legs between them.
 * @param days The trip's first and last day.
 */
export function itineraryOf<S extends ItineraryStop>(
  stops: readonly S[],
  days: { readonly startsOn: string; readonly endsOn: string },
): Itinerary<S> {
  const inOrder = [...stops].sort((a, b) => a.position - b.position);
  const legs = inOrder.slice(1).map((to, index) => legBetween(inOrder[index] ?? to, to));
  return {
    stops: inOrder,
    legs,
    distanceM: legs.reduce((sum, { distanceM = 0 }) => sum + distanceM, inOrder[0]?.distanceM ?? 0),
    exact: legs.every(({ source }) => source === "given"),
    problems: [...outsideOf(inOrder, days), ...outOfOrder(inOrder)],
  };
}

const earthRadiusM = 6_371_008.8;

/** Metres over the globe (haversine, on a sphere of the earth's mean radius: within half a percent). */
export function straightDistance(from: Place, to: Place): number {
  const radians = (degreesE6: number) => (degreesE6 / 1_000_000) * (Math.PI / 180);
  const half = (degreesE6: number) => Math.sin(radians(degreesE6) / 2) ** 2;
  const across =
    half(to.latitudeE6 - from.latitudeE6) +
    Math.cos(radians(from.latitudeE6)) *
      Math.cos(radians(to.latitudeE6)) *
      half(to.longitudeE6 - from.longitudeE6);
  return Math.round(2 * earthRadiusM * Math.asin(Math.min(Math.sqrt(across), 1)));
}

export interface Place {
  readonly latitudeE6: number;
  readonly longitudeE6: number;
}

export interface TripMoney {
  readonly spentMinor: bigint;
  /** Null for a trip without a budget. */
  readonly remainingMinor: bigint | null;
  /** Whole percent of the budget, rounded down; null without a budget of more than zero. */
  readonly percent: number | null;
  /** What is left for each day from today on, rounded down; null without a budget, after the trip, or when overspent. */
  readonly perDayMinor: bigint | null;
}

/** A trip's budget against what was spent on it; all in minor units of the trip's currency. */
export function tripMoney(
  trip: { readonly budgetMinor: bigint | null; readonly startsOn: string; readonly endsOn: string },
  spent: readonly bigint[],
  today: string,
): TripMoney {
  const spentMinor = spent.reduce((sum, amount) => sum + amount, 0n);
  const { budgetMinor } = trip;
  if (budgetMinor === null) return { spentMinor, remainingMinor: null, percent: null, perDayMinor: null };
  const remainingMinor = budgetMinor - spentMinor;
  const days = daysBetween(today > trip.startsOn ? today : trip.startsOn, trip.endsOn) + 1;
  return {
    spentMinor,
    remainingMinor,
    percent: budgetMinor > 0n ? Number((spentMinor * 100n) / budgetMinor) : null,
    perDayMinor: days >= 1 && remainingMinor >= 0n ? remainingMinor / BigInt(days) : null,
  };
}

function legBetween<S extends ItineraryStop>(from: S, to: S): Leg<S> {
  if (to.distanceM !== null) return { from, to, distanceM: to.distanceM, source: "given" };
  const places = [placeOf(from), placeOf(to)] as const;
  if (!places[0] || !places[1]) return { from, to, source: "unknown" };
  return { from, to, distanceM: straightDistance(places[0], places[1]), source: "straight" };
}

function placeOf({ latitudeE6, longitudeE6 }: ItineraryStop): Place | undefined {
  return latitudeE6 === null || longitudeE6 === null ? undefined : { latitudeE6, longitudeE6 };
}

function outsideOf(stops: readonly ItineraryStop[], days: { startsOn: string; endsOn: string }): string[] {
  return stops
    .filter((stop) => daysOf(stop).some((day) => day < days.startsOn || day > days.endsOn))
    .map(({ position }) => `Stop ${position} is outside of the trip's days. Change its days or the trip's.`);
}

function outOfOrder(stops: readonly ItineraryStop[]): string[] {
  const problems: string[] = [];
  let latest: { day: string; position: number } | undefined;
  for (const stop of stops) {
    const days = daysOf(stop);
    const [first] = days;
    if (latest && first !== undefined && first < latest.day) {
      problems.push(
        `Stop ${stop.position} is before stop ${latest.position} by its days. Change its days or its place.`,
      );
    }
    for (const day of days) latest = latest && latest.day > day ? latest : { day, position: stop.position };
  }
  return problems;
}

function daysOf({ arrivesOn, leavesOn }: ItineraryStop): string[] {
  return [arrivesOn, leavesOn].filter((day) => day !== null);
}
