import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { brokenRules, launchBrowser, openPage } from "./support/browser.ts";
import { message, stall, text, toolUse } from "./support/fake-anthropic/reply.ts";
import { type FakeAnthropic, startFakeAnthropic } from "./support/fake-anthropic.ts";
import { type ServerProcess, startServerProcess } from "./support/server-process.ts";

vi.setConfig({ testTimeout: 60_000 });

let model: FakeAnthropic;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let faults: string[];
/** What a browser itself says when a server is gone. */
const lostConnection = /WebSocket connection to .* failed|ERR_CONNECTION_REFUSED/;

beforeAll(async () => {
  model = await startFakeAnthropic([message([text("Hello.")])]);
  [server, browser] = await Promise.all([
    startServerProcess({ ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: model.url }),
    launchBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await model?.stop();
});

beforeEach(async () => {
  model.script([message([text("Hello.")])]);
  ({ page, faults } = await openPage(browser));
  await page.goto(server.told().page);
  await page.getByRole("button", { name: "New conversation" }).click();
  await page.getByRole("heading", { name: "What can I take off your mind?" }).waitFor();
});
afterEach(async () => {
  await page.context().close();
});

const box = () => page.getByLabel("Message", { exact: true });
const answers = () => page.locator("article.assistant");
const finished = () => page.locator("article[data-status]");
const bubbles = () => page.locator("article.user .bubble");
async function say(words: string): Promise<void> {
  await box().fill(words);
  await box().press("Enter");
}
/** A text that arrives over seconds, so that something can happen in its middle. */
const words = Array.from({ length: 60 }, (_, i) => `word${i} `);
const slowly = text(...words.flatMap((it) => [it, 100]));
const wholeText = words.join("").trim();

describe("the page", () => {
  it("sends, streams the answer, and keeps both after a reload", async () => {
    model.script([message([text("You are ", 50, "**welcome**.")])]);
    await say("thank you");
    await finished().getByText("You are welcome.").waitFor();
    await page.reload();
    await finished().getByText("You are welcome.").waitFor();
    expect(await bubbles().allInnerTexts()).toEqual(["thank you"]);
    expect(await answers().count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("thank you");
    expect(faults).toEqual([]);
  });

  it("shows a tool with its input and what it did, and offers to take it back", async () => {
    const input = '{"amount":"42.50","category":"fuel","description":"diesel"}';
    model.script([
      message([text("One moment."), toolUse("toolu_page_1", "create_expense", input)]),
      message([text("Booked.")]),
    ]);
    await say("I spent 42.50 on diesel yesterday");
    await finished().getByText("Booked.", { exact: true }).waitFor();
    const card = page.locator(".tool");
    expect(await card.count()).toBe(1);
    expect(await card.innerText()).toMatch(
      /Create expense[\s\S]*Done[\s\S]*42\.50[\s\S]*fuel[\s\S]*Booked .*42\.50/,
    );
    model.script([message([text("Taken back.")])]);
    await card.getByRole("button", { name: "Undo" }).click();
    await finished().getByText("Taken back.").waitFor();
    expect(await bubbles().last().innerText()).toBe("Undo that");
    expect(faults).toEqual([]);
  });

  it("P8: Esc stops the answer and keeps what was said", async () => {
    model.script([message([text("Half a story"), stall])]);
    await say("tell me a story");
    await answers().getByText("Half a story").waitFor();
    await page.keyboard.press("Escape");
    await finished().getByText("Stopped.").waitFor();
    expect(await finished().innerText()).toContain("Half a story");
    expect(await page.getByRole("button", { name: "Stop" }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("P4 P10: a reload in the middle of a stream goes on where the stream is, without a gap or a repeat", async () => {
    model.script([message([slowly])]);
    await say("count for me");
    await answers().getByText("word3").waitFor();
    await page.reload();
    await page.locator("article.running").getByText("word3").waitFor();
    await finished().waitFor();
    expect(await finished().locator(".markdown").innerText()).toBe(wholeText);
    expect(await bubbles().allInnerTexts()).toEqual(["count for me"]);
    expect(faults).toEqual([]);
  });

  it("P3 P7 P10: a server that is killed in the middle of a stream comes back, and the answer with it, once", async () => {
    model.script((_, nth) => message(nth === 0 ? [text("A first try"), stall] : [text(wholeText)]));
    await say("count for me, whatever happens");
    await answers().getByText("A first try").waitFor();
    await server.kill();
    await page.getByText("Reconnecting.").first().waitFor();
    await say("and this was typed without a connection");
    await server.restart();
    await finished().nth(1).waitFor();
    expect(await finished().locator(".markdown").allInnerTexts()).toEqual([wholeText, wholeText]);
    expect(await bubbles().allInnerTexts()).toEqual([
      "count for me, whatever happens",
      "and this was typed without a connection",
    ]);
    expect(faults.filter((it) => !lostConnection.test(it))).toEqual([]);
  });

  it("a message that is sent while an answer runs waits its turn, in sight", async () => {
    model.script((_, nth) => message(nth === 0 ? [slowly] : [text("Second answer.")]));
    await say("first");
    await answers().getByText("word1 ").waitFor();
    await say("second");
    await page.getByText("Waiting for its turn").waitFor();
    await finished().getByText("Second answer.").waitFor();
    expect(await bubbles().allInnerTexts()).toEqual(["first", "second"]);
    expect(faults).toEqual([]);
  });

  it("hostile text is shown and does nothing", async () => {
    const hostile =
      '<img src=x onerror="alert(1)"><script>alert(2)</script>\n\n![out](https://evil.example/x?d=1) [bad](javascript:alert(3))\n\n<iframe src="https://evil.example"></iframe>\n\nend of it';
    model.script([message([text(...(hostile.match(/[\s\S]{1,5}/g) ?? []))])]);
    await say('<img src=x onerror="alert(4)">');
    await finished().getByText("end of it").waitFor();
    expect(await page.locator("main").locator("img, script, iframe, [onerror]").count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await bubbles().innerText()).toBe('<img src=x onerror="alert(4)">');
    expect(faults).toEqual([]);
  });

  it("an answer that fails says so, and can be asked for again", async () => {
    model.script((_, nth) => (nth === 0 ? { ...refusal } : message([text("Now it works.")])));
    await say("will this work?");
    await page.getByRole("button", { name: "Ask again" }).click();
    await finished().getByText("Now it works.").waitFor();
    expect(faults).toEqual([]);
  });

  it("conversations can be renamed and deleted, here and in another tab at once", async () => {
    await say("a name to change");
    await finished().waitFor();
    const other = await openPage(browser);
    await other.page.goto(server.told().page);
    await page.getByRole("button", { name: "Rename a name to change" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Diesel and more");
    await page.getByRole("dialog").getByLabel("Name").press("Enter");
    await other.page.getByRole("button", { name: "Diesel and more", exact: true }).waitFor();
    await page.getByRole("button", { name: "Delete Diesel and more" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "What can I take off your mind?" }).waitFor();
    await other.page
      .getByRole("button", { name: "Diesel and more", exact: true })
      .waitFor({ state: "detached" });
    expect([...faults, ...other.faults]).toEqual([]);
    await other.page.context().close();
  });

  it("goes back in time as one scrolls up", async () => {
    for (let i = 0; i < 30; i++) {
      await say(`message ${i}`);
      await finished().nth(i).waitFor();
    }
    await page.reload();
    await bubbles().getByText("message 29", { exact: true }).waitFor();
    await page.locator(".transcript").evaluate((it) => it.scrollTo(0, 0));
    await bubbles().getByText("message 0", { exact: true }).waitFor();
    const all = await bubbles().allInnerTexts();
    expect(all).toEqual(Array.from({ length: 30 }, (_, i) => `message ${i}`));
    expect(faults).toEqual([]);
  });
});

const refusal = {
  kind: "error",
  status: 400,
  type: "invalid_request_error",
  message: "No.",
  headers: {},
} as const;

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  it("the page breaks no rule of accessibility: empty, with tool and text, in a dialog, on a phone", async () => {
    await page.emulateMedia({ colorScheme });
    expect(await brokenRules(page)).toEqual([]);
    const input = '{"amount":"3","category":"other"}';
    model.script([
      message([
        text("# Title\n\n- [x] done\n\n| a |\n|---|\n| 1 |\n\n```\ncode\n```"),
        toolUse(`toolu_${colorScheme}`, "create_expense", input),
      ]),
      message([text("All **done**, see [this](https://a.example).")]),
    ]);
    await say("I spent 3 on something");
    await finished().getByText("All done").waitFor();
    await page.getByText("Details").click();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole("button", { name: "Conversations" }).click();
    expect(await brokenRules(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("by keyboard", () => {
  it("one can send, write several lines, begin anew, move between conversations, and see how", async () => {
    await box().focus();
    await page.keyboard.type("first line");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("second line");
    await page.keyboard.press("Enter");
    await finished().waitFor();
    expect(await bubbles().innerText()).toBe("first line\nsecond line");
    await page.keyboard.press("Alt+KeyN");
    await page.getByRole("heading", { name: "What can I take off your mind?" }).waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await bubbles().getByText("second line").waitFor();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    expect(await box().evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await box().inputValue()).toBe("");
    expect(faults).toEqual([]);
  });
});
