/** What people write for units, by kind: each kind has a smallest unit, and factors in it. */
const kinds = {
  g: {
    mg: "0.001",
    g: "1",
    gram: "1",
    grams: "1",
    kg: "1000",
    kilo: "1000",
    oz: "28.349523",
    lb: "453.592370",
  },
  ml: {
    ml: "1",
    cl: "10",
    dl: "100",
    l: "1000",
    litre: "1000",
    liter: "1000",
    litres: "1000",
    tsp: "5",
    tbsp: "15",
  },
  "": { "": "1", piece: "1", pieces: "1", pcs: "1", pc: "1", dozen: "12" },
} as const;

const unitTable: ReadonlyMap<string, { kind: string; factor: bigint }> = new Map(
  Object.entries(kinds).flatMap(([kind, units]) =>
    Object.entries(units).map(
      ([unit, factor]) => [unit, { kind, factor: millionthsOf(factor) ?? 0n }] as const,
    ),
  ),
);

/** Where a larger unit is easier to read: 1500 g are 1.5 kg. */
const larger: Readonly<Record<string, string>> = { g: "kg", ml: "l" };
const million = 1_000_000n;

export interface Quantity {
  /** `g`, `ml`, nothing for pieces, or a unit of its own such as `can`. */
  readonly kind: string;
  /** Of the kind's smallest unit; undefined for an amount that is not given or not a number. */
  readonly millionths: bigint | undefined;
}

/** `1.5` `kg` as 1,500,000,000 millionths of `g`. */
export function quantityOf({ quantity, unit }: { quantity: string | null; unit: string }): Quantity {
  const plain = unit.toLowerCase().replace(/\.$/, "").trim();
  const { kind, factor } = unitTable.get(plain) ?? { kind: plain.replace(/s$/, ""), factor: million };
  const amount = quantity === null ? undefined : millionthsOf(quantity);
  return { kind, millionths: amount === undefined ? undefined : (amount * factor) / million };
}

/** As decimal text with the unit to read it in, rounded up to a thousandth. */
export function quantityText(millionths: bigint, kind: string): { quantity: string; unit: string } {
  const unit = larger[kind];
  const big = unit !== undefined && millionths >= 1_000n * million;
  const thousandths = ceilDivide(millionths, big ? million : 1_000n);
  const fraction = (thousandths % 1_000n).toString().padStart(3, "0").replace(/0+$/, "");
  const whole = (thousandths / 1_000n).toString();
  return { quantity: fraction === "" ? whole : `${whole}.${fraction}`, unit: big ? unit : kind };
}

/** Up to seven digits before the point, six behind; a comma is a point. */
function millionthsOf(text: string): bigint | undefined {
  const [, whole, fraction = ""] = /^(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(6, "0"));
}

function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
