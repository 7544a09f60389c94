import { setTimeout as sleep } from "node:timers/promises";
import type { Instance } from "../world/instance.ts";
import { between, type FaultKind, instanceNames, instanceOf } from "./fault.ts";

const roads = { clients: "front", Postgres: "toDatabase", Redis: "toRedis" } as const;
type Road = keyof typeof roads;
const roadNames = Object.keys(roads) as Road[];

const wayOf = (instance: Instance, road: Road) => instance[roads[road]];

const cut: FaultKind = {
  name: "cut",
  light: true,
  share: 6,
  targets: instanceNames,
  async strike(scene) {
    const { random } = scene;
    const { road, proxy } = chosen(scene);
    if (random() < 0.5) {
      proxy.cut();
      return `connections to ${road} broken`;
    }
    const ms = between(random, 300, 3_000);
    await proxy.breakOff();
    await sleep(ms);
    await proxy.mend();
    return `no way to ${road} for ${ms} ms`;
  },
};

const blackHole: FaultKind = {
  name: "black hole",
  light: true,
  share: 2,
  targets: instanceNames,
  async strike(scene) {
    const { random } = scene;
    const { road, proxy } = chosen(scene);
    const ms = between(random, 1_000, 8_000);
    proxy.blackHole();
    await sleep(ms);
    const late = random() < 0.5;
    if (!late) proxy.cut();
    await proxy.mend();
    return `nothing through to ${road} for ${ms} ms, then ${late ? "late" : "cut"}`;
  },
};

function chosen(scene: Parameters<FaultKind["strike"]>[0]) {
  const road = roadNames[Math.floor(scene.random() * roadNames.length)] ?? "clients";
  return { road, proxy: wayOf(instanceOf(scene), road) };
}

export const networkFaults: readonly FaultKind[] = [cut, blackHole];
