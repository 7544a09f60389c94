import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "./durable-file.ts";
import { livenessOf, ownIdentity } from "./host-process.ts";
import { parseJson, processIdentity } from "./identity-codec.ts";

/**
 * Which processes use the server of a data folder: `control/users.json`. The last living one to leave stops
 * it; whoever comes next learns from it whether all who came before are dead. Change it under the start lock
 * only.
 */
const userList = z.array(z.object({ token: z.string(), identity: processIdentity })).max(10_000);
type UserList = z.infer<typeof userList>;

export interface Registration {
  token: string;
  /**
   * True when every earlier user of the folder has left or is proved dead: its pid is gone, or now belongs to
   * a process born at another time. False while one lives, or when it can't be told (another container's
   * process, an unreadable list).
   */
  previousOwnerDead: boolean;
}

/** @param freshServer This process has just started the server, so no user from before can still reach it. */
export function registerUser(control: string, freshServer: boolean): Registration {
  const list = read(control);
  const remaining = (list ?? []).filter(({ identity }) => livenessOf(identity) !== "dead");
  const kept = freshServer ? remaining.filter(({ identity }) => livenessOf(identity) === "alive") : remaining;
  const token = randomBytes(8).toString("hex");
  write(control, [...kept, { token, identity: ownIdentity() }]);
  return { token, previousOwnerDead: list !== undefined && remaining.length === 0 };
}

/** @returns Whether other living processes (or registrations of this one) still use the server. */
export function unregisterUser(control: string, token: string): boolean {
  const others = (read(control) ?? []).filter(
    (user) => user.token !== token && livenessOf(user.identity) !== "dead",
  );
  write(control, others);
  return others.some(({ identity }) => livenessOf(identity) === "alive");
}

/** Undefined when it can't be read; a missing list means that there were no users. */
function read(control: string): UserList | undefined {
  const path = join(control, "users.json");
  return existsSync(path) ? parseJson(userList, readFileSync(path, "utf8")) : [];
}

function write(control: string, list: UserList): void {
  writeDurably(join(control, "users.json"), JSON.stringify(list));
}
