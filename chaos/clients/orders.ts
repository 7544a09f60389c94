/** Messages without end, each of which the model takes as an order; no number and no amount is used twice. */
export function orders(random: () => number): () => string {
  let number = 0;
  let cents = 1_000;
  const amount = () => {
    cents += 1 + Math.floor(random() * 5);
    return (cents / 100).toFixed(2);
  };
  const kinds: readonly [share: number, make: () => string][] = [
    [5, () => "hi"],
    [3, () => `say ${5 + Math.floor(random() * 40)}`],
    [2, () => `spend ${amount()}`],
    [1, () => "tell idempotent"],
    [1, () => "tell unsafe"],
    [2, () => `all ${amount()}`],
    [1, () => `twice ${amount()}`],
    [1, () => `ask ${amount()}`],
  ];
  const deck = kinds.flatMap(([share, make]) => Array.from({ length: share }, () => make));
  return () => {
    number += 1;
    const make = deck[Math.floor(random() * deck.length)] ?? (() => "hi");
    return `#${number} ${make()}`;
  };
}
