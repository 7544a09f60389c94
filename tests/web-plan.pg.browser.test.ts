import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { buildPage } from "../scripts/build.mjs";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { defineTool } from "../src/tools/define-tool.ts";
import { gate } from "./crash/gate.ts";
import { brokenRules, launchBrowser, openPage } from "./support/browser.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

const steps = [
  { title: "Look at the weather", tool: "look_outside" },
  { title: "Pack the tent", tool: "pack" },
  { title: "Tell what was done" },
];
/** Each `pack` waits until the test has seen the plan. */
let packing = gate();

const lookOutside = defineTool({
  name: "look_outside",
  description: "Looks.",
  input: z.strictObject({}),
  effect: "none",
  timeoutMs: 5_000,
  run: () => ({ result: { sky: "blue" }, summary: "The sky is blue." }),
});
const pack = defineTool({
  name: "pack",
  description: "Packs.",
  input: z.strictObject({}),
  effect: "none",
  timeoutMs: 60_000,
  run: async () => {
    await packing.opened;
    return { result: { packed: true }, summary: "Packed." };
  },
});

let server: WireServer;
let browser: Browser;
beforeAll(async () => {
  const pageDir = path.join(inject("scratchDir"), "plan-page");
  await buildPage(path.resolve("."), pageDir);
  const model = createScriptedModel(({ messages }) => {
    const uses = JSON.stringify(
      messages.slice(messages.findLastIndex((it) => JSON.stringify(it).includes("plan it"))),
    );
    if (!uses.includes("look_outside")) return [use("make_plan", { steps }), use("look_outside")];
    return uses.includes('"name":"pack"') ? say("That was it.") : [use("pack")];
  }, systemClock);
  server = await startWireServer("uws", model, { pageDir, tools: [lookOutside, pack] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** All tests are one user's. */
const answerOf = (page: Page) => page.locator(".message.assistant").last();
const stepsOf = (page: Page) =>
  answerOf(page)
    .locator(".plan li")
    .evaluateAll((all) => all.map((it) => (it as HTMLElement).innerText.split("\n")));
const underWay = (page: Page) =>
  answerOf(page).locator('.plan li[data-status="running"]', { hasText: "Pack" }).waitFor();

test.each([
  "light",
  "dark",
] as const)("a plan is a checklist that ticks itself off (%s), also after a reload", async (colorScheme) => {
  packing = gate();
  const { page, faults } = await openPage(browser, { colorScheme });
  await page.goto(server.origin);
  await page.getByRole("textbox").first().fill("plan it");
  await page.keyboard.press("Enter");
  for (const look of ["live", "reloaded"]) {
    if (look === "reloaded") await page.reload();
    await underWay(page);
    await expect
      .poll(() => stepsOf(page), { message: look, timeout: 15_000 })
      .toEqual([
        ["Look at the weather", "Done"],
        ["Pack the tent", "Under way"],
        ["Tell what was done", "To do"],
      ]);
    expect(await answerOf(page).getByRole("group", { name: "Plan" }).innerText()).toContain("1 of 3 done");
    await page
      .getByRole("status")
      .filter({ hasText: "Step 2 of 3: Pack the tent" })
      .waitFor({ state: "attached" });
    expect(await brokenRules(page)).toEqual([]);
  }
  packing.open();
  await answerOf(page).getByText("That was it.").waitFor();
  for (const look of ["ended", "reloaded"]) {
    if (look === "reloaded") {
      await page.reload();
      await answerOf(page).getByText("That was it.").waitFor();
    }
    await expect
      .poll(() => stepsOf(page), { message: look, timeout: 15_000 })
      .toEqual([
        ["Look at the weather", "Done"],
        ["Pack the tent", "Done"],
        ["Tell what was done", "Done"],
      ]);
    expect(await page.locator(".tool", { hasText: "Make plan" }).count()).toBe(0);
  }
  expect(await brokenRules(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a stop ends the plan as a whole, on the page too", async () => {
  packing = gate();
  const { page, faults } = await openPage(browser);
  await page.goto(server.origin);
  await page.getByRole("textbox").first().fill("plan it");
  await page.keyboard.press("Enter");
  await underWay(page);
  await page.getByRole("button", { name: /stop/i }).first().click();
  await answerOf(page).getByText("Stopped.", { exact: true }).waitFor();
  await expect
    .poll(() => stepsOf(page), { timeout: 15_000 })
    .toEqual([
      ["Look at the weather", "Done"],
      ["Pack the tent", "Skipped"],
      ["Tell what was done", "Skipped"],
    ]);
  packing.open();
  expect(faults).toEqual([]);
});

test("what is typed before the page knows its conversation goes along to it", async () => {
  packing = gate();
  packing.open();
  const { page: before } = await openPage(browser);
  await before.goto(server.origin);
  await before.getByRole("textbox").first().fill("plan it");
  await before.keyboard.press("Enter");
  await answerOf(before).getByText("That was it.").waitFor();
  await before.context().close();
  const { page, faults } = await openPage(browser);
  const late = gate();
  await page.route("**/api/auth/dev-token", async (route) => {
    await late.opened;
    await route.continue();
  });
  await page.goto(server.origin);
  const box = page.getByRole("textbox").first();
  await box.fill("and then");
  late.open();
  await answerOf(page).waitFor();
  expect(await box.inputValue()).toBe("and then");
  expect(faults).toEqual([]);
});
