import { availabilityTimeline, type AvailabilityTimeline } from '../../availability/available-to-promise.ts';
import { priceLines, totalsOf } from '../../catalogue/priced-line.ts';
import type { CreditVerdict } from '../../customers/credit-check.ts';
import { businessDate } from '../../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../../money/money.ts';
import { emptyBalance, type BalanceRow } from '../../stock/stock.ts';
import { indonesiaProfile } from '../../tax/profiles.ts';
import type { ChangeOrderFacts } from '../change-order.ts';
import { chargeLine } from '../price-draft.ts';
import { untouched } from '../order-status.ts';
import {
  itemOfLine,
  openRequirements,
  deliveredFreely,
  ordinaryTerms,
  type OrderLine,
  type SalesOrderRow,
} from '../sales-order.ts';

export const day = businessDate('2026-04-13');
export const context = { now: '2026-04-13T01:00:00.000Z', userId: 'siti', day };

/** A verdict with the figures that decisions look at. */
export const verdict = (result: 'ok' | 'block', exceededBy = 0): CreditVerdict =>
  ({ result, reasons: result === 'ok' ? [] : ['LIMIT'], exceededBy: money(exceededBy) }) as unknown as CreditVerdict;

/** A line without tax of quantities × 1,000, promised whole today. */
export function line(lineNo: number, productCode: string, ordered: number, change: Partial<OrderLine> = {}): OrderLine {
  const [priced] = priceLines(
    [
      {
        lineNo,
        productCode,
        name: productCode,
        unit: 'PCS',
        quantityDigits: 0,
        quantity: quantity(ordered),
        unitPrice: unitPrice(100_000),
        priceTrace: { list: 'BASE', validFrom: day, minQuantity: quantity(0) },
        discount: basisPoints(0),
        taxCode: '04',
      },
    ],
    indonesiaProfile,
    day,
  );
  if (!priced) throw new Error('one line in, one line out');
  const schedule = [{ date: day, quantity: quantity(ordered), issued: quantity(0), pegged: false }];
  return { ...priced, ...untouched, ...deliveredFreely, schedule, ...change };
}

/** A confirmed order. */
export function order(lines: readonly OrderLine[], change: Partial<SalesOrderRow> = {}): SalesOrderRow {
  return {
    id: 'o1',
    number: 'SO/1',
    state: 'confirmed',
    customerCode: 'X',
    customerName: 'X',
    customerReference: '',
    quotationId: null,
    date: day,
    requestedDate: day,
    ...ordinaryTerms,
    enteredAt: context.now,
    lines,
    totals: totalsOf(lines),
    credit: verdict('ok'),
    release: null,
    cancelReason: null,
    createdBy: 'siti',
    version: 1,
    ...change,
  };
}

/** Facts around an order: stock of a product without this order's promises, and its balance with them. */
export function factsOfOrder(
  known: SalesOrderRow,
  stock: Readonly<Record<string, number>>,
  change: Partial<ChangeOrderFacts> = {},
): ChangeOrderFacts {
  return {
    order: known,
    quotation: null,
    setAside: () => 0,
    item: ({ productCode, quantity: asked, discount, discounts, amountOff, manualPrice }) => ({
      ok: true,
      value: {
        ...itemOfLine(line(99, productCode, 1)),
        quantity: asked,
        discount,
        ...(discounts && discounts.length > 0 ? { discounts } : {}),
        ...(amountOff ? { amountOff } : {}),
        ...(manualPrice ? { manualPrice, unitPrice: manualPrice.unitPrice } : {}),
      },
    }),
    amounts: (lines, { headerDiscount = null }) => priceLines(lines, indonesiaProfile, day, headerDiscount),
    chargeItem: (charge, lineNo) => chargeLine(charge, lineNo, { profile: indonesiaProfile, day }),
    credit: () => verdict('ok'),
    releaseCovers: () => false,
    timelineOf: (productCode) => timelineOf(stock[productCode] ?? 0),
    balance: (productCode) => balanceOf(known, productCode, stock[productCode] ?? 0),
    ...change,
  };
}

function timelineOf(onHand: number): AvailabilityTimeline {
  return availabilityTimeline({
    today: day,
    onHand: quantity(onHand),
    safetyStock: quantity(0),
    receipts: [],
    requirements: [],
    replenishmentDate: null,
  });
}

function balanceOf(known: SalesOrderRow, productCode: string, onHand: number): BalanceRow {
  const reserved = openRequirements(known)
    .filter((requirement) => requirement.productCode === productCode)
    .reduce((sum, requirement) => sum + requirement.quantity, 0);
  return { ...emptyBalance(productCode), onHand: quantity(onHand), reserved: quantity(reserved) };
}
