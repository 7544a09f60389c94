import { z } from "zod";
import { shoppingItem } from "../../domains/you/shopping-item.ts";

const quantity = z
  .string()
  .trim()
  .regex(/^\d{1,7}(\.\d{1,3})?$/, 'a decimal number as text, such as "1.5"')
  .nullable()
  .default(null)
  .describe('Decimal number as text: "1.5". Leave it out for some');

/** Tool input: a thing and how much of it. */
export const itemFields = {
  name: shoppingItem.fields.shape.name.describe("What it is, without the amount: milk"),
  quantity,
  unit: shoppingItem.fields.shape.unit.describe("g, kg, ml, l, tbsp, can … Leave it out for pieces"),
};

/** Things of one call. */
export const itemsMax = 100;
