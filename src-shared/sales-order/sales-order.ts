import type { Discount } from '../catalogue/line-discount.ts';
import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import type { CreditRelease } from '../customers/credit-release.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, sumQuantity, type Quantity } from '../money/money.ts';
import type { LineProgress } from './order-status.ts';
import type { SalesOrderDocumentState } from './sales-order-states.ts';

/** A promise to deliver part of a line on a date. */
export type ScheduleLine = {
  readonly date: BusinessDate;
  readonly quantity: Quantity;
  /** Quantity of this promise already issued. */
  readonly issued: Quantity;
  /** Rests on replenishment ordered for it, not on stock or an expected receipt. */
  readonly pegged: boolean;
  /** Dates of the shipment, where the customer has a route; `date` is then the day the goods must be there. */
  readonly planningDate?: BusinessDate;
  readonly loadingDate?: BusinessDate;
  readonly goodsIssueDate?: BusinessDate;
  /** Day the goods reach the customer. */
  readonly deliveryDate?: BusinessDate;
};

/** The day a promise is for in the eyes of the customer: of arrival, or of hand-over where nothing is shipped. */
export function promisedDay(promise: ScheduleLine): BusinessDate {
  return promise.deliveryDate ?? promise.date;
}

/** How a customer wants one line delivered. */
export type LineDeliveryTerms = {
  /** When the customer wants the line; null: with the order. What is confirmed never changes it (erpnext#8568). */
  readonly requestedDate: BusinessDate | null;
  /** The promised dates stay when promises are made anew. */
  readonly fixedDate: boolean;
  /** Lines of one group leave together, on the latest of their dates. null: on its own. */
  readonly deliveryGroup: number | null;
  /** Most deliveries the line may take, 1 to 9; null: any number. */
  readonly maxPartialDeliveries: number | null;
};

/** A line that leaves as the goods are there. */
export const deliveredFreely: LineDeliveryTerms = {
  requestedDate: null,
  fixedDate: false,
  deliveryGroup: null,
  maxPartialDeliveries: null,
};

export type OrderLine = LineItem &
  LineAmounts &
  LineProgress &
  LineDeliveryTerms & { readonly schedule: readonly ScheduleLine[] };

/** A sales order on record. Drafts are not journalled: they are typed, and confirmed or discarded. */
export type OrderState = Exclude<SalesOrderDocumentState, 'draft' | 'discarded'>;

/** A hold on one thing that an order may do. The order keeps its state and its reservation. */
export type OrderBlock = { readonly reason: string; readonly by: string; readonly at: string };

/** Which of the three holds: on delivery, on billing, or on both because the price is not settled. */
export type OrderBlockKind = 'deliveryBlock' | 'billingBlock' | 'pricingBlock';

/** An order without special terms and without holds. */
export const ordinaryTerms = {
  completeDelivery: false,
  deliveryPriority: 2,
  blanketOrderId: null,
  beyondQuotation: [],
  deliveryBlock: null,
  billingBlock: null,
  pricingBlock: null,
} as const;

export type SalesOrderRow = OrderTerms & {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly customerCode: string;
  readonly customerName: string;
  readonly customerReference: string;
  readonly quotationId: string | null;
  /** The blanket order that it calls off, by id. */
  readonly blanketOrderId: string | null;
  /** Ordered at the quotation's price beyond what it offers, for a person to see. */
  readonly beyondQuotation: readonly { readonly productCode: string; readonly beyond: Quantity }[];
  readonly date: BusinessDate;
  /** Of every line that has no date of its own. */
  readonly requestedDate: BusinessDate;
  /** All lines leave in one delivery, on the latest of their dates. */
  readonly completeDelivery: boolean;
  /** Who is promised first when promises are made anew: 1 before 2 before 3. */
  readonly deliveryPriority: number;
  readonly deliveryBlock: OrderBlock | null;
  readonly billingBlock: OrderBlock | null;
  readonly pricingBlock: OrderBlock | null;
  /** Instant in UTC of entry, for people to read: it decides nothing. */
  readonly enteredAt: string;
  readonly lines: readonly OrderLine[];
  /** Off the whole order, charges aside; already in the amounts of the lines. Absent: none. */
  readonly headerDiscount?: Discount;
  readonly totals: DocumentTotals;
  readonly credit: CreditVerdict;
  readonly release: CreditRelease | null;
  readonly cancelReason: string | null;
  readonly createdBy: string;
  readonly version: number;
};

/** Quantity promised and not yet issued on one date, for one product. */
export type OpenRequirement = {
  readonly orderId: string;
  readonly lineNo: number;
  readonly productCode: string;
  readonly date: BusinessDate;
  readonly quantity: Quantity;
  readonly pegged: boolean;
};

/** True while the order holds stock: confirmed and not yet fully delivered. */
export function isOpen(order: Pick<SalesOrderRow, 'state'>): boolean {
  return order.state === 'confirmed' || order.state === 'partlyDelivered';
}

/**
 * The promises of an order that stock must still keep. Credit-blocked, closed and cancelled orders have
 * none; an order that is only held (delivery, billing or pricing block) keeps all of them, or its goods
 * would be sold to someone else.
 */
export function openRequirements(order: SalesOrderRow): OpenRequirement[] {
  if (!isOpen(order)) return [];
  return order.lines.flatMap((line) =>
    line.schedule
      .filter((schedule) => schedule.quantity > schedule.issued)
      .map((schedule) => ({
        orderId: order.id,
        lineNo: line.lineNo,
        productCode: line.productCode,
        date: schedule.date,
        quantity: quantity(schedule.quantity - schedule.issued),
        pegged: schedule.pegged,
      })),
  );
}

export function confirmedQuantity(line: Pick<OrderLine, 'schedule'>): Quantity {
  return sumQuantity(line.schedule.map((schedule) => schedule.quantity));
}

/** What is wanted and cannot be promised on any date. */
export function unconfirmedQuantity(
  line: Pick<OrderLine, 'schedule' | 'quantity' | 'shortClosed' | 'charge'>,
): Quantity {
  if (line.charge) return quantity(0);
  return quantity(Math.max(0, line.quantity - line.shortClosed - confirmedQuantity(line)));
}

/** What a document that follows copies of an order line: the item and its amounts, nothing of its progress. */
export function itemOfLine(line: OrderLine): LineItem & LineAmounts {
  const {
    schedule: _schedule,
    shortClosed: _shortClosed,
    shortCloseReason: _shortCloseReason,
    issued: _issued,
    reversed: _reversed,
    returned: _returned,
    returnedForRedelivery: _returnedForRedelivery,
    invoiced: _invoiced,
    credited: _credited,
    requestedDate: _requestedDate,
    fixedDate: _fixedDate,
    deliveryGroup: _deliveryGroup,
    maxPartialDeliveries: _maxPartialDeliveries,
    ...item
  } = line;
  return item;
}
