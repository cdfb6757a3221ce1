import type { EventType } from '../events/events.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { BasisPoints, Money, Quantity, UnitPrice } from '../money/money.ts';

/** Tables of documents whose history can be asked for. */
export const historyTables = [
  'inquiries',
  'quotations',
  'blanketOrders',
  'orders',
  'deliveries',
  'returns',
  'invoices',
  'creditNotes',
  'receipts',
] as const;

export type HistoryTable = (typeof historyTables)[number];

/** A value of a document as it was or became, with what is needed to write it in words. */
export type HistoryValue =
  | { readonly as: 'text'; readonly value: string }
  | { readonly as: 'count'; readonly value: number }
  | { readonly as: 'flag'; readonly value: boolean }
  | { readonly as: 'state'; readonly value: string }
  | { readonly as: 'date'; readonly value: BusinessDate }
  | { readonly as: 'money'; readonly value: Money }
  | { readonly as: 'unitPrice'; readonly value: UnitPrice }
  | { readonly as: 'percent'; readonly value: BasisPoints }
  | { readonly as: 'quantity'; readonly value: Quantity; readonly digits: number; readonly unit: string }
  | {
      readonly as: 'schedule';
      readonly value: readonly { readonly date: BusinessDate; readonly quantity: Quantity }[];
      readonly digits: number;
    };

export const historyFields = [
  'state',
  'requestedDate',
  'validUntil',
  'dueDate',
  'issuedOn',
  'customerReference',
  'completeDelivery',
  'deliveryPriority',
  'shipToCode',
  'priceList',
  'termsDays',
  'routeId',
  'paymentMethod',
  'deposit',
  'deliveryBlock',
  'billingBlock',
  'pricingBlock',
  'release',
  'cancelReason',
  'lostReason',
  'reason',
  'undoneBecause',
  'printedNote',
  'internalNote',
  'vehicle',
  'driver',
  'packages',
  'paid',
  'unallocated',
  'total',
  'line',
  'quantity',
  'unitPrice',
  'discount',
  'amountOff',
  'headerDiscount',
  'charge',
  'specification',
  'shortClosed',
  'shortCloseReason',
  'promised',
  'picked',
  'issued',
  'reversed',
  'returned',
  'invoiced',
  'credited',
  'orderedQuantity',
  'received',
] as const;

/** What of a document changed. `line` is the line itself: added, or gone. */
export type HistoryField = (typeof historyFields)[number];

export type HistoryChange = {
  readonly field: HistoryField;
  /** The line it is of; null for the document. */
  readonly line: { readonly lineNo: number; readonly productCode: string; readonly name: string } | null;
  /** null: nothing was there. */
  readonly from: HistoryValue | null;
  /** null: nothing is there any more. */
  readonly to: HistoryValue | null;
};

/** One thing that happened to a document: who, when, what, and by whose leave. */
export type HistoryEntry = {
  readonly seq: number;
  /** Instant in UTC. */
  readonly at: string;
  readonly businessDay: BusinessDate | null;
  /** Name of whoever did it. */
  readonly by: string;
  /** Name of whoever approved it, where that took another person. */
  readonly approvedBy: string | null;
  readonly action: EventType;
  /** Number of another document that did it: the delivery that left, the invoice that was posted. */
  readonly through: string | null;
  readonly changes: readonly HistoryChange[];
  /** Version of the document afterwards; null where it has none. */
  readonly version: number | null;
};
