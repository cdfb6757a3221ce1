import type { LineItem } from '../../catalogue/priced-line.ts';
import { checkCredit } from '../../customers/credit-check.ts';
import { owesNothing } from '../../customers/owes-nothing.ts';
import type {
  NaiveCreditNote,
  NaiveDocuments,
  NaiveInvoice,
  NaiveOrder,
  NaiveReceipt,
} from '../../customers/testing/naive-exposure.ts';
import { creditNoteState, type CreditNoteRow } from '../../invoice/credit-note.ts';
import { unsettled, type InvoiceRow } from '../../invoice/invoice.ts';
import { businessDate } from '../../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice, zeroMoney } from '../../money/money.ts';
import { plainCash, type ReceiptRow } from '../../payment/receipt.ts';
import { untouched } from '../../sales-order/order-status.ts';
import { deliveredFreely, ordinaryTerms, type OrderLine, type SalesOrderRow } from '../../sales-order/sales-order.ts';
import type { Write } from '../../tables/tables.ts';

/* Rows as the program keeps them, from documents as the naive twin reads them. */

const day = businessDate('2026-04-13');
const head = { customerCode: 'X', customerName: 'X', date: day, createdBy: 'siti', version: 1 };
const unchecked = checkCredit({ creditLimit: null, blocked: false }, owesNothing, zeroMoney);
const amounts = { gross: zeroMoney, discountAmount: zeroMoney, otherTaxBase: zeroMoney };

export function rowsOfDocuments(documents: NaiveDocuments): Write[] {
  return [
    ...documents.orders.map((order): Write => ({ table: 'orders', row: orderRow(order, documents) })),
    ...documents.invoices.map((invoice): Write => ({ table: 'invoices', row: invoiceRow(invoice, documents) })),
    ...documents.receipts.map((receipt, index): Write => ({ table: 'receipts', row: receiptRow(receipt, index) })),
    ...documents.creditNotes.map((note, index): Write => ({ table: 'creditNotes', row: creditNoteRow(note, index) })),
  ];
}

function orderRow(order: NaiveOrder, { moves, invoices }: NaiveDocuments): SalesOrderRow {
  const lines = order.lines.map((line): OrderLine => {
    const own = moves.filter((move) => move.orderId === order.id && move.lineNo === line.lineNo);
    const sum = (quantities: readonly number[]) => quantities.reduce((total, one) => total + one, 0);
    const issued = sum(own.map((move) => Math.max(0, move.quantity)));
    const reversed = sum(own.map((move) => Math.max(0, -move.quantity)));
    const invoiced = sum(
      invoices
        .filter((invoice) => invoice.orderId === order.id)
        .flatMap((invoice) => invoice.goods.filter((goods) => goods.lineNo === line.lineNo))
        .map((goods) => goods.quantity),
    );
    let left = issued - reversed;
    const schedule = line.promises
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((promise) => {
        const taken = Math.min(left, promise.quantity);
        left -= taken;
        const date = businessDate(promise.date);
        return { date, quantity: quantity(promise.quantity), issued: quantity(taken), pegged: false };
      });
    return {
      ...itemOf(line.lineNo, line.ordered),
      ...amounts,
      ...untouched,
      ...deliveredFreely,
      net: money(line.net),
      tax: money(line.tax),
      shortClosed: quantity(line.shortClosed),
      issued: quantity(issued),
      reversed: quantity(reversed),
      invoiced: quantity(invoiced),
      schedule,
    };
  });
  return {
    ...head,
    ...ordinaryTerms,
    id: order.id,
    number: order.id,
    state: order.state,
    customerReference: '',
    quotationId: null,
    requestedDate: businessDate(order.requestedDate),
    enteredAt: '2026-04-13T01:00:00.000Z',
    lines,
    totals: { ...amounts, net: zeroMoney, tax: zeroMoney, total: zeroMoney },
    credit: unchecked,
    release: null,
    cancelReason: null,
  };
}

function itemOf(lineNo: number, ordered: number): LineItem {
  return {
    lineNo,
    productCode: 'A',
    name: 'A',
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(ordered),
    unitPrice: unitPrice(0),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
  };
}

function invoiceRow(invoice: NaiveInvoice, { receipts, creditNotes }: NaiveDocuments): InvoiceRow {
  const paid = [...receipts, ...creditNotes]
    .flatMap((source) => source.allocations)
    .filter((allocation) => allocation.invoiceId === invoice.id)
    .reduce((sum, allocation) => sum + allocation.amount, 0);
  return {
    ...head,
    ...unsettled,
    id: invoice.id,
    number: invoice.id,
    kind: invoice.isDownPayment ? 'downPayment' : 'standard',
    state: 'posted',
    orderId: invoice.orderId,
    orderNumber: invoice.orderId,
    deliveryId: '',
    deliveryNumber: '',
    dueDate: businessDate(invoice.instalments?.[0]?.dueDate ?? invoice.dueDate),
    ...(invoice.instalments
      ? {
          instalments: invoice.instalments.map((part) => ({
            dueDate: businessDate(part.dueDate),
            amount: money(part.amount),
          })),
        }
      : {}),
    lines: [],
    totals: { ...amounts, net: money(invoice.total), tax: zeroMoney, total: money(invoice.total) },
    paid: money(paid),
  };
}

function receiptRow(receipt: NaiveReceipt, index: number): ReceiptRow {
  const { withheld = 0, discount = 0 } = receipt;
  const rest = receipt.amount + withheld + discount - amountOf(receipt.allocations);
  return {
    ...head,
    ...plainCash,
    id: `r${index}`,
    number: `r${index}`,
    method: receipt.cleared ? 'cash' : 'giro',
    amount: money(receipt.amount),
    tendered: money(receipt.amount),
    change: zeroMoney,
    allocations: receipt.allocations.map((one, at) => ({
      ...one,
      invoiceNumber: one.invoiceId,
      amount: money(one.amount),
      ...(at === 0 ? { discount: money(discount) } : {}),
      ...(at === 0 ? { withholding: { kind: 'PPH23' as const, amount: money(withheld), certificate: 'C' } } : {}),
    })),
    onAccount: money(rest),
    unallocated: money(rest),
    orderId: receipt.orderId,
    giro: receipt.cleared ? null : { number: 'G', bank: 'B', maturity: day, clearedOn: null },
  };
}

function creditNoteRow(note: NaiveCreditNote, index: number): CreditNoteRow {
  const totals = { ...amounts, net: money(note.total), tax: zeroMoney, total: money(note.total) };
  const settlement = { totals, applied: money(amountOf(note.allocations)), refunded: money(note.refunded) };
  return {
    ...head,
    ...settlement,
    id: `c${index}`,
    number: `c${index}`,
    state: creditNoteState(settlement),
    kind: 'goodwill',
    invoiceId: null,
    invoiceNumber: null,
    reason: 'late',
    lines: [],
    notaReturNo: null,
  };
}

function amountOf(allocations: readonly { readonly amount: number }[]): number {
  return allocations.reduce((sum, allocation) => sum + allocation.amount, 0);
}
