import { z } from "zod";

/** Tool input: a group, by its id or words of its name; left out where the user sees one only. */
export const groupInput = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .optional()
  .describe("The group's name or id; may be left out where the user has one group only");

/** Tool input: a comment, by its id or words of it. */
export const commentInput = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe("The comment's id, or words out of it");

/** Tool input: a post, by its id or words of it. */
export const postInput = z.string().trim().min(1).max(200).describe("The post's id, or words out of it");
