import { money, quantity } from '../../money/money.ts';
import { codes } from './small-branch.ts';
import type { Move, Scene } from './move.ts';

/** Deliveries, invoices and payments. */
export const fulfilmentMoves: Readonly<Record<string, Move>> = {
  deliver: (scene) => deliver(scene),
  deliverAgain: (scene) => deliver(scene),
  invoice: ({ branch, index, nth }) => {
    const delivery = nth('deliveries');
    if (delivery) branch.give('postInvoice', { invoiceId: `i${index}`, deliveryId: delivery.id });
  },
  pay: ({ branch, index, pick, nth }) => {
    const invoice = nth('invoices');
    if (!invoice) return;
    const amount = money(Math.max(1, Math.floor(((invoice.totals.total - invoice.paid) * ((pick % 4) + 1)) / 4)));
    branch.give('postReceipt', {
      receiptId: `r${index}`,
      customerCode: invoice.customerCode,
      tendered: money(amount + pick),
      allocations: [{ invoiceId: invoice.id, amount }],
    });
  },
  receive: ({ branch, index, pick }) => {
    branch.give('receiveGoods', { receiptId: `g${index}`, plannedReceiptIds: [`in-${codes[pick % 3] ?? 'A'}`] });
  },
};

/** Works a delivery as far as `pick` says; some lines are picked short. */
function deliver({ branch, index, pick, nth }: Scene): void {
  const orderId = nth('orders')?.id;
  const deliveryId = `d${index}`;
  if (orderId === undefined || !branch.give('createDelivery', { deliveryId, orderId })) return;
  const lines = (branch.tables.get('deliveries', deliveryId)?.lines ?? []).map((line) => ({
    lineNo: line.lineNo,
    picked: quantity(pick % 4 === 0 ? Math.floor(line.requested / 2) : line.requested),
    shortReason: pick % 4 === 0 ? ('notFound' as const) : null,
  }));
  branch.give('pickDelivery', { deliveryId, lines });
  branch.give('packDelivery', { deliveryId, packages: 1 });
  if (pick % 7 === 0) {
    branch.give('cancelDelivery', { deliveryId });
    return;
  }
  branch.give('loadDelivery', { deliveryId, vehicle: 'V', driver: 'D' });
  branch.give('postGoodsIssue', { deliveryId });
}
