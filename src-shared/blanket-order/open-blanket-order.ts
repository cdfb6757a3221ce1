import type { LineItem } from '../catalogue/priced-line.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import type { BlanketOrderRow } from './blanket-order.ts';

/**
 * Opens a blanket order with the prices of its lines, which hold for the whole term.
 *
 * @param facts.lines priced as an order of the whole quantity is
 */
export function decideOpenBlanketOrder(
  input: { readonly blanketOrderId: string; readonly validFrom: BusinessDate; readonly validUntil: BusinessDate },
  facts: {
    readonly customer: Pick<CustomerRow, 'code' | 'name'>;
    readonly lines: readonly LineItem[];
    readonly number: string;
  },
  context: DecisionContext,
): Result<{ readonly blanketOrder: BlanketOrderRow }, DomainError> {
  const { validFrom, validUntil } = input;
  if (validUntil < context.day || validUntil < validFrom) return refuse({ code: 'date-in-past', date: validUntil });
  return ok({
    blanketOrder: {
      id: input.blanketOrderId,
      number: facts.number,
      state: 'open',
      customerCode: facts.customer.code,
      customerName: facts.customer.name,
      date: context.day,
      validFrom,
      validUntil,
      lines: facts.lines.map((line) => ({ ...line, calledOff: quantity(0) })),
      createdBy: context.userId,
      version: 1,
    },
  });
}
