import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { GiveUp } from "../define-job.ts";
import { isPublicAddress } from "./public-address.ts";

/** Where to connect to: the address that was checked, so that a second answer of the name server can't change it. */
export interface Target {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

export interface TargetRules {
  /** `host:port` in a private network that may be reached all the same. */
  readonly privateHosts: ReadonlySet<string>;
  /** All addresses of a name; the system's resolver, but in tests. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/**
 * Looks a webhook's address up, once, and refuses what is not out on the internet.
 * @throws GiveUp for addresses that may not be reached, Error where the name can't be resolved now.
 */
export async function checkedTarget(text: string, rules: TargetRules): Promise<Target> {
  const url = webUrl(text);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = isIP(host) === 0 ? await (rules.resolve ?? resolveAll)(host) : [host];
  const [address] = addresses;
  if (address === undefined) throw new Error(`${host} has no address.`);
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  if (!rules.privateHosts.has(`${host}:${port}`) && !addresses.every(isPublicAddress))
    throw new GiveUp(`${host} is in a private network, which webhooks may not reach.`);
  return { url, address, family: isIP(address) === 6 ? 6 : 4 };
}

/** @throws GiveUp for other schemes, credentials in the address, and what is no address. */
export function webUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol) || url.hostname === "")
    throw new GiveUp("The address of a webhook starts with https:// or http://.");
  if (url.username !== "" || url.password !== "")
    throw new GiveUp("The address of a webhook has no name or password in it; check the signature instead.");
  return url;
}

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, order: "ipv4first" })).map(({ address }) => address);
}
