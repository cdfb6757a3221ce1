import type { CustomerRow } from '../customers/customer.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { BalanceRow } from '../stock/stock.ts';
import { reservedBalances } from './reservation.ts';
import type { SalesOrderRow, ScheduleLine } from './sales-order.ts';

export type ReleaseCreditFacts = {
  readonly order: SalesOrderRow;
  readonly customer: CustomerRow;
  readonly mayRelease: boolean;
  /** Promises as stock stands now, by line number: what was promised before the block is not held. */
  readonly schedule: (lineNo: number) => readonly ScheduleLine[];
  readonly balance: (productCode: string) => BalanceRow;
};

/**
 * Releases a credit-blocked order. Four eyes: never by whoever created it. A customer blocked by head
 * office cannot be released at the branch. Availability is checked again, after the release.
 */
export function decideReleaseCredit(
  input: { readonly reason: string },
  facts: ReleaseCreditFacts,
  context: DecisionContext,
): Result<{ readonly order: SalesOrderRow; readonly balances: readonly BalanceRow[] }, DomainError> {
  const { order } = facts;
  if (order.state !== 'creditBlocked') return refuse({ code: 'order-not-blocked', number: order.number });
  if (!facts.mayRelease) return refuse({ code: 'not-allowed', right: 'credit.release' });
  if (order.createdBy === context.userId) return refuse({ code: 'release-by-creator', number: order.number });
  if (facts.customer.blocked) {
    return refuse({ code: 'customer-blocked-by-head-office', customerCode: facts.customer.code });
  }
  const released: SalesOrderRow = {
    ...order,
    state: 'confirmed',
    lines: order.lines.map((line) => ({ ...line, schedule: facts.schedule(line.lineNo) })),
    release: {
      by: context.userId,
      reason: input.reason,
      contentHash: creditContentHash(order),
      at: context.now,
    },
    version: order.version + 1,
  };
  return ok({ order: released, balances: reservedBalances(order, released, facts.balance) });
}

/** What a release is bound to: customer, quantities, prices and total. */
function creditContentHash(order: Pick<SalesOrderRow, 'customerCode' | 'lines' | 'totals'>): string {
  return sha256Hex(
    canonicalJson({
      customerCode: order.customerCode,
      lines: order.lines.map(({ productCode, quantity, net, tax }) => ({ productCode, quantity, net, tax })),
      total: order.totals.total,
    }),
  );
}
