import type { SettingsRow } from '../branch/settings.ts';
import type { CreditFacts } from '../customers/credit-check.ts';
import { creditPolicyOf } from '../customers/credit-policy.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { overdueFigures } from '../customers/overdue-items.ts';
import { receiptFigures, unallocatedReceipts, type ReceiptOnAccount } from '../customers/receipts-on-account.ts';
import { openCreditOf } from '../invoice/credit-note.ts';
import { openAmount, openParts, type InvoiceRow } from '../invoice/invoice.ts';
import { undeductedDownPayment } from '../invoice/undeducted-down-payment.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { money, subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import { discountIn, isCleared, openReceiptAmount, withheldIn, type ReceiptRow } from '../payment/receipt.ts';
import { orderAsOwed, orderExposure, uninvoicedValue } from '../sales-order/order-exposure.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';

/**
 * What a customer owes and has on order, by his open documents alone: closed ones cost nothing.
 *
 * @param exceptOrderId an order that is being decided: what it still has to deliver is this document, not
 *   an open order. What it has delivered stays an open delivery.
 */
export function creditFacts(
  read: TableReader,
  settings: Pick<SettingsRow, 'credit'>,
  day: BusinessDate,
  customer: CustomerRow,
  exceptOrderId: string | null,
): CreditFacts {
  const policy = creditPolicyOf(settings.credit, customer);
  const invoices = read.openInvoicesOf(customer.code);
  const orders = read.openOrdersOf(customer.code).map((order) => orderAsOwed(order, customer));
  const receipts = receiptFigures(read.openReceiptsOf(customer.code).map((receipt) => onAccount(receipt, read)));
  const openCredits = sumMoney(read.openCreditNotesOf(customer.code).map(openCreditOf));
  const downPayments = read.downPaymentsOf(customer.code);
  const advancesOf = (orderId: string | null) => downPaymentsFor(orderId, downPayments);
  const linkedTo = (orderId: string | null) =>
    (orderId === null ? undefined : receipts.advances.get(orderId)) ?? zeroMoney;
  const prepaid = linkedTo(exceptOrderId);
  const horizonEnd = addDays(day, policy.horizonDays);
  const open = orders
    .filter((order) => order.id !== exceptOrderId)
    .map((order) => {
      const advances = { invoiced: advancesOf(order.id).invoiced, linked: linkedTo(order.id) };
      return orderExposure(order, horizonEnd, advances);
    });
  const settled = sumMoney(open.map((order) => order.settled));
  return {
    policy,
    day,
    prepaid,
    owedForDocument: owedFor(exceptOrderId, orders, invoices),
    downPayments: advancesOf(exceptOrderId),
    openItems: subtractMoney(sumMoney(invoices.map(openAmount)), openCredits),
    openCredits,
    openBilling: zeroMoney,
    openDeliveries: sumMoney(orders.map(uninvoicedValue)),
    openOrders: sumMoney(open.map((order) => order.within)),
    openOrdersLater: sumMoney(open.map((order) => order.later)),
    unallocatedReceipts: subtractMoney(unallocatedReceipts(receipts, settled), prepaid),
    unclearedGiro: policy.countsUnclearedGiro ? receipts.unclearedGiro : zeroMoney,
    ...overdueFigures(
      invoices.flatMap(openParts).map(({ dueDate, amount }) => ({ open: amount, dueDate })),
      day,
      policy.minOverdue,
    ),
  };
}

/** Withheld tax and a discount settle invoices as money does: all of it is owed again when a giro bounces. */
function onAccount(receipt: ReceiptRow, read: TableReader): ReceiptOnAccount {
  const open = openReceiptAmount(receipt);
  const worth = sumMoney([receipt.amount, withheldIn(receipt), discountStanding(receipt, read), receipt.rounding]);
  return {
    open,
    allocated: subtractMoney(worth, open),
    cleared: isCleared(receipt),
    orderId: receipt.orderId,
  };
}

/** The discount given with a receipt, less what reversed allocations took back. Few receipts have any. */
function discountStanding(receipt: ReceiptRow, read: TableReader): Money {
  const given = discountIn(receipt);
  if (given === 0) return given;
  const rows = [...read.all('allocations')].filter(
    ({ source }) => source.kind === 'receipt' && source.id === receipt.id,
  );
  return money(given + sumMoney(rows.map((row) => row.discount)));
}

/** What is delivered and not invoiced of an order, and open on its invoices; down payments are for what is to come. */
function owedFor(orderId: string | null, orders: readonly SalesOrderRow[], invoices: readonly InvoiceRow[]): Money {
  const own = invoices.filter((invoice) => invoice.orderId === orderId && invoice.kind !== 'downPayment');
  return sumMoney([...orders.filter((order) => order.id === orderId).map(uninvoicedValue), ...own.map(openAmount)]);
}

function downPaymentsFor(orderId: string | null, downPayments: readonly InvoiceRow[]) {
  const own = downPayments.filter((invoice) => invoice.orderId === orderId);
  const paid = (invoice: InvoiceRow) => money(Math.max(0, undeductedDownPayment(invoice) - openAmount(invoice)));
  return { invoiced: sumMoney(own.map(undeductedDownPayment)), paid: sumMoney(own.map(paid)) };
}
