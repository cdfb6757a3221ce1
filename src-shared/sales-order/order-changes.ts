import { canonicalJson } from '../kernel/canonical-json.ts';
import { termInputNames, type TermsInput } from '../customers/order-terms.ts';
import { basisPoints, zeroMoney } from '../money/money.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { ChangeOrderInput } from './change-order.ts';
import type { Charge } from '../catalogue/charge.ts';
import type { Discount } from '../catalogue/line-discount.ts';
import { chargesOf, sameCharges } from './changed-charges.ts';
import { agreedOf, type AddedLine, type LineChange } from './changed-lines.ts';
import { toDeliver } from './order-status.ts';
import type { LineDeliveryTerms, OrderLine, SalesOrderRow } from './sales-order.ts';

/** A line as it is typed: one of the order by its number, or a new one. What is left out is as on any new line. */
export type TypedLine = AddedLine & { readonly lineNo?: number | undefined };

/** An order on record while a person changes it. */
export type TypedOrder = TermsInput & {
  readonly requestedDate: BusinessDate | null;
  readonly completeDelivery?: boolean | undefined;
  readonly deliveryPriority?: number | undefined;
  /** Left out: not asked for. */
  readonly customerReference?: string | undefined;
  readonly headerDiscount?: Discount | undefined;
  /** All of them: an order has no others afterwards. */
  readonly charges?: readonly Charge[] | undefined;
  readonly lines: readonly TypedLine[];
};

/** What a change asks for beside the order that it is for. */
export type OrderChanges = Omit<ChangeOrderInput, 'expectedVersion' | 'closed'> & {
  readonly closed: readonly { readonly lineNo: number; readonly reason: string }[];
};

/**
 * What differs between an order on record and what a person typed of it, as the input of a change: nothing
 * that is the same, so that it cannot be changed by accident. A line that was taken out is given up: an
 * order on record keeps its lines and their numbers.
 *
 * @param reason why lines are given up, as the person says it
 */
export function orderChanges(order: SalesOrderRow, typed: TypedOrder, reason: string): OrderChanges {
  const changes = typed.lines.flatMap((line) => {
    const was = lineTyped(order, line);
    const change = was && lineChange(was, line);
    return change && Object.keys(change).length > 1 ? [change] : [];
  });
  const kept = new Set(typed.lines.map((line) => lineTyped(order, line)));
  const closed = order.lines
    .filter((line) => !kept.has(line) && !line.charge && toDeliver(line) > 0)
    .map(({ lineNo }) => ({ lineNo, reason }));
  const { requestedDate, customerReference, completeDelivery = false, deliveryPriority = 2 } = typed;
  return {
    ...(requestedDate === null || requestedDate === order.requestedDate ? {} : { requestedDate }),
    ...(customerReference === undefined || customerReference === order.customerReference ? {} : { customerReference }),
    ...(completeDelivery === order.completeDelivery ? {} : { completeDelivery }),
    ...(deliveryPriority === order.deliveryPriority ? {} : { deliveryPriority }),
    ...changedOrderTerms(order, typed),
    ...changedPricing(order, typed),
    changes,
    added: typed.lines.filter((line) => !lineTyped(order, line)).map(withoutNumber),
    closed,
  };
}

/** The line of the order that a typed line is; none where another product was typed over it. */
export function lineTyped(
  order: Pick<SalesOrderRow, 'lines'>,
  typed: Pick<TypedLine, 'lineNo' | 'productCode'>,
): OrderLine | undefined {
  return order.lines.find((line) => line.lineNo === typed.lineNo && line.productCode === typed.productCode);
}

/** True when a change asks for nothing. */
export function changesNothing(changes: OrderChanges): boolean {
  const { changes: lines, added, closed, ...header } = changes;
  return lines.length + added.length + closed.length + Object.keys(header).length === 0;
}

/** How many lines and header fields a change touches: for a person to see before posting. */
export function changeCount({ changes, added, closed, ...header }: OrderChanges): number {
  return changes.length + added.length + closed.length + Object.keys(header).length;
}

function lineChange(was: OrderLine, typed: TypedLine): LineChange {
  const before = agreedOf(was);
  const { unit = was.unit, discounts = [], amountOff = zeroMoney, manualPrice = null } = typed;
  const { specification = was.specification ?? '' } = typed;
  const same = (a: object | null, b: object | null) => canonicalJson(a) === canonicalJson(b);
  return {
    lineNo: was.lineNo,
    ...(typed.quantity === before.quantity ? {} : { quantity: typed.quantity }),
    ...(unit === before.unit ? {} : { unit }),
    ...(typed.discount === before.discount ? {} : { discount: typed.discount }),
    ...(same(discounts, before.discounts) ? {} : { discounts }),
    ...(amountOff === before.amountOff ? {} : { amountOff }),
    ...(same(manualPrice, before.manualPrice) ? {} : { manualPrice }),
    ...(specification === (was.specification ?? '') ? {} : { specification }),
    ...changedTerms(was, typed),
  };
}

/** Discount and charges of the whole order, where they differ. */
function changedPricing(order: SalesOrderRow, typed: TypedOrder): Pick<OrderChanges, 'headerDiscount' | 'charges'> {
  const [had, has] = [order.headerDiscount ?? null, typed.headerDiscount ?? null];
  const charges = typed.charges ?? [];
  return {
    ...(canonicalJson(had) === canonicalJson(has) ? {} : { headerDiscount: has }),
    ...(sameCharges(charges, chargesOf(order)) ? {} : { charges }),
  };
}

/** Terms that differ. What is left out of the draft stays: a draft need not say what it does not touch. */
function changedOrderTerms(order: SalesOrderRow, typed: TypedOrder): TermsInput {
  const had = { ...order, shipToCode: order.shipTo?.code };
  return Object.fromEntries(
    termInputNames.flatMap((name) => {
      const given = typed[name];
      const isNone = given === null || given === '' || (name === 'deposit' && given === 0);
      return given === undefined || (isNone ? undefined : given) === had[name] ? [] : [[name, given]];
    }),
  );
}

function changedTerms(was: LineDeliveryTerms, typed: TypedLine): Partial<LineDeliveryTerms> {
  const { requestedDate = null, fixedDate = false, deliveryGroup = null, maxPartialDeliveries = null } = typed;
  return {
    ...(requestedDate === was.requestedDate ? {} : { requestedDate }),
    ...(fixedDate === was.fixedDate ? {} : { fixedDate }),
    ...(deliveryGroup === was.deliveryGroup ? {} : { deliveryGroup }),
    ...(maxPartialDeliveries === was.maxPartialDeliveries ? {} : { maxPartialDeliveries }),
  };
}

function withoutNumber({ lineNo: _lineNo, ...line }: TypedLine): AddedLine {
  return line;
}

/** An order line as a draft line begins with it: what differs from the ordinary, and nothing else. */
export function typedLineOf(line: OrderLine): TypedLine {
  const { productCode, quantity, discount, discounts, amountOff, manualPrice } = line;
  return {
    lineNo: line.lineNo,
    productCode,
    quantity,
    discount: basisPoints(discount),
    ...(line.salesUnit ? { unit: line.salesUnit.unit } : {}),
    ...(discounts ? { discounts } : {}),
    ...(amountOff === undefined ? {} : { amountOff }),
    ...(manualPrice ? { manualPrice } : {}),
    ...(line.freeGoods ? { freeGoods: true } : {}),
    ...(line.specification ? { specification: line.specification } : {}),
    ...(line.requestedDate === null ? {} : { requestedDate: line.requestedDate }),
    ...(line.fixedDate ? { fixedDate: true } : {}),
    ...(line.deliveryGroup === null ? {} : { deliveryGroup: line.deliveryGroup }),
    ...(line.maxPartialDeliveries === null ? {} : { maxPartialDeliveries: line.maxPartialDeliveries }),
  };
}

/** The lines of an order that a person may still change: charges and what was given up whole are not typed again. */
export function changeableLines(order: Pick<SalesOrderRow, 'lines'>): OrderLine[] {
  return order.lines.filter((line) => !line.charge && line.shortCloseReason === null);
}
