import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { DraftKind, OrderDraft } from '#renderer/drafts/order-draft.ts';

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

/** True while nobody has typed anything worth keeping. */
export function isUntouched(draft: OrderDraft): boolean {
  return draft.customerCode === null && draft.lines.length === 0 && draft.customerReference === '';
}
