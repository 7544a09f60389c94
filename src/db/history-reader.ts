import type { Tenant } from "../actors/ports.ts";
import type { HistoryPage } from "../protocol/messages.ts";
import type { Client } from "./driver.ts";
import { type PageRequest, readPage } from "./history-page.ts";
import { createPageHeads, type PageHead } from "./page-heads.ts";

/** Of the texts of all pages that are remembered; with their objects they take about three times as many bytes. */
const charsMax = 8 * 1_048_576;

interface Remembered {
  readonly page: HistoryPage;
  readonly chars: number;
}

type Read = (
  tenant: Tenant,
  page: PageRequest & { conversation: string | undefined },
) => Promise<HistoryPage | null>;

/**
 * Reads pages of history; without a conversation, of the user's current one. Null where there is none such. A page that
 * was read before comes from memory when its log has not moved since, which every read asks the rows: the same object
 * then, so do not change what you get.
 */
export function createHistoryReader(client: Client, bounds = { charsMax }): Read {
  const heads = createPageHeads(client);
  const pages = new PageMemory(bounds.charsMax);
  return async (tenant, { conversation: asked, ...page }) => {
    let head: PageHead | null = null;
    if (asked === undefined) {
      head = await heads(tenant, undefined);
      if (head === null) return null;
    }
    const conversation = asked ?? head?.conversation ?? "";
    const key = keyOf(tenant, conversation, page);
    const known = pages.find(key);
    if (known !== undefined) {
      head ??= await heads(tenant, conversation);
      if (head?.epoch === known.epoch && head.seq === known.seq) return known;
    }
    const read = await readPage(client, tenant, { ...page, conversation });
    if (read === null) return null;
    pages.keep(key, read);
    return read.page;
  };
}

function keyOf({ workspace, user }: Tenant, conversation: string, page: PageRequest): string {
  const { before, after, around, limit } = page;
  return `${workspace}/${user}/${conversation}?${before}/${after}/${around}/${limit}`;
}

/** The pages that were used last. */
class PageMemory {
  readonly #charsMax: number;
  /** Least recently used first. */
  readonly #pages = new Map<string, Remembered>();
  #chars = 0;

  constructor(charsMax: number) {
    this.#charsMax = charsMax;
  }

  find(key: string): HistoryPage | undefined {
    const known = this.#pages.get(key);
    if (known === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, known);
    return known.page;
  }

  keep(key: string, read: Remembered): void {
    this.#forget(key);
    this.#pages.set(key, read);
    this.#chars += read.chars;
    for (const oldest of this.#pages.keys()) {
      if (this.#chars <= this.#charsMax) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#chars -= this.#pages.get(key)?.chars ?? 0;
    this.#pages.delete(key);
  }
}
