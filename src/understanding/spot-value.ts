import type { SaidAmount } from "./intent.ts";

/** Days of a span, both inclusive. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Said with the half of the day, or in a way that has no other reading. */
  readonly half: "am" | "pm" | "sure" | undefined;
  /** Without its half of the day: what is spoken of is done early. */
  readonly isEarly?: true;
}

/** What a piece of text says. `ahead` and `back`: the next and the last day (or span) that it may mean. */
export type SpotValue =
  | { readonly kind: "day"; readonly ahead: string | undefined; readonly back: string | undefined }
  | {
      readonly kind: "range";
      readonly ahead: DaySpan;
      readonly back: DaySpan;
      /** The name by which the tools know it: `last_month`. */
      readonly period?: string;
    }
  | { readonly kind: "time"; readonly at: ClockTime; readonly end: ClockTime | undefined }
  /** Minutes from now. */
  | { readonly kind: "time"; readonly fromNow: number }
  /** The hour that it begins with; a time beside it is read by it. */
  | { readonly kind: "time"; readonly part: number }
  | {
      readonly kind: "repeat";
      readonly rule: string;
      readonly months: number | undefined;
      readonly weekday: number | undefined;
    }
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "quantity"; readonly number: string; readonly unit: string; readonly said: string }
  | { readonly kind: "amount"; readonly amount: SaidAmount | undefined };

export interface Spot {
  readonly value: SpotValue;
  /** As it was written, with what belongs to it. */
  readonly text: string;
  /** A word stood before it that belongs to it. */
  readonly isLed?: true;
}

/** Stands in a text for a spot, by its number. */
export const spotMark = /⟦v(\d+)⟧/gu;
