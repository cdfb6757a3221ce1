import { availabilityTimeline, type AvailabilityTimeline } from '../availability/available-to-promise.ts';
import { takenBack } from '../availability/checked-elements.ts';
import type { CompetingLine } from '../availability/competing-lines.ts';
import { partAmounts } from '../catalogue/priced-line.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import { isUnderWay } from '../delivery/delivery.ts';
import { addMoney, quantity } from '../money/money.ts';
import { soldInAnyQuantity } from '../availability/rounding-to-sales-units.ts';
import type { Shipping } from '../scheduling/route.ts';
import { factsOf, salesUnitsOf } from '../sales-order/evaluate-draft.ts';
import { requestedDateOf } from '../sales-order/requested-date.ts';
import { wantedFrom } from '../sales-order/shipped-schedule.ts';
import type { CommandScope } from './command-handler.ts';
import { shippingTo } from './shipping-facts.ts';
import { deliveredQuantity } from '../sales-order/order-status.ts';
import { isOpen, unconfirmedQuantity, type OrderLine, type SalesOrderRow } from '../sales-order/sales-order.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { productFacts } from './facts.ts';

/** Why the promises of an open line stay as they are when promises are made anew. */
export type StandingReason = 'fixedDate' | 'shipsTogether' | 'setAside';

/** An open order line as a rescheduling run sees it. */
export type DemandLine = {
  readonly order: SalesOrderRow;
  readonly line: CompetingLine;
  /** null: it competes. */
  readonly stands: StandingReason | null;
};

/**
 * Every open line that wants something, with why its promises stand where they do. Left alone are lines with
 * fixed dates, lines that ship together with others (their common date is the order's own affair) and orders
 * of which goods are set aside.
 *
 * @param wants which lines are asked about
 */
export function demandLines(scope: CommandScope, wants: (line: OrderLine) => boolean): DemandLine[] {
  const { read } = scope;
  const found: DemandLine[] = [];
  for (const order of read.all('orders')) {
    if (!isOpen(order)) continue;
    const mine = order.lines.filter(wants);
    if (mine.length === 0) continue;
    const setAside = read.deliveriesOf(order.id).some(isUnderWay);
    const shipping = shippingOf(order, scope);
    for (const line of mine) {
      const wanting = competingLine(order, line, shipping, read);
      if (wanting.quantity > 0) found.push({ order, line: wanting, stands: whyStands(order, line, setAside) });
    }
  }
  return found;
}

function whyStands(order: SalesOrderRow, line: OrderLine, setAside: boolean): StandingReason | null {
  if (line.fixedDate) return 'fixedDate';
  if (order.completeDelivery || line.deliveryGroup !== null) return 'shipsTogether';
  return setAside ? 'setAside' : null;
}

/** Every order line that competes for products and may get other dates. */
export function competingLines(scope: CommandScope, productCodes: readonly string[]): CompetingLine[] {
  const wanted = new Set(productCodes);
  return demandLines(scope, (line) => wanted.has(line.productCode))
    .filter(({ stands }) => stands === null)
    .map(({ line }) => line);
}

/** Availability of each product without the promises of competing lines, which are to be promised anew. */
export function timelinesWithout(
  lines: readonly CompetingLine[],
  { read, settings, context }: CommandScope,
): (productCode: string) => AvailabilityTimeline {
  return (productCode) => {
    const product = productFacts(read, productCode, null);
    if (!product) throw new Error(`an open order has the unknown product ${productCode}`);
    const released = lines.filter((line) => line.productCode === productCode).flatMap((line) => line.promises);
    return availabilityTimeline(
      factsOf(product, takenBack(released), { day: context.day, calendar: settings.calendar }),
    );
  };
}

/** How the goods of an order reach its customer from today on; null without a route. */
export function shippingOf(
  order: Pick<SalesOrderRow, 'customerCode'> & OrderTerms,
  { read, settings, context }: CommandScope,
): Shipping | null {
  const customer = read.get('customers', order.customerCode);
  return customer ? shippingTo(customer, order, settings, context.day, context.now) : null;
}

function competingLine(
  order: SalesOrderRow,
  line: OrderLine,
  shipping: Shipping | null,
  read: TableReader,
): CompetingLine {
  const product = read.get('products', line.productCode);
  const requestedDate = requestedDateOf(order, line);
  const promises = line.schedule
    .filter((promise) => promise.quantity > promise.issued)
    .map(({ date, quantity: promised, issued, pegged }) => ({ date, quantity: quantity(promised - issued), pegged }));
  const open = promises.reduce((sum, promise) => sum + promise.quantity, Number(unconfirmedQuantity(line)));
  const delivered = deliveredQuantity(line);
  const { net, tax } = partAmounts(line, delivered, quantity(Math.min(open, line.quantity - delivered)));
  return {
    orderId: order.id,
    orderNumber: order.number,
    lineNo: line.lineNo,
    productCode: line.productCode,
    customerName: order.customerName,
    deliveryPriority: order.deliveryPriority,
    requestedDate,
    wantedOn: wantedFrom(requestedDate, shipping),
    entry: `${order.date} ${order.number}`,
    quantity: quantity(open),
    value: addMoney(net, tax),
    promises,
    maxPartialDeliveries: line.maxPartialDeliveries,
    salesUnits: product ? salesUnitsOf(line, product) : soldInAnyQuantity,
  };
}
