import type { CommandInput } from '#shared/contract/contract.ts';
import type { DeliveryLine } from '#shared/delivery/delivery.ts';
import { quantity } from '#shared/money/money.ts';

/** One row of the packing list as it is typed: what one package of a run of them holds of one line. */
export type PackRow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Kilograms of one package; empty: not weighed. */
  readonly weight: string;
  readonly lineNo: number;
  readonly each: string;
};

export type Cases = NonNullable<CommandInput<'packDelivery'>['cases']>;
type PackLine = Pick<DeliveryLine, 'lineNo' | 'picked' | 'quantityDigits'>;
/** Reads a figure with so many digits after the point; null when it is none. */
type ReadFigure = (text: string, digits: number) => number | null;

type ReadRow = { readonly from: number; readonly to: number; readonly weight: number | null; readonly each: number };

/** A row in figures; null when it cannot be read. */
export function readPackRow(row: PackRow, lines: readonly PackLine[], read: ReadFigure): ReadRow | null {
  const line = lines.find(({ lineNo }) => lineNo === row.lineNo);
  const [from, to] = [read(row.from, 0), row.to.trim() === '' ? read(row.from, 0) : read(row.to, 0)];
  const each = line ? read(row.each, line.quantityDigits) : null;
  const weight = row.weight.trim() === '' ? null : read(row.weight, 3);
  if (from === null || to === null || each === null || from < 1 || to < from || each < 1) return null;
  if (row.weight.trim() !== '' && weight === null) return null;
  return { from, to, weight, each };
}

/** What of each line is in no package yet, in its smallest unit; below 0 where too much is packed. */
export function unpacked(
  rows: readonly PackRow[],
  lines: readonly PackLine[],
  read: ReadFigure,
): ReadonlyMap<number, number> {
  const left = new Map(lines.map(({ lineNo, picked }) => [lineNo, picked as number]));
  for (const row of rows) {
    const figures = readPackRow(row, lines, read);
    if (!figures) continue;
    left.set(row.lineNo, (left.get(row.lineNo) ?? 0) - figures.each * (figures.to - figures.from + 1));
  }
  return left;
}

/** The first case number that no row has yet. */
export function nextCase(rows: readonly PackRow[], lines: readonly PackLine[], read: ReadFigure): number {
  return rows.reduce((next, row) => Math.max(next, (readPackRow(row, lines, read)?.to ?? 0) + 1), 1);
}

/** The rows as cases: rows of the same run are one mixed package. null when a row cannot be read. */
export function casesOf(rows: readonly PackRow[], lines: readonly PackLine[], read: ReadFigure): Cases | null {
  const cases = new Map<string, Cases[number]>();
  for (const row of rows) {
    const figures = readPackRow(row, lines, read);
    if (!figures) return null;
    const { from, to, weight, each } = figures;
    const run = cases.get(`${from}-${to}`) ?? { from, to, weight: null, contents: [] };
    cases.set(`${from}-${to}`, {
      ...run,
      weight: weight ?? run.weight,
      contents: [...run.contents, { lineNo: row.lineNo, quantity: quantity(each) }],
    });
  }
  return [...cases.values()];
}
