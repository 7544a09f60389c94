import DOMPurify from "dompurify";
import { Marked, type Token, type TokensList } from "marked";
import remend from "remend";

/** Rendered blocks that are kept: finished text is parsed once, however often it is shown. */
const cacheMax = 2_000;
const cache = new Map<string, string>();

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (it) => escapes[it] ?? it);

/** Only addresses that lead out, by schemes that run nothing here. */
function safeHref(href: string): string | undefined {
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href) ? href : undefined;
}

function anchor(href: string, inner: string): string {
  const safe = safeHref(href);
  if (safe === undefined) return inner;
  const attributes = `href="${escapeHtml(safe)}" title="${escapeHtml(safe)}" target="_blank" rel="noopener noreferrer nofollow ugc"`;
  return `<a ${attributes}>${inner}</a>`;
}

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // What a model writes as HTML is shown, never run.
    html: ({ text }) => escapeHtml(text),
    // An image's address can carry data out, so none is fetched: it becomes a link.
    image: ({ href, text }) => anchor(href, `Image: ${escapeHtml(text || href)}`),
    link({ href, tokens }) {
      return anchor(href, this.parser.parseInline(tokens));
    },
    // All on one level below the message's own heading: the text's author doesn't know the page's outline.
    heading({ tokens, depth }) {
      return `<h3 data-level="${depth}">${this.parser.parseInline(tokens)}</h3>`;
    },
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    code: ({ text }) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`,
  },
});

const purify = {
  ALLOWED_TAGS:
    "a b blockquote br code del em h3 hr i li ol p pre s strong sub sup table tbody td th thead tr ul".split(
      " ",
    ),
  ALLOWED_ATTR: ["href", "title", "target", "rel", "data-level", "tabindex", "align", "start"],
  ALLOW_DATA_ATTR: false,
  // Without this DOMPurify takes every attribute's value for an address.
  ADD_URI_SAFE_ATTR: ["target", "rel", "data-level", "tabindex", "align", "start"],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
};

/** The blocks of a finished text, each as HTML that is safe to insert. */
export function renderMarkdown(text: string): string[] {
  return blocksOf(marked.lexer(text));
}

/**
 * The blocks of a text that is still growing. What can't change any more is not parsed again: the cost of an update is that of
 * the text's last few blocks.
 */
export class GrowingMarkdown {
  #done: string[] = [];
  #doneLength = 0;
  #known = "";

  update(text: string): string[] {
    if (!text.startsWith(this.#known)) this.#restart();
    this.#known = text;
    const tokens = marked.lexer(text.slice(this.#doneLength));
    // A list may go on after an empty line, a paragraph become a heading: the last three tokens stay open.
    const settled = tokens.slice(0, -3);
    this.#done.push(...blocksOf(Object.assign(settled, { links: tokens.links })));
    this.#doneLength += settled.reduce((sum, it) => sum + it.raw.length, 0);
    const open = tokens.slice(settled.length);
    return [
      ...this.#done,
      ...blocksOf(marked.lexer(remend(open.map((it) => it.raw).join(""))), { keep: false }),
    ];
  }

  #restart(): void {
    this.#done = [];
    this.#doneLength = 0;
  }
}

function blocksOf(tokens: TokensList, { keep } = { keep: true }): string[] {
  // A block with references depends on the whole text.
  const cached = keep && Object.keys(tokens.links).length === 0;
  const visible = tokens.filter((it) => it.type !== "space" && it.type !== "def");
  return visible.map((it) => (cached ? fromCache(it) : render(it)));
}

function fromCache(token: Token): string {
  const known = cache.get(token.raw);
  if (known !== undefined) return known;
  const html = render(token);
  const oldest = cache.size >= cacheMax ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(token.raw, html);
  return html;
}

const render = (token: Token): string => DOMPurify.sanitize(marked.parser([token]), purify);
