import { type ChildProcess, spawn } from "node:child_process";
import { basename, isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import type { LoadCall } from "../load/load-plan.ts";
import type { ServerCall } from "../servers/server-calls.ts";
import { onCore } from "./cores.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const callMsMax = 120_000;
const endMsMax = 10_000;

export interface ChildSpec {
  /** A TypeScript file below `bench/`, or the absolute path of a built one. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly core: number | null;
  /** Flags for Node, such as `--expose-gc`. */
  readonly flags?: readonly string[];
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** A process of the bench that is told what to do, one call at a time. It ends when its parent does. */
export class Child {
  readonly pid: number;
  readonly #process: ChildProcess;
  readonly #name: string;
  #waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void } | null = null;
  #exited = false;

  constructor({ entry, args, core, flags = [] }: ChildSpec) {
    const source = isAbsolute(entry) ? [entry] : ["--import", "tsx", `bench/${entry}`];
    const node = [process.execPath, ...flags, ...source, ...args];
    const [command = "", ...rest] = onCore(core, node);
    const { PATH, HOME } = process.env;
    this.#name = `${basename(entry)} ${args.join(" ").slice(0, 60)}`;
    this.#process = spawn(command, rest, {
      cwd: root,
      env: { PATH, HOME },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.pid = this.#process.pid ?? 0;
    this.#process.on("message", (answer: Answer) => this.#answered(answer));
    this.#process.on("error", (error) => this.#ended(error.message));
    this.#process.on("exit", (code, signal) => this.#ended(`ended with ${signal ?? code}`));
  }

  /** What the process says of its own accord, once. */
  hello<T>(): Promise<T> {
    return this.#next<T>("its start");
  }

  call<T>(message: ServerCall | LoadCall): Promise<T> {
    const answer = this.#next<T>(message.call);
    this.#process.send(message);
    return answer;
  }

  /** Asks it to end by closing its channel; kills it when it does not. */
  async end(): Promise<void> {
    if (this.#exited) return;
    const exited = new Promise((resolve) => this.#process.once("exit", resolve));
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), endMsMax);
    this.#process.disconnect();
    await exited;
    clearTimeout(timer);
  }

  /** The promise types what the other side of the channel answers; both sides are ours. */
  #next<T>(what: string): Promise<T> {
    if (this.#exited) return Promise.reject(new Error(`${this.#name} has ended.`));
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = null;
        reject(new Error(`${this.#name}: no answer to ${what} in ${callMsMax / 1_000} s.`));
      }, callMsMax);
      this.#waiting = {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  }

  #answered({ value, error }: Answer): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(`${this.#name}: ${error}`));
  }

  #ended(reason: string): void {
    this.#exited = true;
    this.#waiting?.reject(new Error(`${this.#name} ${reason}.`));
    this.#waiting = null;
  }
}
