import { beginsWith, type Dialect } from "./dialects.ts";
import { LoadSocket } from "./load-socket.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

export interface GreetedSocketOptions {
  readonly dialect: Dialect;
  readonly port: number;
  readonly token: string;
  /** Text frames behind the greeting; the bytes are valid during the call only. */
  readonly onText: (bytes: Buffer, start: number, end: number) => void;
  readonly onLost: (reason: string) => void;
}

/** A connection that the server has welcomed: authenticated, where the dialect knows that. */
export async function openGreeted(options: GreetedSocketOptions): Promise<LoadSocket> {
  const { dialect, port, token, onText, onLost } = options;
  const greeting = Buffer.from(dialect.greeting);
  const preamble = dialect.preamble === undefined ? null : Buffer.from(dialect.preamble);
  let greeted = dialect.greeting === "";
  let settle: { resolve: () => void; reject: (error: Error) => void } | null = null;
  const welcome = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Where the opening itself fails, nobody waits for the welcome.
  welcome.catch(() => {});
  const socket = new LoadSocket(
    { port, path: dialect.path, protocols: dialect.protocols(token) },
    {
      onFrame: (_, bytes, { start, end }) => {
        if (greeted) return onText(bytes, start, end);
        if (preamble !== null && beginsWith(bytes, start, preamble)) return;
        greeted = beginsWith(bytes, start, greeting);
        if (greeted) settle?.resolve();
        else settle?.reject(new Error(`Expected a greeting, got ${bytes.toString("utf8", start, end)}`));
      },
      onLost: (reason) => {
        settle?.reject(new Error(reason));
        onLost(reason);
      },
    },
  );
  await socket.opened;
  if (dialect.hello !== undefined) socket.send(clientFrame(opcodes.text, dialect.hello(token)));
  if (!greeted) await welcome;
  return socket;
}
