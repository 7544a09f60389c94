import type { LoadPlan } from "../load/load-plan.ts";
import type { Contender } from "../run/workload.ts";

/** Of the FastAPI rival. */
export const pythonPackages = [
  "python3-fastapi",
  "python3-uvicorn",
  "python3-uvloop",
  "python3-httptools",
  "python3-websockets",
  "python3-asyncpg",
  "python3-jwt",
];

/** Socket.IO with jose, zod and drizzle, on its default engine and on uWebSockets.js. */
export function socketIo(engine: "ws" | "uws", load: LoadPlan): Contender {
  const name = engine === "ws" ? "Socket.IO + drizzle" : "Socket.IO (uWS) + drizzle";
  return { name, server: { kind: "rival", entry: "socket-io-server.ts", options: { engine } }, load };
}

/** FastAPI with pydantic and asyncpg on uvicorn and uvloop. */
export function fastApi(load: LoadPlan): Contender {
  return {
    name: "FastAPI + asyncpg",
    server: { kind: "rival", entry: "fastapi-server.ts" },
    load,
    debian: pythonPackages,
  };
}
