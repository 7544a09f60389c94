import { z } from "zod";
import { categoryInput } from "../../domains/wins/categories.ts";
import { rangeInput } from "../range-input.ts";

/** Fields by which tools choose expenses. */
export const expenseFilterInput = {
  ...rangeInput,
  category: categoryInput.optional(),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe("Text that the description or category contains"),
};
