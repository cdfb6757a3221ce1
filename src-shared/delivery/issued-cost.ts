import { money, type Money, type Quantity } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { MovementLine, MovementRow } from '../stock/stock.ts';
import type { DeliveryLine, DeliveryRow } from './delivery.ts';

/** The movement lines that issued a delivery line. Issues of the first version name no line: there it is one each. */
export function issuedLines(line: DeliveryLine, delivery: DeliveryRow, issue: MovementRow): readonly MovementLine[] {
  const named = issue.lines.filter((moved) => moved.documentLineNo === line.lineNo);
  if (named.length > 0) return named;
  const position = delivery.lines.filter((one) => one.picked > 0).findIndex((one) => one.lineNo === line.lineNo);
  const unnamed = issue.lines[position];
  return unnamed && unnamed.documentLineNo === undefined ? [unnamed] : [];
}

/** What a delivery line cost when it was issued, in minor units. */
export function issuedCost(line: DeliveryLine, delivery: DeliveryRow, issue: MovementRow): Money {
  return money(-issuedLines(line, delivery, issue).reduce((sum, moved) => sum + moved.value, 0));
}

/**
 * Cost of a part of a delivery line that comes back, at original issue cost: cumulative less what came back
 * before, so that all parts together are exactly what was issued.
 */
export function returnedCost(
  issued: { readonly quantity: Quantity; readonly cost: Money },
  before: Quantity,
  now: Quantity,
): Money {
  const upTo = (part: number): bigint => divideHalfUp(BigInt(issued.cost) * BigInt(part), BigInt(issued.quantity));
  return money(upTo(before + now) - upTo(before));
}
