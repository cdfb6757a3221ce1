import { approvalLimit, missingApprovals } from '../customers/approval-matrix.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { basisPoints } from '../money/money.ts';
import type { OrderLine, SalesOrderRow } from '../sales-order/sales-order.ts';
import type { CommandScope } from './command-handler.ts';

/**
 * Why a person may not enter an order as it would be (OR12), or null: its value or a discount is beyond what
 * the role may decide alone. Someone who may enters it instead. A branch without a matrix asks nobody.
 */
export function whyNotApproved(order: SalesOrderRow, { read, settings, context }: CommandScope): DomainError | null {
  const { approvals: matrix } = settings;
  if (!matrix) return null;
  const entered = { by: context.userId, role: read.get('users', context.userId)?.role ?? 'clerk' };
  const lines = order.lines.filter((line) => !line.charge && !line.freeGoods);
  const content = { ...order, lines: lines.map((line) => ({ ...line, discount: wholeDiscount(line) })) };
  const [kind] = missingApprovals(content, entered, [], matrix);
  if (!kind) return null;
  const limit = approvalLimit(matrix, kind, entered.role) ?? 0;
  return { code: kind === 'discount' ? 'discount-above-limit' : 'above-approval-limit', limit };
}

/** Everything off a line: percents, amount and its share of the order's discount, less what rounding adds. */
function wholeDiscount({ gross, net, discount }: OrderLine) {
  if (gross <= 0) return discount;
  const off = ((BigInt(gross - net) * 2n - 1n) * 10_000n) / (BigInt(gross) * 2n);
  return basisPoints(Math.max(discount, Number(off)));
}
