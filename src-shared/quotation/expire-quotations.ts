import type { BusinessDate } from '../kernel/business-date.ts';
import type { QuotationRow } from './quotation.ts';

/**
 * Quotations whose last day is over when a business day closes, expired. One that was ordered from keeps
 * its state; its prices hold no longer all the same.
 */
export function expireQuotations(quotations: Iterable<QuotationRow>, closing: BusinessDate): QuotationRow[] {
  return [...quotations]
    .filter((quotation) => quotation.state === 'sent' && quotation.validUntil <= closing)
    .map((quotation) => ({ ...quotation, state: 'expired', version: quotation.version + 1 }));
}
