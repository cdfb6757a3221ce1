import { BASE_PRICE_LIST } from '../catalogue/access-sequence.ts';
import type { MasterDataKind } from '../events/master-payload.ts';
import { UNIT_PRICE_EXTRA_DIGITS } from '../money/money.ts';
import { buyerTaxCodes } from '../tax/buyer-tax-code.ts';
import {
  choiceColumn,
  dateColumn,
  decimalColumn,
  optional,
  patternColumn,
  productCodeColumn,
  productUnitColumn,
  taxCodeColumn,
  textColumn,
  type CellScale,
  type MasterColumn,
} from './master-cell.ts';
import { freeGoodsColumn, salesUnitsColumn, substitutesColumn } from './master-sales-terms.ts';

/*
 * What master data files look like, column by column. docs/formats.md says the same for people.
 * Limits keep price × quantity inside exact integers with room for sums over a year.
 */

const maxMoney = 999_999_999_999;
const maxUnitPrice = 99_999_999_999_999;
const maxQuantity = 999_999_999;

const yesNo = choiceColumn(
  new Map([
    ['yes', true],
    ['no', false],
  ]),
);
const days = (max: number) => decimalColumn(() => 0, 0, max);
const byMoney = (scale: CellScale): number => scale.minorDigits;
const byUnitPrice = (scale: CellScale): number => scale.minorDigits + UNIT_PRICE_EXTRA_DIGITS;
const byProduct = (scale: CellScale): number => scale.quantityDigits;

const amount = decimalColumn(byMoney, 0, maxMoney);
const anyQuantity = decimalColumn(byProduct, 0, maxQuantity);
const someQuantity = decimalColumn(byProduct, 1, maxQuantity);

/** List names stand before a slash in the key of a price, so they cannot hold one. */
const listName = patternColumn(20, /^[^/]*$/, '(no /)');
const unitName = patternColumn(20, /^[^/]*$/, '(no /)');
/** Commands name receipts by these characters only. */
const receiptId = patternColumn(64, /^[A-Za-z0-9-]+$/, 'A-Z a-z 0-9 -');

/** Percent of the ordered quantity, kept in hundredths. */
const tolerance = optional(
  decimalColumn(() => 2, 0, 10_000),
  undefined,
);

export const productColumns = {
  code: textColumn(40),
  name: textColumn(120),
  unit: unitName,
  quantityDigits: optional(
    choiceColumn(
      new Map([
        ['0', 0],
        ['1', 1],
        ['2', 2],
        ['3', 3],
      ]),
    ),
    0,
  ),
  barcode: optional(textColumn(48), null),
  category: optional(textColumn(60), ''),
  taxCode: taxCodeColumn,
  safetyStock: optional(anyQuantity, 0),
  replenishable: optional(yesNo, true),
  leadTimeDays: optional(days(365), 0),
  bin: optional(textColumn(20), undefined),
  negativeStock: optional(yesNo, false),
  tracking: optional(
    choiceColumn(
      new Map([
        ['batch', 'batch' as const],
        ['serial', 'serial' as const],
      ]),
    ),
    undefined,
  ),
  overDelivery: tolerance,
  underDelivery: tolerance,
  units: salesUnitsColumn,
  weight: optional(
    decimalColumn(() => 3, 1, maxQuantity),
    undefined,
  ),
  limitPrice: optional(decimalColumn(byUnitPrice, 1, maxUnitPrice), undefined),
  minMargin: optional(
    decimalColumn(() => 2, 1, 9999),
    undefined,
  ),
  belowFloor: optional(
    choiceColumn(
      new Map([
        ['refuse', 'refuse' as const],
        ['approve', 'approve' as const],
      ]),
    ),
    'refuse' as const,
  ),
  freeGoods: freeGoodsColumn,
  substitutes: substitutesColumn,
};

export const customerColumns = {
  code: textColumn(40),
  name: textColumn(120),
  contact: optional(textColumn(80), ''),
  address: optional(textColumn(200), ''),
  city: optional(textColumn(60), ''),
  phone: optional(textColumn(40), ''),
  taxNumber: optional(textColumn(40), null),
  priceList: optional(listName, null),
  termsDays: optional(days(365), 0),
  creditLimit: optional(amount, null),
  blocked: optional(yesNo, false),
  language: optional(
    choiceColumn(
      new Map([
        ['id', 'id' as const],
        ['en', 'en' as const],
      ]),
    ),
    'id' as const,
  ),
  customerGroup: optional(listName, undefined),
  taxTransactionCode: optional(choiceColumn(new Map(buyerTaxCodes.map((code) => [code, code]))), undefined),
};

export const priceColumns = {
  list: optional(listName, BASE_PRICE_LIST),
  productCode: productCodeColumn,
  unit: productUnitColumn,
  minQuantity: optional(anyQuantity, 0),
  validFrom: dateColumn,
  validTo: optional(dateColumn, null),
  unitPrice: decimalColumn(byUnitPrice, 1, maxUnitPrice),
  customerCode: optional(textColumn(40), undefined),
  customerGroup: optional(listName, undefined),
  breakBy: optional(
    choiceColumn(
      new Map([
        ['line', 'line' as const],
        ['order', 'order' as const],
      ]),
    ),
    'line' as const,
  ),
};

export const openingStockColumns = {
  productCode: productCodeColumn,
  quantity: someQuantity,
  value: amount,
};

export const plannedReceiptColumns = {
  id: receiptId,
  productCode: productCodeColumn,
  date: dateColumn,
  quantity: someQuantity,
  value: amount,
};

/** The columns of a kind, in the order a complete file has them. */
export type MasterColumns = Readonly<Record<string, MasterColumn<unknown>>>;

/** Typed values of a line. */
export type CellsOf<Columns extends MasterColumns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends MasterColumn<infer Value> ? Value : never;
};

const masterColumns = {
  products: productColumns,
  customers: customerColumns,
  prices: priceColumns,
  openingStock: openingStockColumns,
  plannedReceipts: plannedReceiptColumns,
} as const satisfies Record<MasterDataKind, MasterColumns>;

/** The header of a complete file of a kind. */
export function masterHeader(kind: MasterDataKind): readonly string[] {
  return Object.keys(masterColumns[kind]);
}

/** What is right as a header, for a person: optional columns in brackets. */
export function describeHeader(columns: MasterColumns): string {
  return Object.entries(columns)
    .map(([name, column]) => (column.required ? name : `[${name}]`))
    .join(',');
}
