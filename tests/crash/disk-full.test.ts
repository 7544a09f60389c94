import { expect, test } from "vitest";
import { reachable } from "../../src/db/postgres-store.ts";

/** What postgres.js throws, as far as it is looked at. */
const refused = (code: string) => reachable(Promise.reject(Object.assign(new Error(code), { code })));

test("P1 a full disk is no fault of the message: 503 with a time to come back, and turns wait", async () => {
  await expect(refused("53100")).rejects.toMatchObject({ code: "database_unavailable", retryAfterMs: 1_000 });
  await expect(refused("58030")).rejects.toMatchObject({ code: "database_unavailable" });
  await expect(refused("22012")).rejects.toMatchObject({ code: "22012" });
});
