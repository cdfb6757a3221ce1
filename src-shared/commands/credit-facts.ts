import type { SettingsRow } from '../branch/settings.ts';
import type { CreditFacts } from '../customers/credit-check.ts';
import { creditPolicyOf } from '../customers/credit-policy.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { overdueFigures } from '../customers/overdue-items.ts';
import { receiptFigures, unallocatedReceipts, type ReceiptOnAccount } from '../customers/receipts-on-account.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { undeductedDownPayment } from '../invoice/undeducted-down-payment.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { money, subtractMoney, sumMoney, zeroMoney } from '../money/money.ts';
import { isCleared, openReceiptAmount, type ReceiptRow } from '../payment/receipt.ts';
import { orderExposure, uninvoicedValue } from '../sales-order/order-exposure.ts';
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
  const orders = read.openOrdersOf(customer.code);
  const receipts = receiptFigures(read.openReceiptsOf(customer.code).map(onAccount));
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
    downPayments: advancesOf(exceptOrderId),
    openItems: sumMoney(invoices.map(openAmount)),
    openBilling: zeroMoney,
    openDeliveries: sumMoney(orders.map(uninvoicedValue)),
    openOrders: sumMoney(open.map((order) => order.within)),
    openOrdersLater: sumMoney(open.map((order) => order.later)),
    unallocatedReceipts: subtractMoney(unallocatedReceipts(receipts, settled), prepaid),
    unclearedGiro: policy.countsUnclearedGiro ? receipts.unclearedGiro : zeroMoney,
    ...overdueFigures(
      invoices.map((invoice) => ({ open: openAmount(invoice), dueDate: invoice.dueDate })),
      day,
      policy.minOverdue,
    ),
  };
}

function onAccount(receipt: ReceiptRow): ReceiptOnAccount {
  const open = openReceiptAmount(receipt);
  return {
    open,
    allocated: subtractMoney(receipt.amount, open),
    cleared: isCleared(receipt),
    orderId: receipt.orderId,
  };
}

function downPaymentsFor(orderId: string | null, downPayments: readonly InvoiceRow[]) {
  const own = downPayments.filter((invoice) => invoice.orderId === orderId);
  const paid = (invoice: InvoiceRow) => money(Math.max(0, undeductedDownPayment(invoice) - openAmount(invoice)));
  return { invoiced: sumMoney(own.map(undeductedDownPayment)), paid: sumMoney(own.map(paid)) };
}
