import { openDay } from '../commands/facts.ts';
import type { CommandInput, CommandType } from '../commands/command-inputs.ts';
import { openAmount } from '../invoice/invoice.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { money, quantity } from '../money/money.ts';
import { openRequirements } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';
import type { GeneratedBranch } from './generated-branch.ts';
import { daysLate, fateOfDelivery, ordersOfDay, type GeneratedOrder } from './generated-trade.ts';

/** Whoever takes the commands: an engine, or tables in memory. */
export type Counter = {
  readonly read: TableReader;
  /** @returns false when the command was refused, which is part of trade: stock is short, credit is used up. */
  readonly give: <Type extends CommandType>(type: Type, id: string, input: CommandInput<Type>) => boolean;
};

/**
 * One business day of a made-up branch: goods come in, what is due goes out and is invoiced, customers
 * pay when they pay, orders are taken, the day is closed. The same branch and day give the same commands.
 */
export function playDay(branch: GeneratedBranch, counter: Counter, day: BusinessDate): void {
  if (!counter.give('openDay', `open-${day}`, { date: day })) return;
  receiveGoods(counter, day);
  for (const orderId of dueOrders(counter.read, day)) deliver(branch, counter, orderId, day);
  collect(branch, counter, day);
  for (const order of ordersOfDay(branch, day)) takeOrder(counter, order, day);
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

/** Customers whose day has come pay, some in parts. */
function collect(branch: GeneratedBranch, counter: Counter, day: BusinessDate): void {
  for (const invoice of counter.read.all('invoices')) {
    const open = openAmount(invoice);
    const late = open > 0 ? daysLate(branch, invoice.customerCode) : null;
    if (late === null || addDays(invoice.dueDate, late) > day) continue;
    const inParts = fateOfDelivery(branch, invoice.deliveryId).paysInParts && invoice.paid === 0 && open > 1;
    const amount = money(inParts ? Math.floor(open / 2) : open);
    const receiptId = `RCP-${invoice.id}-${day}`;
    counter.give('postReceipt', receiptId, {
      receiptId,
      customerCode: invoice.customerCode,
      tendered: amount,
      allocations: [{ invoiceId: invoice.id, amount }],
    });
  }
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
