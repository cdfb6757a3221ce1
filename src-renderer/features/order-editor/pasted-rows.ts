import type { ProductRow } from '#shared/catalogue/product.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity } from '#shared/money/money.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { readDiscount, type LineDiscount } from './discount-text.ts';
import { withLine } from './draft-terms.ts';
import { namedProduct } from './find-entries.ts';
import { addProduct } from './line-editing.ts';
import { oneOf, readQuantity, type UnitQuantity } from './line-quantity.ts';

/** Why a row that was pasted did not become a line. */
export type PasteProblem = 'unknown-item' | 'quantity' | 'discount' | 'too-many';

export type PastedLine = {
  readonly productCode: string;
  readonly amount: UnitQuantity;
  readonly discount: LineDiscount | null;
};

export type PastedRows = {
  readonly lines: readonly PastedLine[];
  /** Rows of the clipboard, counted from 1, with what stood in them. */
  readonly notUnderstood: readonly { readonly row: number; readonly text: string; readonly problem: PasteProblem }[];
};

/** Most lines that a document may have. */
export const MOST_LINES = 500;

/** True for text that comes from a spreadsheet: several rows, or several columns. One code alone is typed text. */
export function isTable(text: string): boolean {
  return /[\t;]/.test(text) || /\S\s*\r?\n\s*\S/.test(text);
}

/**
 * Reads rows of a spreadsheet: code or barcode, quantity, discount; by tab or semicolon. Without a quantity it
 * is one. Empty rows are passed over, every other one becomes a line or is reported.
 */
export function readPastedRows(
  text: string,
  products: readonly ProductRow[],
  language: Language,
  minorDigits: number,
): PastedRows {
  const lines: PastedLine[] = [];
  const notUnderstood: { row: number; text: string; problem: PasteProblem }[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '' || /^[\t;\s]+$/.test(row)) continue;
    const read = readRow(row, products, language, minorDigits);
    if (typeof read === 'string') notUnderstood.push({ row: index + 1, text: row.trim(), problem: read });
    else lines.push(read);
  }
  return { lines, notUnderstood };
}

/**
 * All pasted lines as one change of the draft. What is more than a document may have is given back.
 *
 * @param newKey an identity for a line that becomes one of its own
 */
export function addPastedLines(
  draft: OrderDraft,
  lines: readonly PastedLine[],
  newKey: () => string,
): { readonly draft: OrderDraft; readonly leftOver: readonly PastedLine[] } {
  let now = draft;
  const leftOver: PastedLine[] = [];
  for (const line of lines) {
    const key = newKey();
    const { productCode, amount, discount } = line;
    const added = addProduct(now, { key, productCode, quantity: amount.quantity, unit: amount.unit });
    const changed = added.draft.lines[added.index];
    if (added.draft.lines.length > MOST_LINES || !changed) {
      leftOver.push(line);
      continue;
    }
    now = discount ? withLine(added.draft, changed.key, lineDiscount(discount)) : added.draft;
  }
  return { draft: now, leftOver };
}

/** A discount as members of a line. */
export function lineDiscount({ discount, discounts, amountOff }: LineDiscount) {
  return { discount, discounts: discounts === undefined ? undefined : [...discounts], amountOff };
}

function readRow(
  row: string,
  products: readonly ProductRow[],
  language: Language,
  minorDigits: number,
): PastedLine | PasteProblem {
  const [code = '', count = '', off = ''] = row
    .split(row.includes('\t') ? '\t' : ';')
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const named = namedProduct(products, code);
  if (!named) return 'unknown-item';
  const { product, unit } = named;
  const amount = count === '' ? { quantity: oneOf(product, unit), unit } : readQuantity(count, product, unit, language);
  if (!amount || amount.quantity <= quantity(0)) return 'quantity';
  const discount = off === '' ? null : readDiscount(off, language, minorDigits);
  if (off !== '' && !discount) return 'discount';
  return { productCode: product.code, amount, discount };
}
