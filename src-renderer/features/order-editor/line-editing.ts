import type { ProductRow } from '#shared/catalogue/product.ts';
import { basisPoints, quantity, type Quantity } from '#shared/money/money.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';
import { oneOf } from './line-quantity.ts';

/** A product to put on a draft; its key is used when it becomes a line of its own. */
export type LineToAdd = {
  readonly key: string;
  readonly productCode: string;
  readonly quantity: Quantity;
  readonly unit?: string | undefined;
};

/** Members of a line to change; undefined takes an optional member off. */
export type LineChange = { readonly [Member in keyof Omit<DraftLine, 'key'>]?: DraftLine[Member] | undefined };

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
    return { draft: changeLine(draft, existing.key, { quantity: more }), index };
  }
  const { unit, ...rest } = line;
  const added: DraftLine = { ...rest, discount: basisPoints(0), ...(unit === undefined ? {} : { unit }) };
  return { draft: { ...draft, lines: draft.lines.toSpliced(at, 0, added) }, index: at };
}

/** The same draft when nothing is different afterwards, so that undo has no empty step. */
export function changeLine(draft: OrderDraft, key: string, change: LineChange): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line) return draft;
  const changed = withMembers(line, change);
  if (changed === line) return draft;
  return { ...draft, lines: draft.lines.map((candidate) => (candidate.key === key ? changed : candidate)) };
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
  return changeLine(draft, key, {
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

function withMembers(line: DraftLine, change: LineChange): DraftLine {
  const members = Object.entries({ ...line, ...change }).filter(([, value]) => value !== undefined);
  const changed = Object.fromEntries(members) as DraftLine;
  return JSON.stringify(sorted(changed)) === JSON.stringify(sorted(line)) ? line : changed;
}

function sorted(line: DraftLine): readonly (readonly [string, unknown])[] {
  return Object.entries(line).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
