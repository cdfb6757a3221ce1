import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import { sampleWeek } from '#shared/sample-data/branch.ts';
import { demoWeek, type DemoOrder } from '#shared/sample-data/demo-week.ts';
import { openRequirements, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { loadNorthwind } from '../northwind/load-northwind.ts';
import type { DemoBranch } from './demo-branch.ts';

/** The order the supervisor releases; the other blocked one stays blocked. */
const RELEASED_ORDER = '11026';

/**
 * Plays 13–17 April 2026: every morning what is due is delivered, invoiced and, by cash customers, paid;
 * then the day's orders come in, each from a quotation.
 *
 * @param afterClose called after each day is closed, for the day's package
 */
export async function playWeek(branch: DemoBranch, afterClose: (day: BusinessDate) => Promise<void>): Promise<void> {
  const orders = demoWeek(loadNorthwind());
  const { tables } = branch.engine;
  for (let day = sampleWeek.from; day <= sampleWeek.to; day = addDays(day, 1)) {
    branch.clock.startDay(day);
    if (tables.get('businessDays', day)?.state !== 'closed') {
      branch.must('openDay', day, { date: day });
      receiveGoods(branch, day);
      for (const order of dueOn(branch, day)) deliver(branch, order.id, day);
      for (const order of orders.filter((candidate) => candidate.date === day)) takeOrder(branch, order);
      branch.must('closeDay', day, { date: day });
    }
    await afterClose(day);
  }
}

function receiveGoods(branch: DemoBranch, day: BusinessDate): void {
  const arrived = [...branch.engine.tables.all('plannedReceipts')]
    .filter((receipt) => receipt.date === day)
    .map((receipt) => receipt.id);
  if (arrived.length === 0) return;
  branch.must('receiveGoods', day, { receiptId: `goods-${day}`, plannedReceiptIds: arrived });
}

/** Orders with a promise that is due, or with a delivery of this day already begun. */
function dueOn(branch: DemoBranch, day: BusinessDate): SalesOrderRow[] {
  const { tables } = branch.engine;
  return [...tables.all('orders')]
    .filter((order) => order.date < day)
    .filter(
      (order) =>
        tables.get('deliveries', deliveryIdOf(order.id, day)) ||
        openRequirements(order).some((promise) => promise.date <= day),
    )
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function deliveryIdOf(orderId: string, day: BusinessDate): string {
  return `delivery-${orderId}-${day}`;
}

function deliver(branch: DemoBranch, orderId: string, day: BusinessDate): void {
  const key = `${orderId}-${day}`;
  const deliveryId = deliveryIdOf(orderId, day);
  if (!branch.give('createDelivery', key, { deliveryId, orderId }).ok) return;
  const delivery = branch.engine.tables.get('deliveries', deliveryId);
  if (!delivery) throw new Error(`${deliveryId} was acknowledged and is not there`);
  const lines = delivery.lines.map(({ lineNo, requested }) => ({ lineNo, picked: requested, shortReason: null }));
  branch.must('pickDelivery', key, { deliveryId, lines });
  branch.must('packDelivery', key, { deliveryId, packages: lines.length });
  branch.must('loadDelivery', key, { deliveryId, vehicle: 'DH 8123 KA', driver: 'Yohanes' });
  branch.must('postGoodsIssue', key, { deliveryId });
  const invoiceId = `invoice-${key}`;
  branch.must('postInvoice', key, { invoiceId, deliveryId });
  payCash(branch, invoiceId, key);
}

function payCash(branch: DemoBranch, invoiceId: string, key: string): void {
  const invoice = branch.engine.tables.get('invoices', invoiceId);
  const customer = invoice && branch.engine.tables.get('customers', invoice.customerCode);
  if (!invoice || customer?.termsDays !== 0) return;
  const amount = invoice.totals.total;
  branch.must('postReceipt', key, {
    receiptId: `receipt-${key}`,
    customerCode: invoice.customerCode,
    tendered: amount,
    allocations: [{ invoiceId, amount }],
  });
}

function takeOrder(branch: DemoBranch, order: DemoOrder): void {
  const { customerCode, requestedDate, lines } = order;
  const quotationId = `quotation-${order.orderId}`;
  const orderId = `order-${order.orderId}`;
  const validUntil = addDays(order.date, 14);
  branch.must('sendQuotation', order.orderId, {
    quotationId,
    customerCode,
    requestedDate,
    validUntil,
    lines: [...lines],
  });
  branch.must('confirmOrder', order.orderId, {
    orderId,
    customerCode,
    requestedDate,
    customerReference: `NW-${order.orderId}`,
    quotationId,
    lines: [...lines],
  });
  if (order.orderId !== RELEASED_ORDER) return;
  branch.must('releaseCredit', order.orderId, { orderId, reason: 'Pelanggan lama, dijamin kepala cabang' }, 'budi');
}
