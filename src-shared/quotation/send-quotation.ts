import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import type { AllocatedNumber } from '../numbering/series.ts';
import type { QuotationRow } from './quotation.ts';

/** Sends a quotation: numbered, with the prices that hold until its last day. Promises no stock. */
export function decideSendQuotation(
  input: { readonly quotationId: string; readonly requestedDate: BusinessDate; readonly validUntil: BusinessDate },
  facts: {
    readonly customer: CustomerRow;
    readonly lines: readonly (LineItem & LineAmounts)[];
    readonly number: AllocatedNumber;
  },
  context: DecisionContext,
): Result<{ readonly quotation: QuotationRow }, DomainError> {
  for (const date of [input.requestedDate, input.validUntil]) {
    if (date < context.day) return refuse({ code: 'date-in-past', date });
  }
  return ok({
    quotation: {
      id: input.quotationId,
      number: facts.number.number,
      state: 'sent',
      customerCode: facts.customer.code,
      customerName: facts.customer.name,
      date: context.day,
      validUntil: input.validUntil,
      requestedDate: input.requestedDate,
      lines: facts.lines.map((line) => ({ ...line, orderedQuantity: quantity(0) })),
      totals: totalsOf(facts.lines),
      createdBy: context.userId,
      version: 1,
    },
  });
}
