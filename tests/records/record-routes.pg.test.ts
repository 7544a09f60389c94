import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { userIdOf } from "../../src/auth/user-id.ts";
import { listedRecords } from "../../src/domains/all-records.ts";
import type { RecordKind } from "../../src/domains/record.ts";
import { allSamples } from "./all-samples.ts";
import { type Rest, startRest } from "./rest.ts";
import type { Sample } from "./sample.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

const sampleOf = (kind: RecordKind): Sample => {
  const found = allSamples.find((sample) => sample.kind === kind.kind);
  if (found === undefined) throw new Error(`no sample of ${kind.kind}`);
  return found;
};

/** Rows that a kind refers to, made first. */
async function parents(user: string, kind: RecordKind): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const { kind: name } of Object.values(kind.references ?? {})) {
    const parent = listedRecords.find((it) => it.kind === name);
    if (parent === undefined || given[name] !== undefined || name === kind.kind) continue;
    Object.assign(given, await parents(user, parent));
    given[name] = (await create(user, parent, { n: 1, given })).id;
  }
  return given;
}

interface Choice {
  readonly n: number;
  readonly given?: Record<string, string>;
}

async function create(
  user: string,
  kind: RecordKind,
  { n, given }: Choice,
): Promise<{ id: string; version: number }> {
  const body = sampleOf(kind).create(n, given ?? (await parents(user, kind)));
  const reply = await rest.as(user).post(`/api/${kind.path}`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body;
}

const badCursor = { status: 400, body: { error: { code: "record_invalid", details: [{ path: "after" }] } } };

describe.each(listedRecords.map((kind) => [kind.kind, kind] as const))("%s by REST", (_, kind) => {
  const path = `/api/${kind.path}`;
  const sample = sampleOf(kind);

  test("is created, read, changed, removed, and brought back by an undo", async () => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    const made = await create(user, kind, { n: 1 });
    expect((await me.get(`${path}/${made.id}`)).body).toEqual(made);
    const changed = await me.patch(`${path}/${made.id}`, { ...sample.change, version: made.version });
    expect(changed).toMatchObject({
      status: 200,
      body: { ...sample.change, id: made.id, version: made.version + 1 },
    });
    const key = `remove-${randomUUID()}`;
    expect(await me.delete(`${path}/${made.id}`, {}, key)).toMatchObject({ status: 200 });
    expect((await me.get(`${path}/${made.id}`)).status).toBe(404);
    expect((await me.get(path)).body.items).toEqual([]);
    expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` })).status).toBe(200);
    const { version: _version, updatedAt: _at, ...back } = (await me.get(`${path}/${made.id}`)).body;
    const { version: __version, updatedAt: __at, ...before } = changed.body;
    expect(back).toEqual(before);
  });

  test("refuses what does not fit, and names the field", async () => {
    const user = `u-${randomUUID()}`;
    const given = await parents(user, kind);
    const wrong = { ...sample.create(1, given), ...sample.wrong };
    const reply = await rest.as(user).post(path, wrong);
    expect(reply).toMatchObject({ status: 400, body: { error: { code: "record_invalid" } } });
    expect(reply.body.error.details.map((it: { path: string }) => it.path.split(".")[0])).toContain(
      sample.wrongField,
    );
    const unknown = await rest.as(user).post(path, { ...sample.create(1, given), nonsense: 1 });
    expect(unknown).toMatchObject({ status: 400, body: { error: { details: [{ path: "nonsense" }] } } });
    expect((await rest.as(user).get(`${path}?nonsense=1`)).status).toBe(400);
    expect((await rest.as(user).get(`${path}?sort=nonsense`)).status).toBe(400);
    expect((await rest.as(user).get(path)).body.items).toEqual([]);
  });

  test("is not listed for what no row can have; nor behind a cursor that nobody made, or for another order", async () => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    const made = await create(user, kind, { n: 1 });
    for (const name of ["search", "sort", "limit", "after", ...Object.keys(kind.filters)])
      expect(await me.get(`${path}?${name}=%00`), name).toMatchObject({
        status: 400,
        body: { error: { code: "invalid_frame", details: [{ path: name }] } },
      });
    for (const name of booleansOf(kind))
      for (const word of ["maybe", "1", "TRUE"])
        expect(await me.get(`${path}?${name}=${word}`), `${name}=${word}`).toMatchObject({
          status: 400,
          body: { error: { details: [{ path: name }] } },
        });
    for (const { by, direction } of kind.sorts)
      for (const value of ["x", "2026-02-30", "99999999999999999999", "\0", ""]) {
        const cursor = Buffer.from(JSON.stringify([by, direction, value, made.id])).toString("base64url");
        const reply = await me.get(`${path}?sort=${direction === "desc" ? "-" : ""}${by}&after=${cursor}`);
        // A text may be any, and so a place in the order of texts.
        if (reply.status !== 200) expect(reply, `${by} after ${value}`).toMatchObject(badCursor);
      }
    const [{ by, direction }] = kind.sorts;
    const other = [by, direction === "desc" ? "asc" : "desc", "2026-11-20T10:00:00.000Z", made.id];
    for (const cursor of ["nonsense", "W10", Buffer.from(JSON.stringify(other)).toString("base64url")]) {
      const sorted = `sort=${direction === "desc" ? "-" : ""}${by}`;
      expect(await me.get(`${path}?${sorted}&after=${cursor}`), cursor).toMatchObject(badCursor);
    }
  });

  test("of somebody else is answered like one that is not there (18)", async () => {
    const made = await create(`u-${randomUUID()}`, kind, { n: 1 });
    const stranger = rest.as(`u-${randomUUID()}`);
    for (const id of [made.id, randomUUID(), "no-id"]) {
      const code = id === "no-id" ? "forbidden" : "not_found";
      expect((await stranger.get(`${path}/${id}`)).body.error.code).toBe(code);
      expect((await stranger.patch(`${path}/${id}`, sample.change)).body.error.code).toBe("not_found");
      expect((await stranger.delete(`${path}/${id}`, {})).body.error.code).toBe("not_found");
    }
    expect((await stranger.get(path)).body.items).toEqual([]);
  });

  test("is listed under its user's own id and login, as predecessors asked; anybody else's is 403, known here or not", async () => {
    const login = `u-${randomUUID()}`;
    const stranger = `u-${randomUUID()}`;
    const made = await create(login, kind, { n: 1 });
    await create(stranger, kind, { n: 2 });
    const me = rest.as(login);
    const list = (await me.get(`${path}?limit=3`)).body;
    expect(list.items.map((it: { id: string }) => it.id)).toContain(made.id);
    for (const own of [login, userIdOf(login), userIdOf(login).toUpperCase()])
      expect((await me.get(`${path}/${own}?limit=3`)).body).toEqual(list);
    for (const other of [stranger, userIdOf(stranger), "nobody", userIdOf("nobody")]) {
      const reply = await me.get(`${path}/${other}`);
      expect([reply.status, reply.body.error.code], other).toEqual([403, "forbidden"]);
    }
  });

  test("is created once for one Idempotency-Key (P2), and the key is refused for other content", async () => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    const given = await parents(user, kind);
    const key = `key-${randomUUID()}`;
    const first = await me.post(path, sample.create(1, given), key);
    const again = await me.post(path, sample.create(1, given), key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await me.post(path, sample.create(2, given), key);
    expect(other).toMatchObject({ status: 409, body: { error: { code: "idempotency_mismatch" } } });
    expect((await me.get(path)).body.items).toHaveLength(1);
  });

  test("an older version is refused, and nothing changes", async () => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    const made = await create(user, kind, { n: 1 });
    await me.patch(`${path}/${made.id}`, sample.change);
    const late = await me.patch(`${path}/${made.id}`, { ...sample.change, version: made.version });
    expect(late).toMatchObject({ status: 409, body: { error: { code: "version_conflict" } } });
    expect((await me.get(`${path}/${made.id}`)).body.version).toBe(made.version + 1);
  });

  test.each(
    kind.sorts.map(({ by }) => by),
  )("pages by %s show each row that stays once while others come and go at the same time", async (by) => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    const given = await parents(user, kind);
    const items = Array.from({ length: 25 }, (_, n) => sample.create(n, given));
    expect((await me.post(`${path}/bulk`, { items })).status).toBe(200);
    const all: { id: string }[] = (await me.get(`${path}?limit=100`)).body.items;
    const [gone, stays] = [all.filter((_, at) => at % 5 === 0), all.filter((_, at) => at % 5 > 0)];
    const expenses = listedRecords.find((it) => it.kind === "expense");
    if (expenses === undefined) throw new Error("no expenses");
    // A filling takes its expense with it: those that come need one that stays.
    const theirs =
      given["expense"] === undefined
        ? given
        : { ...given, expense: (await create(user, expenses, { n: 2 })).id };
    const seen: string[] = [];
    let isReading = true;
    let written = 0;
    const inserts = async () => {
      for (let n = 100; isReading && n < 200; n++, written++) await create(user, kind, { n, given: theirs });
    };
    const removes = async () => {
      for (const { id } of gone)
        if (isReading) await me.delete(`${path}/${id}`, {}).then(({ status }) => expect(status).toBe(200));
    };
    const reads = async () => {
      let after = "";
      for (let page = 0; page < 100; page++) {
        const { body } = await me.get(`${path}?limit=2&sort=-${by}${after}`);
        seen.push(...body.items.map((it: { id: string }) => it.id));
        if (body.next === null) break;
        after = `&after=${body.next}`;
      }
      isReading = false;
    };
    await Promise.all([reads(), inserts(), removes()]);
    expect(written, "rows came while the pages were read").toBeGreaterThan(0);
    expect(new Set(seen).size).toBe(seen.length);
    expect(stays.filter(({ id }) => !seen.includes(id))).toEqual([]);
  });

  test("many in one request: what fits is done, what does not is told row by row", async () => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    const given = await parents(user, kind);
    const items = [
      sample.create(1, given),
      { ...sample.create(2, given), ...sample.wrong },
      sample.create(3, given),
    ];
    const { body } = await me.post(`${path}/bulk`, { items });
    expect(body.results.map((it: { status: string }) => it.status)).toEqual(["done", "failed", "done"]);
    const ids = body.results.flatMap((it: { id?: string }) => it.id ?? []);
    const changed = await me.patch(`${path}/bulk`, {
      items: [
        { id: randomUUID(), ...sample.change },
        ...ids.map((id: string) => ({ id, ...sample.change })),
      ].slice(0, 2),
    });
    expect(changed.body.results.map((it: { status: string }) => it.status)).toEqual(["failed", "done"]);
    const removed = await me.delete(`${path}/bulk`, { items: ids.map((id: string) => ({ id })) });
    expect(removed.body.results).toMatchObject([{ status: "done" }, { status: "done" }]);
    expect((await me.get(path)).body.items).toEqual([]);
  });

  test("a change reaches the user's devices as an entry of the inbox, also one that was away", async () => {
    const user = `u-${randomUUID()}`;
    const made = await create(user, kind, { n: 1 });
    const entries = await rest.inboxOf(user);
    expect(entries.at(-1)).toMatchObject({
      type: "records.changed",
      changes: [{ kind: kind.kind, id: made.id, action: "created", row: { id: made.id } }],
    });
  });
});

/** Filters that are true or false. */
function booleansOf(kind: RecordKind): string[] {
  return Object.keys(kind.filters).filter(
    (name) => kind.fields.shape[name]?.safeParse(true).success === true,
  );
}
