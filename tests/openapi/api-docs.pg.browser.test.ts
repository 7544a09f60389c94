import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildPage } from "../../scripts/build.mjs";
import { systemClock } from "../../src/app/system-ports.ts";
import { createScriptedModel, say } from "../../src/llm/scripted.ts";
import { launchBrowser, openPage } from "../support/browser.ts";
import { startWireServer, type WireServer } from "../wire/server.ts";

let server: WireServer;
let browser: Browser;
beforeAll(async () => {
  const pageDir = path.join(inject("scratchDir"), "api-docs-page");
  await buildPage(path.resolve("."), pageDir);
  server = await startWireServer(
    "uws",
    createScriptedModel(() => say("hello"), systemClock),
    { pageDir },
  );
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("Swagger UI shows the API from this server alone, under a policy that runs nothing inline", {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await openPage(browser);
  const reply = await page.goto(`${server.origin}/api/docs`);
  expect(reply?.headers()["content-security-policy"]).toContain("script-src 'self';");
  page.setDefaultTimeout(60_000);
  await page.locator("#operations-tag-social").click();
  await page.locator('[data-path="/api/social/groups"]').first().waitFor();
  expect(await page.locator('[data-path^="/api/v1/"]').count(), "older names are not shown").toBe(0);
  expect(faults).toEqual([]);
});

test("the page to read finds an operation by its words and opens it", async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${server.origin}/api/redoc`);
  await page.getByRole("searchbox").fill("post social/groups adds");
  const found = page.locator("summary", { hasText: "/api/social/groups" }).first();
  await found.click();
  await page.getByText("Idempotency-Key").first().waitFor();
  expect(await page.locator("summary").count()).toBe(2);
  expect(faults).toEqual([]);
});
