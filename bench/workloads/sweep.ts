import type { Workload } from "../run/workload.ts";
import { acceptWorkload } from "./accept.ts";

const senders = [10, 100, 1_000, 10_000];
const shown = ["raw echo", "PAM", "Socket.IO + drizzle", "FastAPI + asyncpg"];

/** W1a with ever more senders: what the curves are drawn from. */
export const sweepWorkloads: readonly Workload[] = senders.map((connections) => ({
  ...acceptWorkload,
  id: `sweep-${connections}`,
  title: `Accept, ${connections.toLocaleString("en")} sockets, one in flight each`,
  connections,
  contenders: acceptWorkload.contenders.filter(({ name }) => shown.includes(name)),
  targets: [],
}));
