/** Messages without end, each of which the model takes as an order; no number and no amount is used twice. */
export function orders(random: () => number): () => string {
  let number = 0;
  let cents = 1_000;
  const amount = () => {
    cents += 1 + Math.floor(random() * 5);
    return (cents / 100).toFixed(2);
  };
  const kinds: readonly [share: number, make: () => string][] = [
    [90, () => "hi"],
    [20, () => `say ${3 + Math.floor(random() * 15)}`],
    [12, () => `spend ${amount()}`],
    [8, () => "tell idempotent"],
    [8, () => "tell unsafe"],
    [12, () => `all ${amount()}`],
    [12, () => `twice ${amount()}`],
    [9, () => `ask ${amount()}`],
    [9, () => "device"],
    [1, () => "hold"],
  ];
  const deck = kinds.flatMap(([share, make]) => Array.from({ length: share }, () => make));
  return () => {
    number += 1;
    const make = deck[Math.floor(random() * deck.length)] ?? (() => "hi");
    return `#${number} ${make()}`;
  };
}

/** Asked twice, they are answered twice and nothing is done twice. */
export function isHarmless(content: string): boolean {
  return content.split("\n").every((line) => line === "" || /^#\d+ (hi|say \d+)$/.test(line));
}
