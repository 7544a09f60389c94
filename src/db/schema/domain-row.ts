import { integer, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./tenancy.ts";

/** Columns of every domain row: whose it is, who may see it, what made it, and how often it changed. */
export const domainRow = {
  workspace: uuid("workspace").notNull(),
  id: uuid("id").notNull(),
  userId: uuid("user_id").notNull(),
  visibility: text("visibility", { enum: ["private", "workspace"] })
    .notNull()
    .default("private"),
  /** Turn (or REST call) and tool use that created it. */
  source: uuid("source").notNull(),
  toolUse: text("tool_use").notNull(),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
  deletedAt: instant("deleted_at"),
};
