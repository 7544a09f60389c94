import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

const answerMsMax = 300_000;

interface Waiting {
  readonly resolve: (line: string) => void;
  readonly reject: (error: Error) => void;
}

/** A process that answers with lines: one that is asked by lines too, or one that says once that it is ready. */
export class LineProcess {
  readonly child: ChildProcess;
  readonly #name: string;
  readonly #waiting: Waiting[] = [];
  readonly #early: string[] = [];
  #ended: string | null = null;

  constructor(
    name: string,
    command: readonly string[],
    { env, ipc }: { env?: Readonly<Record<string, string>>; ipc?: true },
  ) {
    const [program = "", ...args] = command;
    const { PATH, HOME } = process.env;
    this.#name = name;
    this.child = spawn(program, args, {
      env: { PATH, HOME, ...env },
      stdio: ["pipe", "pipe", "inherit", ...(ipc ? (["ipc"] as const) : [])],
    });
    // Who ends before it reads is told of by its end.
    this.child.stdin?.on("error", () => {});
    this.child.on("error", (error) => this.#end(error.message));
    this.child.on("exit", (code, signal) => this.#end(`ended with ${signal ?? code}`));
    if (this.child.stdout !== null)
      createInterface({ input: this.child.stdout }).on("line", (line) => this.#hear(line));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  send(call: object): void {
    this.child.stdin?.write(`${JSON.stringify(call)}\n`);
  }

  /** The next line as JSON. @throws Error when it ends first, or says nothing for five minutes. */
  async next<T>(): Promise<T> {
    const early = this.#early.shift();
    const line = early ?? (await this.#line());
    // Both sides are ours.
    return JSON.parse(line) as T;
  }

  /** SIGKILL where the other signal did not do in time. Resolves when it is gone. */
  async end(signal: NodeJS.Signals, msMax: number): Promise<void> {
    if (this.#ended !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once("exit", () => resolve()));
    this.child.kill(signal);
    const timer = setTimeout(() => this.child.kill("SIGKILL"), msMax);
    await gone;
    clearTimeout(timer);
  }

  #line(): Promise<string> {
    if (this.#ended !== null) return Promise.reject(new Error(`${this.#name} ${this.#ended}.`));
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`${this.#name} said nothing for ${answerMsMax / 1_000} s.`));
      const timer = setTimeout(late, answerMsMax);
      this.#waiting.push({
        resolve: (line) => {
          clearTimeout(timer);
          resolve(line);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
    });
  }

  #hear(line: string): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#early.push(line);
    else waiting.resolve(line);
  }

  #end(how: string): void {
    this.#ended ??= how;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(`${this.#name} ${how}.`));
  }
}
