import { chatFrame, type Dialect, writeId } from "./dialects.ts";
import type { LoadSocket } from "./load-socket.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

/** A place in a log, as an acknowledgement tells it. */
export interface LogPlace {
  readonly conversation: string;
  readonly epoch: string;
  readonly seq: number;
}

interface Followers {
  readonly dialect: Dialect;
  /** All of one user. */
  readonly sockets: readonly LoadSocket[];
  readonly subject: string;
  /** Says who gets the sockets' frames from now on. */
  readonly heard: (onText: (index: number, text: string) => void) => void;
}

const setUpMsMax = 60_000;

/** The first socket writes a message, and so begins a log; all others follow it from there. */
export async function followLog({ dialect, sockets, subject, heard }: Followers) {
  const { answers, follow } = dialect;
  const place = await new Promise<LogPlace>((resolve, reject) => {
    heard((index, text) => {
      if (index === 0 && text.startsWith(answers.accept)) resolve(JSON.parse(text) as LogPlace);
      if (text.startsWith(dialect.refusal)) reject(new Error(text));
    });
    const chat = chatFrame(clientFrame(opcodes.text, dialect.chat("I spent 42.50 on diesel yesterday.")));
    writeId(chat, 1);
    sockets[0]?.send(chat.frame);
    setTimeout(() => reject(new Error("No log was begun in a minute.")), setUpMsMax).unref();
  });
  const { conversation, epoch, seq } = place;
  await new Promise<void>((resolve, reject) => {
    let missing = sockets.length - 1;
    heard((_, text) => {
      if (follow !== undefined && text.startsWith(follow.answer) && --missing === 0) resolve();
      if (text.startsWith(dialect.refusal)) reject(new Error(text));
    });
    const frame = clientFrame(opcodes.text, follow?.ask(place) ?? "");
    for (const socket of sockets.slice(1)) socket.send(frame);
    if (missing === 0) resolve();
    setTimeout(() => reject(new Error(`${missing} could not follow in a minute.`)), setUpMsMax).unref();
  });
  return { subject, conversation, epoch, seq };
}
