import { subject, type Workload } from "../run/workload.ts";
import { fastApi, socketIo } from "./rivals.ts";

const messages = {
  kind: "messages",
  until: "turn",
  content: "I spent 42.50 on diesel yesterday, please book it for me.",
} as const;

/**
 * Question: how many whole turns does one core carry? Message in, 20 deltas each in a turn of the event loop of its
 * own, final message and end stored. The raw server sends the same frames from memory in one write.
 */
export const turnsWorkload: Workload = {
  id: "W1b",
  title: "Whole turns: message in, 20 deltas, answer stored, 250 users, one turn each at a time",
  operation: "turn",
  connections: 250,
  pacedPerSecond: null,
  measures: "windows",
  contenders: [
    { name: "raw frames", server: { kind: "raw", mode: "turns" }, load: { ...messages, dialect: "raw" } },
    {
      name: subject,
      server: { kind: "pam", model: "pieces", executes: true, pieces: 20 },
      load: { ...messages, dialect: "pam" },
    },
    socketIo("ws", { ...messages, dialect: "socket.io turns" }),
    fastApi({ ...messages, dialect: "fastapi turns" }),
  ],
  targets: [{ figure: "wall rate", against: "FastAPI + asyncpg", atLeast: 5 }],
};
