import { accounts } from '../accounting/posting.ts';
import { receivableOf } from '../invoice/receivable.ts';
import { money, sumMoney, type Money } from '../money/money.ts';
import { printDecimal } from './master-decimal.ts';
import { packageColumns, packageTables, type ColumnKind, type PackageTable } from './package-columns.ts';
import type { PackageLine, PackageLines } from './package-lines.ts';
import type { PackageTotals, SeriesRange, TableTotals } from './package-manifest.ts';
import type { ReplayedRange, UsedNumber } from './package-replay.ts';

/** What was there before the first record of the package. Amounts in minor units. */
export type RangeOpening = {
  readonly receivables: Money;
  readonly stockValue: Money;
  /** The last number used in a series, by its key; absent or 0 when there was none. */
  readonly seriesLast: Readonly<Record<string, number>>;
};

/** Control totals of the rows of a package. */
export function packageTotals(
  lines: PackageLines,
  range: ReplayedRange,
  opening: RangeOpening,
  minorDigits: number,
): PackageTotals {
  const text = (amount: bigint): string => printDecimal(money(amount), minorDigits);
  const newIds = new Set(range.numbers.map((used) => used.docId));
  const invoices = sum(range.invoices.filter(({ id }) => newIds.has(id)).map(receivableOf));
  const newReceipts = range.receipts.filter(({ id }) => newIds.has(id));
  const receipts = sum(newReceipts.flatMap(({ allocations }) => allocations.map(({ amount }) => amount)));
  const other = otherReceivables(range);
  const movements = sum(range.movements.flatMap((movement) => movement.lines.map(({ value }) => value)));
  const postings = range.ledgerEntries.flatMap((entry) => entry.lines);
  const openingReceivables = BigInt(opening.receivables);
  const openingValue = BigInt(opening.stockValue);
  return {
    tables: Object.fromEntries(packageTables.map((table) => [table, tableTotals(table, lines[table], minorDigits)])),
    receivables: {
      opening: text(openingReceivables),
      invoices: text(invoices),
      receipts: text(receipts),
      other: text(other),
      closing: text(openingReceivables + invoices - receipts + other),
    },
    stockValue: { opening: text(openingValue), movements: text(movements), closing: text(openingValue + movements) },
    ledger: {
      debit: text(sum(postings.map(({ debit }) => debit))),
      credit: text(sum(postings.map(({ credit }) => credit))),
    },
  };
}

/** What moves receivables besides invoices and receipts. Documents without a table of their own yet: by the ledger. */
function otherReceivables(range: ReplayedRange): bigint {
  const byDocuments = new Set(['invoice', 'downPayment', 'receipt']);
  const lines = range.ledgerEntries.filter(({ source }) => !byDocuments.has(source)).flatMap((entry) => entry.lines);
  const moved = lines.filter(({ account }) => account === accounts.receivables);
  return sum(moved.map(({ debit }) => debit)) - sum(moved.map(({ credit }) => credit));
}

function sum(amounts: readonly Money[]): bigint {
  return BigInt(sumMoney(amounts));
}

function tableTotals<Table extends PackageTable>(
  table: Table,
  lines: readonly PackageLine<Table>[],
  minorDigits: number,
): TableTotals {
  const columns = Object.entries<ColumnKind>(packageColumns[table]);
  const cellsOf = (line: PackageLine<Table>) =>
    line.cells as Readonly<Record<string, string | number | boolean | null>>;
  const amountsUnder = (column: string): bigint =>
    lines.reduce((total, line) => total + BigInt(cellsOf(line)[column] ?? 0), 0n);
  return {
    rows: lines.length,
    money: Object.fromEntries(
      columns
        .filter(([, kind]) => kind === 'money')
        .map(([column]) => [column, printDecimal(money(amountsUnder(column)), minorDigits)]),
    ),
    quantity: Object.fromEntries(
      columns
        .filter(([, kind]) => kind === 'quantity')
        .map(([column]) => [
          column,
          sumByUnit(
            lines.map((line) => ({ ...line, cells: cellsOf(line) })),
            column,
          ),
        ]),
    ),
  };
}

type QuantityLine = {
  readonly quantityDigits: number;
  readonly cells: Readonly<Record<string, string | number | boolean | null>>;
};

/** Quantities of one unit may have different digits from product to product: the sum has the most of them. */
function sumByUnit(lines: readonly QuantityLine[], column: string): Record<string, string> {
  const sums = new Map<string, { digits: number; value: bigint }>();
  for (const { quantityDigits, cells } of lines) {
    const unit = String(cells['unit']);
    const before = sums.get(unit) ?? { digits: quantityDigits, value: 0n };
    const digits = Math.max(before.digits, quantityDigits);
    const scaled = (value: bigint, from: number): bigint => value * 10n ** BigInt(digits - from);
    const value = scaled(before.value, before.digits) + scaled(BigInt(cells[column] ?? 0), quantityDigits);
    sums.set(unit, { digits, value });
  }
  return Object.fromEntries([...sums].map(([unit, { digits, value }]) => [unit, printDecimal(Number(value), digits)]));
}

/** The range of each series that the package used, in the order of the first use. */
export function seriesRanges(
  numbers: readonly UsedNumber[],
  seriesLast: Readonly<Record<string, number>>,
): SeriesRange[] {
  const ranges = new Map<string, SeriesRange>();
  for (const { series } of numbers) {
    const { key, last } = series;
    const range = ranges.get(key) ?? { key, before: seriesLast[key] ?? 0, first: last, last, count: 0 };
    ranges.set(key, { ...range, last, count: range.count + 1 });
  }
  return [...ranges.values()];
}
