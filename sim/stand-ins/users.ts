/** In place of `src/db/users.ts`. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { asPamError } from "../database.ts";
import { lineOf } from "../line.ts";

export function createUserOpener(client: Client) {
  const { database, process } = lineOf(client);
  return async (tenant: Tenant) => {
    try {
      return await database.call(process, "open user", () => {
        const inbox = database.rows.headOf(tenant, tenant.user);
        if (inbox === undefined) throw new PamError("not_found");
        const conversation = database.currentOf(tenant) ?? null;
        return { inbox: { epoch: inbox.epoch, seq: inbox.log.length }, conversation };
      });
    } catch (error) {
      throw asPamError(error);
    }
  };
}
