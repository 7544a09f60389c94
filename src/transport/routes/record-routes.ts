import { z } from "zod";
import { listedRecords } from "../../domains/all-records.ts";
import { type RecordKind, recordId } from "../../domains/record.ts";
import { bulkMax, type RecordQuery } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import type { Identity } from "../backend.ts";
import { recordDocs } from "../openapi/record-docs.ts";
import type { RecordOrder, RecordResult } from "../record-port.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, pageLimit, readBody, readQuery } from "../route-kit-input.ts";
import type { HttpRequest } from "../socket-server.ts";
import { apiPaths } from "./api-paths.ts";

/** Rows of one page. */
const pageMax = 500;
const version = z.int().min(1).optional();
/** A kind's own schema judges the fields. */
const fields = z.looseObject({ version });
const many = z.strictObject({ items: z.array(fields).min(1).max(bulkMax) });
const change = z.looseObject({ id: recordId, version });
const changes = z.strictObject({ items: z.array(change).min(1).max(bulkMax) });
const removal = z.strictObject({ version });
const removals = z.strictObject({
  items: z
    .array(z.strictObject({ id: recordId, version }))
    .min(1)
    .max(bulkMax),
});

/** Lists and changes of every kind of row that people own: one row, or up to 500 in one commit. */
export function registerRecordRoutes(kit: RouteKit): void {
  for (const kind of listedRecords) registerKind(kit, kind);
}

function registerKind(kit: RouteKit, kind: RecordKind): void {
  const list = listQueryOf(kind);
  const docs = recordDocs(kind, { list, removal, many, changes, removals });
  const parts = { kind, docs, list };
  registerSingle(kit, parts);
  registerBulk(kit, parts);
}

interface KindParts {
  readonly kind: RecordKind;
  readonly docs: ReturnType<typeof recordDocs>;
  readonly list: ReturnType<typeof listQueryOf>;
}

function carryingOut({ backend }: RouteKit, kind: RecordKind) {
  return (request: HttpRequest, identity: Identity, order: RecordOrder) =>
    backend.records.change(identity, {
      command: commandIdOf(request, backend.ids),
      requestId: requestIdOf(request, backend.ids),
      kind,
      order,
    });
}

function registerSingle(kit: RouteKit, { kind, docs, list }: KindParts): void {
  const { backend } = kit;
  const all = apiPaths(kind.path);
  const one = apiPaths(`${kind.path}/:id`);
  const carryOut = carryingOut(kit, kind);
  kit
    .described(docs.list)
    .authed("get", all, async (request, identity) =>
      jsonReply(200, await backend.records.list(identity, kind, queryOf(kind, readQuery(request, list)))),
    );
  kit.described(docs.one).authed("get", one, async (request, identity) => {
    const row = await backend.records.get(identity, kind, idIn(request));
    if (row === undefined) throw new PamError("not_found");
    return jsonReply(200, row);
  });
  kit.described(docs.create).authed("post", all, async (request, identity) => {
    const items = [await readBody(request, z.record(z.string(), z.unknown()))];
    const { results, duplicate } = await carryOut(request, identity, {
      type: "create",
      items,
      whole: true,
    });
    return jsonReply(duplicate ? 200 : 201, rowIn(results));
  });
  kit.described(docs.change).authed("patch", one, async (request, identity) => {
    const { version: expected, ...given } = await readBody(request, fields);
    const items = [{ id: idIn(request), version: expected, fields: given }];
    return jsonReply(
      200,
      rowIn((await carryOut(request, identity, { type: "update", items, whole: true })).results),
    );
  });
  kit.described(docs.remove).authed("delete", one, async (request, identity) => {
    const items = [{ id: idIn(request), ...(await readBody(request, removal)) }];
    const { results } = await carryOut(request, identity, { type: "remove", items, whole: true });
    return jsonReply(200, { removed: rowIn(results) });
  });
}

function registerBulk(kit: RouteKit, { kind, docs }: KindParts): void {
  const bulk = apiPaths(`${kind.path}/bulk`);
  const carryOut = carryingOut(kit, kind);
  kit.described(docs.createMany).authed("post", bulk, async (request, identity) => {
    const { items } = await readBody(request, many);
    return jsonReply(200, await carryOut(request, identity, { type: "create", items, whole: false }));
  });
  kit.described(docs.changeMany).authed("patch", bulk, async (request, identity) => {
    const given = (await readBody(request, changes)).items;
    const items = given.map(({ id, version: expected, ...rest }) => ({
      id,
      version: expected,
      fields: rest,
    }));
    return jsonReply(200, await carryOut(request, identity, { type: "update", items, whole: false }));
  });
  kit.described(docs.removeMany).authed("delete", bulk, async (request, identity) => {
    const { items } = await readBody(request, removals);
    return jsonReply(200, await carryOut(request, identity, { type: "remove", items, whole: false }));
  });
}

/** What is no id at all is answered like one that nobody has. */
function idIn({ params }: HttpRequest): string {
  const parsed = recordId.safeParse(params["id"]);
  if (!parsed.success) throw new PamError("not_found");
  return parsed.data;
}

function rowIn([result]: readonly RecordResult[]): object {
  if (result?.status !== "done") throw new PamError("internal");
  return result.row ?? { id: result.id, version: result.version };
}

/** `?category=fuel&spentOn.from=2026-11-01&sort=-amountMinor&search=diesel&limit=20&after=…` */
function listQueryOf(kind: RecordKind) {
  const text = z.string().max(200).optional();
  const filters = Object.entries(kind.filters).flatMap(([field, type]) =>
    type === "equal"
      ? [[field, text]]
      : [
          [field, text],
          [`${field}.from`, text],
          [`${field}.to`, text],
        ],
  );
  return z.strictObject({
    ...(Object.fromEntries(filters) as Record<string, typeof text>),
    search: z.string().trim().min(1).max(100).optional(),
    sort: z.string().max(64).optional(),
    scope: z.enum(["mine", "workspace", "group"]).optional(),
    after: z.string().max(500).optional(),
    limit: pageLimit(pageMax),
  });
}

type ListQuery = z.output<ReturnType<typeof listQueryOf>>;

function queryOf(kind: RecordKind, { search, sort, scope, after, limit, ...rest }: ListQuery): RecordQuery {
  const given: Readonly<Record<string, string | undefined>> = rest;
  const filter = Object.fromEntries(
    Object.keys(kind.filters).map((field) => {
      const from = given[`${field}.from`];
      const to = given[`${field}.to`];
      if (from === undefined && to === undefined) return [field, given[field]];
      return [field, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
    }),
  );
  const descending = sort?.startsWith("-") === true;
  const by = descending ? sort?.slice(1) : sort;
  const order =
    by === undefined ? undefined : { by, direction: descending ? ("desc" as const) : ("asc" as const) };
  return { filter, search, sort: order, scope, after, limit };
}
