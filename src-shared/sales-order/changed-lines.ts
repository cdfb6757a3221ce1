import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { BasisPoints, Quantity } from '../money/money.ts';
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
};

export type AddedLine = Optional<LineDeliveryTerms> & LineToPrice;

/** A line whose amounts are still to be computed. */
export type UnpricedLine = Omit<OrderLine, keyof LineAmounts>;

type Facts = Pick<ChangeOrderFacts, 'setAside' | 'item' | 'amounts'>;

/**
 * The lines of an order after a change, without new promises. A line whose quantity changes is priced
 * again; every other line keeps its price. Lines that are billed keep their amounts, so that part invoices
 * still add up to them.
 */
export function changedLines(
  order: SalesOrderRow,
  input: { readonly changes: readonly LineChange[]; readonly added: readonly AddedLine[] },
  facts: Facts,
): Result<OrderLine[], DomainError> {
  const lines: UnpricedLine[] = [];
  for (const change of input.changes) {
    if (!order.lines.some((line) => line.lineNo === change.lineNo)) {
      return refuse({ code: 'unknown-order-line', lineNo: change.lineNo });
    }
  }
  for (const line of order.lines) {
    const change = input.changes.find((candidate) => candidate.lineNo === line.lineNo);
    const changed = change ? changedLine(line, change, facts) : ok(line);
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
  return ok(withAmounts(lines, order, facts));
}

function changedLine(line: OrderLine, change: LineChange, facts: Facts): Result<UnpricedLine, DomainError> {
  const { lineNo } = line;
  const quantity = change.quantity ?? line.quantity;
  const discount = change.discount ?? line.discount;
  const terms = definedTerms(change);
  if (quantity === line.quantity && discount === line.discount) return ok({ ...line, ...terms });
  if (line.shortClosed > 0) return refuse({ code: 'line-short-closed', lineNo });
  if (line.invoiced > 0) return refuse({ code: 'line-already-invoiced', lineNo });
  const least = deliveredQuantity(line) + facts.setAside(lineNo);
  if (quantity < least) return refuse({ code: 'below-delivered', lineNo, least });
  // A price that a person set stays; so does the price when only the discount changes.
  if (quantity === line.quantity || line.manualPrice) return ok({ ...line, ...terms, quantity, discount });
  const { productCode, discounts, amountOff, salesUnit } = line;
  const item = facts.item({ productCode, quantity, discount, discounts, amountOff, unit: salesUnit?.unit });
  return item.ok ? ok({ ...line, ...item.value, ...terms, lineNo }) : item;
}

/** New amounts where anything was priced again; lines as they were keep theirs to the last unit. */
function withAmounts(lines: readonly UnpricedLine[], before: SalesOrderRow, facts: Facts): OrderLine[] {
  const unbilled = lines.filter((line) => line.invoiced === 0);
  const isAsBefore = unbilled.every((line) => before.lines.some((was) => samePrice(was, line)));
  const priced = isAsBefore ? [] : facts.amounts(unbilled);
  return lines.map((line) => {
    const amounts = priced.find((candidate) => candidate.lineNo === line.lineNo);
    if (amounts) return amounts;
    const was = before.lines.find((candidate) => candidate.lineNo === line.lineNo);
    if (!was) throw new Error(`line ${line.lineNo} was added and not priced`);
    return { ...was, ...line };
  });
}

function samePrice(a: LineItem, b: LineItem): boolean {
  return a.lineNo === b.lineNo && a.quantity === b.quantity && a.unitPrice === b.unitPrice && a.discount === b.discount;
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
