import { array, constantFrom, integer, nat, option, record, type Arbitrary } from 'fast-check';
import { addDays, businessDate } from '../../kernel/business-date.ts';
import { quantity, unitPrice } from '../../money/money.ts';
import { priceKey, type PriceRequest, type PriceRow } from '../price.ts';

/** A day that prices start around. */
export const priceDay = businessDate('2026-04-13');

const days = integer({ min: -3, max: 3 }).map((offset) => addDays(priceDay, offset));

/** Prices of product A in few lists, units, breaks and days, so that they compete. */
export const priceRows: Arbitrary<PriceRow[]> = array(
  record({
    list: constantFrom('BASE', 'BRANCH', 'WHOLESALE', 'OTHER'),
    unit: constantFrom('PCS', 'BOX'),
    minQuantity: constantFrom(0, 1, 10, 20).map(quantity),
    validFrom: days,
    validTo: option(days, { nil: null }),
    unitPrice: integer({ min: 1, max: 9_999_999 }).map(unitPrice),
    customerCode: option(constantFrom('X', 'Y'), { nil: undefined, freq: 3 }),
    customerGroup: option(constantFrom('G1', 'G2'), { nil: undefined, freq: 3 }),
    breakBy: option(constantFrom('order' as const), { nil: undefined }),
  }).map(({ customerCode, customerGroup, breakBy, ...rest }): PriceRow => {
    const row = {
      ...rest,
      productCode: 'A',
      ...(customerCode === undefined ? {} : { customerCode }),
      ...(customerGroup === undefined ? {} : { customerGroup }),
      ...(breakBy === undefined ? {} : { breakBy }),
    };
    return { ...row, key: priceKey(row) };
  }),
  { maxLength: 14 },
).map((rows) => [...new Map(rows.map((row) => [row.key, row])).values()]);

/** Requests that such prices may answer. */
export const priceRequests: Arbitrary<PriceRequest> = record({
  unit: constantFrom('PCS', 'BOX'),
  quantity: constantFrom(1, 9, 10, 11, 20, 25).map(quantity),
  more: nat(15),
  date: days,
  customer: option(
    record({
      code: constantFrom('X', 'Y', 'Z'),
      priceList: constantFrom('WHOLESALE', 'OTHER', null),
      group: constantFrom('G1', 'G3', undefined),
    }),
    { nil: null },
  ),
}).map(({ more, customer, ...ask }) => ({
  ...ask,
  orderQuantity: quantity(ask.quantity + more),
  customer: customer && {
    code: customer.code,
    priceList: customer.priceList,
    ...(customer.group === undefined ? {} : { customerGroup: customer.group }),
  },
}));
