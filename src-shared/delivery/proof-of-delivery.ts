import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity, type Quantity } from '../money/money.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DeliveryRow } from './delivery.ts';
import { wrongStep } from './delivery-steps.ts';

export type ProvenDelivery = {
  readonly delivery: DeliveryRow;
  /** What left and the customer did not receive, by line: it comes back in a return. */
  readonly missing: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
};

/**
 * Records the proof of delivery: when, who took the goods, and what was received where it is not everything.
 * More than left cannot be received. What is missing needs a word on why, and comes back in a return.
 *
 * @param input.received lines with what was received; lines left out were received in full
 */
export function decideProofOfDelivery(
  input: {
    readonly date: BusinessDate;
    readonly receiver: string;
    readonly note: string;
    readonly received: readonly { readonly lineNo: number; readonly received: Quantity }[];
  },
  delivery: DeliveryRow,
  context: DecisionContext,
): Result<ProvenDelivery, DomainError> {
  const { number, state, proof, issuedOn } = delivery;
  if ((state !== 'issued' && state !== 'invoiced') || proof) return wrongStep(delivery);
  if (issuedOn !== null && input.date < issuedOn) return refuse({ code: 'proof-before-issue', number, issuedOn });
  if (input.date > context.day) return refuse({ code: 'proof-in-future', date: input.date });
  const missing: { lineNo: number; quantity: Quantity }[] = [];
  for (const { lineNo, received } of input.received) {
    const line = delivery.lines.find((candidate) => candidate.lineNo === lineNo);
    if (!line) return refuse({ code: 'pick-lines-differ', number });
    const left = line.picked - (line.returned ?? 0);
    if (received > left) return refuse({ code: 'received-too-much', lineNo, issued: left });
    if (received < left) missing.push({ lineNo, quantity: quantity(left - received) });
  }
  if (missing.length > 0 && input.note === '') return refuse({ code: 'short-receipt-needs-note', number });
  const lines = delivery.lines.map((line) => {
    const told = input.received.find((candidate) => candidate.lineNo === line.lineNo);
    return { ...line, received: told?.received ?? quantity(line.picked - (line.returned ?? 0)) };
  });
  const { date, receiver, note } = input;
  return ok({
    delivery: {
      ...delivery,
      state: state === 'invoiced' ? state : 'delivered',
      proof: { date, receiver, note },
      lines,
      version: delivery.version + 1,
    },
    missing,
  });
}
