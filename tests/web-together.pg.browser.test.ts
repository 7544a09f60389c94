import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { brokenRules, launchBrowser, openPage } from "./support/browser.ts";
import { obedientModel, talkingTools } from "./wire/scripted-talk.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

vi.setConfig({ testTimeout: 60_000 });

interface PageBuilder {
  buildPage(root: string, out: string): Promise<void>;
}

const { tools, finishLook } = talkingTools();
let server: WireServer;
let browser: Browser;
const open: { page: Page; faults: string[] }[] = [];

beforeAll(async () => {
  const { buildPage }: PageBuilder = await import(path.resolve("scripts/build.mjs"));
  const pageDir = path.join(inject("scratchDir"), "page");
  await buildPage(path.resolve("."), pageDir);
  [server, browser] = await Promise.all([
    startWireServer("uws", obedientModel, { tools, pageDir }),
    launchBrowser(),
  ]);
}, 120_000);
afterEach(async () => {
  const all = open.splice(0);
  for (const { page } of all) await page.context().close();
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A page of the one user, at an address of this server. */
async function pageAt(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await openPage(browser, options);
  open.push(opened);
  await opened.page.goto(server.origin + address);
  return opened.page;
}

/** A new conversation that begins with these words. */
async function begin(words: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await pageAt("/", options);
  await page.getByRole("button", { name: "New conversation" }).click();
  await page.getByRole("heading", { name: "What can I take off your mind?" }).waitFor();
  await say(page, words);
  await page.waitForURL(/#\/c\//);
  return page;
}

/** The same user with the same conversation, on another device. */
async function andThere(page: Page): Promise<Page> {
  const { hash } = new URL(page.url());
  const there = await pageAt(`/${hash}`);
  await bubbles(there).first().waitFor();
  return there;
}

const box = (page: Page) => page.getByLabel("Message", { exact: true });
async function say(page: Page, words: string): Promise<void> {
  await box(page).fill(words);
  await box(page).press("Enter");
}
const bubbles = (page: Page) => page.locator("article.user .bubble");
const running = (page: Page) => page.locator("article.running");
const finished = (page: Page) => page.locator("article[data-status]");
const answer = (page: Page) => finished(page).locator(".markdown");
const queue = (page: Page) => page.getByRole("region", { name: "Waiting messages" });

describe("two devices of one user", () => {
  it("see the same queue; what one edits, removes and sends now changes on the other", async () => {
    const here = await begin("wait for it");
    await running(here).getByText("So far").waitFor();
    const there = await andThere(here);
    for (const words of ["one", "two", "three"]) await say(here, words);
    await queue(there).getByText("three").waitFor();
    await queue(there).getByRole("button", { name: "Remove “one”" }).click();
    await queue(here).getByText("one").waitFor({ state: "detached" });
    await queue(there).getByRole("button", { name: "Edit “two”" }).click();
    await there.getByLabel("Waiting message", { exact: true }).fill("two, rather");
    await there.keyboard.press("Enter");
    await queue(here).getByText("two, rather").waitFor();
    expect(await brokenRules(here)).toEqual([]);
    await queue(here).getByRole("button", { name: "Send “three” now" }).click();
    for (const page of [here, there]) {
      await finished(page).getByText("You said two, rather").waitFor();
      expect(await bubbles(page).allInnerTexts()).toEqual(["wait for it", "three", "two, rather"]);
      expect(await queue(page).count()).toBe(0);
    }
  });

  it("see the same approval, live and after a reload; one decides, with an edited input, for both", async () => {
    const here = await begin("pay");
    await here.getByText("May I do this?").waitFor();
    const there = await andThere(here);
    await there.getByText("May I do this?").waitFor();
    await here.reload();
    await here.getByText("May I do this?").waitFor();
    expect(await here.getByRole("status").innerText()).toBe("PAM asks for your permission.");
    await there.getByRole("button", { name: "Edit", exact: true }).click();
    await there.getByLabel("amount").fill("3.00");
    expect(await brokenRules(there)).toEqual([]);
    await there.getByRole("button", { name: "Approve with this" }).click();
    for (const page of [here, there]) {
      await page.getByText("May I do this?").waitFor({ state: "detached" });
      await finished(page).getByText("Paid 3.00.", { exact: true }).waitFor();
    }
    await there.reload();
    for (const page of [here, there]) {
      await finished(page).locator(".tool-input").getByText("3.00").waitFor();
      await finished(page).getByText("You changed what it was called with.").waitFor();
    }
  });

  it("are told what is asked in a conversation that they don't show, and behind what a message waits, until it is decided", async () => {
    const there = await begin("hello");
    await finished(there).waitFor();
    const here = await begin("pay");
    await here.getByText("May I do this?").waitFor();
    await say(here, "and then");
    await queue(here).getByText("Waits for your decision above: approve or decline").waitFor();
    const asked = there.getByText("PAM asks for your permission in another conversation: Pay.");
    await asked.waitFor();
    expect(await brokenRules(there)).toEqual([]);
    await there.reload();
    await asked.waitFor();
    await there.getByRole("button", { name: "Look at it" }).click();
    await there.getByRole("button", { name: "Approve", exact: true }).click();
    await here.getByText("May I do this?").waitFor({ state: "detached" });
    await there.getByRole("button", { name: "New conversation" }).click();
    await asked.waitFor({ state: "detached" });
  });

  it("know of each other, and of typing", async () => {
    const here = await begin("hello");
    await finished(here).waitFor();
    const there = await andThere(here);
    await here.getByText("Also open on 1 other device").waitFor();
    await there.getByText("Also open on 1 other device").waitFor();
    await box(there).pressSequentially("some words");
    await here.getByText("You are typing on another device…").waitFor();
    await box(there).fill("");
    await here.getByText("You are typing on another device…").waitFor({ state: "detached" });
    await there.context().close();
    await here.getByText("Also open on").waitFor({ state: "detached" });
  });
});

describe("steering", () => {
  it("Ctrl+Enter tells the running answer; both pages see it taken up", async () => {
    const here = await begin("look around");
    await running(here).getByText("Slow look").waitFor();
    const there = await andThere(here);
    // A device that comes later is told that a tool is at work.
    await running(there).locator(".tool").getByText("Running").waitFor();
    await box(here).fill("be brief");
    await box(here).press("Control+Enter");
    await running(there).getByText("be brief").waitFor();
    expect(await box(here).inputValue()).toBe("");
    finishLook();
    for (const page of [here, there]) await finished(page).getByText("and be brief").waitFor();
    expect(await bubbles(here).allInnerTexts()).toEqual(["look around"]);
    await there.reload();
    for (const page of [here, there]) await finished(page).getByText("Taken up").waitFor();
    expect(await brokenRules(there)).toEqual([]);
  });

  it("words that come too late are back in the message box, where they were typed", async () => {
    const here = await begin("wait for it");
    await running(here).getByText("So far").waitFor();
    const there = await andThere(here);
    await box(here).fill("be brief");
    await here.getByRole("button", { name: "Steer" }).click();
    await running(here).getByText("On its way").waitFor();
    await there.getByRole("button", { name: "Stop" }).click();
    await finished(here).getByText("Stopped.").waitFor();
    await here.getByText("They are back in the message box.").waitFor();
    expect(await box(here).inputValue()).toBe("be brief");
    expect(await box(there).inputValue()).toBe("");
    await there.reload();
    for (const page of [here, there]) await finished(page).getByText("Came too late").waitFor();
  });
});

describe("versions", () => {
  it("a message is edited, its answer asked for again; each version can be shown, everywhere", async () => {
    const here = await begin("first");
    await finished(here).getByText("You said first").waitFor();
    const there = await andThere(here);
    await here.getByRole("button", { name: "Edit the message" }).click();
    await here.getByLabel("Your message").fill("first, rather");
    await here.keyboard.press("Enter");
    for (const page of [here, there]) {
      await finished(page).getByText("You said first, rather").waitFor();
      await page.getByRole("group", { name: "Versions" }).getByText("2/2").waitFor();
      expect(await finished(page).count()).toBe(1);
    }
    await there.getByRole("button", { name: "Earlier version" }).click();
    await here.getByRole("group", { name: "Versions" }).getByText("1/2").waitFor();
    expect(await bubbles(here).allInnerTexts()).toEqual(["first"]);
    await here.getByRole("button", { name: "Regenerate the answer" }).click();
    await there.getByRole("group", { name: "Versions" }).getByText("3/3").waitFor();
    await here.getByRole("group", { name: "Versions" }).getByText("3/3").waitFor();
    expect(await brokenRules(here)).toEqual([]);
    await here.reload();
    await here.getByRole("group", { name: "Versions" }).getByText("3/3").waitFor();
    expect(await bubbles(here).allInnerTexts()).toEqual(["first"]);
  });

  it("a conversation forks from an answer into one of its own", async () => {
    const here = await begin("the root");
    await finished(here).waitFor();
    await say(here, "and more");
    await finished(here).getByText("You said and more").waitFor();
    const before = here.url();
    await here.getByRole("button", { name: "Fork from here" }).first().click();
    await here.waitForURL((url) => url.href !== before);
    await bubbles(here).getByText("the root").waitFor();
    expect(await bubbles(here).allInnerTexts()).toEqual(["the root"]);
    await say(here, "elsewhere");
    await finished(here).getByText("You said elsewhere").waitFor();
    await here.goBack();
    await bubbles(here).getByText("and more").waitFor();
  });
});

describe("what PAM may do", () => {
  it("a use is declined with a reason, which the model reads; “always allow here” asks no more", async () => {
    const page = await begin("pay");
    await page.getByRole("button", { name: "Decline" }).click();
    await page.getByLabel("Why not? PAM reads it.").fill("Too much.");
    await page.getByRole("button", { name: "Decline" }).click();
    await answer(page).getByText("Too much.").waitFor();
    await say(page, "pay again");
    await page.getByLabel("Always allow here").check();
    await page.getByRole("button", { name: "Approve", exact: true }).click();
    await finished(page).nth(1).getByText("Paid 5.00.", { exact: true }).waitFor();
    await say(page, "pay once more");
    await finished(page).nth(2).getByText("Paid 5.00.", { exact: true }).waitFor();
  });

  it("what it need not ask is listed; one device takes it back, and it asks again", async () => {
    const page = await begin("pay the rent");
    await page.getByLabel("Always allow here").check();
    await page.getByRole("button", { name: "Approve", exact: true }).click();
    await finished(page).getByText("Paid 5.00.", { exact: true }).waitFor();
    const there = await andThere(page);
    const list = (on: Page) => on.getByRole("dialog", { name: "What PAM may do without asking" });
    const row = (on: Page) => list(on).getByRole("listitem").filter({ hasText: "in “pay the rent”" });
    for (const each of [page, there]) {
      await each.getByRole("button", { name: "What PAM may do without asking" }).click();
      await row(each).waitFor();
    }
    expect(await brokenRules(page)).toEqual([]);
    await row(page).getByRole("button", { name: "Forget “Pay”" }).click();
    for (const each of [page, there]) await row(each).waitFor({ state: "detached" });
    await list(page).getByRole("button", { name: "Close" }).click();
    await say(page, "pay it again");
    await page.getByText("May I do this?").waitFor();
  });

  it("the page answers where it is, with the browser's permission", async () => {
    const geolocation = { latitude: 48.2, longitude: 16.37 };
    const page = await begin("where am I?", { geolocation, permissions: ["geolocation"] });
    await answer(page).getByText("48.2").waitFor();
  });

  it("the page opens what PAM is asked to show", async () => {
    const page = await begin("show me the shortcuts");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await answer(page).getByText("opened").waitFor();
  });

  it("and without it says so to the model", async () => {
    const page = await begin("where am I?");
    await answer(page).getByText("did not allow").waitFor();
  });
});

it("what a message does while an answer runs is chosen in the header, for all devices", async () => {
  const here = await begin("wait for it");
  await running(here).getByText("So far").waitFor();
  const there = await andThere(here);
  await here.getByLabel("When a message comes while PAM answers").selectOption("Interrupt the answer");
  await there.getByText("Enter interrupts").waitFor();
  await say(there, "next");
  await finished(here).getByText("You said next").waitFor();
  expect(await bubbles(here).allInnerTexts()).toEqual(["wait for it", "next"]);
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  it("the page breaks no rule of accessibility while something waits, also on a phone", async () => {
    const page = await begin("pay", { colorScheme });
    await page.getByText("May I do this?").waitFor();
    await say(page, "and something that waits");
    await queue(page).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole("button", { name: "Edit “and something that waits”" }).click();
    await page.setViewportSize({ width: 390, height: 780 });
    expect(await brokenRules(page)).toEqual([]);
  });
});
