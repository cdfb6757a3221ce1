import { openAmount } from '../../invoice/invoice.ts';
import { money, quantity } from '../../money/money.ts';
import type { Move, Scene } from './move.ts';

const reason = 'agreed with the customer';

/** Invoices beyond the one for a delivery, and credit notes. */
export const billingMoves: Readonly<Record<string, Move>> = {
  invoiceOrder: ({ branch, index, pick, nth }) => {
    const order = nth('orders');
    if (!order) return;
    const policy = pick % 2 ? 'onOrder' : 'onDelivery';
    const part = pick % 3 === 0 ? { lines: [{ lineNo: 1, quantity: quantity((pick % 5) + 1) }] } : {};
    branch.give('postOrderInvoice', { invoiceId: `i${index}`, orderId: order.id, policy, ...part });
  },
  invoiceTogether: ({ branch, index, nth }) => {
    const customerCode = nth('deliveries')?.customerCode;
    const deliveryIds = [...branch.tables.all('deliveries')]
      .filter((delivery) => delivery.customerCode === customerCode && delivery.state === 'issued')
      .map(({ id }) => id);
    if (deliveryIds.length > 0) branch.give('postCollectiveInvoice', { invoiceId: `i${index}`, deliveryIds });
  },
  downPayment: ({ branch, index, pick, nth }) => {
    const order = nth('orders');
    if (!order) return;
    const about = { invoiceId: `i${index}`, orderId: order.id, description: 'Uang muka' };
    branch.give('postDownPayment', { ...about, net: money(1000 * (pick + 1)) });
  },
  voidInvoice: ({ branch, nth }) => {
    const invoice = nth('invoices');
    if (invoice) branch.give('voidInvoice', { invoiceId: invoice.id, reason }, 'budi');
  },
  creditNote: (scene) => creditNote(scene),
  creditAll: ({ branch, index, nth }) => {
    const invoice = nth('invoices');
    if (!invoice) return;
    branch.give('postCreditNote', {
      creditNoteId: `n${index}`,
      customerCode: invoice.customerCode,
      kind: 'quantity',
      invoiceId: invoice.id,
      reason,
      lines: invoice.lines.map((line) => ({ invoiceLineNo: line.lineNo, quantity: line.quantity, net: money(0) })),
      goodwill: [],
    });
  },
};

function creditNote({ branch, index, pick, nth }: Scene): void {
  const invoice = nth('invoices');
  const line = invoice?.lines[0];
  if (!invoice || !line) return;
  const about = { creditNoteId: `n${index}`, customerCode: invoice.customerCode, invoiceId: invoice.id, reason };
  const invoiceLineNo = line.lineNo;
  const applyTo =
    pick % 4 === 0
      ? {
          applyTo: pick % 8 === 0 ? [] : [{ invoiceId: invoice.id, amount: money(Math.min(100, openAmount(invoice))) }],
        }
      : {};
  if (pick % 3 === 0) {
    const lines = [{ invoiceLineNo, quantity: quantity(Math.max(1, Math.floor(line.quantity / 2))), net: money(0) }];
    branch.give('postCreditNote', { ...about, ...applyTo, kind: 'quantity', lines, goodwill: [] });
  } else if (pick % 3 === 1) {
    const lines = [{ invoiceLineNo, quantity: quantity(0), net: money(Math.max(1, Math.floor(line.net / 7))) }];
    branch.give('postCreditNote', { ...about, ...applyTo, kind: 'price', lines, goodwill: [] });
  } else {
    const goodwill = [{ description: 'Kompensasi', net: money(500 * (pick + 1)), taxCode: line.taxCode }];
    const invoiceId = pick % 2 ? null : invoice.id;
    branch.give('postCreditNote', { ...about, ...applyTo, invoiceId, kind: 'goodwill', lines: [], goodwill });
  }
}
