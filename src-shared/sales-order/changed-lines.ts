import type { LineAmounts, ManualPrice } from '../catalogue/priced-line.ts';
import type { Charge } from '../catalogue/charge.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { zeroMoney, type BasisPoints, type Money, type Quantity } from '../money/money.ts';
import { changedCharges } from './changed-charges.ts';
import type { ChangeOrderFacts } from './change-order.ts';
import { deliveredQuantity, untouched } from './order-status.ts';
import type { LineToPrice } from './price-draft.ts';
import { deliveredFreely, type LineDeliveryTerms, type OrderLine, type SalesOrderRow } from './sales-order.ts';

type Optional<Terms> = { readonly [Term in keyof Terms]?: Terms[Term] | undefined };

/** What changes on a line; what is left out stays. */
export type LineChange = Optional<LineDeliveryTerms> & {
  readonly lineNo: number;
  readonly quantity?: Quantity | undefined;
  readonly discount?: BasisPoints | undefined;
  /** Quality or grade; an empty text takes it away. */
  readonly specification?: string | undefined;
  /** Percents after `discount`; an empty list takes them away. */
  readonly discounts?: readonly BasisPoints[] | undefined;
  /** 0 takes it away. */
  readonly amountOff?: Money | undefined;
  /** Another unit that it is sold in; it is priced again. */
  readonly unit?: string | undefined;
  /** A person's price in place of the list's; null: the list's again. */
  readonly manualPrice?: ManualPrice | null | undefined;
};

export type AddedLine = Optional<LineDeliveryTerms> & LineToPrice;

/** A line whose amounts are still to be computed. */
export type UnpricedLine = Omit<OrderLine, keyof LineAmounts>;

type Facts = Pick<ChangeOrderFacts, 'setAside' | 'amounts' | 'chargeItem'> & {
  readonly item: (line: LineToPrice) => ReturnType<ChangeOrderFacts['item']>;
};

type Changes = {
  readonly changes: readonly LineChange[];
  readonly added: readonly AddedLine[];
  /** All charges as they are to be; left out: as they are. */
  readonly charges?: readonly Charge[] | undefined;
  /** The discount on the whole order is another one: lines that are not billed get new amounts. */
  readonly discountedAgain: boolean;
  /** Prices of the lists are looked up again for every line that may still change. */
  readonly pricedAgain: boolean;
};

/**
 * The lines of an order after a change, without new promises. A line whose quantity changes is priced
 * again; every other line keeps its price. Lines that are billed keep their amounts, so that part invoices
 * still add up to them.
 */
export function changedLines(order: SalesOrderRow, input: Changes, facts: Facts): Result<OrderLine[], DomainError> {
  const lines: UnpricedLine[] = [];
  for (const change of input.changes) {
    if (!order.lines.some((line) => line.lineNo === change.lineNo)) {
      return refuse({ code: 'unknown-order-line', lineNo: change.lineNo });
    }
  }
  for (const line of order.lines) {
    if (line.charge && input.charges) continue;
    const change = input.changes.find((candidate) => candidate.lineNo === line.lineNo);
    const again = input.pricedAgain && mayChangePrice(line);
    const changed = change || again ? changedLine(line, change ?? { lineNo: line.lineNo }, again, facts) : ok(line);
    if (!changed.ok) return changed;
    lines.push(changed.value);
  }
  const last = Math.max(0, ...order.lines.map((line) => line.lineNo));
  for (const [position, added] of input.added.entries()) {
    const item = facts.item(added);
    if (!item.ok) return item;
    const terms = { ...deliveredFreely, ...definedTerms(added) };
    lines.push({ ...item.value, lineNo: last + 1 + position, ...untouched, ...terms, schedule: [] });
  }
  if (input.charges) {
    const charges = changedCharges(order, input.charges, facts.chargeItem, last + input.added.length);
    if (!charges.ok) return charges;
    lines.push(...charges.value);
  }
  const inOrder = lines.toSorted((a, b) => a.lineNo - b.lineNo);
  return ok(withAmounts(inOrder, order, input.discountedAgain, facts));
}

/** A line that somebody paid for, gave up, or set the price of keeps its price. */
function mayChangePrice(line: OrderLine): boolean {
  return !line.charge && line.shortClosed === 0 && line.invoiced === 0 && !line.manualPrice && !line.freeGoods;
}

function changedLine(
  was: OrderLine,
  change: LineChange,
  pricedAgain: boolean,
  facts: Facts,
): Result<UnpricedLine, DomainError> {
  const line = specified(was, change.specification);
  const { lineNo } = line;
  const terms = definedTerms(change);
  const before = agreedOf(line);
  const agreed = agreedAfter(before, change);
  if (!pricedAgain && canonicalJson(agreed) === canonicalJson(before)) return ok({ ...line, ...terms });
  if (line.charge) return refuse({ code: 'unknown-order-line', lineNo });
  if (line.shortClosed > 0) return refuse({ code: 'line-short-closed', lineNo });
  if (line.invoiced > 0) return refuse({ code: 'line-already-invoiced', lineNo });
  const least = deliveredQuantity(line) + facts.setAside(lineNo);
  if (agreed.quantity < least) return refuse({ code: 'below-delivered', lineNo, least });
  if (!pricedAgain && keepsPrice(before, agreed)) {
    const { discounts: _discounts, amountOff: _amountOff, ...kept } = line;
    return ok({ ...kept, ...definedDiscounts(agreed), ...terms, quantity: agreed.quantity });
  }
  const { manualPrice, ...asked } = agreed;
  const { todaysPrice } = line.priceTrace;
  const item = facts.item({
    ...asked,
    specification: line.specification ?? '',
    ...(manualPrice ? { manualPrice } : {}),
    ...(todaysPrice ? { todaysPrice } : {}),
  });
  if (!item.ok) return item;
  const {
    discounts: _discounts,
    amountOff: _amountOff,
    manualPrice: _manualPrice,
    salesUnit: _salesUnit,
    freeGoods: _freeGoods,
    ...kept
  } = line;
  return ok({ ...kept, ...item.value, ...terms, lineNo });
}

function specified(line: OrderLine, specification: string | undefined): OrderLine {
  if (specification === undefined) return line;
  const { specification: _, ...rest } = line;
  return specification === '' ? rest : { ...rest, specification };
}

/** What was agreed of the price of a line, with everything said that the line may leave out. */
type Agreed = {
  readonly productCode: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly discount: BasisPoints;
  readonly discounts: readonly BasisPoints[];
  readonly amountOff: Money;
  readonly manualPrice: ManualPrice | null;
  readonly freeGoods: boolean;
};

/** What a line on record says of its quantity and price, in the words of a change. */
export function agreedOf(line: OrderLine): Agreed {
  return {
    productCode: line.productCode,
    quantity: line.quantity,
    unit: line.salesUnit?.unit ?? line.unit,
    discount: line.discount,
    discounts: line.discounts ?? [],
    amountOff: line.amountOff ?? zeroMoney,
    manualPrice: line.manualPrice ?? null,
    freeGoods: line.freeGoods ?? false,
  };
}

function agreedAfter(agreed: Agreed, change: LineChange): Agreed {
  return {
    ...agreed,
    quantity: change.quantity ?? agreed.quantity,
    unit: change.unit ?? agreed.unit,
    discount: change.discount ?? agreed.discount,
    discounts: change.discounts ?? agreed.discounts,
    amountOff: change.amountOff ?? agreed.amountOff,
    manualPrice: change.manualPrice === undefined ? agreed.manualPrice : change.manualPrice,
  };
}

/** A price that a person set stays whatever the quantity; so does any price when only discounts change. */
function keepsPrice(before: Agreed, after: Agreed): boolean {
  const samePerson = canonicalJson(before.manualPrice) === canonicalJson(after.manualPrice);
  if (before.unit !== after.unit || !samePerson) return false;
  return before.quantity === after.quantity || after.manualPrice !== null;
}

function definedDiscounts({
  discount,
  discounts,
  amountOff,
}: Agreed): Pick<OrderLine, 'discount'> & Partial<OrderLine> {
  return {
    discount,
    ...(discounts.length > 0 ? { discounts } : {}),
    ...(amountOff > 0 ? { amountOff } : {}),
  };
}

/** New amounts where anything was priced again; lines as they were keep theirs to the last unit. */
function withAmounts(
  lines: readonly UnpricedLine[],
  before: SalesOrderRow,
  discountedAgain: boolean,
  facts: Facts,
): OrderLine[] {
  const unbilled = lines.filter((line) => line.invoiced === 0);
  const isAsBefore = !discountedAgain && unbilled.every((line) => before.lines.some((was) => samePrice(was, line)));
  const priced = isAsBefore ? [] : facts.amounts(unbilled, before);
  return lines.map((line) => {
    const amounts = priced.find((candidate) => candidate.lineNo === line.lineNo);
    if (amounts) return amounts;
    const was = before.lines.find((candidate) => candidate.lineNo === line.lineNo);
    if (!was) throw new Error(`line ${line.lineNo} was added and not priced`);
    const { gross, discountAmount, net, otherTaxBase, tax } = was;
    return { ...line, gross, discountAmount, net, otherTaxBase, tax };
  });
}

function samePrice(a: UnpricedLine, b: UnpricedLine): boolean {
  const priceOf = ({
    lineNo,
    quantity,
    unitPrice,
    discount,
    discounts = [],
    amountOff = zeroMoney,
    salesUnit,
    taxCode,
  }: UnpricedLine) =>
    canonicalJson({
      lineNo,
      quantity,
      unitPrice,
      discount,
      discounts,
      amountOff,
      taxCode,
      unit: salesUnit?.unit ?? null,
    });
  return priceOf(a) === priceOf(b);
}

function definedTerms(terms: Optional<LineDeliveryTerms>): Partial<LineDeliveryTerms> {
  const { requestedDate, fixedDate, deliveryGroup, maxPartialDeliveries } = terms;
  return {
    ...(requestedDate === undefined ? {} : { requestedDate }),
    ...(fixedDate === undefined ? {} : { fixedDate }),
    ...(deliveryGroup === undefined ? {} : { deliveryGroup }),
    ...(maxPartialDeliveries === undefined ? {} : { maxPartialDeliveries }),
  };
}
