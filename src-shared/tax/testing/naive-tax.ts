import type { DocumentInput } from '../document-amounts.ts';

/*
 * A second computation of a document's totals, written from the text of the rules (domain.md 2.4) and not
 * from the first: fractions are kept whole, every rounding reads the digit after the point of a written-out
 * decimal, remainders are handed out unit by unit, and the rates stand here as the law says them.
 */

type Fraction = { readonly over: bigint; readonly under: bigint };

export type NaiveTotals = {
  readonly taxBases: readonly bigint[];
  readonly chargeBases: readonly bigint[];
  readonly lineNets: bigint;
  readonly allowances: bigint;
  readonly charges: bigint;
  readonly withoutTax: bigint;
  readonly otherBase: bigint;
  readonly tax: bigint;
  readonly taxByCode: Readonly<Record<string, bigint>>;
  readonly withTax: bigint;
  readonly rounding: bigint;
  readonly due: bigint;
};

type Law = {
  /** Percent, and the part of the net that it is taken of. */
  readonly rates: Readonly<Record<string, { readonly percent: bigint; readonly part: Fraction }>>;
  readonly everyLineAlone: boolean;
  /** Decimals that the other tax base keeps until the rate is applied: none unless said. */
  readonly baseDecimals?: number;
};

const all: Fraction = { over: 1n, under: 1n };

export const naiveLaws: Readonly<Record<'indonesia1985' | 'indonesia2022' | 'indonesia2025' | 'euro', Law>> = {
  indonesia1985: {
    rates: {
      '04': { percent: 10n, part: all },
      '01': { percent: 10n, part: all },
      '00': { percent: 0n, part: all },
    },
    everyLineAlone: true,
  },
  indonesia2022: {
    rates: {
      '04': { percent: 11n, part: all },
      '01': { percent: 11n, part: all },
      '00': { percent: 0n, part: all },
    },
    everyLineAlone: true,
  },
  indonesia2025: {
    rates: {
      '04': { percent: 12n, part: { over: 11n, under: 12n } },
      '01': { percent: 12n, part: all },
      '00': { percent: 0n, part: all },
    },
    everyLineAlone: true,
  },
  euro: {
    rates: { S: { percent: 19n, part: all }, AA: { percent: 7n, part: all }, Z: { percent: 0n, part: all } },
    everyLineAlone: false,
  },
};

type Item = { readonly code: string; readonly amount: bigint };

export function naiveTotals(document: DocumentInput, law: Law): NaiveTotals {
  const lines: Item[] = document.lines.map((line) => ({
    code: line.taxCode,
    amount: BigInt(line.gross) - BigInt(line.allowance) + BigInt(line.charge),
  }));
  const charges: Item[] = document.charges.map((charge) => ({ code: charge.taxCode, amount: BigInt(charge.amount) }));
  const reduced = afterAllowances(lines, document);
  const told = total([...reduced, ...charges]);

  const plain = document.pricesIncludeTax ? takeTaxOut(lines, law) : lines;
  const bases = document.pricesIncludeTax ? takeTaxOut([...reduced, ...charges], law) : [...reduced, ...charges];
  const lineBases = bases.slice(0, lines.length);
  const chargeBases = bases.slice(lines.length);

  const taxByCode: Record<string, bigint> = {};
  let otherBase = 0n;
  for (const { code, amount } of law.everyLineAlone ? bases : sumByCode(bases)) {
    const taxed = taxOfAmount(code, amount, law);
    taxByCode[code] = (taxByCode[code] ?? 0n) + taxed.tax;
    otherBase += taxed.otherBase;
  }
  const tax = Object.values(taxByCode).reduce((sum, part) => sum + part, 0n);
  const withoutTax = total(bases);
  const lost = document.pricesIncludeTax ? told - withoutTax - tax : 0n;
  const exact = withoutTax + tax + lost - BigInt(document.prepaid);
  const step = BigInt(document.cashStep);
  const due = nearest({ over: exact, under: step }) * step;
  return {
    taxBases: lineBases.map((line) => line.amount),
    chargeBases: chargeBases.map((charge) => charge.amount),
    lineNets: total(plain),
    allowances: total(plain) - total(lineBases),
    charges: total(chargeBases),
    withoutTax,
    otherBase,
    tax,
    taxByCode,
    withTax: withoutTax + tax,
    rounding: lost + (due - exact),
    due,
  };
}

/** Allowances one after the other, each spread over what is left; a percentage is of what was there at first. */
function afterAllowances(lines: readonly Item[], document: DocumentInput): Item[] {
  let left = [...lines];
  for (const allowance of document.allowances) {
    const mine = (item: Item): boolean => allowance.taxCode === null || allowance.taxCode === item.code;
    const sum =
      'amount' in allowance
        ? BigInt(allowance.amount)
        : nearest({ over: total(lines.filter(mine)) * BigInt(allowance.percent), under: 10_000n });
    const weights = left.map((item) => (mine(item) ? item.amount : 0n));
    const shares = handOut(sum, weights);
    left = left.map((item, index) => ({ ...item, amount: item.amount - (shares[index] ?? 0n) }));
  }
  return left;
}

/** Everyone gets the whole units due to him; then, while any are left, the one who misses most gets one. */
function handOut(sum: bigint, weights: readonly bigint[]): bigint[] {
  const weight = weights.reduce((sofar, part) => sofar + part, 0n);
  if (weight === 0n) return weights.map((_, index) => (index === 0 ? sum : 0n));
  const given = weights.map((part) => (sum * part) / weight);
  while (given.reduce((sofar, part) => sofar + part, 0n) < sum) {
    let poorest = 0;
    const missing = (index: number): bigint => sum * (weights[index] ?? 0n) - (given[index] ?? 0n) * weight;
    for (let index = 1; index < weights.length; index += 1) if (missing(index) > missing(poorest)) poorest = index;
    given[poorest] = (given[poorest] ?? 0n) + 1n;
  }
  return given;
}

/** Net = amount × 100 ÷ (100 + percent of the taxed part): 100/111 for everyday goods. */
function takeTaxOut(items: readonly Item[], law: Law): Item[] {
  const out = (code: string, amount: bigint): bigint => {
    const { percent, part } = rateOf(code, law);
    return nearest({ over: amount * 100n * part.under, under: 100n * part.under + percent * part.over });
  };
  if (law.everyLineAlone) return items.map(({ code, amount }) => ({ code, amount: out(code, amount) }));
  const shares = new Map(
    sumByCode(items).map(({ code, amount }) => {
      const own = items.map((item) => (item.code === code ? item.amount : 0n));
      return [code, handOut(out(code, amount), own)];
    }),
  );
  return items.map((item, index) => ({ ...item, amount: shares.get(item.code)?.[index] ?? 0n }));
}

function taxOfAmount(code: string, amount: bigint, law: Law): { otherBase: bigint; tax: bigint } {
  const { percent, part } = rateOf(code, law);
  const fine = 10n ** BigInt(law.baseDecimals ?? 0);
  const base = nearest({ over: amount * part.over * fine, under: part.under });
  return {
    otherBase: nearest({ over: base, under: fine }),
    tax: nearest({ over: base * percent, under: 100n * fine }),
  };
}

function rateOf(code: string, law: Law): Law['rates'][string] {
  const rate = law.rates[code];
  if (!rate) throw new Error(`no rate for ${code}`);
  return rate;
}

function sumByCode(items: readonly Item[]): Item[] {
  const sums: Record<string, bigint> = {};
  for (const { code, amount } of items) sums[code] = (sums[code] ?? 0n) + amount;
  return Object.entries(sums).map(([code, amount]) => ({ code, amount }));
}

function total(items: readonly Item[]): bigint {
  return items.reduce((sum, item) => sum + item.amount, 0n);
}

/** Half up, read off the first digit after the point. */
function nearest({ over, under }: Fraction): bigint {
  const text = String(((over < 0n ? -over : over) * 10n) / under).padStart(2, '0');
  const whole = BigInt(text.slice(0, -1)) + (Number(text.slice(-1)) >= 5 ? 1n : 0n);
  return over < 0n ? -whole : whole;
}
