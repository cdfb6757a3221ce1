import { netDays } from '../../accounting/payment-terms.ts';
import { CHARGE_PARTS, CHARGE_QUANTITY_DIGITS } from '../../catalogue/charge.ts';
import { priceLines, type LineItem } from '../../catalogue/priced-line.ts';
import { plainCustomer } from '../../customers/testing/plain-customer.ts';
import type { DeliveryRow } from '../../delivery/delivery.ts';
import { basisPoints, quantity, unitPrice } from '../../money/money.ts';
import { context, day, order } from '../../sales-order/testing/order-fixture.ts';
import { deliveredFreely, type OrderLine, type SalesOrderRow } from '../../sales-order/sales-order.ts';
import { untouched } from '../../sales-order/order-status.ts';
import { indonesiaProfile } from '../../tax/profiles.ts';
import { composeInvoice } from '../compose-invoice.ts';
import type { InvoiceRow } from '../invoice.ts';
import type { BillingFacts } from '../post-invoice.ts';

/* The worked order of domain 2.4 and documents around it. */

export const customer = plainCustomer;

const item = (lineNo: number, count: number, price: number, discount: number): LineItem => ({
  lineNo,
  productCode: `P${lineNo}`,
  name: `Product ${lineNo}`,
  unit: 'PCS',
  quantityDigits: 0,
  quantity: quantity(count),
  unitPrice: unitPrice(price * 100),
  priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
  discount: basisPoints(discount),
  taxCode: '04',
});

const freight: LineItem = {
  ...item(4, CHARGE_PARTS, 150_000, 0),
  quantityDigits: CHARGE_QUANTITY_DIGITS,
  productCode: 'FREIGHT',
  charge: { billing: 'once' },
};

/** 10 × 125,000 less 5 %, 24 × 18,750, 3 × 1,249,900 less 7.5 %, freight 150,000, header discount 2 %. */
const workedLines = priceLines(
  [item(1, 10, 125_000, 500), item(2, 24, 18_750, 0), item(3, 3, 1_249_900, 750), freight],
  indonesiaProfile,
  day,
  { kind: 'percent', percent: basisPoints(200) },
);

/** The worked order with everything delivered, unless told. */
export function workedOrder(issued?: readonly number[], change: Partial<SalesOrderRow> = {}): SalesOrderRow {
  const lines: OrderLine[] = workedLines.map((priced, index) => ({
    ...priced,
    ...untouched,
    ...deliveredFreely,
    schedule: [],
    issued: quantity(priced.charge ? 0 : (issued?.[index] ?? priced.quantity)),
  }));
  return order(lines, change);
}

export function deliveryOf(known: SalesOrderRow, picked: readonly number[], id = 'd1'): DeliveryRow {
  return {
    id,
    number: `DO/${id}`,
    state: 'issued',
    orderId: known.id,
    orderNumber: known.number,
    customerCode: known.customerCode,
    customerName: known.customerName,
    date: day,
    lines: picked.map((count, index) => ({
      lineNo: index + 1,
      orderLineNo: index + 1,
      productCode: `P${index + 1}`,
      name: '',
      unit: 'PCS',
      quantityDigits: 0,
      requested: quantity(count),
      picked: quantity(count),
      shortReason: null,
    })),
    packages: 1,
    vehicle: '',
    driver: '',
    issuedOn: day,
    createdBy: 'siti',
    version: 1,
  };
}

export const billingFacts = (change: Partial<BillingFacts> = {}): BillingFacts => ({
  customer,
  number: 'INV/1',
  downPayments: () => [],
  billedAmounts: () => null,
  ...change,
});

/** The worked invoice: 5,720,777. */
export function workedInvoice(change: Partial<InvoiceRow> = {}): InvoiceRow {
  const lines = workedLines.map((priced) => ({ ...priced, orderLineNo: priced.lineNo }));
  const source = { orderId: 'o1', orderNumber: 'SO/1', deliveryId: 'd1', deliveryNumber: 'DO/d1' };
  const parts = { id: 'i1', number: 'INV/1', kind: 'standard', customer, source, lines, terms: netDays(30) } as const;
  return { ...composeInvoice(parts, context).invoice, ...change };
}
