import { openDay } from '../commands/facts.ts';
import type { CommandInput, CommandType } from '../commands/command-inputs.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { money, quantity, type Money } from '../money/money.ts';
import { openRequirements } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';
import type { GeneratedBranch } from './generated-branch.ts';
import { daysLate, fateOfDelivery, ordersOfDay, paymentMethod, type GeneratedOrder } from './generated-trade.ts';

/** Whoever takes the commands: an engine, or tables in memory. */
export type Counter = {
  readonly read: TableReader;
  /** @returns false when the command was refused, which is part of trade: stock is short, credit is used up. */
  readonly give: <Type extends CommandType>(type: Type, id: string, input: CommandInput<Type>) => boolean;
};

/**
 * One business day of a made-up branch: the drawer is opened, goods come in, what is due goes out and is
 * invoiced, some of it comes back and is credited, customers pay when they pay, orders are taken, the
 * drawer is counted and the day is closed. The same branch and day give the same commands.
 */
export function playDay(branch: GeneratedBranch, counter: Counter, day: BusinessDate): void {
  if (!counter.give('openDay', `open-${day}`, { date: day })) return;
  const sessionId = `cash-${day}`;
  counter.give('openCashSession', sessionId, { sessionId, till: 'KASIR-1', openingFloat: money(500_000) });
  receiveGoods(counter, day);
  for (const orderId of dueOrders(counter.read, day)) deliver(branch, counter, orderId, day);
  takeBack(branch, counter, day);
  collect(branch, counter, day);
  for (const order of ordersOfDay(branch, day)) takeOrder(counter, order, day);
  closeDrawer(counter, sessionId);
  counter.give('closeDay', `close-${day}`, { date: openDay(counter.read)?.date ?? day });
}

function receiveGoods(counter: Counter, day: BusinessDate): void {
  const arrived = [...counter.read.all('plannedReceipts')].filter(
    ({ state, date }) => state === 'expected' && date <= day,
  );
  // A command takes at most a thousand: a truck of a large branch comes in several.
  for (let start = 0; start < arrived.length; start += 1000) {
    const receiptId = `goods-${day}-${start / 1000}`;
    const plannedReceiptIds = arrived.slice(start, start + 1000).map(({ id }) => id);
    counter.give('receiveGoods', receiptId, { receiptId, plannedReceiptIds });
  }
}

function dueOrders(read: TableReader, day: BusinessDate): string[] {
  return [...read.all('orders')]
    .filter((order) => openRequirements(order).some((promise) => promise.date <= day))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map((order) => order.id);
}

function deliver(branch: GeneratedBranch, counter: Counter, orderId: string, day: BusinessDate): void {
  const deliveryId = `DO-${orderId}-${day}`;
  if (!counter.give('createDelivery', deliveryId, { deliveryId, orderId })) return;
  const { pickedShort } = fateOfDelivery(branch, deliveryId);
  const lines = (counter.read.get('deliveries', deliveryId)?.lines ?? []).map((line, index) => {
    const short = pickedShort && index === 0 && line.requested > 1;
    return {
      lineNo: line.lineNo,
      picked: quantity(short ? line.requested - 1 : line.requested),
      shortReason: short ? ('damaged' as const) : null,
    };
  });
  counter.give('pickDelivery', `pick-${deliveryId}`, { deliveryId, lines });
  counter.give('packDelivery', `pack-${deliveryId}`, { deliveryId, packages: Math.max(1, lines.length) });
  counter.give('loadDelivery', `load-${deliveryId}`, { deliveryId, vehicle: 'DH 8123 KA', driver: 'Yohanes' });
  if (!counter.give('postGoodsIssue', `issue-${deliveryId}`, { deliveryId })) return;
  const invoiceId = `INV-${orderId}-${day}`;
  counter.give('postInvoice', invoiceId, { invoiceId, deliveryId });
}

/** One piece of what left three days ago comes back, and is credited with its invoice. */
function takeBack(branch: GeneratedBranch, counter: Counter, day: BusinessDate): void {
  for (const delivery of counter.read.all('deliveries')) {
    const { id: deliveryId, issuedOn } = delivery;
    const destination = fateOfDelivery(branch, deliveryId).returned;
    const line = delivery.lines.find(({ picked }) => picked > 0);
    if (issuedOn === null || addDays(issuedOn, 3) !== day || destination === null || !line) continue;
    const returnId = `RET-${deliveryId}`;
    const reason = 'Barang cacat';
    const back = { deliveryLineNo: line.lineNo, quantity: quantity(1), destination, redeliver: false };
    if (!counter.give('postReturn', returnId, { returnId, deliveryId, reason, lines: [back] })) continue;
    const invoice = invoiceOf(counter.read, deliveryId);
    const billed = invoice?.lines.find(({ orderLineNo }) => orderLineNo === line.orderLineNo);
    if (!invoice || !billed) continue;
    const creditNoteId = `CN-${deliveryId}`;
    counter.give('postCreditNote', creditNoteId, {
      creditNoteId,
      customerCode: invoice.customerCode,
      kind: 'quantity',
      invoiceId: invoice.id,
      reason,
      lines: [{ invoiceLineNo: billed.lineNo, quantity: quantity(1), net: money(0) }],
      goodwill: [],
    });
  }
}

function invoiceOf(read: TableReader, deliveryId: string): InvoiceRow | undefined {
  for (const invoice of read.all('invoices')) if (invoice.deliveryId === deliveryId) return invoice;
  return undefined;
}

/** Customers whose day has come pay, some in parts, some with a giro that the bank pays or does not. */
function collect(branch: GeneratedBranch, counter: Counter, day: BusinessDate): void {
  for (const { id: receiptId, giro, allocations } of counter.read.all('receipts')) {
    if (giro === null || giro.clearedOn !== null || giro.maturity > day) continue;
    const deliveryId = counter.read.get('invoices', allocations[0]?.invoiceId ?? '')?.deliveryId ?? '';
    if (fateOfDelivery(branch, deliveryId).giroBounces) {
      counter.give('bounceGiro', `bounce-${receiptId}`, { receiptId, reason: 'Saldo tidak cukup' });
    } else counter.give('clearGiro', `clear-${receiptId}`, { receiptId });
  }
  for (const invoice of counter.read.all('invoices')) {
    const open = openAmount(invoice);
    const late = open > 0 ? daysLate(branch, invoice.customerCode) : null;
    if (late === null || addDays(invoice.dueDate, late) > day) continue;
    const inParts = fateOfDelivery(branch, invoice.deliveryId).paysInParts && invoice.paid === 0 && open > 1;
    pay(branch, counter, day, invoice, money(inParts ? Math.floor(open / 2) : open));
  }
}

function pay(branch: GeneratedBranch, counter: Counter, day: BusinessDate, invoice: InvoiceRow, amount: Money): void {
  const { customerCode } = invoice;
  const method = paymentMethod(branch, customerCode, invoice.dueDate > invoice.date);
  const receiptId = `RCP-${invoice.id}-${day}`;
  const giro = { number: `BG-${invoice.number.slice(-6)}`, bank: 'BRI', maturity: addDays(day, 14) };
  counter.give('postReceipt', receiptId, {
    receiptId,
    customerCode,
    tendered: amount,
    method,
    allocations: [{ invoiceId: invoice.id, amount }],
    ...(method === 'giro' ? { giro } : {}),
  });
}

/** Counted blind: what is found is a little less than it should be now and then. */
function closeDrawer(counter: Counter, sessionId: string): void {
  const cash = [...counter.read.all('receipts')].filter((receipt) => receipt.cashSessionId === sessionId);
  const due = 500_000 + cash.reduce((sum, receipt) => sum + receipt.amount, 0);
  const counted = due % 7 === 0 ? due - (due % 1000) : due;
  const denominations = [
    { value: money(1000), count: Math.floor(counted / 1000) },
    { value: money(1), count: counted % 1000 },
  ];
  counter.give('countCash', `count-${sessionId}`, { sessionId, denominations });
  const varianceReason = counted === due ? null : 'Uang kecil tidak ada';
  counter.give('closeCashSession', `close-${sessionId}`, { sessionId, varianceReason });
}

function takeOrder(counter: Counter, order: GeneratedOrder, day: BusinessDate): void {
  const { customerCode, requestedDate } = order;
  const draft = { customerCode, requestedDate, lines: [...order.lines] };
  const quotationId = `QUO-${order.id}`;
  const quoted =
    order.quotedFirst &&
    counter.give('sendQuotation', quotationId, { ...draft, quotationId, validUntil: addDays(day, 14) });
  counter.give('confirmOrder', `SO-${order.id}`, {
    ...draft,
    orderId: `SO-${order.id}`,
    customerReference: order.customerReference,
    quotationId: quoted ? quotationId : null,
  });
}
