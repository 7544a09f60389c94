import { pairedRatio, spreadOf } from "../report/statistics.ts";
import { digits } from "../report/table.ts";
import { codecQuestion } from "./codec.ts";
import { historyQuestion } from "./history-builder.ts";
import { machineQuestion } from "./machine.ts";
import { measureMicro } from "./measure-micro.ts";
import type { MicroQuestion } from "./micro-question.ts";
import { publisherQuestion } from "./publisher.ts";
import { redactorQuestion } from "./redactor.ts";
import { turnReadingQuestion } from "./turn-reading.ts";

export const microQuestions: readonly MicroQuestion[] = [
  codecQuestion,
  historyQuestion,
  machineQuestion,
  publisherQuestion,
  redactorQuestion,
  turnReadingQuestion,
];

export interface MicroFigures {
  readonly name: string;
  readonly micros: number;
  readonly withinBudget: boolean;
}

/** Asks every question. @returns A Markdown table and what it says. */
export function runMicro(rounds: number, quick: boolean): { table: string; figures: MicroFigures[] } {
  const figures: MicroFigures[] = [];
  const rows = microQuestions.map((question) => {
    const measured = measureMicro(question, rounds, quick);
    const micros = spreadOf(measured.map(({ piece }) => piece)).median;
    const floor = measured.map((round) => round.floor);
    const ratio = pairedRatio(
      measured.map(({ piece }) => piece),
      floor,
    );
    const { name, budgetMicros } = question;
    const withinBudget = micros <= budgetMicros;
    figures.push({ name, micros, withinBudget });
    const verdict = withinBudget ? "kept" : "**missed**";
    return `| ${question.question} | ${question.piece.is} | ${digits(micros)} | ${question.floor.is} ${digits(spreadOf(floor).median)} | ${digits(ratio.median)} | ${budgetMicros} | ${verdict} |`;
  });
  const head =
    "| question | piece | CPU µs | floor, CPU µs | × floor | budget µs | |\n|---|---|--:|--:|--:|--:|---|";
  return { table: [head, ...rows].join("\n"), figures };
}
