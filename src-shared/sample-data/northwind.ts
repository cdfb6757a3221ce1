import type { MasterDataKind } from '../events/master-payload.ts';
import { masterHeader } from '../exchange/master-columns.ts';
import { masterCsv } from '../exchange/master-csv.ts';
import { sampleWeek } from './branch.ts';
import {
  barcodeOf,
  productCodeOf,
  rupiah,
  shareBasisPoints,
  shiftedDate,
  wholeNumber,
  type NorthwindData,
} from './northwind-data.ts';

/*
 * Northwind as a branch of 2026. What the data lacks is made by rule, so that every run is the same; the
 * rules are those of ../shared/data/README.md, and for what it leaves open: units are pieces, everything
 * is taxed with code 04, and papers are in English for customers in English-speaking countries only.
 */

type Values = Readonly<Record<string, string | number>>;

const EVERYDAY_TAX_CODE = '04';
const LIST_VALID_FROM = '2026-01-01';
const FIRST_RECEIPTS = '2026-04-15';
const SECOND_RECEIPTS = '2026-04-17';
const LIMIT_STEP = 1_000_000n;
const SMALLEST_LIMIT = 10_000_000n;
const ORDERS_IN_LIMIT = 6n;
const englishSpeaking = new Set(['UK', 'USA', 'Ireland', 'Canada']);

/** The five master data files of the branch, as CSV texts by kind. */
export function northwindMasterFiles(data: NorthwindData): Readonly<Record<MasterDataKind, string>> {
  return {
    products: csvOf('products', productValues(data)),
    customers: csvOf('customers', customerValues(data)),
    prices: csvOf('prices', priceValues(data)),
    openingStock: csvOf('openingStock', openingStockValues(data)),
    plannedReceipts: csvOf('plannedReceipts', plannedReceiptValues(data)),
  };
}

/** A file with the columns that its rows speak of, in the order of a complete one. */
function csvOf(kind: MasterDataKind, rows: readonly Values[]): string {
  const header = masterHeader(kind).filter((name) => rows.some((row) => name in row));
  return masterCsv([header, ...rows.map((row) => header.map((name) => String(row[name] ?? '')))]);
}

function productValues({ products, categories }: NorthwindData): Values[] {
  const categoryNames = new Map(categories.map((category) => [category.categoryID, category.categoryName]));
  return products.map((product) => ({
    code: productCodeOf(product.productID),
    name: product.productName,
    unit: 'PCS',
    quantityDigits: 0,
    barcode: barcodeOf(product.productID),
    category: categoryNames.get(product.categoryID) ?? '',
    taxCode: EVERYDAY_TAX_CODE,
    safetyStock: 0,
    replenishable: product.discontinued === '0' ? 'yes' : 'no',
    leadTimeDays: 3 + (wholeNumber(product.supplierID) % 5),
  }));
}

function customerValues(data: NorthwindData): Values[] {
  const limits = creditLimits(data);
  return data.customers.map((customer) => ({
    code: customer.customerID,
    name: customer.companyName,
    contact: customer.contactName,
    address: [customer.address, customer.postalCode].filter((part) => part !== '').join(', '),
    city: customer.city,
    phone: customer.phone,
    taxNumber: '',
    priceList: '',
    termsDays: termsDays(customer.customerID),
    creditLimit: String(limits.get(customer.customerID) ?? SMALLEST_LIMIT),
    blocked: 'no',
    language: englishSpeaking.has(customer.country) ? 'en' : 'id',
  }));
}

/** Days to pay by the first letter of the code: A–F cash, G–M 14, N–R 30, the others 45. */
function termsDays(customerCode: string): number {
  const letter = customerCode.slice(0, 1);
  if (letter <= 'F') return 0;
  if (letter <= 'M') return 14;
  return letter <= 'R' ? 30 : 45;
}

/**
 * Six times the average value of a customer's orders before the week, up to the next million. Values are
 * kept in ten-thousandths of a rupiah, where a discount in basis points leaves no remainder.
 */
function creditLimits({ orders, orderDetails }: NorthwindData): ReadonlyMap<string, bigint> {
  const values = new Map<string, bigint>();
  for (const line of orderDetails) {
    const gross = BigInt(rupiah(line.unitPrice)) * BigInt(wholeNumber(line.quantity));
    const value = gross * BigInt(10_000 - shareBasisPoints(line.discount));
    values.set(line.orderID, (values.get(line.orderID) ?? 0n) + value);
  }
  const sums = new Map<string, { total: bigint; count: bigint }>();
  for (const order of orders) {
    if (shiftedDate(order.orderDate) >= sampleWeek.from) continue;
    const { total, count } = sums.get(order.customerID) ?? { total: 0n, count: 0n };
    sums.set(order.customerID, { total: total + (values.get(order.orderID) ?? 0n), count: count + 1n });
  }
  return new Map(
    [...sums].map(([customer, { total, count }]) => {
      const limit = roundUp(ORDERS_IN_LIMIT * total, 10_000n * count * LIMIT_STEP) * LIMIT_STEP;
      return [customer, limit < SMALLEST_LIMIT ? SMALLEST_LIMIT : limit];
    }),
  );
}

function roundUp(numerator: bigint, divisor: bigint): bigint {
  return (numerator + divisor - 1n) / divisor;
}

function priceValues({ products }: NorthwindData): Values[] {
  return products.map((product) => ({
    list: 'BASE',
    productCode: productCodeOf(product.productID),
    unit: 'PCS',
    minQuantity: 0,
    validFrom: LIST_VALID_FROM,
    validTo: '',
    unitPrice: rupiah(product.unitPrice),
  }));
}

function openingStockValues({ products }: NorthwindData): Values[] {
  return products
    .map((product) => stockValues(product, 3 * wholeNumber(product.unitsInStock)))
    .filter(({ quantity }) => quantity > 0);
}

function plannedReceiptValues({ products }: NorthwindData): Values[] {
  const receipts = (date: string, suffix: number, quantityOf: (product: NorthwindProduct) => number): Values[] =>
    products
      .map((product) => ({
        id: `PO-${product.productID.padStart(3, '0')}-${suffix}`,
        date,
        ...stockValues(product, quantityOf(product)),
      }))
      .filter(({ quantity }) => quantity > 0);
  return [
    ...receipts(FIRST_RECEIPTS, 1, (product) => wholeNumber(product.unitsOnOrder)),
    ...receipts(SECOND_RECEIPTS, 2, (product) => 2 * wholeNumber(product.reorderLevel)),
  ];
}

type NorthwindProduct = NorthwindData['products'][number];

/** Cost is 70 % of the list price, whole rupiah because list prices are hundreds. */
function stockValues(
  product: NorthwindProduct,
  quantity: number,
): { productCode: string; quantity: number; value: number } {
  const cost = (rupiah(product.unitPrice) / 100) * 70;
  return { productCode: productCodeOf(product.productID), quantity, value: quantity * cost };
}
