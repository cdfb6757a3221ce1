import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { transition } from '../kernel/state-machine.ts';
import type { QuotationRow } from './quotation.ts';
import { quotationStates } from './quotation-states.ts';
import { offered, type OfferedLines, type QuotationInput } from './send-quotation.ts';

/**
 * Sends revision R+1 of a quotation under the same base number. A sent one is superseded; an expired one
 * stays expired and comes back as the new revision, whose lines the caller has priced again. One that was
 * ordered from, or lost, is past revising.
 *
 * @param facts.lines priced as of today where the old prices no longer hold
 */
export function decideReviseQuotation(
  input: QuotationInput & { readonly expectedVersion: number },
  facts: OfferedLines & { readonly revised: QuotationRow },
  context: DecisionContext,
): Result<{ readonly revised: QuotationRow; readonly quotation: QuotationRow }, DomainError> {
  const { revised } = facts;
  if (revised.version !== input.expectedVersion) return refuse({ code: 'changed-meanwhile', document: revised.number });
  if (revised.supersededBy !== null) return refuse({ code: 'quotation-not-open', number: revised.number });
  const expired = revised.state === 'expired';
  const moved = transition(quotationStates, revised.state, expired ? 'sent' : 'superseded');
  if (!moved.ok) return moved;
  const offer = offered(input, facts, context);
  if (!offer.ok) return offer;
  const revision = revised.revision + 1;
  return ok({
    revised: {
      ...revised,
      state: expired ? 'expired' : 'superseded',
      supersededBy: input.quotationId,
      version: revised.version + 1,
    },
    quotation: {
      ...offer.value,
      number: `${revised.baseNumber}-${revision}`,
      baseNumber: revised.baseNumber,
      revision,
      revises: revised.id,
      inquiryId: revised.inquiryId,
      customerCode: revised.customerCode,
      customerName: revised.customerName,
    },
  });
}
