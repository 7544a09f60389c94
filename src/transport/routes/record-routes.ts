import { z } from "zod";
import { listedRecords } from "../../domains/all-records.ts";
import { type RecordKind, recordId } from "../../domains/record.ts";
import { bulkMax, type RecordOrder, type RecordQuery } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import type { Identity } from "../backend.ts";
import { namesOwnUser } from "../named-user.ts";
import { recordDocs } from "../openapi/record-docs.ts";
import type { ApiDoc } from "../openapi/route-doc.ts";
import type { RecordResult } from "../record-port.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { AuthedHandler, RouteKit } from "../route-kit.ts";
import { commandIdOf, pageLimit, readBody, readQuery } from "../route-kit-input.ts";
import type { HttpRequest } from "../socket-server.ts";

/** Rows of one page. */
const pageMax = 500;
/** A request for 500 rows, 8 KiB each. */
const bulkBytesMax = 4_194_304;
const version = z.int().min(1).optional();
/** What is no id at all is told in the row's own result, like an id that nobody has. */
const rowId = z.string().max(100).describe("An id, as the list has it");
/** A kind's own schema judges the fields. */
const fields = z.looseObject({ version });
const many = z.strictObject({ items: z.array(fields).min(1).max(bulkMax) });
const change = z.looseObject({ id: rowId, version });
const changes = z.strictObject({ items: z.array(change).min(1).max(bulkMax) });
const removal = z.strictObject({ version });
const removals = z.strictObject({
  items: z
    .array(z.strictObject({ id: rowId, version }))
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
  const all = [`/api/${kind.path}`];
  const one = [`/api/${kind.path}/:id`];
  const carryOut = carryingOut(kit, kind);
  const page: AuthedHandler = async (request, identity) =>
    jsonReply(200, await backend.records.list(identity, kind, queryOf(kind, readQuery(request, list))));
  kit.described(docs.list).authed("get", all, page);
  kit.described(docs.one).authed("get", one, async (request, identity) => {
    if (namesOwnUser(request.params["id"] ?? "", identity)) return page(request, identity);
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

/** What a request for many asks for. */
type OrderReader = (request: HttpRequest) => Promise<Unwhole<RecordOrder>>;
type Unwhole<Order> = Order extends unknown ? Omit<Order, "whole"> : never;

function registerBulk(kit: RouteKit, { kind, docs }: KindParts): void {
  const bulk = [`/api/${kind.path}/bulk`];
  const carryOut = carryingOut(kit, kind);
  const registered = (method: "post" | "patch" | "delete", doc: ApiDoc, orderIn: OrderReader) =>
    kit
      .described(doc)
      .authed(
        method,
        bulk,
        async (request, identity) =>
          jsonReply(200, await carryOut(request, identity, { whole: false, ...(await orderIn(request)) })),
        { bodyBytesMax: bulkBytesMax },
      );
  registered("post", docs.createMany, async (request) => {
    const { items } = await readBody(request, many);
    return { type: "create", items };
  });
  registered("patch", docs.changeMany, async (request) => {
    const given = (await readBody(request, changes)).items;
    const items = given.map(({ id, version: expected, ...rest }) => ({
      id,
      version: expected,
      fields: rest,
    }));
    return { type: "update", items };
  });
  registered("delete", docs.removeMany, async (request) => {
    const { items } = await readBody(request, removals);
    return { type: "remove", items };
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
