import { quantityOf, quantityText } from "./quantity.ts";

/** One thing of a recipe, a pantry or a list. */
export interface Stock {
  readonly item: string;
  /** Decimal text; null for "some". */
  readonly quantity: string | null;
  readonly unit: string;
}

export interface PlannedRecipe {
  readonly ingredients: readonly Stock[];
  /** What the ingredients are for. */
  readonly servings: number;
  /** What is cooked. */
  readonly planned: number;
}

/**
 * What to buy: the ingredients of all planned recipes, scaled, with equal items of units that can be added up as one
 * line, less what the pantry has, in order of name. "Some" of a thing adds nothing to an amount of it. "Some" of a thing is bought where the pantry has none of it; "some"
 * in the pantry is enough of anything. Amounts are rounded up to a thousandth.
 */
export function shoppingList(recipes: readonly PlannedRecipe[], pantry: readonly Stock[]): Stock[] {
  const needs = new Map<string, Need>();
  for (const { ingredients, servings, planned } of recipes) {
    for (const ingredient of ingredients) add(needs, ingredient, { planned, servings });
  }
  const inPantry = pantry.map((stock) => ({ name: itemKey(stock.item), amount: quantityOf(stock) }));
  const counted = new Set([...needs.values()].filter(isCounted).map(({ name }) => name));
  return [...needs.values()]
    .filter((need) => isCounted(need) || !counted.has(need.name))
    .flatMap((need) => leftOf(need, inPantry))
    .sort((a, b) => (a.item === b.item ? compare(a.unit, b.unit) : compare(a.item, b.item)));
}

/** Amounts of one item in one kind of unit, in millionths of its smallest: exact over thirds of recipes. */
interface Need {
  readonly name: string;
  /** As the first recipe writes it. */
  readonly item: string;
  readonly kind: string;
  readonly millionths: bigint | undefined;
}

interface PantryItem {
  readonly name: string;
  readonly amount: { readonly kind: string; readonly millionths: bigint | undefined };
}

function isCounted({ millionths }: Need): boolean {
  return millionths !== undefined;
}

function add(
  needs: Map<string, Need>,
  ingredient: Stock,
  scale: { planned: number; servings: number },
): void {
  const { kind, millionths } = quantityOf(ingredient);
  const name = itemKey(ingredient.item);
  const key = JSON.stringify([name, millionths === undefined ? null : kind]);
  const known = needs.get(key) ?? {
    name,
    item: ingredient.item.trim(),
    kind,
    millionths: millionths === undefined ? undefined : 0n,
  };
  const more = millionths === undefined ? undefined : scaled(millionths, scale);
  needs.set(key, { ...known, millionths: more === undefined ? undefined : (known.millionths ?? 0n) + more });
}

/** Rounded up: too little is worse than a crumb too much. */
function scaled(millionths: bigint, { planned, servings }: { planned: number; servings: number }): bigint {
  const divisor = BigInt(servings);
  return (millionths * BigInt(planned) + divisor - 1n) / divisor;
}

function leftOf(need: Need, pantry: readonly PantryItem[]): Stock[] {
  const there = pantry.filter(({ name }) => name === need.name);
  if (there.some(({ amount }) => amount.millionths === undefined)) return [];
  if (need.millionths === undefined) {
    return there.length > 0 ? [] : [{ item: need.item, quantity: null, unit: "" }];
  }
  const have = there
    .filter(({ amount }) => amount.kind === need.kind)
    .reduce((sum, { amount }) => sum + (amount.millionths ?? 0n), 0n);
  const missing = need.millionths - have;
  return missing > 0n ? [{ item: need.item, ...quantityText(missing, need.kind) }] : [];
}

/** `Red  Onions` and `red onion` are one thing; `glass` is not `glas`. */
export function itemKey(item: string): string {
  const plain = item.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  if (/(oes|ches|shes|xes)$/.test(plain)) return plain.slice(0, -2);
  return /[^s]s$/.test(plain) && plain.length > 3 ? plain.slice(0, -1) : plain;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
