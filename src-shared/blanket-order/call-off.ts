import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { remainingToCallOff, type BlanketOrderRow } from './blanket-order.ts';

/** Quantity of a product that an order calls off, or gives back when negative. */
export type CalledOffQuantity = { readonly productCode: string; readonly quantity: number };

/**
 * Calls quantities off: for its customer, within its term, of what it holds, and no more than is left.
 *
 * @returns the blanket order afterwards
 */
export function decideCallOff(
  blanket: BlanketOrderRow,
  callOff: { readonly customerCode: string; readonly lines: readonly CalledOffQuantity[] },
  day: BusinessDate,
): Result<BlanketOrderRow, DomainError> {
  const { number, validFrom, validUntil } = blanket;
  if (blanket.customerCode !== callOff.customerCode) return refuse({ code: 'blanket-of-other-customer', number });
  if (blanket.state !== 'open' || day < validFrom || day > validUntil) {
    return refuse({ code: 'blanket-not-open', number, validFrom, validUntil });
  }
  for (const [productCode, asked] of byProduct(callOff.lines)) {
    const offered = blanket.lines.filter((line) => line.productCode === productCode);
    const left = offered.reduce((sum, line) => sum + remainingToCallOff(line), 0);
    if (offered.length === 0) return refuse({ code: 'not-in-blanket', number, productCode });
    if (asked > left) return refuse({ code: 'beyond-blanket', number, productCode, left });
  }
  return ok(countCalledOff(blanket, callOff.lines));
}

/** The blanket order after a call-off, or after one gave quantities back (negative). An expired one stays so. */
export function countCalledOff(blanket: BlanketOrderRow, called: readonly CalledOffQuantity[]): BlanketOrderRow {
  const open = byProduct(called);
  const lines = blanket.lines.map((line) => {
    const change = open.get(line.productCode) ?? 0;
    const taken = change >= 0 ? Math.min(change, remainingToCallOff(line)) : Math.max(change, -line.calledOff);
    open.set(line.productCode, change - taken);
    return { ...line, calledOff: quantity(line.calledOff + taken) };
  });
  const derived = lines.every((line) => remainingToCallOff(line) === 0) ? 'fulfilled' : 'open';
  return { ...blanket, lines, state: blanket.state === 'expired' ? 'expired' : derived, version: blanket.version + 1 };
}

/** Blanket orders whose last day is over when a business day closes, expired. */
export function expireBlanketOrders(blankets: Iterable<BlanketOrderRow>, closing: BusinessDate): BlanketOrderRow[] {
  return [...blankets]
    .filter((blanket) => blanket.state === 'open' && blanket.validUntil <= closing)
    .map((blanket) => ({ ...blanket, state: 'expired', version: blanket.version + 1 }));
}

function byProduct(lines: readonly CalledOffQuantity[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.productCode, (sums.get(line.productCode) ?? 0) + line.quantity);
  return sums;
}
