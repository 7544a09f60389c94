import { checkHistories } from "./check-histories.ts";
import { checkScreens } from "./check-screens.ts";
import { checkTools } from "./check-tools.ts";
import { lockTimeoutMs } from "./database.ts";
import { passivateMs } from "./instance.ts";
import { bodyOf, isOpen } from "./reads.ts";
import type { World } from "./world.ts";

/** Whether everything that people asked for is done, and everybody has seen it. */
export function isQuiet(world: World): boolean {
  const { rows } = world.database;
  for (const turn of rows.turns.values()) if (isOpen(turn)) return false;
  return world.tabs.every((tab) => {
    if (tab.open > 0 || tab.client.connection.name !== "ready") return false;
    const inbox = rows.headOf(tab.tenant, tab.tenant.user);
    if (tab.client.inbox.cursor?.seq !== inbox?.log.length) return false;
    return tab.shown().every((id) => {
      const state = tab.client.state(id);
      const head = rows.headOf(tab.tenant, id);
      return state !== undefined && state.cursor?.seq === head?.log.length && !state.resyncing;
    });
  });
}

/** Without work, actors are gone after this much time: also when the claim behind a turn's end waits for a lock in vain. */
const goneMs = passivateMs + lockTimeoutMs + 700;
/** How long an owner whose last read or write got no answer may wait before it reads its rows again. */
const backoffMsMax = 2_000;

/**
 * After this much more time nobody does anything. The rows may hold a turn's end, and every screen show it, while its
 * owner, whose answer was lost, waits to look again: it leaves when it has.
 */
export function restMs(world: World): number {
  const waits = world
    .all()
    .some(({ process, engine }) => process.state !== "dead" && engine.runningTurns() > 0);
  return goneMs + (waits ? backoffMsMax : 0);
}

/** The invariants of the end: everything is stored, shown, and at rest. */
export function checkEnd(world: World): void {
  world.watches.acks.check();
  world.watches.screens.check();
  checkTools(world);
  checkHistories(world);
  checkScreens(world);
}

/** What keeps a world from being quiet. */
export function unrest(world: World): string[] {
  const { rows } = world.database;
  const turns = [...rows.turns.values()].filter(isOpen).map(({ id, status }) => `turn ${id} is ${status}`);
  const tabs = world.tabs.flatMap((tab) => {
    const name = tab.process.name;
    const waits = tab.open > 0 ? [`${name} waits for ${tab.open} answers`] : [];
    const { connection, inbox } = tab.client;
    if (connection.name !== "ready") return [...waits, `${name} is ${connection.name}`];
    const head = rows.headOf(tab.tenant, tab.tenant.user)?.log.length;
    const behind =
      inbox.cursor?.seq === head ? [] : [`${name} has its inbox at ${inbox.cursor?.seq} of ${head}`];
    const chats = tab.shown().flatMap((id) => {
      const state = tab.client.state(id);
      const length = rows.headOf(tab.tenant, id)?.log.length;
      return state?.cursor?.seq === length && !state?.resyncing
        ? []
        : [`${name} has ${id} at ${state?.cursor?.seq} of ${length}${state?.resyncing ? ", resyncing" : ""}`];
    });
    return [...waits, ...behind, ...chats];
  });
  return [...turns, ...tabs];
}

/** When the world has rested: nobody does anything any more. */
export function checkRest(world: World): void {
  const { findings, database } = world;
  for (const { process, engine, store, model, actors } of world.all()) {
    if (process.state === "dead") continue;
    const left = {
      "turns run": engine.runningTurns(),
      "writes wait": store.writer.pending(),
      "model calls are open": model.openCalls(),
      "actors are active": actors,
      "partial answers are kept": [...database.rows.heads.values()].filter(({ id }) => engine.partialOf(id))
        .length,
    };
    for (const [what, count] of Object.entries(left))
      if (count > 0) findings.add("rest", `${count} ${what} on ${process.name} when all is done`);
  }
  checkSteers(world);
  if (database.openTransactions() > 0) findings.add("rest", "a transaction is open when all is done");
  for (const { toolUse, status } of database.rows.toolCalls)
    if (status === "requested" || status === "executing" || status === "waiting")
      findings.add("P6", `tool use ${toolUse} is ${status} when all is done`);
}

/** Words for a turn on its way are heard or given back, and one of the two once. */
function checkSteers({ findings, database }: World): void {
  const fates = new Map<string, number>();
  for (const { log } of database.rows.heads.values())
    for (const row of log)
      if (row.type === "steer.applied" || row.type === "steer.returned") {
        const steer = String(bodyOf(row)["steer"]);
        fates.set(steer, (fates.get(steer) ?? 0) + 1);
      }
  for (const { id, state } of database.rows.steers)
    if (state === "pending" || fates.get(id) !== 1)
      findings.add("steer", `steer ${id} is ${state}, and the log tells ${fates.get(id) ?? 0} ends of it`);
}
