import type { SteerRow } from "../support/memory-rows.ts";
import { brokenPlans } from "../support/plan-rules.ts";
import type { Entry, ShownDelta, World } from "./world.ts";
import { isEnd, textOf } from "./world.ts";

/** What the rows and the screens of a world must tell when all is quiet; each line is a promise that was broken. */
export function brokenPromises(world: World): string[] {
  const log = world.everything();
  return [
    ...[...world.rows.heads.values()].flatMap(({ id, log: rows }) =>
      rows.some(({ seq }, index) => seq !== index + 1) ? [`P3 the log ${id} has a hole`] : [],
    ),
    ...[...world.rows.turns.values()].flatMap(({ id, status }) => endsOf(log, id, status)),
    ...doubles(world.deeds.booked).map((use) => `P6 ${use} was booked twice`),
    ...doubles(world.deeds.sent.filter((sent) => sent.startsWith("mail"))).map(
      (use) => `P6 ${use} was sent twice`,
    ),
    ...unbacked(world, log),
    ...toolUsesOf(log).flatMap((use) => outcomesOf(log, use)),
    ...brokenPlans(log),
    ...world.rows.steers.flatMap((steer) => steerOf(log, steer)),
    ...world.deeds.booked.flatMap((use) => approvalOf(log, use)),
    ...world.deeds.askedTooLate.map((use) => `P8 ${use} was started after a stop`),
    ...seenTexts(world.shown).flatMap((seen) => keptOrWithdrawn(log, seen)),
    ...doubles(
      world.published.map(({ user, stream, seq }) => `${user} ${JSON.stringify(stream)} ${seq}`),
    ).map((entry) => `P3 ${entry} was published twice`),
  ];
}

function endsOf(log: readonly Entry[], turn: string, status: string): string[] {
  const ends = log.filter((entry) => entry.turn === turn && isEnd(entry.type));
  if (ends.length !== 1) return [`P7 turn ${turn} has ${ends.length} ends`];
  return ends[0]?.type === `turn.${status}` ? [] : [`P7 turn ${turn} is ${status} and says ${ends[0]?.type}`];
}

/** Words that were accepted are applied or returned, once, in the rows as in the log. */
function steerOf(log: readonly Entry[], { id, state }: SteerRow): string[] {
  const told = log.filter(
    ({ type, body }) => (type === "steer.applied" || type === "steer.returned") && body["steer"] === id,
  );
  const says = told.map(({ type }) => type.slice("steer.".length));
  return says.length === 1 && says[0] === state
    ? []
    : [`steer ${id} is ${state} and says ${says.join(", ")}`];
}

/** Nothing that needs a person's consent was done without it. */
function approvalOf(log: readonly Entry[], use: string): string[] {
  const own = log.filter(({ turn, body }) => `${turn}:${body["toolUse"]}` === use);
  const asked = own.some(({ type }) => type === "tool.approval_required");
  const decisions = own.filter(({ type }) => type === "tool.decided").map(({ body }) => body["decision"]);
  if (decisions.length > 1) return [`${use} was decided ${decisions.length} times`];
  return asked && decisions[0] !== "approved" ? [`${use} was done without consent`] : [];
}

/** Every use has one outcome by the time its turn has ended. */
function outcomesOf(
  log: readonly Entry[],
  { turn, toolUse }: { turn: string | null; toolUse: string },
): string[] {
  const outcomes = log.filter(
    ({ type, body, turn: of }) => type === "tool.completed" && of === turn && body["toolUse"] === toolUse,
  );
  return outcomes.length === 1 ? [] : [`P9 tool use ${toolUse} has ${outcomes.length} outcomes`];
}

function toolUsesOf(log: readonly Entry[]): { turn: string | null; toolUse: string }[] {
  return log
    .filter(({ type }) => type === "step.completed")
    .flatMap(({ turn, body }) =>
      (body["blocks"] as { type: string; id: string }[])
        .filter(({ type }) => type === "tool_use")
        .map(({ id }) => ({ turn, toolUse: id })),
    );
}

/** An outcome says what was done, no more and no less: booked exactly when completed, never silent about what was sent. */
function unbacked(world: World, log: readonly Entry[]): string[] {
  return log
    .filter(({ type }) => type === "tool.completed")
    .flatMap(({ turn, body }) => {
      const key = `${turn}:${body["toolUse"]}`;
      const done = body["status"] === "completed";
      if (body["name"] === "book" && done !== world.deeds.booked.includes(key))
        return [`P6 ${key} is ${body["status"]} and was ${done ? "not " : ""}booked`];
      const sent = world.deeds.sent.some((deed) => deed.endsWith(key));
      if (body["name"] === "mail" && done && !sent) return [`P6 ${key} is completed and was not sent`];
      return body["name"] === "mail" && sent && body["status"] === "cancelled"
        ? [`P6 ${key} was sent and is called cancelled`]
        : [];
    });
}

interface SeenText {
  readonly turn: string;
  readonly step: number;
  readonly attempt: number;
  readonly text: string;
  readonly problem: string | null;
}

/** What a person read of each attempt, with each block's deltas in a row. */
function seenTexts(shown: readonly ShownDelta[]): SeenText[] {
  const seen = new Map<string, { blocks: Map<number, string>; problem: string | null }>();
  for (const { turn, step, attempt, delta, offset } of shown) {
    if (delta.type !== "text") continue;
    const key = JSON.stringify({ turn, step, attempt });
    const own = seen.get(key) ?? { blocks: new Map<number, string>(), problem: null };
    const before = own.blocks.get(delta.block) ?? "";
    if (before.length !== offset) own.problem = `P10 ${key} was streamed twice`;
    seen.set(key, own);
    own.blocks.set(delta.block, before + delta.text);
  }
  return [...seen].map(([key, { blocks, problem }]) => {
    const inOrder = [...blocks].sort(([a], [b]) => a - b);
    return { ...JSON.parse(key), text: inOrder.map(([, words]) => words).join(""), problem };
  });
}

function keptOrWithdrawn(log: readonly Entry[], { turn, step, attempt, text, problem }: SeenText): string[] {
  const own = log.filter((entry) => entry.turn === turn && entry.body["step"] === step);
  const kept = own.some(
    ({ type, body }) =>
      (type === "step.completed" || type === "message.created") &&
      body["attempt"] === attempt &&
      textOf(body["blocks"]) === text,
  );
  const withdrawn = own.some(({ type, body }) => type === "step.reset" && Number(body["attempt"]) > attempt);
  const lost =
    kept !== withdrawn
      ? []
      : [`P10 "${text}" of ${step}.${attempt} was ${kept ? "kept and withdrawn" : "lost"}`];
  return problem === null ? lost : [problem, ...lost];
}

function doubles(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}
