import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from '../i18n/amount-format.ts';
import { baseToUnits } from '../money/unit-conversion.ts';
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

/** What is offered or asked for, without any price. */
export const unpricedColumns = ['lineNo', 'code', 'name', 'quantity', 'unit'] as const satisfies ColumnKind[];

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
    ...soldTexts(line, digits, language),
    discount: discountText(line, digits, language),
    amount: formatMoney(line.net, digits, language),
  };
}

/**
 * Quantity and unit as they were sold: boxes where boxes were sold and are whole. A part of a box is written
 * in the product's own unit, and the price says what it is for. A charge is one thing, whatever part of it is billed.
 */
function soldTexts(
  line: LineItem & LineAmounts,
  digits: number,
  language: PaperContext['language'],
): Partial<Record<ColumnKind, string>> {
  if (line.charge) return {};
  const unitPrice = formatUnitPrice(line.unitPrice, digits, language);
  const { salesUnit } = line;
  const units = salesUnit && baseToUnits(line.quantity, salesUnit);
  if (salesUnit && units?.ok) {
    return { quantity: formatQuantity(units.value, 0, language), unit: salesUnit.unit, unitPrice };
  }
  const quantity = formatQuantity(line.quantity, line.quantityDigits, language);
  return { quantity, unit: line.unit, unitPrice: salesUnit ? `${unitPrice}/${salesUnit.unit}` : unitPrice };
}

/** Percents as they follow each other, then an amount: 10% + 5%. */
function discountText(line: LineItem, digits: number, language: PaperContext['language']): string {
  const percents = [line.discount, ...(line.discounts ?? [])].filter((percent) => percent !== 0);
  const parts = percents.map((percent) => formatPercent(percent, language));
  if (line.amountOff) parts.push(formatMoney(line.amountOff, digits, language));
  return parts.join(' + ');
}

export function pricedRows(lines: readonly (LineItem & LineAmounts)[], context: PaperContext): PrintRow[] {
  return lines.map((line, index) => ({
    cells: cellsOf(pricedColumns, pricedTexts(line, index + 1, context)),
    parts: [],
  }));
}

/** What was agreed of the goods of a line, under its name. */
export function specificationParts(
  kinds: readonly ColumnKind[],
  { specification }: { readonly specification?: string },
): PrintRow['parts'] {
  return specification ? [cellsOf(kinds, { name: specification })] : [];
}
