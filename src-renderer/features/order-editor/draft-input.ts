import type { CommandInput } from '#shared/contract/contract.ts';
import {
  isOffered,
  lineInput,
  offeredInput,
  termsInput,
  type DraftLine,
  type OrderDraft,
} from '#renderer/drafts/order-draft.ts';

/** A new order as it is typed; null while customer or date are missing. */
export function orderInput(draft: OrderDraft): CommandInput<'confirmOrder'> | null {
  const { customerCode, requestedDate } = draft;
  if (customerCode === null || requestedDate === null) return null;
  return {
    orderId: draft.id,
    customerCode,
    requestedDate,
    customerReference: draft.customerReference,
    quotationId: draft.quotationId,
    blanketOrderId: draft.blanketOrderId,
    completeDelivery: draft.completeDelivery,
    deliveryPriority: draft.deliveryPriority,
    ...termsInput(draft),
    lines: draft.lines.map((line) => {
      // What the line was on another document is not its own.
      const { lineNo: _lineNo, ...asked } = lineInput(line);
      return asked;
    }),
  };
}

/** A quotation as it is typed, with the lines beside it; null while customer or dates are missing. */
export function quotationInput(draft: OrderDraft): CommandInput<'sendQuotation'> | null {
  const { customerCode, requestedDate, validUntil } = draft;
  if (customerCode === null || requestedDate === null || validUntil === null) return null;
  return {
    quotationId: draft.id,
    customerCode,
    requestedDate,
    validUntil,
    ...offers(draft),
    inquiryId: draft.inquiryId,
    ...termsInput(draft),
  };
}

/** The next revision of a quotation; null while it is none, or a date is missing. */
export function revisionInput(draft: OrderDraft): CommandInput<'reviseQuotation'> | null {
  const { requestedDate, validUntil, revises } = draft;
  if (requestedDate === null || validUntil === null || !revises) return null;
  return {
    quotationId: draft.id,
    revises: revises.quotationId,
    expectedVersion: revises.version,
    requestedDate,
    validUntil,
    ...offers(draft),
    ...termsInput(draft),
  };
}

/** The lines of a quotation, and those beside it. An alternative names the line that it replaces by its number. */
function offers(draft: OrderDraft) {
  const counted = draft.lines.filter((line) => !isOffered(line));
  const beside = draft.lines.flatMap((line) => (line.offered ? [besideInput(line, line.offered, counted)] : []));
  return { lines: counted.map(offeredInput), ...(beside.length > 0 ? { optionalLines: beside } : {}) };
}

function besideInput(line: DraftLine, offered: NonNullable<DraftLine['offered']>, counted: readonly DraftLine[]) {
  const { requestedDate: _date, ...asked } = offeredInput(line);
  const replaced = counted.findIndex(({ key }) => key === offered.alternativeTo) + 1;
  const isAlternative = offered.kind === 'alternative' && replaced > 0;
  return {
    ...asked,
    kind: isAlternative ? ('alternative' as const) : ('optional' as const),
    alternativeTo: isAlternative ? replaced : null,
  };
}
