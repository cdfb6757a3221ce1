import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from '../i18n/amount-format.ts';
import type { PaperContext } from './paper-context.ts';
import type { ColumnKind, PrintModel, PrintRow } from './print-model.ts';
import { wordsOf } from './words-of.ts';

export const pricedColumns = [
  'lineNo',
  'code',
  'name',
  'quantity',
  'unit',
  'unitPrice',
  'discount',
  'amount',
] as const satisfies ColumnKind[];

export function labelledColumns(kinds: readonly ColumnKind[], context: PaperContext): PrintModel['columns'] {
  const labels = wordsOf(context.language).columns;
  return kinds.map((kind) => ({ kind, label: labels[kind] }));
}

/** Puts texts under their columns; columns not named stay empty. */
export function cellsOf(kinds: readonly ColumnKind[], texts: Partial<Record<ColumnKind, string>>): string[] {
  return kinds.map((kind) => texts[kind] ?? '');
}

/** What a priced line says in each column. The amount is the net: what the totals are the sum of. */
export function pricedTexts(
  line: LineItem & LineAmounts,
  position: number,
  { profile, language }: PaperContext,
): Partial<Record<ColumnKind, string>> {
  const digits = profile.currency.minorDigits;
  return {
    lineNo: String(position),
    code: line.productCode,
    name: line.name,
    quantity: formatQuantity(line.quantity, line.quantityDigits, language),
    unit: line.unit,
    unitPrice: formatUnitPrice(line.unitPrice, digits, language),
    discount: line.discount === 0 ? '' : formatPercent(line.discount, language),
    amount: formatMoney(line.net, digits, language),
  };
}

export function pricedRows(lines: readonly (LineItem & LineAmounts)[], context: PaperContext): PrintRow[] {
  return lines.map((line, index) => ({
    cells: cellsOf(pricedColumns, pricedTexts(line, index + 1, context)),
    parts: [],
  }));
}
