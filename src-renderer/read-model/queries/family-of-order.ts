import type { CreditNoteRow } from '#shared/invoice/credit-note.ts';
import type { AllocationRow } from '#shared/invoice/settlement.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import type { InquiryRow } from '#shared/inquiry/inquiry.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { ReceiptRow } from '#shared/payment/receipt.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import type { ReturnRow } from '#shared/returns/customer-return.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { ProjectionDatabase } from '../database.ts';
import { useLiveRows } from '../use-live-rows.ts';

export type OrderFamily = {
  readonly order: SalesOrderRow;
  readonly inquiry: InquiryRow | null;
  readonly quotations: readonly QuotationRow[];
  readonly siblings: readonly SalesOrderRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly returns: readonly ReturnRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly creditNotes: readonly CreditNoteRow[];
  readonly receipts: readonly ReceiptRow[];
  /** What settled the invoices after they were posted. */
  readonly allocations: readonly AllocationRow[];
};

/** All documents that belong to an order; undefined until they are read, null when there is no such order. */
export function useFamilyOfOrder(orderId: string): OrderFamily | null | undefined {
  return useLiveRows(
    async (database) => {
      const order = await database.rows('orders').get(orderId);
      return order ? familyOf(database, order) : null;
    },
    [orderId],
  );
}

async function familyOf(database: ProjectionDatabase, order: SalesOrderRow): Promise<OrderFamily> {
  const { id: orderId, quotationId } = order;
  const [deliveries, returns, invoices, quotations, siblings] = await Promise.all([
    database.rows('deliveries').where('orderId').equals(orderId).toArray(),
    database.rows('returns').where('orderId').equals(orderId).toArray(),
    invoicesOf(database, order),
    quotationId === null ? [] : revisionsOf(database, quotationId),
    quotationId === null ? [] : database.rows('orders').where('quotationId').equals(quotationId).toArray(),
  ]);
  const inquiryId = quotations.find((quotation) => quotation.inquiryId !== null)?.inquiryId ?? null;
  const ids = invoices.map((invoice) => invoice.id);
  const allocations = await database.rows('allocations').where('invoiceId').anyOf(ids).toArray();
  const [inquiry, creditNotes, receipts] = await Promise.all([
    inquiryId === null ? undefined : database.rows('inquiries').get(inquiryId),
    database.rows('creditNotes').where('invoiceId').anyOf(ids).toArray(),
    receiptsOf(database, order, new Set(ids), new Set(allocations.map(({ source }) => source.id))),
  ]);
  return {
    order,
    inquiry: inquiry ?? null,
    quotations,
    siblings: siblings.filter((other) => other.id !== orderId),
    deliveries,
    returns,
    invoices,
    creditNotes,
    receipts,
    allocations,
  };
}

/** Invoices of the order alone, and collective ones that bill some of it. */
async function invoicesOf(database: ProjectionDatabase, { id, customerCode }: SalesOrderRow): Promise<InvoiceRow[]> {
  return database
    .rows('invoices')
    .where('[customerCode+date]')
    .between([customerCode, ''], [customerCode, '\uffff'])
    .filter((invoice) => invoice.orderId === id || invoice.lines.some((line) => line.source?.orderId === id))
    .toArray();
}

/** Receipts that pay one of the invoices, or the order ahead. */
async function receiptsOf(
  database: ProjectionDatabase,
  { id, customerCode }: SalesOrderRow,
  invoices: ReadonlySet<string>,
  paying: ReadonlySet<string>,
): Promise<ReceiptRow[]> {
  return database
    .rows('receipts')
    .where('[customerCode+date]')
    .between([customerCode, ''], [customerCode, '\uffff'])
    .filter(
      (receipt) =>
        receipt.orderId === id ||
        paying.has(receipt.id) ||
        receipt.allocations.some((one) => invoices.has(one.invoiceId)),
    )
    .toArray();
}

/** Every revision of a quotation, whichever of them was ordered. */
async function revisionsOf(database: ProjectionDatabase, quotationId: string): Promise<QuotationRow[]> {
  const quotation = await database.rows('quotations').get(quotationId);
  if (!quotation) return [];
  const { customerCode, baseNumber } = quotation;
  return database
    .rows('quotations')
    .where('[customerCode+date]')
    .between([customerCode, ''], [customerCode, '\uffff'])
    .filter((one) => one.baseNumber === baseNumber)
    .toArray();
}
