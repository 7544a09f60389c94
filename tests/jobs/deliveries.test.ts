import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { GiveUp } from "../../src/jobs/define-job.ts";
import { checkedTarget } from "../../src/jobs/deliveries/checked-target.ts";
import { mailDelivery } from "../../src/jobs/deliveries/mail.ts";
import { createMailCodes, mailCodeDelivery } from "../../src/jobs/deliveries/mail-code.ts";
import { createSealing } from "../../src/jobs/deliveries/sealed-text.ts";
import { createMailer, type MailOptions } from "../../src/jobs/deliveries/send-mail.ts";
import { signatureOf, webhookDelivery } from "../../src/jobs/deliveries/webhook.ts";
import type { OutboxItem } from "../../src/jobs/outbox-item.ts";
import { headOf, startMailServer } from "./mail-server.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
const signal = new AbortController().signal;

function item(payload: object): OutboxItem {
  const [workspace, user, id] = [randomUUID(), randomUUID(), randomUUID()];
  return { workspace, user, id, kind: "x", dedupeKey: "key", payload, attempt: 1, createdAt: new Date(0) };
}

interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A real receiver that answers as it is told. */
async function receiver(status = 204, headers: Record<string, string> = {}) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    response.writeHead(status, headers).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  ends.push(() => server.close());
  return { received, port: (server.address() as AddressInfo).port };
}

function delivery(
  url: string,
  privateHosts: readonly string[] = [],
  resolve?: (host: string) => Promise<string[]>,
) {
  const sealing = createSealing("the secret of all tests");
  const secret = sealing.seal("whsec_1", "webhook");
  const deliver = webhookDelivery({
    find: async () => ({ url, secret }),
    sealing,
    clock: { now: () => 1_700_000_000_000 },
    privateHosts: new Set(privateHosts),
    ...(resolve && { resolve }),
  });
  return (it = item({ webhook: randomUUID(), event: "notification.created", data: { a: 1 } })) =>
    deliver(it, signal);
}

describe("a webhook", () => {
  it("is sent signed, with an id that is the same at every attempt", async () => {
    const { received, port } = await receiver();
    const send = delivery(`http://127.0.0.1:${port}/hook`, [`127.0.0.1:${port}`]);
    const it = item({ webhook: randomUUID(), event: "notification.created", data: { a: 1 } });
    expect(await send(it)).toEqual({ status: 204 });
    await send(it);
    const [first, second] = received;
    expect(JSON.parse(first?.body ?? "")).toMatchObject({
      id: it.id,
      event: "notification.created",
      data: { a: 1 },
    });
    expect(first?.headers).toMatchObject({
      "pam-webhook-id": it.id,
      "pam-webhook-timestamp": "1700000000",
      "pam-webhook-signature": signatureOf("whsec_1", "1700000000", first?.body ?? ""),
    });
    expect(second).toEqual(first);
  });

  it("counts a redirect as a failure and does not follow it; 410 is final", async () => {
    const target = await receiver();
    const redirect = await receiver(302, { location: `http://127.0.0.1:${target.port}/` });
    const gone = await receiver(410);
    const allowed = [target, redirect, gone].map(({ port }) => `127.0.0.1:${port}`);
    await expect(delivery(`http://127.0.0.1:${redirect.port}/`, allowed)()).rejects.toThrow("answered 302");
    expect(target.received).toEqual([]);
    await expect(delivery(`http://127.0.0.1:${gone.port}/`, allowed)()).rejects.toThrow(GiveUp);
  });

  it("security 29: what is not out on the internet is refused, however it is written, and nothing is sent", async () => {
    const { received, port } = await receiver();
    const hosts = [
      "127.0.0.1",
      "127.1",
      "0177.0.0.1",
      "0x7f000001",
      "2130706433",
      "0.0.0.0",
      "10.0.0.1",
      "100.64.0.1",
      "169.254.169.254",
      "172.31.255.255",
      "192.168.1.1",
      "198.18.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "[::1]",
      "[::]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "[64:ff9b::7f00:1]",
      "[fe80::1]",
      "[fd00::1]",
      "[2002:7f00:1::]",
      "[ff02::1]",
    ];
    for (const host of hosts) {
      await expect(delivery(`http://${host}:${port}/`)(), host).rejects.toThrow(GiveUp);
    }
    for (const url of [
      "ftp://example.org/",
      "file:///etc/passwd",
      "gopher://x/",
      "http://a:b@example.org/",
      "x",
    ]) {
      await expect(delivery(url)(), url).rejects.toThrow(GiveUp);
    }
    expect(received).toEqual([]);
  });

  it("security 29: a name with one private address is refused, and a name that changes its answer reaches what was checked", async () => {
    const { received, port } = await receiver();
    const mixed = delivery(`http://mixed.example:${port}/`, [], async () => ["93.184.216.34", "127.0.0.1"]);
    await expect(mixed()).rejects.toThrow(GiveUp);
    let asked = 0;
    const rebinding = async () => (++asked === 1 ? ["127.0.0.1"] : ["127.0.0.2"]);
    await delivery(`http://home.example:${port}/`, [`home.example:${port}`], rebinding)();
    expect([asked, received.length, received[0]?.headers.host]).toEqual([1, 1, `home.example:${port}`]);
    expect(
      await checkedTarget("https://example.org/", {
        privateHosts: new Set(),
        resolve: async () => ["93.184.216.34"],
      }),
    ).toMatchObject({ address: "93.184.216.34" });
  });

  it("keeps its secret sealed: another secret, another purpose and a changed byte don't open it", () => {
    const sealing = createSealing("one secret");
    const sealed = sealing.seal("whsec_1", "webhook");
    expect(sealed).not.toContain("whsec_1");
    expect(sealing.open(sealed, "webhook")).toBe("whsec_1");
    expect(() => sealing.open(sealed, "other")).toThrow();
    expect(() => createSealing("another").open(sealed, "webhook")).toThrow();
    expect(() => sealing.open(`${sealed.slice(0, -2)}AA`, "webhook")).toThrow();
  });
});

async function mailServer(refuse?: string) {
  const server = await startMailServer(refuse);
  ends.push(server.close);
  return server;
}

const mail = { to: "a@example.org", subject: "Insurance", text: "It ends on Friday." };
const sender = (options: Partial<MailOptions>) =>
  createMailer({ smtpUrl: undefined, from: "PAM <pam@example.org>", folder: "nowhere", ...options });

describe("a mail", () => {
  it("goes to the mail server, twice with the same Message-ID", async () => {
    const { mails, url } = await mailServer();
    const send = sender({ smtpUrl: url });
    const it = item({});
    await send(it, mail);
    await send(it, mail);
    expect(mails).toHaveLength(2);
    for (const each of mails) {
      expect(each).toContain(`Message-ID: <${it.id}@pam>`);
      expect(each).toContain("Subject: Insurance");
      expect(each).toContain("It ends on Friday.");
    }
  });

  it("to a mailbox that is not there is given up; a server that is busy or away is tried again", async () => {
    const unknown = await mailServer("550 no such mailbox");
    await expect(sender({ smtpUrl: unknown.url })(item({}), mail)).rejects.toThrow(GiveUp);
    const busy = await mailServer("451 later");
    for (const smtpUrl of [busy.url, "smtp://127.0.0.1:1"]) {
      const error = await sender({ smtpUrl })(item({}), mail).catch((each: unknown) => each);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(GiveUp);
    }
  });

  it("becomes one file without a mail server, also when it is sent again", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "pam-mail-"));
    ends.push(() => rm(folder, { recursive: true }));
    const it = item({});
    for (let times = 0; times < 2; times++)
      await sender({ folder })(it, { ...mail, subject: "Line\r\nBcc: b@example.org" });
    expect(await readdir(folder)).toEqual([`${it.id}.eml`]);
    const text = await readFile(path.join(folder, `${it.id}.eml`), "utf8");
    expect(text).toContain("To: a@example.org");
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it("goes nowhere when its user does not want it any more: an item names no address", async () => {
    const { mails, url } = await mailServer();
    const payload = { about: "reminders", subject: "Insurance", text: "" };
    let to: string | null = "a@example.org";
    const deliver = mailDelivery({ target: async () => to, send: sender({ smtpUrl: url }) });
    await deliver(item(payload), signal);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain("To: a@example.org");
    expect(mails[0]).toContain("no reminders by mail");
    to = null;
    expect(await deliver(item(payload), signal)).toHaveProperty("skipped");
    expect(mails).toHaveLength(1);
  });

  it("with a code bears the same one when it is sent again, and only its hash is kept, which another secret makes otherwise", async () => {
    const { mails, url } = await mailServer();
    const codes = createMailCodes("one secret");
    const kept: string[] = [];
    const find = async (_: object, __: string, hash: string) => {
      kept.push(hash);
      return "a@example.org";
    };
    const id = randomUUID();
    const deliver = mailCodeDelivery({ codes, find, send: sender({ smtpUrl: url }) });
    const it = item({ code: id });
    await deliver(it, signal);
    await deliver(it, signal);
    const code = codes.codeOf(id);
    expect(code).toMatch(/^[B-V]{4}-[B-V]{4}$/);
    expect(mails.map((each) => [each.includes(code), headOf(each, "Message-ID")])).toEqual(
      Array(2).fill([true, `<${it.id}@pam>`]),
    );
    expect(new Set(kept)).toEqual(new Set([codes.hashOf(id, ` ${code.toLowerCase().replace("-", " ")} `)]));
    expect(kept[0]).not.toContain(code);
    expect(createMailCodes("another").hashOf(id, code)).not.toBe(kept[0]);
    expect(codes.codeOf(randomUUID())).not.toBe(code);
  });
});
