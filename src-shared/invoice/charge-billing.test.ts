import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { CHARGE_PARTS, CHARGE_QUANTITY_DIGITS, type ChargeBilling } from '../catalogue/charge.ts';
import { partAmounts, priceLines, totalsOf, type LineItem } from '../catalogue/priced-line.ts';
import { businessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity, unitPrice } from '../money/money.ts';
import { isComplete, toDeliver, untouched } from '../sales-order/order-status.ts';
import { deliveredFreely, type OrderLine } from '../sales-order/sales-order.ts';
import { indonesiaProfile } from '../tax/profiles.ts';
import { chargesToBill } from './charge-billing.ts';

const day = businessDate('2026-04-13');

function item(lineNo: number, count: number, price: number): LineItem {
  return {
    lineNo,
    productCode: `P${lineNo}`,
    name: '',
    unit: 'PCS',
    quantityDigits: 0,
    quantity: quantity(count),
    unitPrice: unitPrice(price * 100),
    priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode: '04',
  };
}

function orderOf(
  goods: readonly { count: number; price: number }[],
  freight: number,
  billing: ChargeBilling,
): OrderLine[] {
  const items = goods.map(({ count, price }, index) => item(index + 1, count, price));
  const charge: LineItem = {
    ...item(items.length + 1, CHARGE_PARTS, freight),
    productCode: 'FREIGHT',
    quantityDigits: CHARGE_QUANTITY_DIGITS,
    charge: { billing },
  };
  const lines = priceLines([...items, charge], indonesiaProfile, day);
  return lines.map((line) => ({ ...line, ...untouched, ...deliveredFreely, schedule: [] }));
}

/** Bills quantities of goods, and the charges that go with them; says what of the charges was billed. */
function bill(lines: readonly OrderLine[], counts: readonly number[]) {
  const counted = lines.map((line, index) => ({
    ...line,
    invoiced: quantity(line.invoiced + Math.min(counts[index] ?? 0, line.charge ? 0 : line.quantity - line.invoiced)),
  }));
  const parts = chargesToBill(counted);
  const amounts = parts.map(({ line, quantity: now }) => partAmounts(line, line.invoiced, now));
  const billed = counted.map((line) => {
    const part = parts.find((candidate) => candidate.line === line);
    return part ? { ...line, invoiced: quantity(line.invoiced + part.quantity) } : line;
  });
  return { lines: billed, amounts };
}

test('freight of 150,000 over goods billed 1 : 3 is 37,500 and then 112,500', () => {
  const first = bill(orderOf([{ count: 4, price: 100_000 }], 150_000, 'byValue'), [1]);
  const second = bill(first.lines, [3]);
  expect([first, second].map(({ amounts }) => amounts.map((part) => part.net))).toEqual([[37_500], [112_500]]);
});

test('a charge billed once is whole on the first invoice and on no other', () => {
  const first = bill(orderOf([{ count: 4, price: 100_000 }], 25_000, 'once'), [1]);
  const second = bill(first.lines, [3]);
  expect([first, second].map(({ amounts }) => amounts.map((part) => part.net))).toEqual([[25_000], []]);
});

test('a charge waits for goods: nothing to deliver, nothing to bill by itself', () => {
  const lines = orderOf([{ count: 4, price: 100_000 }], 25_000, 'once');
  expect(chargesToBill(lines)).toEqual([]);
  const charge = lines.find((line) => line.charge);
  expect(charge && [toDeliver(charge), isComplete(charge)]).toEqual([0, true]);
});

test('what was given up no longer holds freight back', () => {
  const lines = orderOf([{ count: 4, price: 100_000 }], 150_000, 'byValue');
  const given = lines.map((line) => (line.charge ? line : { ...line, shortClosed: quantity(3) }));
  expect(bill(given, [1]).amounts.map((part) => part.net)).toEqual([150_000]);
});

test('however the goods are billed, the parts of every charge add up to it exactly', () => {
  const goods = array(record({ count: integer({ min: 1, max: 30 }), price: integer({ min: 0, max: 2_000_000 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  const steps = array(array(integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), { maxLength: 6 });
  const freight = integer({ min: 1, max: 5_000_000 });
  assert(
    property(goods, freight, constantFrom('once', 'byValue'), steps, (ordered, amount, billing, parts) => {
      let lines = orderOf(ordered, amount, billing);
      const all = [...parts, lines.map((line) => Number(line.quantity))];
      const billed = all.flatMap((counts) => {
        const step = bill(lines, counts);
        lines = step.lines;
        return step.amounts;
      });
      const charge = lines.at(-1);
      const { total, ...sums } = totalsOf(billed);
      expect(sums.net).toBe(amount);
      expect(total).toBe(Number(charge?.net) + Number(charge?.tax));
      expect(billed.every((part) => part.net >= 0 && part.tax >= 0)).toBe(true);
      expect(charge?.invoiced).toBe(CHARGE_PARTS);
    }),
    { numRuns: 2000 },
  );
});
