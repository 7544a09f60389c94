import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * Everything the supervisor asks of the operating system about processes. The one adapter file that touches
 * `process`: proving a former owner dead and signalling a server that outlives us can't be done through a
 * port without moving this file's whole content into it.
 */

export interface ProcessIdentity {
  pid: number;
  /**
   * Differs between two processes that got the same pid one after the other. Empty where the system does not
   * tell.
   */
  birth: string;
}

/**
 * `unknown`: the pid belongs to another pid namespace (a container that shares our folder), so nobody here
 * can tell.
 */
export type Liveness = "alive" | "dead" | "unknown";

export const hostPlatform: string = `${process.platform}-${process.arch}`;
export const onWindows: boolean = process.platform === "win32";

export function currentUid(): number | undefined {
  return process.getuid?.();
}

let self: ProcessIdentity | undefined;

export function ownIdentity(): ProcessIdentity {
  self ??= { pid: process.pid, birth: birthOf(process.pid) ?? "" };
  return self;
}

export function livenessOf(identity: ProcessIdentity): Liveness {
  const [boot, namespace] = identity.birth.split("/");
  const [ownBoot, ownNamespace] = ownIdentity().birth.split("/");
  if (boot !== ownBoot && process.platform === "linux") return "dead";
  if (namespace !== ownNamespace && process.platform === "linux") return "unknown";
  if (!isRunning(identity.pid)) return "dead";
  return identity.birth === (birthOf(identity.pid) ?? "") ? "alive" : "dead";
}

/**
 * A zombie (killed, not yet reaped by its parent) counts as gone: it holds no file and no socket any more.
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  const state = linuxStat(pid)?.[0];
  return state !== "Z" && state !== "X";
}

/** @returns The command line, arguments joined by blanks; undefined where it can't be read. */
export function commandLineOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    if (onWindows) return undefined;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      timeout: 2_000,
    }).trim();
  } catch {
    return undefined;
  }
}

/**
 * @returns The working folder, free of links; undefined where it can't be read (another user's process, not
 * Linux).
 */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when there is no such process any more. */
export function signalProcess(pid: number, signal: "SIGINT" | "SIGQUIT"): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/**
 * Runs `action`, which must be synchronous, when this process exits in any way but a fatal signal. @returns
 * Takes it back.
 */
export function onProcessExit(action: () => void): () => void {
  process.once("exit", action);
  return () => process.off("exit", action);
}

/** Linux: `bootId/pidNamespace/startTick`. Elsewhere the start time that `ps` prints. */
function birthOf(pid: number): string | undefined {
  if (onWindows) return undefined;
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const startTick = linuxStat(pid)?.[19];
      return startTick && `${boot}/${readlinkSync("/proc/self/ns/pid")}/${startTick}`;
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      timeout: 2_000,
    }).trim();
  } catch {
    return undefined;
  }
}

/**
 * The fields of /proc/PID/stat from the third (state) on; the second may hold blanks and parentheses, so cut
 * after its last one.
 */
function linuxStat(pid: number): string[] | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
