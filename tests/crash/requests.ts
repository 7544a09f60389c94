/** What a person asks, and what it must have done once its turn is completed. */
export interface Request {
  readonly content: string;
  /** Minor units that are booked, in any order. Amounts are never used twice. */
  readonly books: readonly number[];
}

/** Requests without end: every amount is another one, so that whatever happens twice is seen. */
export function requests(random: () => number): () => Request {
  let used = 1_000;
  const amount = () => (used += 1 + Math.floor(random() * 7));
  const kinds: readonly { readonly share: number; make(): Request }[] = [
    { share: 4, make: () => one(amount()) },
    { share: 3, make: () => two(amount(), amount()) },
    { share: 2, make: () => planned(amount(), amount()) },
    { share: 1, make: () => only("how much did I spend on fuel this month?") },
    { share: 1, make: () => only("show my last 5 expenses") },
    { share: 1, make: () => only(`set a ${money(amount())} budget for groceries`) },
    { share: 2, make: () => only("undo that") },
    { share: 1, make: () => only("what can you do?") },
  ];
  const deck = kinds.flatMap(({ share, make }) => Array.from({ length: share }, () => make));
  return () => (deck[Math.floor(random() * deck.length)] ?? (() => one(amount())))();
}

function one(minor: number): Request {
  return { content: `I spent ${money(minor)} on diesel`, books: [minor] };
}

function two(first: number, second: number): Request {
  return { content: `${money(first)} for lunch and ${money(second)} for fuel`, books: [first, second] };
}

/** Three orders: a plan of three steps. */
function planned(minor: number, limit: number): Request {
  const content = `I spent ${money(minor)} on diesel, set a ${money(limit)} budget for groceries and show my last 5 expenses`;
  return { content, books: [minor] };
}

function only(content: string): Request {
  return { content, books: [] };
}

const money = (minor: number): string => (minor / 100).toFixed(2);
