import { z } from "zod";
import { addDays, dayText } from "../../domains/local-day.ts";
import { bulkMax } from "../../domains/record-store.ts";
import { pantryItem } from "../../domains/you/pantry-item.ts";
import { defineTool } from "../define-tool.ts";
import { toAdd } from "../find-row.ts";
import { itemResult } from "./item-result.ts";

const shownMax = 100;
/** What keeps no longer than these days is told with its day. */
const soonDays = 7;

export const showPantry = defineTool({
  name: "show_pantry",
  description:
    "Shows what there is at home, in the pantry and the fridge, and what runs out of date within a week; with `search` only what is called so. Use it for “what is in the pantry?” and “how much flour do we have?”. Not for what is still to buy (show_shopping_list).",
  input: z.strictObject({
    search: z.string().trim().min(1).max(80).optional().describe("Part of the name"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ search }, { read, today }) => {
    const { items } = await read(({ records }) => records.list(pantryItem, { search, limit: bulkMax }));
    const shown = items.slice(0, shownMax);
    const soon = addDays(today, soonDays);
    const lines = shown.map((row) =>
      row.expiresOn === null || row.expiresOn > soon
        ? pantryItem.text(row)
        : `${pantryItem.text(row)} (until ${dayText(row.expiresOn)})`,
    );
    const more = items.length > shownMax ? ` and ${items.length - shownMax} more` : "";
    const none =
      search === undefined
        ? "Nothing is noted as being at home"
        : `There is no ${search} at home that is noted`;
    return {
      result: {
        items: shown.map((row) => ({ ...itemResult(row), expiresOn: row.expiresOn })),
        count: items.length,
      },
      summary: items.length === 0 ? `${none}.${toAdd(pantryItem)}` : `At home: ${lines.join(", ")}${more}.`,
    };
  },
});
