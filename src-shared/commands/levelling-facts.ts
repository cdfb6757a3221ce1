import { atpOn, availabilityTimeline, type AvailabilityTimeline } from '../availability/available-to-promise.ts';
import { takenBack } from '../availability/checked-elements.ts';
import type { ProductRow } from '../catalogue/product.ts';
import type { SettingsRow } from '../branch/settings.ts';
import { destinationOf } from '../customers/order-terms.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, type Quantity } from '../money/money.ts';
import { factsOf } from '../sales-order/evaluate-draft.ts';
import { canMove, levelLineId } from '../sales-order/level-orders.ts';
import { requestedDateOf } from '../sales-order/requested-date.ts';
import { isOpen, type OrderLine, type SalesOrderRow, type ScheduleLine } from '../sales-order/sales-order.ts';
import { scheduleBackward } from '../scheduling/backward-scheduling.ts';
import { unlimitedCapacity } from '../scheduling/day-capacity.ts';
import type { LevellingInput, LevelLine } from '../scheduling/levelling-input.ts';
import { routeOf } from '../scheduling/route.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { productFacts } from './facts.ts';

/** What a levelling run may do: how far dates may move, and how low the fullest day should come. */
export type LevellingTerms = Pick<LevellingInput, 'earlyDays' | 'lateDays' | 'aim'>;

/**
 * Every open schedule line of the branch, with what availability bears: what levelling proposes from and
 * what its acceptance is checked against. Days are those on which goods must be on the shelf.
 */
export function levellingInput(
  read: TableReader,
  settings: SettingsRow,
  today: BusinessDate,
  terms: LevellingTerms,
): LevellingInput {
  const lines = [...read.all('orders')].filter(isOpen).flatMap((order) => linesOf(order, read, settings, today));
  const timelines = new Map<string, AvailabilityTimeline | null>();
  const timelineOf = (productCode: string): AvailabilityTimeline | null => {
    if (!timelines.has(productCode)) {
      const mine = lines.filter((line) => line.productCode === productCode);
      timelines.set(productCode, timelineWithout(mine, productCode, read, settings, today));
    }
    return timelines.get(productCode) ?? null;
  };
  return {
    ...terms,
    lines,
    today,
    calendar: settings.calendar,
    capacity: settings.capacity ?? unlimitedCapacity,
    supply: (productCode, date) => {
      const timeline = timelineOf(productCode);
      if (!timeline) return 0;
      const replenished = timeline.facts.replenishmentDate;
      // The smallest stock from the date on: what is taken on one day is missing on every later one.
      return replenished !== null && date >= replenished ? null : atpOn(timeline, date);
    },
  };
}

/** Why a promise keeps its day whatever is moved; null when it may move. */
export type UnmovableReason = 'setAside' | 'fixedDate' | 'shipsTogether' | 'replenishment' | 'partlyIssued';

/** @param underWay goods of the order are set aside in a delivery that has not left */
export function whyUnmovable(line: OrderLine, promise: ScheduleLine, underWay: boolean): UnmovableReason | null {
  if (underWay) return 'setAside';
  if (line.fixedDate) return 'fixedDate';
  if (line.deliveryGroup !== null) return 'shipsTogether';
  if (canMove(promise)) return null;
  return promise.pegged ? 'replenishment' : 'partlyIssued';
}

function linesOf(order: SalesOrderRow, read: TableReader, settings: SettingsRow, today: BusinessDate): LevelLine[] {
  const underWay = read.deliveriesOf(order.id).some(isUnderWay);
  const open = order.lines.flatMap((line) =>
    line.schedule.filter((promise) => promise.quantity > promise.issued).map((promise) => ({ line, promise })),
  );
  const stands = (line: OrderLine, promise: ScheduleLine) => whyUnmovable(line, promise, underWay) !== null;
  const allStand = order.completeDelivery && open.some(({ line, promise }) => stands(line, promise));
  return open.map(({ line, promise }) => ({
    id: levelLineIdOf(order.id, line.lineNo, promise),
    orderId: order.id,
    shipTo: stopOf(order),
    productCode: line.productCode,
    quantity: takenFromStock(promise, today),
    date: promise.date,
    requestedDate: neededOn(order, line, read, settings),
    availableFrom: today,
    fixed: allStand || stands(line, promise),
    complete: order.completeDelivery,
    grams: gramsOf(read.get('products', line.productCode), promise.quantity - promise.issued),
    pickerMinutes: 0,
  }));
}

/** The place a vehicle stops at for an order: each address of a customer is one. */
export function stopOf({ customerCode, shipTo }: Pick<SalesOrderRow, 'customerCode' | 'shipTo'>): string {
  return shipTo ? `${customerCode}/${shipTo.code}` : customerCode;
}

/** Identity of a promise among the lines of levelling; one that cannot move is never named by a move. */
export function levelLineIdOf(orderId: string, lineNo: number, promise: ScheduleLine): string {
  return levelLineId(orderId, lineNo, promise.date) + (canMove(promise) ? '' : '/stands');
}

/** A promise on replenishment is work of its day, and brings its own goods until that day has passed. */
function takenFromStock(promise: ScheduleLine, today: BusinessDate): Quantity {
  return quantity(promise.pegged && promise.date >= today ? 0 : promise.quantity - promise.issued);
}

/** Weight of a quantity, rounded up; goods of unknown weight count nothing. */
export function gramsOf(product: ProductRow | undefined, goods: number): number {
  return product?.weight ? Math.ceil((product.weight * goods) / 10 ** product.quantityDigits) : 0;
}

/** The day on which goods must be on the shelf to reach the customer on the requested date. */
function neededOn(order: SalesOrderRow, line: OrderLine, read: TableReader, settings: SettingsRow): BusinessDate {
  const requestedDate = requestedDateOf(order, line);
  const customer = read.get('customers', order.customerCode);
  const route = customer ? routeOf(settings.routes ?? [], destinationOf(customer, order)) : null;
  return route ? scheduleBackward(requestedDate, route, settings.calendar).materialDate : requestedDate;
}

/** Availability of a product without the lines that are levelled, which take from it on whatever day they get. */
function timelineWithout(
  lines: readonly LevelLine[],
  productCode: string,
  read: TableReader,
  settings: SettingsRow,
  today: BusinessDate,
): AvailabilityTimeline | null {
  const product = productFacts(read, productCode, null);
  if (!product) return null;
  const released = takenBack(lines.map((line) => ({ date: line.date, quantity: line.quantity, pegged: false })));
  return availabilityTimeline(factsOf(product, released, { day: today, calendar: settings.calendar }));
}
