import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { transition } from '../kernel/state-machine.ts';
import type { InquiryRow } from './inquiry.ts';
import { inquiryStates } from './inquiry-states.ts';

type Outcome = Result<{ readonly inquiry: InquiryRow }, DomainError>;

/** Links a quotation that answers the inquiry. Further quotations may follow the first. */
export function answerInquiry(
  inquiry: InquiryRow,
  quotation: { readonly id: string; readonly customerCode: string },
): Outcome {
  if (inquiry.customerCode !== quotation.customerCode) {
    return refuse({ code: 'inquiry-of-other-customer', number: inquiry.number });
  }
  const answer = { quotationIds: [...inquiry.quotationIds, quotation.id] };
  if (inquiry.state === 'answered') return ok({ inquiry: { ...inquiry, ...answer, version: inquiry.version + 1 } });
  return moved(inquiry, 'answered', answer);
}

/** Records that nothing comes of it, with the reason. */
export function decideLoseInquiry(
  input: { readonly reason: string; readonly expectedVersion: number },
  inquiry: InquiryRow,
): Outcome {
  if (inquiry.version !== input.expectedVersion) return refuse({ code: 'changed-meanwhile', document: inquiry.number });
  return moved(inquiry, 'lost', { lostReason: input.reason });
}

/** Open inquiries whose last day is over when a business day closes, expired. */
export function expireInquiries(inquiries: Iterable<InquiryRow>, closing: BusinessDate): InquiryRow[] {
  return [...inquiries]
    .filter((inquiry) => inquiry.state === 'open' && inquiry.validUntil <= closing)
    .map((inquiry) => ({ ...inquiry, state: 'expired', version: inquiry.version + 1 }));
}

function moved(inquiry: InquiryRow, state: InquiryRow['state'], change: Partial<InquiryRow>): Outcome {
  const move = transition(inquiryStates, inquiry.state, state);
  if (!move.ok) return move;
  return ok({ inquiry: { ...inquiry, ...change, state, version: inquiry.version + 1 } });
}
