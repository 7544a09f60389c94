import { setTimeout as sleep } from "node:timers/promises";
import { between, type FaultKind, instanceNames, instanceOf, type Scene } from "./fault.ts";

/** Longest wait for the traffic to come to an armed point. */
const reachMsMax = 8_000;

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
    await reached(() => isHit() || instance.pid !== pid);
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

async function reached(look: () => boolean): Promise<boolean> {
  for (const until = performance.now() + reachMsMax; performance.now() < until; await sleep(50))
    if (look()) return true;
  return false;
}

export const pointFaults: readonly FaultKind[] = [point];
