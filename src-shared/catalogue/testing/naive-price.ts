import type { PriceRow, PriceRequest } from '../price.ts';

/*
 * Price determination once more, slowly and from the words of the rule: contract (customer + item), customer
 * list, customer-group list, branch list, base list; in a list the unit, valid_from ≤ date ≤ valid_to and the
 * highest min_qty ≤ qty; ties by latest valid_from, then id.
 */
export function naivePrice(rows: readonly PriceRow[], ask: PriceRequest): PriceRow | null {
  const { customer } = ask;
  const steps: ((row: PriceRow) => boolean)[] = [
    (row) => row.customerCode !== undefined && customer !== null && row.customerCode === customer.code,
    (row) => isPlain(row) && row.list !== 'BRANCH' && row.list !== 'BASE' && row.list === (customer?.priceList ?? ''),
    (row) =>
      row.customerCode === undefined &&
      row.customerGroup !== undefined &&
      customer !== null &&
      customer.customerGroup === row.customerGroup,
    (row) => isPlain(row) && row.list === 'BRANCH',
    (row) => isPlain(row) && row.list === 'BASE',
  ];
  for (const belongs of steps) {
    let best: PriceRow | null = null;
    for (const row of rows) {
      if (!belongs(row) || row.unit !== ask.unit) continue;
      if (row.validFrom > ask.date) continue;
      if (row.validTo !== null && row.validTo < ask.date) continue;
      const asked = row.breakBy === 'order' ? ask.orderQuantity : ask.quantity;
      if (row.minQuantity > asked) continue;
      if (best === null || beats(row, best)) best = row;
    }
    if (best !== null) return best;
  }
  return null;
}

function isPlain(row: PriceRow): boolean {
  return row.customerCode === undefined && row.customerGroup === undefined;
}

function beats(row: PriceRow, best: PriceRow): boolean {
  if (row.minQuantity > best.minQuantity) return true;
  if (row.minQuantity < best.minQuantity) return false;
  if (row.validFrom > best.validFrom) return true;
  if (row.validFrom < best.validFrom) return false;
  return row.key < best.key;
}
