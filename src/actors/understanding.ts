import type { DomainNode, Understood } from "../protocol/understood.ts";
import type { Place } from "./place.ts";

/** A message that was answered. */
export interface WordsBefore {
  readonly content: string;
  /** The end of its answer; empty where there is none. */
  readonly answered: string;
}

/** What a turn's user said, and what was said and done before. */
export interface TurnWords {
  /** The message, and what they added to it. */
  readonly said: string;
  /** Their messages before, the newest first. What was read in one is remembered as long as the object lives. */
  readonly before: readonly WordsBefore[];
  /** Names of the tools that the turns before have used. */
  readonly used: ReadonlySet<string>;
  readonly place: Place;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface TurnReading {
  readonly understood: Understood;
  /** Every domain that it may be about, the likeliest first. */
  readonly nodes: readonly DomainNode[];
  /** Whether the turn's model is offered this tool. */
  offers(tool: string): boolean;
}

/** Tells what a turn asks for before any model does: the same words are read the same by every instance. */
export interface Understanding {
  read(words: TurnWords): TurnReading;
}

/** What a turn's words ask for, and how many tools its model was offered. */
export interface TurnAbout extends Understood {
  readonly tools: number;
}
