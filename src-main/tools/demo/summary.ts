import { formatMoney } from '#shared/i18n/amount-format.ts';
import { openAmount } from '#shared/invoice/invoice.ts';
import { sumMoney, type Money } from '#shared/money/money.ts';
import { unconfirmedQuantity, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';

/** The week as a table of orders and the figures that must agree, one text a line. */
export function summary(read: TableReader): string[] {
  const orders = [...read.all('orders')].toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const invoices = [...read.all('invoices')];
  const receipts = [...read.all('receipts')];
  const postings = [...read.all('ledgerEntries')].flatMap((entry) => entry.lines);
  const ordered = orders.filter((order) => order.state !== 'creditBlocked');
  return [
    ...table([
      ['Order', 'Customer', 'Value', 'State', 'Lines', 'Issued', 'Short', 'Invoiced', 'Paid'],
      ...orders.map((order) => orderRow(order, read)),
    ]),
    '',
    `Orders           ${orders.length}, value ${money(sumMoney(orders.map((order) => order.totals.total)))}`,
    `Credit           ${orders.filter((order) => order.credit.result === 'block').length} blocked, ${orders.filter((order) => order.release).length} released`,
    `Fill rate        ${fillRate(ordered)} of the quantity due by the end of the week was issued`,
    `Invoiced         ${invoices.length} invoices, ${money(sumMoney(invoices.map((invoice) => invoice.totals.total)))}`,
    `Paid             ${receipts.length} receipts, ${money(sumMoney(receipts.map((receipt) => receipt.amount)))}`,
    `Receivables      ${money(sumMoney(invoices.map(openAmount)))}`,
    `Stock value      ${money(sumMoney([...read.all('balances')].map((balance) => balance.value)))}`,
    `Ledger           debit ${money(sumMoney(postings.map((line) => line.debit)))} = credit ${money(sumMoney(postings.map((line) => line.credit)))}`,
  ];
}

function orderRow(order: SalesOrderRow, read: TableReader): string[] {
  const invoices = [...read.all('invoices')].filter((invoice) => invoice.orderId === order.id);
  const issued = order.lines.reduce((sum, line) => sum + line.issued, 0);
  const quantity = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const short =
    order.state === 'creditBlocked' ? 0 : order.lines.reduce((sum, line) => sum + unconfirmedQuantity(line), 0);
  return [
    `${order.number} (${order.customerReference})`,
    order.customerName.slice(0, 28),
    money(order.totals.total),
    order.state,
    String(order.lines.length),
    `${issued}/${quantity}`,
    short === 0 ? '' : String(short),
    money(sumMoney(invoices.map((invoice) => invoice.totals.total))),
    money(sumMoney(invoices.map((invoice) => invoice.paid))),
  ];
}

/** Issued ÷ ordered of the orders whose requested day has come, in tenths of a percent by integer division. */
function fillRate(orders: readonly SalesOrderRow[]): string {
  const due = orders.filter((order) => order.requestedDate <= '2026-04-17').flatMap((order) => order.lines);
  const issued = due.reduce((sum, line) => sum + line.issued, 0);
  const ordered = due.reduce((sum, line) => sum + line.quantity, 0);
  const tenths = Math.floor((issued * 1000) / Math.max(1, ordered));
  return `${Math.floor(tenths / 10)}.${tenths % 10} % (${issued}/${ordered})`;
}

function money(amount: Money): string {
  return formatMoney(amount, 0, 'en');
}

const rightAligned = new Set([2, 4, 5, 6, 7, 8]);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) =>
        rightAligned.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
