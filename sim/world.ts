import type { Ids, Tenant } from "../src/actors/ports.ts";
import { AckWatch } from "./ack-watch.ts";
import { SimBroker } from "./bus.ts";
import { Database } from "./database.ts";
import type { Rates } from "./faults.ts";
import { Findings } from "./findings.ts";
import { useTimeline } from "./globals.ts";
import { Instance } from "./instance.ts";
import { Ledger } from "./ledger.ts";
import { LogWatch } from "./log-watch.ts";
import type { Door, NetworkParts } from "./network.ts";
import { Random } from "./random.ts";
import type { Action, Scenario } from "./scenario.ts";
import { ScreenWatch } from "./screen-watch.ts";
import { SpokenText } from "./spoken-text.ts";
import { Tab } from "./tab.ts";
import { Timeline } from "./timeline.ts";
import { ToolWatch } from "./tool-watch.ts";

const runStream = 2;

/** One database, one broker, one network; instances and people on them. All of it in this process, on virtual time. */
export class World {
  readonly scenario: Scenario;
  readonly timeline: Timeline;
  readonly random: Random;
  readonly findings: Findings;
  readonly database: Database;
  readonly broker: SimBroker;
  readonly network: NetworkParts;
  readonly ledger = new Ledger();
  readonly spoken = new SpokenText();
  readonly watches: Watches;
  readonly ids: Ids;
  readonly instances: Instance[] = [];
  readonly tabs: Tab[] = [];
  readonly faults: { where: string; error: unknown }[] = [];
  /** From here on nothing goes wrong any more. */
  healed = false;
  #started = 0;

  constructor(scenario: Scenario, options: { keepLines: boolean }) {
    this.scenario = scenario;
    this.timeline = new Timeline(options.keepLines);
    useTimeline(this.timeline);
    const { timeline } = this;
    this.random = new Random(scenario.seed, runStream);
    this.findings = new Findings(() => timeline.now);
    this.ids = countedIds();
    const parts = { timeline, random: this.random, rates: this.rates };
    this.database = new Database({ ...parts, ids: this.ids, wallMs: scenario.wallMs });
    this.broker = new SimBroker(parts);
    this.network = { ...parts, balance: () => this.#balance() };
    this.watches = {
      acks: new AckWatch(this.database, this.findings),
      tools: new ToolWatch(this.database, this.findings),
      screens: new ScreenWatch(this),
      log: new LogWatch(this),
    };
    this.database.watch = this.watches.log;
  }

  readonly rates = (): Rates => (this.healed ? {} : this.scenario.rates);

  begin(): void {
    const { scenario, ids, database } = this;
    const tenants = Array.from(
      { length: scenario.users },
      (): Tenant => ({ workspace: ids.next(), user: ids.next() }),
    );
    for (const tenant of tenants) database.rows.admit(tenant);
    for (let slot = 0; slot < scenario.instances; slot++) this.startInstance(slot);
    scenario.tabs.forEach((user, index) => {
      const tenant = tenants[user];
      if (tenant !== undefined) this.tabs.push(new Tab(this, `t${index}`, { user, tenant }));
    });
    for (const action of scenario.actions)
      this.timeline.after(action.at, null, action.kind, () => this.#act(action));
  }

  startInstance(slot: number): void {
    this.#started += 1;
    const name = `i${slot}.${this.#started}`;
    const instance = new Instance(this, name, this.scenario.skewsMs[slot] ?? 0);
    this.instances[slot] = instance;
    instance.start();
  }

  someInstance(): Instance | undefined {
    const open = this.instances.filter((it) => it.open && it.process.state === "running");
    return open.length === 0 ? undefined : this.random.pick(open);
  }

  #balance(): Door | undefined {
    // A paused process still has its port: connections to it hang.
    const open = this.instances.filter((it) => it.open && it.process.state !== "dead");
    return open.length === 0 ? undefined : this.random.pick(open);
  }

  #act(action: Action): void {
    if ("instance" in action) this.#toInstance(action);
    else if (action.kind === "outage") this.#outage(action.ms);
    else this.#toTab(action);
  }

  #toTab(action: Extract<Action, { tab: number }>): void {
    const tab = this.tabs[action.tab % Math.max(1, this.tabs.length)];
    if (tab === undefined) return;
    switch (action.kind) {
      case "cut":
        tab.link?.cut();
        break;
      case "reload":
        tab.reload();
        break;
      case "wake":
        this.timeline.after(0, tab.process, "wake", () => tab.client.wake());
        break;
      case "blackhole":
        tab.link?.stall(action.ms);
        break;
      case "nap":
        this.#nap(tab, action.ms);
        break;
      default:
        tab.act(action);
    }
  }

  #toInstance(action: Extract<Action, { instance: number }>): void {
    const { timeline } = this;
    const instance = this.instances[action.instance];
    if (instance === undefined) return;
    const { process } = instance;
    switch (action.kind) {
      case "crash":
        this.#crash(instance, action.instance);
        break;
      case "restart":
        this.#restart(instance, action.instance);
        break;
      case "drain":
        instance.drain();
        break;
      case "clock":
        process.skewMs += action.ms;
        break;
      case "partition":
        instance.bus.parted = true;
        timeline.after(action.ms, null, "heal bus", () => this.broker.heal(instance.bus));
        break;
      case "pause":
        process.pause();
        this.database.abandon(process);
        timeline.after(action.ms, null, "resume", () => process.resume());
    }
  }

  /** A supervisor starts it again; its lease runs out meanwhile, or not. */
  #crash(instance: Instance, slot: number): void {
    if (instance.process.state === "dead") return;
    instance.crash();
    this.timeline.after(this.random.between(100, 6_000), null, "supervisor", () => this.startInstance(slot));
  }

  /** A rolling restart: the next one starts while this one drains. */
  #restart(instance: Instance, slot: number): void {
    if (instance.process.state !== "running") return;
    instance.drain();
    this.startInstance(slot);
    this.#drained.push(instance);
  }

  readonly #drained: Instance[] = [];

  /** Everything that runs, also what is on its way out. */
  all(): Instance[] {
    return [...this.instances, ...this.#drained];
  }

  #outage(ms: number): void {
    this.database.setDown(true);
    this.timeline.after(ms, null, "database back", () => this.database.setDown(false));
  }

  #nap(tab: Tab, ms: number): void {
    const { process } = tab;
    process.pause();
    this.timeline.after(ms, null, "tab back", () => process.resume());
  }

  /** All is well from now on: what was taken away comes back, and what is gone is started anew. */
  heal(): void {
    this.healed = true;
    this.database.setDown(false);
    for (const instance of this.all()) {
      if (instance.bus.parted) this.broker.heal(instance.bus);
      instance.process.resume();
    }
    this.instances.forEach((instance, slot) => {
      if (instance.process.state === "dead" || !instance.open) this.startInstance(slot);
    });
    for (const tab of this.tabs) tab.process.resume();
  }
}

interface Watches {
  readonly acks: AckWatch;
  readonly tools: ToolWatch;
  readonly screens: ScreenWatch;
  readonly log: LogWatch;
}

/** Ids in the shape of uuids, counted up. */
function countedIds(): Ids {
  let count = 0;
  return { next: () => `00000000-0000-7000-8000-${(++count).toString(16).padStart(12, "0")}` };
}
