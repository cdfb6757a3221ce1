import { whyUnmovable, levelLineIdOf, type UnmovableReason } from '../commands/levelling-facts.ts';
import type { DeliveryState } from '../delivery/delivery.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { requestedDateOf } from '../sales-order/requested-date.ts';
import { promisedDay, type OrderLine, type SalesOrderRow, type ScheduleLine } from '../sales-order/sales-order.ts';
import type { LevelLine } from '../scheduling/levelling-input.ts';
import type { TableReader } from '../tables/table-reader.ts';

/** The open part of one order line on one day. */
export type DueLine = {
  readonly lineNo: number;
  readonly productCode: string;
  readonly name: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly requestedDate: BusinessDate;
  /** Day on which the customer has it. */
  readonly promisedDay: BusinessDate;
  /** null: it may get another day. */
  readonly stands: UnmovableReason | null;
};

/** What of one order is due on one day: what a person moves about in the calendar. */
export type DueCard = {
  readonly orderId: string;
  readonly number: string;
  readonly version: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly city: string;
  readonly date: BusinessDate;
  readonly deliveryPriority: number;
  /** All lines of the order leave together. */
  readonly complete: boolean;
  readonly lines: readonly DueLine[];
  readonly grams: number;
  readonly pickerMinutes: number;
  /** Delivery under way for the order, else null. */
  readonly delivery: { readonly id: string; readonly number: string; readonly state: DeliveryState } | null;
  /** Somebody holds the delivery of the order. */
  readonly held: boolean;
  /** null: at least one line may move; else why none does. */
  readonly stands: UnmovableReason | null;
};

/**
 * What is due, one card for each order and day, in order of day, priority and number.
 *
 * @param lines every open schedule line of the branch, as levelling sees them
 */
export function dueCards(lines: readonly LevelLine[], read: TableReader): DueCard[] {
  const groups = new Map<string, LevelLine[]>();
  for (const line of lines) {
    const key = `${line.orderId} ${line.date}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()]
    .flatMap((group) => cardOf(group, read))
    .toSorted(
      (a, b) => compare(a.date, b.date) || a.deliveryPriority - b.deliveryPriority || compare(a.number, b.number),
    );
}

function cardOf(group: readonly LevelLine[], read: TableReader): DueCard[] {
  const [first] = group;
  const order = first && read.get('orders', first.orderId);
  if (!first || !order) return [];
  const delivery = read.deliveriesOf(order.id).find(isUnderWay) ?? null;
  const lines = group
    .flatMap((line) => dueLinesOf(order, line, delivery !== null))
    .toSorted((a, b) => a.lineNo - b.lineNo);
  const movable = lines.some((line) => line.stands === null);
  return [
    {
      orderId: order.id,
      number: order.number,
      version: order.version,
      customerCode: order.customerCode,
      customerName: order.customerName,
      city: order.shipTo?.city ?? read.get('customers', order.customerCode)?.city ?? '',
      date: first.date,
      deliveryPriority: order.deliveryPriority,
      complete: order.completeDelivery,
      lines,
      grams: group.reduce((sum, line) => sum + line.grams, 0),
      pickerMinutes: group.reduce((sum, line) => sum + line.pickerMinutes, 0),
      delivery: delivery && { id: delivery.id, number: delivery.number, state: delivery.state },
      held: order.deliveryBlock !== null,
      stands: movable ? null : (lines[0]?.stands ?? 'fixedDate'),
    },
  ];
}

function dueLinesOf(order: SalesOrderRow, levelLine: LevelLine, underWay: boolean): DueLine[] {
  for (const line of order.lines) {
    for (const promise of line.schedule) {
      if (levelLineIdOf(order.id, line.lineNo, promise) !== levelLine.id) continue;
      if (promise.quantity > promise.issued) return [dueLine(order, line, promise, levelLine, underWay)];
    }
  }
  return [];
}

function dueLine(
  order: SalesOrderRow,
  line: OrderLine,
  promise: ScheduleLine,
  levelLine: LevelLine,
  underWay: boolean,
): DueLine {
  const own = whyUnmovable(line, promise, underWay);
  return {
    lineNo: line.lineNo,
    productCode: line.productCode,
    name: line.name,
    quantity: quantity(promise.quantity - promise.issued),
    unit: line.unit,
    quantityDigits: line.quantityDigits,
    requestedDate: requestedDateOf(order, line),
    promisedDay: promisedDay(promise),
    // A line of a complete order stands with the others of it, whatever it could do alone.
    stands: own ?? (levelLine.fixed ? 'shipsTogether' : null),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
