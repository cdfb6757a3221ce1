import type { DeliveryLine, DeliveryRow } from '../delivery/delivery.ts';
import { issuedCost, issuedLines, returnedCost } from '../delivery/issued-cost.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { money, quantity, type Quantity } from '../money/money.ts';
import { goodsEnter, valueByPart, type GoodsIdentity, type StockFacts } from '../stock/goods-in-and-out.ts';
import type { StockPosting } from '../stock/stock-posting.ts';
import type { MovementRow } from '../stock/stock.ts';
import type { ReturnDestination, ReturnLine } from './customer-return.ts';

/** Goods that a customer gives back, by line of the delivery. */
export type ReturnedGoods = GoodsIdentity & {
  readonly deliveryLineNo: number;
  readonly quantity: Quantity;
  readonly destination: ReturnDestination;
  readonly redeliver: boolean;
};

export type ReturnFacts = {
  readonly delivery: DeliveryRow;
  /** The movement of the goods issue. */
  readonly issue: MovementRow;
  readonly stock: StockFacts;
};

/** The lines of a return with their original cost. Refused when more comes back than left and is still out. */
export function returnLines(
  goods: readonly ReturnedGoods[],
  facts: ReturnFacts,
): Result<readonly ReturnLine[], DomainError> {
  const { delivery, issue } = facts;
  if (!['issued', 'delivered', 'invoiced'].includes(delivery.state)) {
    return refuse({ code: 'delivery-not-issued', number: delivery.number });
  }
  const back = new Map<number, number>();
  const lines: ReturnLine[] = [];
  for (const one of goods) {
    const line = delivery.lines.find((candidate) => candidate.lineNo === one.deliveryLineNo);
    if (!line) return refuse({ code: 'unknown-delivery-line', number: delivery.number, lineNo: one.deliveryLineNo });
    const before = back.get(line.lineNo) ?? line.returned ?? 0;
    const out = line.picked - before;
    if (one.quantity > out) {
      return refuse({ code: 'returned-too-much', number: delivery.number, lineNo: line.lineNo, out });
    }
    const whole = { quantity: line.picked, cost: issuedCost(line, delivery, issue) };
    const identity = identityOf(one, line, facts);
    if (!identity.ok) return identity;
    lines.push({
      lineNo: lines.length + 1,
      deliveryLineNo: line.lineNo,
      orderLineNo: line.orderLineNo,
      productCode: line.productCode,
      name: line.name,
      unit: line.unit,
      quantityDigits: line.quantityDigits,
      quantity: one.quantity,
      cost: returnedCost(whole, quantity(before), one.quantity),
      destination: one.destination,
      redeliver: one.redeliver,
      ...identity.value,
    });
    back.set(line.lineNo, before + one.quantity);
  }
  return lines.length === 0 ? refuse({ code: 'nothing-moves' }) : ok(lines);
}

/** Takes a return line in. Scrap comes in and leaves again, so that its way can be followed. */
export function takeBack(line: ReturnLine, facts: ReturnFacts, posting: StockPosting): Result<null, DomainError> {
  const { productCode, cost, destination, lineNo } = line;
  const to = destination === 'quarantine' ? 'quarantine' : 'stock';
  const parts = goodsEnter({ ...line, to }, facts.stock, posting);
  if (!parts.ok) return parts;
  const values = valueByPart(cost, parts.value);
  for (const [index, part] of parts.value.entries()) {
    const value = money(values[index] ?? 0n);
    const detail = { ...part.detail, documentLineNo: lineNo };
    if (destination === 'scrap') {
      posting.add({ productCode, quantity: part.quantity, value, ...detail });
      posting.add({ productCode, quantity: quantity(-part.quantity), value: money(-value), ...detail });
      continue;
    }
    posting.receive(productCode, part.quantity, value, detail);
  }
  return ok(null);
}

/**
 * Which goods came back: only what had left with this line, no more of a batch than left of it, and all of it
 * where the person need not choose.
 */
function identityOf(
  goods: ReturnedGoods,
  line: DeliveryLine,
  facts: ReturnFacts,
): Result<Pick<ReturnLine, 'batches' | 'serials'>, DomainError> {
  const { productCode } = line;
  const tracking = facts.stock.product(productCode)?.tracking;
  if (tracking === undefined) return ok({});
  const left = issuedLines(line, facts.delivery, facts.issue);
  if (tracking === 'serial') {
    const issued = new Set(left.flatMap((moved) => moved.serials ?? []));
    const serials = goods.serials ?? (issued.size === goods.quantity ? [...issued] : []);
    const other = serials.find((serial) => !issued.has(serial));
    return other === undefined ? ok({ serials }) : refuse({ code: 'not-of-this-delivery', productCode, which: other });
  }
  const issued = left.map((moved) => moved.batch ?? '');
  const [only] = issued;
  const batches =
    goods.batches ??
    (issued.length === 1 && only !== undefined ? [{ batch: only, expires: null, quantity: goods.quantity }] : []);
  const sumOfBatch = (rows: readonly { readonly batch?: string; readonly quantity: number }[], batch: string) =>
    rows.filter((row) => (row.batch ?? '') === batch).reduce((sum, row) => sum + row.quantity, 0);
  const other = batches.find(({ batch }) => sumOfBatch(batches, batch) > -sumOfBatch(left, batch));
  return other === undefined
    ? ok({ batches })
    : refuse({ code: 'not-of-this-delivery', productCode, which: other.batch });
}
