import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity, type BasisPoints, type Quantity } from '#shared/money/money.ts';
import { remainingQuantity, type QuotationRow } from '#shared/quotation/quotation.ts';
import type { DraftKind, DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';

/** Days for which a new quotation's prices hold unless a person says otherwise. */
const VALID_DAYS = 14;

/** A draft with nothing in it, wanted on the business day. */
export function emptyDraft(id: string, kind: DraftKind, today: BusinessDate | null): OrderDraft {
  return {
    id,
    kind,
    quotationId: null,
    customerCode: null,
    requestedDate: today,
    validUntil: kind === 'quotation' && today !== null ? addDays(today, VALID_DAYS) : null,
    customerReference: '',
    lines: [],
    updatedAt: 0,
    held: false,
  };
}

/** An order draft of what is left of a quotation; it keeps the quotation's prices while they hold. */
export function draftFromQuotation(id: string, quotation: QuotationRow, today: BusinessDate): OrderDraft {
  const lines = quotation.lines
    .filter((line) => remainingQuantity(line) > 0)
    .map((line) => ({
      key: `${id}-${line.lineNo}`,
      productCode: line.productCode,
      quantity: remainingQuantity(line),
      discount: line.discount,
    }));
  const requestedDate = quotation.requestedDate < today ? today : quotation.requestedDate;
  return {
    ...emptyDraft(id, 'order', today),
    quotationId: quotation.id,
    customerCode: quotation.customerCode,
    requestedDate,
    lines,
  };
}

/** Adds a product; one that is there already gets the quantity on its line. Says which line it became. */
export function addProduct(
  draft: OrderDraft,
  line: { readonly key: string; readonly productCode: string; readonly quantity: Quantity },
): { readonly draft: OrderDraft; readonly index: number } {
  const index = draft.lines.findIndex((candidate) => candidate.productCode === line.productCode);
  const existing = draft.lines[index];
  if (existing) {
    const more = quantity(existing.quantity + line.quantity);
    return { draft: changeLine(draft, existing.key, { quantity: more }), index };
  }
  const added: DraftLine = { ...line, discount: basisPoints(0) };
  return { draft: { ...draft, lines: [...draft.lines, added] }, index: draft.lines.length };
}

export function changeLine(
  draft: OrderDraft,
  key: string,
  change: { readonly productCode?: string; readonly quantity?: Quantity; readonly discount?: BasisPoints },
): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line) return draft;
  const changed = { ...line, ...change };
  const same =
    changed.productCode === line.productCode &&
    changed.quantity === line.quantity &&
    changed.discount === line.discount;
  if (same) return draft;
  return { ...draft, lines: draft.lines.map((candidate) => (candidate.key === key ? changed : candidate)) };
}

export function removeLine(draft: OrderDraft, key: string): OrderDraft {
  return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
}

/** True while nobody has typed anything worth keeping. */
export function isUntouched(draft: OrderDraft): boolean {
  return draft.customerCode === null && draft.lines.length === 0 && draft.customerReference === '';
}
