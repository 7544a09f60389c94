import { z } from "zod";

/** Tool input: which vehicle is meant. */
export const vehicleInput = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .optional()
  .describe("The vehicle's name or id. Leave it out where the user has only one");

/** Tool input: what the odometer shows, in the vehicle's own unit. */
export const odometerInput = z.int().min(0).max(9_999_999).describe("What the odometer shows, whole");

/** Tool input: a quantity with up to three decimals, exact. */
export const quantityInput = z
  .string()
  .trim()
  .regex(/^\d{1,5}(\.\d{1,3})?$/, 'a decimal number as text, such as "42.5"')
  .describe('Decimal number as text with a point: "42.5"');
