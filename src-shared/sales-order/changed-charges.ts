import { CHARGE_PARTS, type Charge } from '../catalogue/charge.ts';
import type { LineItem } from '../catalogue/priced-line.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { UNIT_PRICE_EXTRA_DIGITS, money, quantity } from '../money/money.ts';
import type { UnpricedLine } from './changed-lines.ts';
import { untouched } from './order-status.ts';
import { deliveredFreely, type OrderLine, type SalesOrderRow } from './sales-order.ts';

/** The charge that a line of an order is, as it was agreed: its amount is the price of all its parts. */
function chargeOfLine(line: OrderLine): Charge {
  if (!line.charge || line.quantity !== quantity(CHARGE_PARTS)) {
    throw new RangeError(`line ${line.lineNo} is no whole charge`);
  }
  return {
    code: line.productCode,
    name: line.name,
    amount: money(BigInt(line.unitPrice) / 10n ** BigInt(UNIT_PRICE_EXTRA_DIGITS)),
    taxable: line.tax > 0,
    billing: line.charge.billing,
  };
}

/** The charges of an order, as they were agreed. */
export function chargesOf(order: Pick<SalesOrderRow, 'lines'>): Charge[] {
  return order.lines.flatMap((line) => (line.charge ? [chargeOfLine(line)] : []));
}

export const sameCharges = (a: readonly Charge[], b: readonly Charge[]): boolean =>
  canonicalJson(a) === canonicalJson(b);

/**
 * The lines of the charges that an order is to have: those that stay as they are, those of another amount under
 * their number, and new ones after the last number. One that is billed in part stays as it is, to the last unit.
 *
 * @param wanted all of them; one that is missing is taken away
 * @param itemOf a charge as a line
 * @param lastLineNo highest number that is taken
 */
export function changedCharges(
  order: Pick<SalesOrderRow, 'lines'>,
  wanted: readonly Charge[],
  itemOf: (charge: Charge, lineNo: number) => LineItem,
  lastLineNo: number,
): Result<UnpricedLine[], DomainError> {
  const open = [...wanted];
  const lines: UnpricedLine[] = [];
  for (const line of order.lines.filter((one) => one.charge)) {
    const at = open.findIndex(({ code }) => code === line.productCode);
    const [asked] = at < 0 ? [] : open.splice(at, 1);
    const stays = asked !== undefined && sameCharges([asked], [chargeOfLine(line)]);
    if (!stays && line.invoiced > 0) return refuse({ code: 'line-already-invoiced', lineNo: line.lineNo });
    if (stays) lines.push(line);
    else if (asked) lines.push(lineOf(itemOf(asked, line.lineNo)));
  }
  return ok([...lines, ...open.map((charge, at) => lineOf(itemOf(charge, lastLineNo + 1 + at)))]);
}

function lineOf(item: LineItem): UnpricedLine {
  return { ...item, ...untouched, ...deliveredFreely, schedule: [] };
}
