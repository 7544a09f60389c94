import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildPage } from "../scripts/build.mjs";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { brokenRules, launchBrowser, openPage } from "./support/browser.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

const months = ["July", "August", "September"];
const chart = {
  title: "Spending",
  unit: "EUR",
  points: months.map((label, n) => ({ label, value: 100 * (n + 1) })),
};
const places = [
  { name: "Lisboa", latitude: 38.72, longitude: -9.14 },
  { name: "Porto", latitude: 41.15, longitude: -8.61 },
  { name: "Somewhere" },
];
const map = { title: "The way", way: true, places };

let server: WireServer;
let browser: Browser;
beforeAll(async () => {
  const pageDir = path.join(inject("scratchDir"), "drawing-page");
  await buildPage(path.resolve("."), pageDir);
  const model = createScriptedModel(
    ({ messages }) =>
      JSON.stringify(messages.at(-1)).includes("tool_result")
        ? say("Here you are.")
        : [use("show_chart", chart), use("show_map", map), use("fill_form", { text: "Draw last year, too" })],
    systemClock,
  );
  server = await startWireServer("uws", model, { pageDir });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("charts and maps are drawn in the conversation, also after a reload, and a draft stands in the field", async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(server.origin);
  await page.getByRole("textbox").first().fill("draw it");
  await page.keyboard.press("Enter");
  await page.getByText("Here you are.").waitFor();
  expect(await page.getByRole("textbox").first().inputValue()).toBe("Draw last year, too");
  for (const look of ["live", "reloaded"]) {
    if (look === "reloaded") await page.reload();
    await page.locator(".drawing svg").nth(1).waitFor();
    expect(await page.locator(".drawing rect.bar").count(), look).toBe(3);
    expect(await page.locator(".drawing circle.dot").count(), look).toBe(2);
    expect(await page.locator(".drawing", { hasText: "The way" }).innerText()).toContain("Somewhere");
  }
  expect(await brokenRules(page)).toEqual([]);
  expect(faults).toEqual([]);
});
