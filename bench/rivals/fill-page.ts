import type { Sql } from "postgres";

/** Keeps the items of a page that the engine answered with, as the first user's. */
export async function fillPage(client: Sql, body: string): Promise<void> {
  const { items } = JSON.parse(body) as { items: object[] };
  const texts = items.map((item) => JSON.stringify(item));
  await client.begin(async (transaction) => {
    await transaction`select set_config('app.workspace', 'bench-0', true)`;
    await transaction`insert into rival_items (workspace, item)
      select 'bench-0', item::json from unnest(${texts}::text[]) with ordinality i(item, pos) order by pos`;
  });
}
