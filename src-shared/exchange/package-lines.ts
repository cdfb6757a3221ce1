import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { requestedDateOf } from '../sales-order/requested-date.ts';
import { confirmedQuantity, isOpen, unconfirmedQuantity } from '../sales-order/sales-order.ts';
import { quantity } from '../money/money.ts';
import type { CellsOf, PackageTable } from './package-columns.ts';
import type { ReplayedRange } from './package-replay.ts';

/** One row of a table before it is printed. */
export type PackageLine<Table extends PackageTable> = {
  readonly docId: string;
  readonly docNo: string;
  readonly docRev: number;
  /** Null for the row of the document itself. */
  readonly lineNo: number | null;
  /** Digits of the row's quantities, 0 where it has none. */
  readonly quantityDigits: number;
  readonly cells: CellsOf<Table>;
};

/** The rows of every table. */
export type PackageLines = { readonly [Table in PackageTable]: readonly PackageLine<Table>[] };

/** Unit and digits of a product's quantities, for movements, which name the product only. */
export type ProductUnit = { readonly unit: string; readonly quantityDigits: number };

type Numbered = { readonly id: string; readonly number: string; readonly version?: number };

const head = (document: Numbered, lineNo: number | null = null, quantityDigits = 0) => ({
  docId: document.id,
  docNo: document.number,
  docRev: document.version ?? 1,
  lineNo,
  quantityDigits,
});

const partyOf = (document: { readonly customerCode: string; readonly customerName: string }) => ({
  customer_code: document.customerCode,
  customer_name: document.customerName,
});

const amountsOf = (amounts: LineAmounts) => ({
  gross: amounts.gross,
  discount_amount: amounts.discountAmount,
  net: amounts.net,
  other_tax_base: amounts.otherTaxBase,
  tax: amounts.tax,
});

const itemOf = (line: LineItem & LineAmounts) => ({
  product_code: line.productCode,
  name: line.name,
  unit: line.unit,
  quantity: line.quantity,
  unit_price: line.unitPrice,
  price_list: line.priceTrace.list,
  price_valid_from: line.priceTrace.validFrom,
  discount: line.discount,
  tax_code: line.taxCode,
  ...amountsOf(line),
});

/**
 * The rows that a replayed range gives. A document's rows belong together: whoever takes over a newer
 * version of a document replaces all rows of the older one.
 *
 * @param productUnit unit of a product at the end of the range
 */
export function packageLines(range: ReplayedRange, productUnit: (code: string) => ProductUnit): PackageLines {
  return {
    'quotations.csv': range.quotations.map((quotation) => ({
      ...head(quotation),
      cells: {
        state: quotation.state,
        ...partyOf(quotation),
        date: quotation.date,
        valid_until: quotation.validUntil,
        requested_date: quotation.requestedDate,
        ...amountsOf(quotation.totals),
        total: quotation.totals.total,
        created_by: quotation.createdBy,
      },
    })),
    'orders.csv': range.orders.map((order) => ({
      ...head(order),
      cells: {
        state: order.state,
        ...partyOf(order),
        customer_reference: order.customerReference,
        quotation_id: order.quotationId,
        date: order.date,
        requested_date: order.requestedDate,
        ...amountsOf(order.totals),
        total: order.totals.total,
        cancel_reason: order.cancelReason,
        created_by: order.createdBy,
      },
    })),
    'order_lines.csv': range.orders.flatMap((order) =>
      order.lines.map((line) => ({
        ...head(order, line.lineNo, line.quantityDigits),
        cells: {
          ...itemOf(line),
          confirmed: confirmedQuantity(line),
          issued: line.issued,
          invoiced: line.invoiced,
        },
      })),
    ),
    'schedule_lines.csv': range.orders.flatMap((order) =>
      order.lines.flatMap((line) =>
        line.schedule.map((promise) => ({
          ...head(order, line.lineNo, line.quantityDigits),
          cells: {
            product_code: line.productCode,
            unit: line.unit,
            date: promise.date,
            quantity: promise.quantity,
            issued: promise.issued,
            pegged: promise.pegged,
          },
        })),
      ),
    ),
    'requirements.csv': range.orders.flatMap(requirementLines),
    'deliveries.csv': range.deliveries.map((delivery) => ({
      ...head(delivery),
      cells: {
        state: delivery.state,
        order_id: delivery.orderId,
        order_number: delivery.orderNumber,
        ...partyOf(delivery),
        date: delivery.date,
        packages: delivery.packages,
        vehicle: delivery.vehicle,
        driver: delivery.driver,
        issued_on: delivery.issuedOn,
        created_by: delivery.createdBy,
      },
    })),
    'delivery_lines.csv': range.deliveries.flatMap((delivery) =>
      delivery.lines.map((line) => ({
        ...head(delivery, line.lineNo, line.quantityDigits),
        cells: {
          order_line_no: line.orderLineNo,
          product_code: line.productCode,
          name: line.name,
          unit: line.unit,
          requested: line.requested,
          picked: line.picked,
          short_reason: line.shortReason,
        },
      })),
    ),
    'invoices.csv': range.invoices.map((invoice) => ({
      ...head(invoice),
      cells: {
        state: invoice.state,
        ...partyOf(invoice),
        order_id: invoice.orderId,
        order_number: invoice.orderNumber,
        delivery_id: invoice.deliveryId,
        delivery_number: invoice.deliveryNumber,
        date: invoice.date,
        due_date: invoice.dueDate,
        ...amountsOf(invoice.totals),
        total: invoice.totals.total,
        paid: invoice.paid,
        created_by: invoice.createdBy,
      },
    })),
    'invoice_lines.csv': range.invoices.flatMap((invoice) =>
      invoice.lines.map((line) => ({
        ...head(invoice, line.lineNo, line.quantityDigits),
        cells: { order_line_no: line.orderLineNo, ...itemOf(line) },
      })),
    ),
    'receipts.csv': range.receipts.map((receipt) => ({
      ...head(receipt),
      cells: {
        ...partyOf(receipt),
        date: receipt.date,
        method: receipt.method,
        amount: receipt.amount,
        tendered: receipt.tendered,
        change: receipt.change,
        created_by: receipt.createdBy,
      },
    })),
    'allocations.csv': range.receipts.flatMap((receipt) =>
      receipt.allocations.map((allocation, index) => ({
        ...head(receipt, index + 1),
        cells: {
          invoice_id: allocation.invoiceId,
          invoice_number: allocation.invoiceNumber,
          amount: allocation.amount,
        },
      })),
    ),
    'stock_moves.csv': range.movements.flatMap((movement) =>
      movement.lines.map((line, index) => {
        const { unit, quantityDigits } = productUnit(line.productCode);
        return {
          ...head(movement, index + 1, quantityDigits),
          cells: {
            kind: movement.kind,
            date: movement.date,
            product_code: line.productCode,
            unit,
            quantity: line.quantity,
            value: line.value,
          },
        };
      }),
    ),
    'gl_journal.csv': range.ledgerEntries.flatMap((entry) =>
      entry.lines.map((line, index) => ({
        ...head(entry, index + 1),
        cells: {
          source: entry.source,
          date: entry.date,
          account: line.account,
          debit: line.debit,
          credit: line.credit,
        },
      })),
    ),
    'credit_decisions.csv': range.orders.map(({ credit, release, ...order }) => ({
      ...head(order),
      cells: {
        result: credit.result,
        reasons: credit.reasons.join(' '),
        credit_limit: credit.limit,
        open_items: credit.openItems,
        open_deliveries: credit.openDeliveries,
        open_orders: credit.openOrders,
        unallocated_receipts: credit.unallocatedReceipts,
        this_document: credit.thisDocument,
        exposure: credit.exposure,
        exceeded_by: credit.exceededBy,
        released_by: release?.by ?? null,
        release_reason: release?.reason ?? null,
        released_at: release?.at ?? null,
        release_content_hash: release?.contentHash ?? null,
      },
    })),
    'numbering.csv': range.numbers.map((used) => ({
      ...head({ id: used.docId, number: used.number, version: used.docRev }),
      cells: {
        series: used.series.key,
        document: used.series.document,
        sequence: used.series.last,
        record: used.record,
      },
    })),
  };
}

/**
 * What head office has to replenish for an order: promises that rest on goods not yet ordered, and
 * quantities that no date could be promised for. Blocked and cancelled orders ask for nothing.
 */
function requirementLines(order: SalesOrderRow): PackageLine<'requirements.csv'>[] {
  if (!isOpen(order)) return [];
  return order.lines.flatMap((line) => {
    const row = (kind: string, date: string, open: number): PackageLine<'requirements.csv'> => ({
      ...head(order, line.lineNo, line.quantityDigits),
      cells: { kind, product_code: line.productCode, unit: line.unit, date, quantity: quantity(open) },
    });
    const pegged = line.schedule
      .filter((promise) => promise.pegged && promise.quantity > promise.issued)
      .map((promise) => row('pegged', promise.date, promise.quantity - promise.issued));
    const unconfirmed = unconfirmedQuantity(line);
    return unconfirmed > 0 ? [...pegged, row('unconfirmed', requestedDateOf(order, line), unconfirmed)] : pegged;
  });
}
