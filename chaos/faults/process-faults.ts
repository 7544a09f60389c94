import { setTimeout as sleep } from "node:timers/promises";
import { between, type FaultKind, instanceNames, instanceOf } from "./fault.ts";

/** The lease is 5 s: after so long another instance owns what the stopped one believes to own. */
const pastLeaseMs = [5_500, 7_500] as const;

const kill: FaultKind = {
  name: "kill",
  share: 6,
  targets: instanceNames,
  async strike(scene) {
    const instance = instanceOf(scene);
    await scene.onLoss(instance.name);
    await instance.end("SIGKILL");
    const downMs = between(scene.random, 0, 1_500);
    await sleep(downMs);
    await instance.start();
    return `SIGKILL, ${downMs} ms down`;
  },
};

const zombie: FaultKind = {
  name: "zombie",
  share: 1,
  targets: instanceNames,
  async strike(scene) {
    const instance = instanceOf(scene);
    await scene.onLoss(instance.name);
    instance.signal("SIGSTOP");
    const ms = between(scene.random, ...pastLeaseMs);
    await sleep(ms);
    instance.signal("SIGCONT");
    return `SIGSTOP for ${ms} ms`;
  },
};

const drain: FaultKind = {
  name: "drain",
  share: 2,
  targets: instanceNames,
  async strike(scene) {
    const instance = instanceOf(scene);
    const end = instance.end("SIGTERM");
    const how = await Promise.race([end, sleep(20_000, "did not end within 20 s")]);
    if (how.startsWith("did not")) await instance.end("SIGKILL");
    await instance.start();
    return `SIGTERM: ${how}`;
  },
};

const block: FaultKind = {
  name: "block",
  share: 1,
  targets: instanceNames,
  async strike(scene) {
    const blockMs = between(scene.random, 500, 7_000);
    instanceOf(scene).order({ blockMs });
    await sleep(blockMs);
    return `event loop blocked for ${blockMs} ms`;
  },
};

/** Stopped in the middle of a tool's transaction: the conversation's row stays locked until Postgres ends the session. */
const locked: FaultKind = {
  name: "locked",
  share: 1,
  targets: instanceNames,
  async strike(scene) {
    const instance = instanceOf(scene);
    const before = instance.hits().length;
    const point = scene.random() < 0.5 ? "tool.before_commit" : "tool.inside";
    instance.order({ arm: `${point}:1`, blow: "SIGSTOP" });
    for (let look = 0; look < 100 && instance.hits().length === before; look += 1) await sleep(100);
    if (instance.hits().length === before) {
      instance.order({ arm: "" });
      return null;
    }
    const ms = between(scene.random, ...pastLeaseMs);
    await sleep(ms);
    instance.signal("SIGCONT");
    return `SIGSTOP at ${point} for ${ms} ms, with the row's lock`;
  },
};

export const processFaults: readonly FaultKind[] = [kill, zombie, drain, block, locked];
