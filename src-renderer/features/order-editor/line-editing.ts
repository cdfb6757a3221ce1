import type { ProductRow } from '#shared/catalogue/product.ts';
import { basisPoints, quantity, type Quantity } from '#shared/money/money.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';
import { withLine } from './draft-terms.ts';
import { oneOf } from './line-quantity.ts';

/** A product to put on a draft; its key is used when it becomes a line of its own. */
export type LineToAdd = {
  readonly key: string;
  readonly productCode: string;
  readonly quantity: Quantity;
  readonly unit?: string | undefined;
};

/**
 * Adds a product; a line that has it already in the same unit gets the quantity. Says which line it became.
 *
 * @param at row it is put at when it is a line of its own; left out: the last
 */
export function addProduct(
  draft: OrderDraft,
  line: LineToAdd,
  at = draft.lines.length,
): { readonly draft: OrderDraft; readonly index: number } {
  const index = draft.lines.findIndex((candidate) => takesMoreOf(candidate, line));
  const existing = draft.lines[index];
  if (existing) {
    const more = quantity(existing.quantity + line.quantity);
    return { draft: withLine(draft, existing.key, { quantity: more }), index };
  }
  const { unit, ...rest } = line;
  const added: DraftLine = { ...rest, discount: basisPoints(0), ...(unit === undefined ? {} : { unit }) };
  return { draft: { ...draft, lines: draft.lines.toSpliced(at, 0, added) }, index: at };
}

/** The line of another product: what was agreed of the price and unit of the one before goes with it. */
export function swapProduct(
  draft: OrderDraft,
  key: string,
  product: ProductRow,
  before: ProductRow | null,
): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line || line.productCode === product.code) return draft;
  const keepsQuantity = before?.quantityDigits === product.quantityDigits && line.unit === undefined;
  return withLine(draft, key, {
    productCode: product.code,
    quantity: keepsQuantity ? line.quantity : oneOf(product, undefined),
    unit: undefined,
    manualPrice: undefined,
    freeGoods: undefined,
    todaysPrice: undefined,
    amountOff: undefined,
  });
}

export function removeLine(draft: OrderDraft, key: string): OrderDraft {
  return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
}

/** Puts a line that was taken off back, at its row as far as there still is one. */
export function putBack(draft: OrderDraft, line: DraftLine, row: number): OrderDraft {
  if (draft.lines.some(({ key }) => key === line.key)) return draft;
  return { ...draft, lines: draft.lines.toSpliced(row, 0, line) };
}

/** Moves a line one row; the same draft at either end. */
export function moveLine(draft: OrderDraft, row: number, step: 1 | -1): OrderDraft {
  const [line, other] = [draft.lines[row], draft.lines[row + step]];
  if (!line || !other) return draft;
  return { ...draft, lines: draft.lines.with(row, other).with(row + step, line) };
}

/** Free goods and what stands on record under another agreement stay lines of their own. */
function takesMoreOf(line: DraftLine, added: LineToAdd): boolean {
  return line.productCode === added.productCode && line.unit === added.unit && line.freeGoods !== true;
}
