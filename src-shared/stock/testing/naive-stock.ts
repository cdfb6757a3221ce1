/*
 * Stock of one product a second time, written from domain.md 2.8 alone and in exact fractions: slow, plain
 * and without a line of the product's own code.
 */

type Fraction = { readonly n: bigint; readonly d: bigint };

export type NaiveMove =
  | { readonly kind: 'in'; readonly quantity: number; readonly value: number }
  | { readonly kind: 'out'; readonly quantity: number };

export type NaiveStock = {
  readonly quantity: bigint;
  readonly value: bigint;
  /** Cost of one unit when something was last on hand. */
  readonly lastUnit: Fraction | null;
  /** Everything that was posted to the stock value. */
  readonly posted: readonly bigint[];
};

export const naiveEmpty: NaiveStock = { quantity: 0n, value: 0n, lastUnit: null, posted: [] };

/** Half up, away from zero for negatives: tried from the nearest whole numbers. */
function roundHalfUp({ n, d }: Fraction): bigint {
  const [num, den] = d < 0n ? [-n, -d] : [n, d];
  if (num < 0n) return -roundHalfUp({ n: -num, d: den });
  const floor = num / den;
  return 2n * (num - floor * den) >= den ? floor + 1n : floor;
}

/** One movement. An issue beyond what is there is allowed: the caller leaves it out where it is not. */
export function naiveMove(stock: NaiveStock, move: NaiveMove): NaiveStock {
  return move.kind === 'out' ? naiveIssue(stock, BigInt(move.quantity)) : naiveReceipt(stock, move);
}

function naiveIssue(stock: NaiveStock, quantity: bigint): NaiveStock {
  const unit = stock.quantity === 0n ? stock.lastUnit : { n: stock.value, d: stock.quantity };
  const cost = unit === null ? 0n : roundHalfUp({ n: unit.n * quantity, d: unit.d });
  return after(stock, -quantity, [-cost]);
}

function naiveReceipt(stock: NaiveStock, move: { readonly quantity: number; readonly value: number }): NaiveStock {
  const quantity = BigInt(move.quantity);
  const value = BigInt(move.value);
  if (stock.quantity >= 0n) return after(stock, quantity, [value]);
  const owed = -stock.quantity;
  const covers = quantity < owed ? quantity : owed;
  // What stays is what had been posted for the goods still owed, or what the goods left over cost.
  const stillOwed = -stock.value - roundHalfUp({ n: -stock.value * covers, d: owed });
  const leftOver = value - roundHalfUp({ n: value * covers, d: quantity });
  const due = covers === owed ? leftOver : -stillOwed;
  return after(stock, quantity, [value, due - stock.value - value]);
}

function after(stock: NaiveStock, quantity: bigint, posted: readonly bigint[]): NaiveStock {
  const isEmpty = stock.quantity + quantity === 0n;
  return {
    quantity: stock.quantity + quantity,
    value: posted.reduce((sum, one) => sum + one, stock.value),
    lastUnit: isEmpty ? { n: posted[0] ?? 0n, d: quantity } : stock.lastUnit,
    posted: [...stock.posted, ...posted],
  };
}
