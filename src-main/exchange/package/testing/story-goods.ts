import type { SeededRandom } from '#main/journal/testing/seeded-random.ts';
import type { LineItem } from '#shared/catalogue/priced-line.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity, unitPrice } from '#shared/money/money.ts';
import type { OrderLine } from '#shared/sales-order/sales-order.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';

/** Goods with what a CSV cell can stumble over: quotes, commas, a line break, three kinds of digits. */
export const storyProducts: ProductRow[] = [
  { code: 'SMN-50', name: 'Semen "Tiga Roda", 50 kg', unit: 'ZAK', digits: 0 },
  { code: 'PKU-05', name: 'Paku beton 5 cm\nkemasan curah', unit: 'KG', digits: 3 },
  { code: 'PSR-01', name: 'Pasir halus', unit: 'KG', digits: 1 },
].map(({ code, name, unit, digits }) => ({
  code,
  name,
  unit,
  quantityDigits: digits,
  barcode: null,
  category: 'bahan',
  taxCode: '04',
  safetyStock: quantity(0),
  replenishable: true,
  leadTimeDays: 3,
}));

/** One to three lines of goods, priced by chance. */
export function storyItems(random: SeededRandom, profile: TaxProfile): LineItem[] {
  return Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const product = random.pick(storyProducts);
    return {
      lineNo: (index + 1) * 10,
      productCode: product.code,
      name: product.name,
      unit: product.unit,
      quantityDigits: product.quantityDigits,
      quantity: quantity(2 + random.below(400)),
      unitPrice: unitPrice(1_000_000 + random.below(9_000_000)),
      priceTrace: { list: 'BASE', validFrom: businessDate('2026-01-01'), minQuantity: quantity(0) },
      discount: basisPoints(random.pick([0, 250, 500])),
      taxCode: profile.taxCodes[0]?.code ?? '',
    };
  });
}

/** Whole, in two parts of which one rests on replenishment, or with a rest that no date can be promised for. */
export function storyPromises(random: SeededRandom, day: BusinessDate, all: number): OrderLine['schedule'] {
  const half = Math.floor(all / 2);
  const promise = (part: number, days: number, pegged: boolean) => ({
    date: addDays(day, days),
    quantity: quantity(part),
    issued: quantity(0),
    pegged,
  });
  return random.pick([
    [promise(all, 0, false)],
    [promise(half, 0, false), promise(all - half, 5, true)],
    [promise(half, 1, false)],
  ]);
}
