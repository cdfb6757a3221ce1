import { approvalLimit, missingApprovals } from '../customers/approval-matrix.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { basisPoints } from '../money/money.ts';
import type { OrderLine, SalesOrderRow } from '../sales-order/sales-order.ts';
import { rightsOf, roleIdOf } from '../tables/who-may.ts';
import type { CommandScope } from './command-handler.ts';

/**
 * Why a person may not enter an order as it would be (OR12), or null: its value or a discount is beyond what
 * the role may decide alone. Someone who may enters it instead, or approves it. A branch without a matrix asks nobody.
 */
export function whyNotApproved(order: SalesOrderRow, { read, settings, context }: CommandScope): DomainError | null {
  const { approvals: matrix } = settings;
  if (!matrix) return null;
  const lines = order.lines.filter((line) => !line.charge && !line.freeGoods);
  const content = { ...order, lines: lines.map((line) => ({ ...line, discount: wholeDiscount(line) })) };
  const missing = ({ kind }: { readonly kind: 'orderValue' | 'discount' }, userId: string): boolean => {
    const holds = rightsOf(read, userId).has(kind === 'discount' ? 'discount.aboveLimit' : 'order.aboveLimit');
    const entered = { by: userId, role: roleIdOf(read, userId), holds };
    return missingApprovals(content, entered, [], matrix).includes(kind);
  };
  const people = [context.userId, ...(context.approvedBy === undefined ? [] : [context.approvedBy])];
  const kind = (['orderValue', 'discount'] as const).find((one) => people.every((id) => missing({ kind: one }, id)));
  if (!kind) return null;
  const limit = approvalLimit(matrix, kind, roleIdOf(read, context.userId), false) ?? 0;
  return kind === 'discount'
    ? { code: 'discount-above-limit', limit }
    : { code: 'above-approval-limit', of: 'orderValue', limit };
}

/** Everything off a line: percents, amount and its share of the order's discount, less what rounding adds. */
function wholeDiscount({ gross, net, discount }: OrderLine) {
  if (gross <= 0) return discount;
  const off = ((BigInt(gross - net) * 2n - 1n) * 10_000n) / (BigInt(gross) * 2n);
  return basisPoints(Math.max(discount, Number(off)));
}
