import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { transition } from '../kernel/state-machine.ts';
import { isOpenQuotation, quotationState, remainingQuantity, type QuotationRow } from './quotation.ts';
import { quotationStates } from './quotation-states.ts';

/**
 * Records that the customer will not order, with the reason: the whole quotation, or one of its lines. What
 * was ordered stays ordered; when everything left is lost, the quotation is ordered or lost.
 *
 * @param input.lineNo null: every line that has something left
 */
export function decideLoseQuotation(
  input: { readonly lineNo: number | null; readonly reason: string; readonly expectedVersion: number },
  quotation: QuotationRow,
): Result<{ readonly quotation: QuotationRow }, DomainError> {
  const { number } = quotation;
  if (quotation.version !== input.expectedVersion) return refuse({ code: 'changed-meanwhile', document: number });
  if (!isOpenQuotation(quotation)) return refuse({ code: 'quotation-not-open', number });
  const isLost = (line: QuotationRow['lines'][number]) =>
    remainingQuantity(line) > 0 && (input.lineNo === null || line.lineNo === input.lineNo);
  const { lines, optionalLines } = quotation;
  if (![...lines, ...optionalLines].some(isLost)) return refuse({ code: 'nothing-to-lose', number });
  const lostReason = input.reason;
  const after = {
    lines: lines.map((line) => (isLost(line) ? { ...line, lostReason } : line)),
    optionalLines: optionalLines.map((line) => (isLost(line) ? { ...line, lostReason } : line)),
  };
  const state = quotationState(after.lines, after.optionalLines);
  if (state !== quotation.state) {
    const moved = transition(quotationStates, quotation.state, state);
    if (!moved.ok) return moved;
  }
  const reason = input.lineNo === null ? lostReason : quotation.lostReason;
  return ok({ quotation: { ...quotation, ...after, state, lostReason: reason, version: quotation.version + 1 } });
}
