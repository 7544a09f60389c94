const MAPPED_PREFIX = "::ffff:";

/** An address as Node writes it; an IPv4 peer of an IPv6 listener is told as IPv4. */
export function addressFromText(text: string | undefined): string {
  if (text === undefined) return "";
  return text.startsWith(MAPPED_PREFIX) && text.includes(".") ? text.slice(MAPPED_PREFIX.length) : text;
}

/**
 * An address as 4 or 16 bytes in network order; anything else (the peer is gone already) gives an empty text.
 */
export function addressFromBytes(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join(".");
  if (bytes.length !== 16) return "";
  const groups: number[] = [];
  for (let i = 0; i < 16; i += 2) groups.push(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return bytes.slice(12).join(".");
  // The URL parser writes IPv6 in the canonical form of RFC 5952.
  return new URL(`http://[${groups.map((group) => group.toString(16)).join(":")}]/`).hostname.slice(1, -1);
}
