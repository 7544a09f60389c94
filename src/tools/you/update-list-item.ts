import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { pantryItem } from "../../domains/you/pantry-item.ts";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { onlyGiven } from "../only-given.ts";
import { itemFields } from "./item-input.ts";
import { itemResult } from "./item-result.ts";

const { shape } = shoppingItem.fields;

export const updateListItem = defineTool({
  name: "update_list_item",
  description:
    "Sets the amount, unit or name of one thing that is on the shopping list or in the pantry, or the day it keeps until. Use it for “make that three litres of milk” and “there is only half the rice left”. Not to put something on the list (add_to_shopping_list, add_to_pantry), tick it off (mark_bought), or take it off (delete_item).",
  input: z.strictObject({
    list: z.enum(["shopping", "pantry"]),
    item: shape.name.describe("Its name as it is there, or its id"),
    name: shape.name.optional().describe("Its new name"),
    quantity: itemFields.quantity
      .unwrap()
      .optional()
      .describe('The new amount as text: "1.5"; null for some'),
    unit: shape.unit.unwrap().optional().describe("g, kg, ml, l, can …; empty for pieces"),
    expiresOn: dayInput
      .nullable()
      .optional()
      .describe("In the pantry: keeps until this day; null for no day"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ list, item: named, expiresOn, ...given }, { records }) => {
    const fields = onlyGiven(given);
    const keeps = onlyGiven({ expiresOn });
    if (Object.keys({ ...fields, ...keeps }).length === 0)
      throw inputError("quantity", "Say what is to be different: the amount, unit or name.");
    if (list === "shopping") {
      if (expiresOn !== undefined)
        throw inputError("expiresOn", "Only what is in the pantry keeps until a day.");
      const found = await findRow(records, { kind: shoppingItem, named, filter: { bought: false } });
      const { row } = await records.update(shoppingItem, { id: found.id, version: found.version, fields });
      return {
        result: { list, item: itemResult(row) },
        summary: `On the shopping list: ${shoppingItem.text(row)}; it was ${shoppingItem.text(found)}.`,
      };
    }
    const found = await findRow(records, { kind: pantryItem, named });
    const { row } = await records.update(pantryItem, {
      id: found.id,
      version: found.version,
      fields: { ...fields, ...keeps },
    });
    return {
      result: { list, item: itemResult(row) },
      summary: `In the pantry: ${pantryItem.text(row)}; it was ${pantryItem.text(found)}.`,
    };
  },
});
