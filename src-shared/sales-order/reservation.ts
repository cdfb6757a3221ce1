import { reserve, type BalanceRow } from '../stock/stock.ts';
import { openRequirements, type SalesOrderRow } from './sales-order.ts';

/**
 * Balances whose reserved quantity changes when an order changes, with the change applied.
 *
 * @param before the order as it was, null for a new one
 * @param balance current balance of a product, already changed by the same command where it was
 */
export function reservedBalances(
  before: SalesOrderRow | null,
  after: SalesOrderRow,
  balance: (productCode: string) => BalanceRow,
): BalanceRow[] {
  const changes = new Map<string, number>();
  const add = (order: SalesOrderRow, sign: 1 | -1) => {
    for (const requirement of openRequirements(order)) {
      changes.set(requirement.productCode, (changes.get(requirement.productCode) ?? 0) + sign * requirement.quantity);
    }
  };
  if (before) add(before, -1);
  add(after, 1);
  return [...changes]
    .filter(([, change]) => change !== 0)
    .map(([productCode, change]) => reserve(balance(productCode), change));
}
