import type { AvailabilityTerms } from '../availability/availability-index.ts';
import type { AvailabilityTimeline } from '../availability/available-to-promise.ts';
import type { Requirement } from '../availability/checked-elements.ts';
import type { PriceRow } from '../catalogue/price.ts';
import type { CreditNoteRow } from '../invoice/credit-note.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import type { ReceiptRow } from '../payment/receipt.ts';
import type { OpenRequirement, SalesOrderRow } from '../sales-order/sales-order.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { PlannedReceiptRow } from '../stock/stock.ts';
import type { TableName, Tables } from './tables.ts';

/**
 * What decisions may look at: rows by key, whole tables, and the few look-ups that a decision needs at
 * once. Reading never changes anything, so the same decision serves a preview and a posting.
 */
export type TableReader = {
  get<Name extends TableName>(table: Name, key: string | number): Tables[Name] | undefined;
  all<Name extends TableName>(table: Name): Iterable<Tables[Name]>;
  pricesOf(productCode: string): readonly PriceRow[];
  /** Names of the lists that a price was ever written to, those of single customers and groups aside, by name. */
  priceLists(): readonly string[];
  /** Promises of all open orders on a product. */
  requirementsOf(productCode: string): readonly OpenRequirement[];
  /** Promises of one order on a product. */
  requirementsOfOrder(productCode: string, orderId: string): readonly OpenRequirement[];
  /** Promises of all open orders on a product, added up by day. */
  demandByDay(productCode: string): readonly Requirement[];
  /** Availability of a product, derived once until something it rests on is written; null for an unknown one. */
  timelineOf(productCode: string, terms: AvailabilityTerms): AvailabilityTimeline | null;
  /** Receipts of a product that are still expected. */
  expectedReceiptsOf(productCode: string): readonly PlannedReceiptRow[];
  /** All orders of a customer, closed ones too. */
  ordersOf(customerCode: string): readonly SalesOrderRow[];
  /** Orders of a customer that add to his credit exposure: open, or delivered and not yet invoiced. */
  openOrdersOf(customerCode: string): readonly SalesOrderRow[];
  /** Receipts of a customer that are not allocated in full, or are a giro that the bank has not paid. */
  openReceiptsOf(customerCode: string): readonly ReceiptRow[];
  /** Credit notes of a customer that are neither offset nor paid back in full. */
  openCreditNotesOf(customerCode: string): readonly CreditNoteRow[];
  /** Down payment invoices of a customer that final invoices have not deducted in full. */
  downPaymentsOf(customerCode: string): readonly InvoiceRow[];
  openInvoicesOf(customerCode: string): readonly InvoiceRow[];
  deliveriesOf(orderId: string): readonly DeliveryRow[];
  /** Invoices that bill something of an order, voided ones too. */
  invoicesOf(orderId: string): readonly InvoiceRow[];
  /** Goods set aside in deliveries that have not left, per product. */
  setAside(productCode: string): number;
};
