import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export interface MailServer {
  readonly url: string;
  /** As they came: head, empty line, body. */
  readonly mails: readonly string[];
  close(): void;
}

/** As much of SMTP (RFC 5321) as a mail needs. `refuse`: what it answers to a recipient. */
export async function startMailServer(refuse?: string): Promise<MailServer> {
  const mails: string[] = [];
  const server = createServer((socket) => serve(socket, mails, refuse));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { mails, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

/** The value of a mail's head line. */
export function headOf(mail: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, "im").exec(mail)?.[1]?.trim() ?? "";
}

function serve(socket: Socket, mails: string[], refuse: string | undefined): void {
  let text = "";
  let isData = false;
  socket.on("error", () => {});
  socket.write("220 mail.example\r\n");
  const answer = (line: string): string => {
    if (/^(EHLO|HELO)/.test(line)) return "250 mail.example";
    if (/^RCPT/.test(line)) return refuse ?? "250 ok";
    if (/^QUIT/.test(line)) return "221 bye";
    isData = /^DATA/.test(line);
    return isData ? "354 go on" : "250 ok";
  };
  socket.on("data", (chunk) => {
    text += chunk;
    for (;;) {
      const end = text.indexOf(isData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = text.slice(0, end);
      text = text.slice(end + (isData ? 5 : 2));
      if (isData) mails.push(part);
      const reply = isData ? "250 taken" : answer(part);
      if (reply === "250 taken") isData = false;
      socket.write(`${reply}\r\n`);
    }
  });
}
