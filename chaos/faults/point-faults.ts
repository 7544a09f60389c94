import { setTimeout as sleep } from "node:timers/promises";
import { between, type FaultKind, instanceNames, instanceOf, type Scene } from "./fault.ts";

/** Longest wait for the traffic to come to an armed point: to one that was never hit, and to any other. */
const firstMsMax = 12_000;
const reachMsMax = 6_000;

/** The server ends itself at a named point of the crash table. */
const point: FaultKind = {
  name: "point",
  share: 10,
  targets: instanceNames,
  async strike(scene) {
    const instance = instanceOf(scene);
    const { name, hits } = scene.point;
    const before = instance.hits().length;
    // Some points are rare: the first time that one is passed will do.
    instance.order({ arm: `${name}:${hits === 0 ? 1 : between(scene.random, 1, 3)}` });
    const provoked = provoke(scene, name);
    const { pid } = instance;
    const isHit = () => instance.hits().length > before;
    const msMax = hits === 0 ? firstMsMax : reachMsMax;
    await reached(() => isHit() || instance.pid !== pid, msMax);
    await provoked;
    if (!isHit()) {
      instance.order({ arm: "" });
      return null;
    }
    await sleep(between(scene.random, 300, 1_500));
    return name;
  },
};

/** A hand-over needs an instance that leaves, a take-over somebody to take over from. */
async function provoke(scene: Scene, name: string): Promise<void> {
  // It ends by itself, at the point or behind it, and begins again.
  if (name.startsWith("handover")) instanceOf(scene).signal("SIGTERM");
  if (name.startsWith("takeover")) await loseAnother(scene);
}

async function loseAnother({ world, random, borrow, onLoss }: Scene): Promise<void> {
  const other = borrow();
  if (other === undefined) return;
  const instance = instanceOf({ world, target: other });
  await onLoss(other);
  await instance.end("SIGKILL");
  await sleep(between(random, 5_000, 6_000));
  await instance.start();
}

async function reached(look: () => boolean, msMax: number): Promise<void> {
  for (const until = performance.now() + msMax; performance.now() < until && !look(); ) await sleep(50);
}

export const pointFaults: readonly FaultKind[] = [point];
