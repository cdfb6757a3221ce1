import { partAmounts, type LineAmounts } from '../catalogue/priced-line.ts';
import type { InvoiceLine, InvoiceRow } from '../invoice/invoice.ts';
import { quantity, sumMoney, sumQuantity, type Money, type Quantity } from '../money/money.ts';
import type { TableReader } from '../tables/table-reader.ts';

/**
 * What was billed of an order line in money, less the share of what was credited by quantity. A price
 * correction gives money back and leaves the quantity billed: it is not asked for again.
 */
export function billedAmounts(read: TableReader, orderId: string, lineNo: number): LineAmounts {
  const parts = read
    .invoicesOf(orderId)
    .filter((invoice) => invoice.state !== 'voided')
    .flatMap((invoice) => {
      const lines = invoice.lines.filter(
        (line) => line.orderLineNo === lineNo && (line.source?.orderId ?? invoice.orderId) === orderId,
      );
      return lines.map((line) => standingPart(line, creditedQuantity(read, invoice, line.lineNo)));
    });
  const of = (member: keyof LineAmounts): Money => sumMoney(parts.map((part) => part[member]));
  return {
    gross: of('gross'),
    discountAmount: of('discountAmount'),
    net: of('net'),
    otherTaxBase: of('otherTaxBase'),
    tax: of('tax'),
  };
}

/** Amounts of the part of an invoice line that was not credited by quantity. */
function standingPart(line: InvoiceLine, credited: Quantity): LineAmounts {
  return partAmounts(line, credited, quantity(line.quantity - credited));
}

function creditedQuantity(read: TableReader, invoice: InvoiceRow, invoiceLineNo: number): Quantity {
  const notes = invoice.credited > 0 ? [...read.all('creditNotes')] : [];
  const lines = notes
    .filter((note) => note.invoiceId === invoice.id && note.state !== 'voided')
    .flatMap((note) => note.lines);
  return sumQuantity(lines.filter((line) => line.invoiceLineNo === invoiceLineNo).map((line) => line.quantity));
}
