import { once } from "node:events";
import WebSocket from "ws";

/** Somebody who chats while others misbehave, and expects every answer. */
export interface HonestUser {
  /** Resolves with the number of answers once the user has stopped and every message was answered. */
  stop(): Promise<{ sent: number; answered: number; problems: string[] }>;
}

export async function startHonestUser(socket: string, token: string): Promise<HonestUser> {
  const problems: string[] = [];
  const open = new Set<string>();
  let sent = 0;
  let answered = 0;
  let going = true;
  const ws = new WebSocket(socket, ["pam.v1", `bearer.${token}`]);
  const say = () => {
    if (!going || ws.readyState !== WebSocket.OPEN) return;
    const id = `honest-${String(sent++).padStart(6, "0")}`;
    open.add(id);
    ws.send(
      JSON.stringify({ type: "chat", id, content: sent % 3 === 0 ? `I spent ${sent}.10 on fuel` : "hello" }),
    );
  };
  const turns = new Map<string, string>();
  ws.on("message", (data) => {
    const frame = JSON.parse(String(data));
    if (frame.type === "ready") say();
    if (frame.type === "error") problems.push(`${frame.code} for ${frame.id}`);
    if (frame.type === "ack") turns.set(frame.turn, frame.id);
    const id = turns.get(frame.turn);
    if (frame.type === "turn.failed") problems.push(`turn of ${id} failed: ${frame.error?.code}`);
    if (frame.type === "turn.completed" && id !== undefined && open.delete(id)) {
      answered++;
      setTimeout(say, 20);
    }
  });
  ws.on("close", (code) => going && problems.push(`closed with ${code}`));
  await once(ws, "open");
  return {
    async stop() {
      going = false;
      for (let waited = 0; open.size > 0 && waited < 15_000; waited += 25)
        await new Promise((resolve) => setTimeout(resolve, 25));
      ws.close();
      return { sent, answered, problems };
    },
  };
}
