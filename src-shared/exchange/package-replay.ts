import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { ProductRow } from '../catalogue/product.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { DomainEvent } from '../events/events.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import { eventsOf, type RecordBody } from '../events/record.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import type { NumberedDocument, SeriesRow } from '../numbering/series.ts';
import type { ReceiptRow } from '../payment/receipt.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { MovementRow } from '../stock/stock.ts';
import { project } from '../tables/project.ts';
import type { Write } from '../tables/tables.ts';

/** A journal record of the range: its body, and its line as it stands in the journal, without the newline. */
export type PackageRecord = {
  readonly seq: number;
  readonly chain: string;
  readonly text: string;
  readonly body: RecordBody;
};

/** A number that a document of the range took. */
export type UsedNumber = {
  readonly docId: string;
  readonly number: string;
  readonly docRev: number;
  readonly series: SeriesRow;
  readonly record: number;
};

/** What the records of the range leave behind. Documents stand in the order the range first touched them. */
export type ReplayedRange = {
  readonly quotations: readonly QuotationRow[];
  readonly orders: readonly SalesOrderRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly movements: readonly MovementRow[];
  readonly ledgerEntries: readonly LedgerEntryRow[];
  readonly numbers: readonly UsedNumber[];
  /** Products that head office sent within the range. */
  readonly products: ReadonlyMap<string, ProductRow>;
  /** Opening stocks applied within the range, by the SHA-256 of their payload. */
  readonly openingStocks: ReadonlyMap<string, MasterPayload>;
};

/**
 * Replays a range of the journal, keeping the last version of every document it touches.
 *
 * @param payload the rows of a master data event
 * @throws Error when a payload is missing: the journal belongs together with its payload files.
 */
export function replayRange(
  records: readonly PackageRecord[],
  payload: (sha256: string) => MasterPayload | null,
): ReplayedRange {
  const touched = new Touched();
  const numbers: UsedNumber[] = [];
  const openingStocks = new Map<string, MasterPayload>();
  for (const record of records) {
    for (const event of eventsOf(record.body)) {
      const rows = event.t === 'master.applied.v1' ? payload(event.d.sha256) : null;
      for (const write of project(event, rows)) touched.keep(write);
      if (event.t === 'master.applied.v1' && rows?.kind === 'openingStock') openingStocks.set(event.d.sha256, rows);
      const used = numberUsed(event, record.seq);
      if (used) numbers.push(used);
    }
  }
  return {
    quotations: [...touched.quotations.values()],
    orders: [...touched.orders.values()],
    deliveries: [...touched.deliveries.values()],
    invoices: [...touched.invoices.values()],
    receipts: [...touched.receipts.values()],
    movements: [...touched.movements.values()],
    ledgerEntries: [...touched.ledgerEntries.values()],
    numbers,
    products: touched.products,
    openingStocks,
  };
}

/** The last version of each row by its key. Maps keep the order of the first touch. */
class Touched {
  readonly quotations = new Map<string, QuotationRow>();
  readonly orders = new Map<string, SalesOrderRow>();
  readonly deliveries = new Map<string, DeliveryRow>();
  readonly invoices = new Map<string, InvoiceRow>();
  readonly receipts = new Map<string, ReceiptRow>();
  readonly movements = new Map<string, MovementRow>();
  readonly ledgerEntries = new Map<string, LedgerEntryRow>();
  readonly products = new Map<string, ProductRow>();

  keep(write: Write): void {
    switch (write.table) {
      case 'quotations':
        this.quotations.set(write.row.id, write.row);
        break;
      case 'orders':
        this.orders.set(write.row.id, write.row);
        break;
      case 'deliveries':
        this.deliveries.set(write.row.id, write.row);
        break;
      case 'invoices':
        this.invoices.set(write.row.id, write.row);
        break;
      case 'receipts':
        this.receipts.set(write.row.id, write.row);
        break;
      case 'movements':
        this.movements.set(write.row.id, write.row);
        break;
      case 'ledgerEntries':
        this.ledgerEntries.set(write.row.id, write.row);
        break;
      case 'products':
        this.products.set(write.row.code, write.row);
        break;
      default:
        break;
    }
  }
}

/** Which member of an event holds the document that takes a number. */
const numberedMember = {
  INQ: 'inquiry',
  QUO: 'quotation',
  BO: 'blanketOrder',
  SO: 'order',
  DO: 'delivery',
  INV: 'invoice',
  CN: 'creditNote',
  RCP: 'receipt',
  GR: 'movement',
  ADJ: 'movement',
  TRF: 'movement',
  GIR: 'movement',
  STK: 'stocktake',
  RET: 'customerReturn',
  CLS: 'day',
} as const satisfies Record<NumberedDocument, string>;

/** The number an event took: every event that carries a series took exactly its last number. */
function numberUsed(event: DomainEvent, record: number): UsedNumber | null {
  const members = event.d as Readonly<Record<string, unknown>>;
  const series = members['series'] as SeriesRow | undefined;
  if (!series) return null;
  const document = members[members['numberVoid'] ? 'numberVoid' : numberedMember[series.document]] as {
    readonly id?: string;
    readonly date?: string;
    readonly number?: string;
    readonly closingNumber?: string | null;
    readonly version?: number;
  };
  return {
    docId: document.id ?? document.date ?? '',
    number: document.number ?? document.closingNumber ?? '',
    docRev: document.version ?? 1,
    series,
    record,
  };
}
