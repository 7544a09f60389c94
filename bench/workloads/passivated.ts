import { subject, type Workload } from "../run/workload.ts";

const messages = {
  kind: "messages",
  dialect: "pam",
  until: "turn",
  content: "I spent 42.50 on diesel yesterday, please book it for me.",
  pauseMs: 100,
} as const;
const instant = { kind: "pam", model: "instant", executes: true } as const;

/** Question: what does a user pay whose actor was put away? Turns of people who pause, long enough for that or not. */
export const passivatedWorkload: Workload = {
  id: "W8b",
  title: "A user's next turn, its actor put away meanwhile or not: 100 users, 100 ms between two turns",
  operation: "turn",
  connections: 100,
  pacedPerSecond: 1,
  measures: "windows",
  contenders: [
    { name: `${subject}, active`, server: instant, load: messages },
    { name: subject, server: { ...instant, passivateMs: 20 }, load: messages },
  ],
  targets: [{ figure: "p50", against: `${subject}, active`, difference: true, atMost: 1 }],
};
