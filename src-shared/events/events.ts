import type { LedgerEntryRow } from '../accounting/posting.ts';
import type { BlanketOrderEvent } from '../blanket-order/blanket-order-events.ts';
import type { BusinessDayRow, PackageRow } from '../branch/business-day.ts';
import type { PeopleEvent } from '../branch/change-people.ts';
import type { SettingsRow, UserRow } from '../branch/settings.ts';
import type { SessionEvent } from '../branch/user-session.ts';
import type { CatalogueEvent } from '../catalogue/catalogue-events.ts';
import type { CashSessionEvent } from '../cash-session/cash-session-events.ts';
import type { CustomerEvent } from '../customers/customer-events.ts';
import type { DeliveryRow } from '../delivery/delivery.ts';
import type { BillingEvent } from '../invoice/billing-events.ts';
import type { InquiryEvent } from '../inquiry/inquiry-events.ts';
import type { InvoiceRow } from '../invoice/invoice.ts';
import type { NumberingEvent } from '../numbering/numbering-events.ts';
import type { SeriesRow } from '../numbering/series.ts';
import type { PaymentEvent } from '../payment/payment-events.ts';
import type { ReceiptRow } from '../payment/receipt.ts';
import type { QuotationEvent } from '../quotation/quotation-events.ts';
import type { QuotationRow } from '../quotation/quotation.ts';
import type { TransfersRequirements } from '../requirements/requirement-events.ts';
import type { SalesOrderEvent } from '../sales-order/sales-order-events.ts';
import type { CreditEvent } from '../sales-order/credit-events.ts';
import type { ReallocationEvent } from '../sales-order/reallocation-events.ts';
import type { LevellingEvent } from '../sales-order/levelling-events.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import type { DeliveryEvent } from '../delivery/delivery-events.ts';
import type { ReturnEvent } from '../returns/return-events.ts';
import type { BatchRow } from '../stock/batch.ts';
import type { SerialRow } from '../stock/serial-numbers.ts';
import type { StockEvent } from '../stock/stock-events.ts';
import type { BalanceRow, MovementRow, PlannedReceiptRow } from '../stock/stock.ts';
import type { MasterDataKind } from './master-payload.ts';

/**
 * What has happened, with its results: documents, balances and postings as they are afterwards. Replay
 * writes them down again and computes nothing, so newer rules can never change an old document.
 */
export type DomainEvent =
  | Event<'branch.configured.v1', { settings: SettingsRow; users: readonly UserRow[] }>
  | Event<
      'master.applied.v1',
      {
        kind: MasterDataKind;
        /** Names the payload file that holds the rows. */
        sha256: string;
        fileName: string;
        rows: number;
        /** Postings of an opening stock, which are too few to need the payload. */
        entry: LedgerEntryRow | null;
      }
    >
  | Event<'day.opened.v1', { day: BusinessDayRow }>
  | Event<'day.closed.v1', { day: BusinessDayRow; series: SeriesRow }>
  | Event<'quotation.sent.v1', { quotation: QuotationRow; series: SeriesRow }>
  | Event<
      'order.confirmed.v1',
      { order: SalesOrderRow; series: SeriesRow; balances: readonly BalanceRow[]; quotation: QuotationRow | null }
    >
  | Event<'order.creditBlocked.v1', { order: SalesOrderRow; series: SeriesRow; quotation: QuotationRow | null }>
  | CreditEvent
  | CustomerEvent
  | CatalogueEvent
  | Event<
      'order.cancelled.v1',
      { order: SalesOrderRow; balances: readonly BalanceRow[]; quotation: QuotationRow | null }
    >
  | InquiryEvent
  | QuotationEvent
  | BlanketOrderEvent
  | SalesOrderEvent
  | Event<'delivery.created.v1', { delivery: DeliveryRow; series: SeriesRow }>
  | Event<'delivery.picked.v1', { delivery: DeliveryRow }>
  | Event<'delivery.packed.v1', { delivery: DeliveryRow }>
  | Event<'delivery.loaded.v1', { delivery: DeliveryRow }>
  | Event<'delivery.cancelled.v1', { delivery: DeliveryRow }>
  | Event<
      'delivery.goodsIssued.v1',
      {
        delivery: DeliveryRow;
        order: SalesOrderRow;
        balances: readonly BalanceRow[];
        batches?: readonly BatchRow[];
        serials?: readonly SerialRow[];
        movement: MovementRow;
        entry: LedgerEntryRow | null;
      }
    >
  | Event<
      'invoice.posted.v1',
      {
        invoice: InvoiceRow;
        series: SeriesRow;
        delivery: DeliveryRow;
        order: SalesOrderRow;
        /** Down payments that it deducts; absent when there are none. */
        invoices?: readonly InvoiceRow[];
        entry: LedgerEntryRow;
      }
    >
  | BillingEvent
  | PaymentEvent
  | CashSessionEvent
  | Event<
      'receipt.posted.v1',
      { receipt: ReceiptRow; series: SeriesRow; invoices: readonly InvoiceRow[]; entry: LedgerEntryRow }
    >
  | Event<
      'stock.received.v1',
      {
        plannedReceipts: readonly PlannedReceiptRow[];
        balances: readonly BalanceRow[];
        batches?: readonly BatchRow[];
        serials?: readonly SerialRow[];
        movement: MovementRow;
        series: SeriesRow;
        entry: LedgerEntryRow | null;
      }
    >
  | StockEvent
  | DeliveryEvent
  | ReturnEvent
  | SessionEvent
  | PeopleEvent
  | NumberingEvent
  | LevellingEvent
  | Event<'branch.settingsChanged.v1', { settings: SettingsRow }>
  | ReallocationEvent
  | Event<'package.written.v1', { package: PackageRow }>;

export type EventType = DomainEvent['t'];

type Event<Type extends string, Data> = {
  readonly t: Type;
  readonly d: Readonly<Data> & (Data extends { order: SalesOrderRow } ? TransfersRequirements : unknown);
};
