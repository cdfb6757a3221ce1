import type { Brand } from '../kernel/brand.ts';

/** An amount in minor units of the currency (rupiah: whole rupiah; euro: cents). Always a safe integer. */
export type Money = Brand<number, 'Money'>;

/** A price for one unit, two digits finer than the currency (rupiah: 1/100 rupiah). Always a safe integer. */
export type UnitPrice = Brand<number, 'UnitPrice'>;

/** A quantity in the product's smallest unit: a product with 3 quantity digits counts 1 kg as 1000. */
export type Quantity = Brand<number, 'Quantity'>;

/** A share in hundredths of a percent: 5 % is 500. */
export type BasisPoints = Brand<number, 'BasisPoints'>;

/** Unit prices are kept this many digits finer than the currency's minor unit. */
export const UNIT_PRICE_EXTRA_DIGITS = 2;

export const zeroMoney = 0 as Money;

/** @throws RangeError when the value is not a safe integer: a float in money is always a bug. */
export function money(value: number | bigint): Money {
  return safeInteger(value) as Money;
}

/** @throws RangeError when the value is not a safe integer. */
export function unitPrice(value: number | bigint): UnitPrice {
  return safeInteger(value) as UnitPrice;
}

/** @throws RangeError when the value is not a safe integer. */
export function quantity(value: number | bigint): Quantity {
  return safeInteger(value) as Quantity;
}

/** @throws RangeError when the value is not a safe integer. */
export function basisPoints(value: number | bigint): BasisPoints {
  return safeInteger(value) as BasisPoints;
}

/** Exact sum. @throws RangeError when the sum leaves the safe integers. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return money(total);
}

/** Exact sum. @throws RangeError when the sum leaves the safe integers. */
export function sumQuantity(quantities: Iterable<Quantity>): Quantity {
  let total = 0n;
  for (const item of quantities) total += BigInt(item);
  return quantity(total);
}

export function addMoney(...amounts: readonly Money[]): Money {
  return sumMoney(amounts);
}

export function subtractMoney(from: Money, amount: Money): Money {
  return money(BigInt(from) - BigInt(amount));
}

function safeInteger(value: number | bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
  return number === 0 ? 0 : number;
}
