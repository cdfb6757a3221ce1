import { BASE_PRICE_LIST } from '../catalogue/access-sequence.ts';
import { priceKey, type PriceRow } from '../catalogue/price.ts';
import type { ProductRow } from '../catalogue/product.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { money, quantity, unitPrice } from '../money/money.ts';
import type { BalanceRow, PlannedReceiptRow } from '../stock/stock.ts';
import {
  articles,
  brands,
  cities,
  familyNames,
  givenNames,
  shopKinds,
  shopNames,
  streets,
} from './indonesian-names.ts';
import type { LoadProfile } from './load-profile.ts';
import { barcodeOf } from './northwind-data.ts';
import { randomStream, type Random } from './random.ts';

/** Master data of a made-up branch, the same for the same profile, seed and first day. */
export type GeneratedBranch = {
  readonly profile: LoadProfile;
  readonly seed: number;
  readonly firstDay: BusinessDate;
  readonly products: readonly ProductRow[];
  readonly prices: readonly PriceRow[];
  readonly customers: readonly CustomerRow[];
  readonly openingStock: readonly BalanceRow[];
  readonly plannedReceipts: readonly PlannedReceiptRow[];
};

const DAYS_OF_RECEIPTS = 30;

/**
 * Makes a branch: products as brands make them, shops as they are called in the east of Indonesia,
 * stock for about two weeks and trucks from head office every week.
 *
 * @param size how many products and customers; defaults to the profile's, tests take fewer
 */
export function generateBranch(
  profile: LoadProfile,
  seed: number,
  firstDay: BusinessDate,
  size: Pick<LoadProfile, 'products' | 'customers'> = profile,
): GeneratedBranch {
  const goods = generateGoods(size.products, seed, firstDay);
  return {
    profile,
    seed,
    firstDay,
    ...goods,
    customers: generateCustomers(size.customers, seed),
    openingStock: goods.products.map((product, index) => stockOf(product.code, goods.costs[index] ?? 1, seed)),
    plannedReceipts: generateReceipts(goods.products, goods.costs, seed, firstDay),
  };
}

/** The branch as five master data imports, in the order they are given. */
export function masterPayloadsOf(branch: GeneratedBranch): MasterPayload[] {
  const { openingStock, firstDay } = branch;
  return [
    { kind: 'products', rows: branch.products },
    { kind: 'prices', rows: branch.prices },
    { kind: 'customers', rows: branch.customers },
    { kind: 'plannedReceipts', rows: branch.plannedReceipts },
    {
      kind: 'openingStock',
      rows: openingStock,
      movement: {
        id: 'opening',
        kind: 'opening',
        number: 'OPENING',
        date: addDays(firstDay, -1),
        lines: openingStock.map(({ productCode, onHand, value }) => ({ productCode, quantity: onHand, value })),
      },
    },
  ];
}

/** Products with a base price, a break for twelve and a wholesale list, and what one costs. */
function generateGoods(
  count: number,
  seed: number,
  firstDay: BusinessDate,
): { products: ProductRow[]; prices: PriceRow[]; costs: number[] } {
  const random = randomStream(seed, 'products');
  const validFrom = addDays(firstDay, -90);
  const products: ProductRow[] = [];
  const prices: PriceRow[] = [];
  const costs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = `P${String(index + 1).padStart(5, '0')}`;
    const article = random.pick(articles);
    const series = index < 400 ? '' : ` ${String.fromCodePoint(65 + (index % 26))}${Math.floor(index / 26)}`;
    products.push({
      code,
      name: `${article.name} ${random.pick(brands)} ${random.pick(article.sizes)}${series}`,
      unit: article.unit,
      quantityDigits: 0,
      barcode: barcodeOf(String(index + 1)),
      category: article.category,
      taxCode: random.chance(3) ? '01' : '04',
      safetyStock: quantity(random.chance(300) ? random.between(1, 6) : 0),
      replenishable: !random.chance(40),
      leadTimeDays: random.between(3, 9),
    });
    const base = article.from + 500 * random.below(Math.floor((article.to - article.from) / 500) + 1);
    costs.push(Math.floor((base * random.between(68, 86)) / 100));
    const row = (list: string, minQuantity: number, percent: number): PriceRow => {
      const place = { list, productCode: code, unit: article.unit, minQuantity: quantity(minQuantity), validFrom };
      // Rupiah to hundreds, kept in hundredths of a rupiah.
      const price = unitPrice(Math.ceil((base * percent) / 10_000) * 10_000);
      return { ...place, key: priceKey(place), validTo: null, unitPrice: price };
    };
    prices.push(row(BASE_PRICE_LIST, 0, 100), row(BASE_PRICE_LIST, 12, 97));
    if (random.chance(500)) prices.push(row('GROSIR', 0, 95), row('GROSIR', 24, 92));
  }
  return { products, prices, costs };
}

function generateCustomers(count: number, seed: number): CustomerRow[] {
  const random = randomStream(seed, 'customers');
  return Array.from({ length: count }, (_, index): CustomerRow => {
    const [city, postalCode] = random.pick(cities);
    const owner = personName(random);
    const kind = random.pick(shopKinds);
    const name = random.chance(250) ? owner : `${kind} ${random.pick(shopNames)} ${random.pick(shopNames)}`;
    const termsDays = random.pick([0, 0, 0, 7, 14, 14, 30, 30, 45]);
    return {
      code: `C${String(index + 1).padStart(6, '0')}`,
      name,
      contact: owner,
      address: `Jl. ${random.pick(streets)} No. ${random.between(1, 240)}, ${postalCode}`,
      city,
      phone: `08${random.between(11, 99)}-${random.between(1000, 9999)}-${random.between(1000, 9999)}`,
      taxNumber: kind === 'PT' || kind === 'CV' ? `0${String(random.below(10 ** 9)).padStart(9, '0')}924000` : null,
      priceList: random.chance(200) ? 'GROSIR' : null,
      termsDays,
      creditLimit: random.chance(termsDays === 0 ? 900 : 50) ? null : money(random.between(5, 150) * 1_000_000),
      blocked: random.chance(5),
      language: random.chance(20) ? 'en' : 'id',
    };
  });
}

function personName(random: Random): string {
  return `${random.pick(givenNames)} ${random.pick(familyNames)}`.replace('-', ' ');
}

/** Stock for about two weeks of a product that sells like its place in the catalogue says. */
function stockOf(productCode: string, cost: number, seed: number): BalanceRow {
  const random = randomStream(seed, `stock ${productCode}`);
  const onHand = random.chance(60) ? 0 : random.between(10, 160);
  return { productCode, onHand: quantity(onHand), reserved: quantity(0), value: money(onHand * cost) };
}

/** A truck a week, with a third of the products each. */
function generateReceipts(
  products: readonly ProductRow[],
  costs: readonly number[],
  seed: number,
  firstDay: BusinessDate,
): PlannedReceiptRow[] {
  const random = randomStream(seed, 'receipts');
  const receipts: PlannedReceiptRow[] = [];
  for (let day = 2; day < DAYS_OF_RECEIPTS; day += 7) {
    products.forEach((product, index) => {
      if (!product.replenishable || !random.chance(330)) return;
      const count = random.between(12, 120);
      receipts.push({
        id: `PO-${product.code}-${day}`,
        productCode: product.code,
        date: addDays(firstDay, day),
        quantity: quantity(count),
        value: money(count * (costs[index] ?? 1) + random.between(0, 99)),
        state: 'expected',
      });
    });
  }
  return receipts;
}
