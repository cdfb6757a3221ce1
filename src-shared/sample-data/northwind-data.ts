import { parseDecimal } from '../exchange/master-decimal.ts';
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { divideHalfUp } from '../money/rounding.ts';

/** The Northwind sample database as its CSV files hold it: every value a text, empty for null. */
export type NorthwindData = {
  readonly categories: readonly NorthwindRow<'categoryID' | 'categoryName'>[];
  readonly products: readonly NorthwindRow<
    | 'productID'
    | 'productName'
    | 'supplierID'
    | 'categoryID'
    | 'unitPrice'
    | 'unitsInStock'
    | 'unitsOnOrder'
    | 'reorderLevel'
    | 'discontinued'
  >[];
  readonly customers: readonly NorthwindRow<
    'customerID' | 'companyName' | 'contactName' | 'address' | 'city' | 'postalCode' | 'country' | 'phone'
  >[];
  readonly orders: readonly NorthwindRow<'orderID' | 'customerID' | 'orderDate' | 'requiredDate'>[];
  readonly orderDetails: readonly NorthwindRow<'orderID' | 'productID' | 'unitPrice' | 'quantity' | 'discount'>[];
};

type NorthwindRow<Column extends string> = Readonly<Record<Column, string>>;

/** The year 1998 of the data is 2026: 28 years later the weekdays are the same. */
const YEARS_LATER = 28;

/** Rupiah for a price in dollars: × 16,000, rounded to 100. */
export function rupiah(dollars: string): number {
  return Number(divideHalfUp(BigInt(exactly(dollars, 2)) * 160n, 100n)) * 100;
}

/** A share of one, such as `0.15`, in hundredths of a percent. */
export function shareBasisPoints(share: string): number {
  return exactly(share, 4);
}

export function wholeNumber(text: string): number {
  return exactly(text, 0);
}

export function shiftedDate(text: string): BusinessDate {
  return businessDate(`${wholeNumber(text.slice(0, 4)) + YEARS_LATER}${text.slice(4)}`);
}

export function productCodeOf(productId: string): string {
  return `NW-${productId.padStart(3, '0')}`;
}

/** EAN-13 in the range for use inside a company: `200`, the number in nine digits, the check digit. */
export function barcodeOf(productId: string): string {
  const digits = `200${productId.padStart(9, '0')}`;
  const sum = digits.split('').reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** @throws RangeError when the data is not what it is known to be. */
function exactly(text: string, digits: number): number {
  const parsed = parseDecimal(text, digits);
  if (!parsed.ok) throw new RangeError(`Northwind has ${parsed.error}: ${text}`);
  return parsed.value;
}
