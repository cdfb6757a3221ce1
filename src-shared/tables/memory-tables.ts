import { AvailabilityIndex, type AvailabilityTerms } from '../availability/availability-index.ts';
import type { AvailabilityTimeline } from '../availability/available-to-promise.ts';
import type { Requirement } from '../availability/checked-elements.ts';
import { availabilityFacts } from '../availability/product-availability.ts';
import { isOpenList } from '../catalogue/access-sequence.ts';
import type { PriceRow } from '../catalogue/price.ts';
import { isUnderWay, type DeliveryRow } from '../delivery/delivery.ts';
import { openCreditOf, type CreditNoteRow } from '../invoice/credit-note.ts';
import { openAmount, type InvoiceRow } from '../invoice/invoice.ts';
import { undeductedDownPayment } from '../invoice/undeducted-down-payment.ts';
import { isUnclearedGiro, openReceiptAmount, type ReceiptRow } from '../payment/receipt.ts';
import { addsToExposure } from '../sales-order/order-exposure.ts';
import { openRequirements, type OpenRequirement, type SalesOrderRow } from '../sales-order/sales-order.ts';
import { emptyBalance, type PlannedReceiptRow } from '../stock/stock.ts';
import type { TableReader } from './table-reader.ts';
import { rowKey, tableNames, type TableName, type Tables, type Write } from './tables.ts';

type Store = { [Name in TableName]: Map<string | number, Tables[Name]> };

/** The projection held in memory: what main decides on. Look-ups are indexes kept while rows are written. */
export class MemoryTables implements TableReader {
  private readonly rows: Store = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as Store;
  private readonly prices = new Lookup<PriceRow>((row) => [[row.productCode, row.key]]);
  private readonly listNames = new Set<string>();
  private readonly receipts = new Lookup<PlannedReceiptRow>((row) =>
    row.state === 'expected' ? [[row.productCode, row.id]] : [],
  );
  private readonly availability = new AvailabilityIndex<OpenRequirement>();
  private readonly customerOrders = new Lookup<SalesOrderRow>((order) => [[order.customerCode, order.id]]);
  private readonly openOrders = new Lookup<SalesOrderRow>((order) =>
    addsToExposure(order) ? [[order.customerCode, order.id]] : [],
  );
  private readonly openReceipts = new Lookup<ReceiptRow>((receipt) =>
    openReceiptAmount(receipt) > 0 || isUnclearedGiro(receipt) ? [[receipt.customerCode, receipt.id]] : [],
  );
  private readonly openCreditNotes = new Lookup<CreditNoteRow>((note) =>
    openCreditOf(note) > 0 ? [[note.customerCode, note.id]] : [],
  );
  private readonly downPayments = new Lookup<InvoiceRow>((invoice) =>
    undeductedDownPayment(invoice) > 0 ? [[invoice.customerCode, invoice.id]] : [],
  );
  private readonly openInvoices = new Lookup<InvoiceRow>((invoice) =>
    openAmount(invoice) > 0 ? [[invoice.customerCode, invoice.id]] : [],
  );
  private readonly orderInvoices = new Lookup<InvoiceRow>((invoice) =>
    [...new Set([invoice.orderId, ...invoice.lines.flatMap((line) => line.source?.orderId ?? [])])].map(
      (orderId): [string, string] => [orderId, invoice.id],
    ),
  );

  private readonly orderDeliveries = new Lookup<DeliveryRow>((delivery) => [[delivery.orderId, delivery.id]]);
  private readonly underWay = new Lookup<DeliveryRow>((delivery) =>
    isUnderWay(delivery) ? delivery.lines.map((line) => [line.productCode, delivery.id]) : [],
  );

  apply(writes: readonly Write[]): void {
    for (const write of writes) this.put(write);
  }

  get<Name extends TableName>(table: Name, key: string | number): Tables[Name] | undefined {
    return this.rows[table].get(key);
  }

  all<Name extends TableName>(table: Name): Iterable<Tables[Name]> {
    return this.rows[table].values();
  }

  pricesOf(productCode: string): readonly PriceRow[] {
    return this.prices.of(productCode);
  }

  priceLists(): readonly string[] {
    return [...this.listNames].toSorted();
  }

  requirementsOf(productCode: string): readonly OpenRequirement[] {
    return this.availability.promisesOn(productCode);
  }

  requirementsOfOrder(productCode: string, orderId: string): readonly OpenRequirement[] {
    return this.availability.promisesOf(productCode, orderId);
  }

  demandByDay(productCode: string): readonly Requirement[] {
    return this.availability.demandByDay(productCode);
  }

  timelineOf(productCode: string, terms: AvailabilityTerms): AvailabilityTimeline | null {
    const product = this.get('products', productCode);
    if (!product) return null;
    return this.availability.timeline(productCode, terms, () =>
      availabilityFacts(
        product,
        this.get('balances', productCode) ?? emptyBalance(productCode),
        this.expectedReceiptsOf(productCode),
        this.demandByDay(productCode),
        terms.day,
        terms.calendar,
        terms.scope,
      ),
    );
  }

  expectedReceiptsOf(productCode: string): readonly PlannedReceiptRow[] {
    return this.receipts.of(productCode);
  }

  ordersOf(customerCode: string): readonly SalesOrderRow[] {
    return this.customerOrders.of(customerCode);
  }

  openOrdersOf(customerCode: string): readonly SalesOrderRow[] {
    return this.openOrders.of(customerCode);
  }

  openReceiptsOf(customerCode: string): readonly ReceiptRow[] {
    return this.openReceipts.of(customerCode);
  }

  openCreditNotesOf(customerCode: string): readonly CreditNoteRow[] {
    return this.openCreditNotes.of(customerCode);
  }

  downPaymentsOf(customerCode: string): readonly InvoiceRow[] {
    return this.downPayments.of(customerCode);
  }

  openInvoicesOf(customerCode: string): readonly InvoiceRow[] {
    return this.openInvoices.of(customerCode);
  }

  invoicesOf(orderId: string): readonly InvoiceRow[] {
    return this.orderInvoices.of(orderId);
  }

  deliveriesOf(orderId: string): readonly DeliveryRow[] {
    return this.orderDeliveries.of(orderId);
  }

  setAside(productCode: string): number {
    return this.underWay
      .of(productCode)
      .flatMap((delivery) => delivery.lines)
      .filter((line) => line.productCode === productCode)
      .reduce((sum, line) => sum + line.picked, 0);
  }

  private put(write: Write): void {
    const key = rowKey(write.table, write.row);
    const store = this.rows[write.table] as Map<string | number, Write['row']>;
    const before = store.get(key);
    store.set(key, write.row);
    switch (write.table) {
      case 'prices':
        this.prices.replace(before as PriceRow | undefined, write.row);
        if (isOpenList(write.row)) this.listNames.add(write.row.list);
        break;
      case 'products':
        this.availability.touch(write.row.code);
        break;
      case 'balances':
        this.availability.touch(write.row.productCode);
        break;
      case 'plannedReceipts':
        this.receipts.replace(before as PlannedReceiptRow | undefined, write.row);
        this.availability.touch(write.row.productCode);
        break;
      case 'orders':
        this.availability.replace(
          write.row.id,
          before ? openRequirements(before as SalesOrderRow) : [],
          openRequirements(write.row),
        );
        this.customerOrders.replace(before as SalesOrderRow | undefined, write.row);
        this.openOrders.replace(before as SalesOrderRow | undefined, write.row);
        break;
      case 'receipts':
        this.openReceipts.replace(before as ReceiptRow | undefined, write.row);
        break;
      case 'creditNotes':
        this.openCreditNotes.replace(before as CreditNoteRow | undefined, write.row);
        break;
      case 'invoices':
        this.openInvoices.replace(before as InvoiceRow | undefined, write.row);
        this.downPayments.replace(before as InvoiceRow | undefined, write.row);
        this.orderInvoices.replace(before as InvoiceRow | undefined, write.row);
        break;
      case 'deliveries':
        this.orderDeliveries.replace(before as DeliveryRow | undefined, write.row);
        this.underWay.replace(before as DeliveryRow | undefined, write.row);
        break;
      default:
        break;
    }
  }
}

/** Rows grouped under the keys that an entry function names for each of them. */
class Lookup<Row> {
  private readonly groups = new Map<string, Map<string, Row>>();
  private readonly entriesOf: (row: Row) => (readonly [group: string, id: string])[];

  constructor(entriesOf: (row: Row) => (readonly [group: string, id: string])[]) {
    this.entriesOf = entriesOf;
  }

  of(group: string): Row[] {
    return [...(this.groups.get(group)?.values() ?? [])];
  }

  replace(before: Row | undefined, after: Row): void {
    if (before) for (const [group, id] of this.entriesOf(before)) this.groups.get(group)?.delete(id);
    for (const [group, id] of this.entriesOf(after)) {
      const members = this.groups.get(group) ?? new Map<string, Row>();
      members.set(id, after);
      this.groups.set(group, members);
    }
  }
}
