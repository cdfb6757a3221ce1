import { addDays } from '../../kernel/business-date.ts';
import { openAmount } from '../../invoice/invoice.ts';
import { money } from '../../money/money.ts';
import type { Move } from './move.ts';

const reason = 'as the bank says';

/** Receipts of every kind, what becomes of them, and the drawer. */
export const paymentMoves: Readonly<Record<string, Move>> = {
  payAhead: ({ branch, index, pick, nth }) => {
    const order = nth('orders');
    const tendered = money(10_000 * (pick + 1));
    branch.give('postReceipt', {
      receiptId: `r${index}`,
      customerCode: order?.customerCode ?? 'X',
      tendered,
      allocations: [],
      onAccount: tendered,
      method: pick % 2 ? 'transfer' : 'cash',
      ...(order && pick % 3 === 0 ? { orderId: order.id } : {}),
    });
  },
  payGiro: ({ branch, index, pick, nth, day }) => {
    const invoice = nth('invoices');
    if (!invoice) return;
    const amount = money(Math.max(1, openAmount(invoice)));
    branch.give('postReceipt', {
      receiptId: `r${index}`,
      customerCode: invoice.customerCode,
      tendered: amount,
      allocations: [{ invoiceId: invoice.id, amount }],
      method: 'giro',
      giro: { number: `G${index}`, bank: 'BRI', maturity: addDays(day, pick % 4) },
    });
  },
  payWithDeductions: ({ branch, index, pick, nth }) => {
    const invoice = nth('invoices');
    const open = invoice ? openAmount(invoice) : 0;
    if (!invoice || open < 100) return;
    const withheld = money(Math.floor(open / 50));
    branch.give('postReceipt', {
      receiptId: `r${index}`,
      customerCode: invoice.customerCode,
      tendered: money(open),
      allocations: [
        {
          invoiceId: invoice.id,
          amount: money(open),
          withholding: { kind: 'PPH23', amount: withheld, certificate: `BP-${index}` },
        },
      ],
      method: pick % 2 ? 'transfer' : 'cash',
      ...(pick % 2 ? {} : { cashStep: 100 as const }),
    });
  },
  payOldest: ({ branch, index, pick, nth }) => {
    const customerCode = nth('invoices')?.customerCode;
    if (customerCode === undefined) return;
    branch.give('postReceipt', {
      receiptId: `r${index}`,
      customerCode,
      tendered: money(50_000 * (pick + 1)),
      method: 'transfer',
    });
  },
  giro: ({ branch, pick, nth }) => {
    const receiptId = nth('receipts')?.id;
    if (receiptId === undefined) return;
    if (pick % 2) branch.give('clearGiro', { receiptId });
    else branch.give('bounceGiro', { receiptId, reason });
  },
  undoReceipt: ({ branch, nth }) => {
    const receipt = nth('receipts');
    if (receipt) branch.give('reverseReceipt', { receiptId: receipt.id, reason }, 'budi');
  },
  allocate: ({ branch, index, pick, nth }) => {
    const kind = pick % 2 ? 'creditNote' : 'receipt';
    const row = nth(kind === 'receipt' ? 'receipts' : 'creditNotes');
    if (row) branch.give('allocate', { allocationId: `l${index}`, source: { kind, id: row.id } });
  },
  takeBack: ({ branch, index, nth }) => {
    const row = nth('allocations');
    if (!row) return;
    const { kind, id } = row.source;
    branch.give('reverseAllocation', { allocationId: `l${index}`, source: { kind, id }, invoiceId: row.invoiceId });
  },
  refund: ({ branch, index, pick, nth }) => {
    const kind = pick % 2 ? 'creditNote' : 'receipt';
    const row = nth(kind === 'receipt' ? 'receipts' : 'creditNotes');
    if (!row) return;
    const source = { kind, id: row.id } as const;
    const method = pick % 3 ? 'cash' : 'transfer';
    branch.give('postRefund', { refundId: `f${index}`, source, amount: money(500 * (pick + 1)), method });
  },
  drawer: ({ branch, index, pick, nth }) => {
    const session = nth('cashSessions');
    if (session?.state !== 'open') {
      branch.give('openCashSession', { sessionId: `k${index}`, till: 'KASIR-1', openingFloat: money(200_000) });
      return;
    }
    const sessionId = session.id;
    const about = { movementId: `v${index}`, sessionId, reason: 'setor bank' };
    if (pick % 4 === 0) {
      branch.give('moveCash', {
        ...about,
        kind: pick % 8 ? 'in' : 'out',
        purpose: pick % 3 ? 'safe' : 'expense',
        amount: money(5000),
      });
      return;
    }
    branch.give('countCash', {
      sessionId,
      denominations: [
        { value: money(100_000), count: 2 },
        { value: money(500), count: pick },
      ],
    });
    if (pick % 3) branch.give('closeCashSession', { sessionId, varianceReason: 'salah hitung' });
  },
};
