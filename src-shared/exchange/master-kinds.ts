import { priceKey, type PriceRow } from '../catalogue/price.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { productAsHeadOfficeSends } from '../catalogue/change-product.ts';
import { asHeadOfficeSends } from '../customers/change-customer.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import type { BalanceRow, PlannedReceiptRow } from '../stock/stock.ts';
import type { CellFault } from './master-cell.ts';
import {
  customerColumns,
  openingStockColumns,
  plannedReceiptColumns,
  priceColumns,
  productColumns,
  type CellsOf,
  type MasterColumns,
} from './master-columns.ts';
import type { MasterContext } from './master-context.ts';

/** How the lines of a kind become rows. */
export type MasterKindRules<Columns extends MasterColumns, Row> = {
  readonly columns: Columns;
  /** Names the product of the line, for kinds that name one. */
  readonly productColumn: (keyof Columns & string) | null;
  /** Columns whose value may stand in a file once, empty values aside. */
  readonly uniqueColumns: readonly (keyof Columns & string)[];
  /** Column that is named when two lines have the same key. */
  readonly keyColumn: keyof Columns & string;
  readonly keyOf: (row: Row) => string;
  readonly build: (cells: CellsOf<Columns>, context: MasterContext) => Row;
  /** The row the branch has now under that key. */
  readonly existing: (row: Row, context: MasterContext) => Row | undefined;
  /** What no single column can say about a row. */
  readonly check: (row: Row, context: MasterContext) => LineFault | null;
};

export type LineFault = CellFault & { readonly column: string };

export const productRules: MasterKindRules<typeof productColumns, ProductRow> = {
  columns: productColumns,
  productColumn: null,
  uniqueColumns: ['barcode'],
  keyColumn: 'code',
  keyOf: (row) => row.code,
  build: (
    { units, limitPrice, minMargin, belowFloor, overDelivery, underDelivery, negativeStock, ...cells },
    { reader },
  ) => {
    const floor = presentMembers({
      limitPrice: limitPrice === undefined ? undefined : unitPrice(limitPrice),
      minMargin: minMargin === undefined ? undefined : basisPoints(minMargin),
    });
    const sent: ProductRow = presentMembers({
      ...cells,
      safetyStock: quantity(cells.safetyStock),
      units: units.length > 0 ? units : undefined,
      negativeStock: negativeStock || undefined,
      deliveryTolerance:
        overDelivery === undefined && underDelivery === undefined
          ? undefined
          : {
              over: overDelivery === undefined ? null : basisPoints(overDelivery),
              under: underDelivery === undefined ? null : basisPoints(underDelivery),
            },
      priceFloor: Object.keys(floor).length > 0 ? { ...floor, reaction: belowFloor } : undefined,
    });
    return productAsHeadOfficeSends(sent, reader.get('products', cells.code));
  },
  existing: (row, { reader }) => reader.get('products', row.code),
  // Stock and documents count in these digits: 5 pieces would become 0.005.
  check: (row, { reader }) => {
    if (row.tracking === 'serial' && row.quantityDigits !== 0) {
      return { column: 'tracking', reason: 'bad-choice', expected: 'batch' };
    }
    const digits = reader.get('products', row.code)?.quantityDigits ?? row.quantityDigits;
    return digits === row.quantityDigits
      ? null
      : { column: 'quantityDigits', reason: 'bad-choice', expected: String(digits) };
  },
};

export const customerRules: MasterKindRules<typeof customerColumns, CustomerRow> = {
  columns: customerColumns,
  productColumn: null,
  uniqueColumns: [],
  keyColumn: 'code',
  keyOf: (row) => row.code,
  build: (cells, { reader }) => {
    const creditLimit = cells.creditLimit === null ? null : money(cells.creditLimit);
    return asHeadOfficeSends(presentMembers({ ...cells, creditLimit }), reader.get('customers', cells.code));
  },
  existing: (row, { reader }) => reader.get('customers', row.code),
  check: () => null,
};

export const priceRules: MasterKindRules<typeof priceColumns, PriceRow> = {
  columns: priceColumns,
  productColumn: 'productCode',
  uniqueColumns: [],
  keyColumn: 'productCode',
  keyOf: (row) => row.key,
  build: ({ breakBy, ...cells }) => {
    const amounts = { minQuantity: quantity(cells.minQuantity), unitPrice: unitPrice(cells.unitPrice) };
    const row = presentMembers({ ...cells, ...amounts, breakBy: breakBy === 'order' ? breakBy : undefined });
    return { ...row, key: priceKey(row) };
  },
  existing: (row, { reader }) => reader.get('prices', row.key),
  check: (row) => {
    if (row.validTo !== null && row.validTo < row.validFrom) {
      return { column: 'validTo', reason: 'out-of-range', expected: `${row.validFrom} …` };
    }
    // A price for one customer is not for a group as well: which of the two it is decides when it is found.
    const twoAddressees = row.customerCode !== undefined && row.customerGroup !== undefined;
    return twoAddressees ? { column: 'customerGroup', reason: 'bad-choice', expected: '(empty)' } : null;
  },
};

export const openingStockRules: MasterKindRules<typeof openingStockColumns, BalanceRow> = {
  columns: openingStockColumns,
  productColumn: 'productCode',
  uniqueColumns: [],
  keyColumn: 'productCode',
  keyOf: (row) => row.productCode,
  build: (cells) => ({
    productCode: cells.productCode,
    onHand: quantity(cells.quantity),
    reserved: quantity(0),
    value: money(cells.value),
  }),
  existing: () => undefined,
  // Never added up: a file read twice would double the stock.
  check: (row, { reader }) =>
    reader.get('balances', row.productCode)
      ? { column: 'productCode', reason: 'stock-already-opened', expected: null }
      : null,
};

export const plannedReceiptRules: MasterKindRules<typeof plannedReceiptColumns, PlannedReceiptRow> = {
  columns: plannedReceiptColumns,
  productColumn: 'productCode',
  uniqueColumns: [],
  keyColumn: 'id',
  keyOf: (row) => row.id,
  build: (cells, { reader }) => {
    const row = { ...cells, quantity: quantity(cells.quantity), value: money(cells.value), state: 'expected' as const };
    const current = reader.get('plannedReceipts', row.id);
    return current && sameRow({ ...current, state: 'expected' }, row) ? current : row;
  },
  existing: (row, { reader }) => reader.get('plannedReceipts', row.id),
  // Goods that are on the shelf cannot be expected again: that would promise them twice.
  check: (row, { reader }) =>
    row.state === 'expected' && reader.get('plannedReceipts', row.id)?.state === 'received'
      ? { column: 'id', reason: 'receipt-already-received', expected: null }
      : null,
};

type Present<Row> = { readonly [Name in keyof Row as undefined extends Row[Name] ? never : Name]: Row[Name] } & {
  readonly [Name in keyof Row as undefined extends Row[Name] ? Name : never]?: Exclude<Row[Name], undefined>;
};

/** A row without the members that a file says nothing of, so that it is the same row as before they existed. */
function presentMembers<Row extends object>(row: Row): Present<Row> {
  // Leaving a member out is exactly what makes its type optional.
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Present<Row>;
}

export function sameRow(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
