import {
  latenessOf,
  type AllocationPolicy,
  type CompetingLine,
  type Lateness,
} from '../availability/competing-lines.ts';
import type { Promise } from '../availability/confirmation-proposals.ts';
import { isRescheduled } from '../availability/rescheduling-run.ts';
import { allocationPolicies, isLater, whatIf, type WhatIfLine } from '../availability/what-if.ts';
import type { CommandScope } from '../commands/command-handler.ts';
import { may } from '../tables/who-may.ts';
import { demandLines, shippingOf, timelinesWithout, type StandingReason } from '../commands/competing-orders.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { quantity, sumMoney, type Money, type Quantity } from '../money/money.ts';
import { promisedDay, type SalesOrderRow } from '../sales-order/sales-order.ts';
import { shippedSchedule } from '../sales-order/shipped-schedule.ts';
import type { Shipping } from '../scheduling/route.ts';

/** What a line is promised: by its customer's days, which are those of arrival where goods are shipped. */
export type PromisedParts = {
  readonly promises: readonly { readonly day: BusinessDate; readonly quantity: Quantity; readonly pegged: boolean }[];
  /** Wanted and not promised on any day. */
  readonly unconfirmed: Quantity;
};

/** How a policy treats a line against what it is promised now. */
export type PolicyEffect = 'same' | 'gains' | 'loses' | 'moves';

export type PolicyOutcome = PromisedParts & {
  readonly effect: PolicyEffect;
  /** Days after the wanted day on which the line is complete; null: never. */
  readonly daysLate: number | null;
  /** Value of what is not there on the wanted day, in minor units. */
  readonly lateValue: Money;
};

export type DemandHead = {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly lineNo: number;
  readonly productCode: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly customerCode: string;
  readonly customerName: string;
  readonly deliveryPriority: number;
  readonly requestedDate: BusinessDate;
  readonly quantity: Quantity;
  readonly value: Money;
  readonly now: PolicyOutcome;
};

export type ComparedLine = DemandHead & { readonly outcomes: Readonly<Record<AllocationPolicy, PolicyOutcome>> };

export type PolicyTotals = {
  readonly onTimeLines: number;
  /** In the smallest unit; null where the products have different units. */
  readonly onTimeQuantity: Quantity | null;
  readonly lateValue: Money;
  readonly gains: number;
  readonly loses: number;
  /** Orders whose promises would change. */
  readonly changedOrders: number;
};

export type PolicyComparison = {
  /** In the order in which priority would promise them. */
  readonly lines: readonly ComparedLine[];
  /** Open lines that no policy touches, and why. */
  readonly standing: readonly (DemandHead & { readonly why: StandingReason })[];
  readonly now: PolicyTotals;
  readonly totals: Readonly<Record<AllocationPolicy, PolicyTotals>>;
  readonly mayReallocate: boolean;
};

/**
 * What each policy would do to all open lines of some products, side by side, as `reallocate` would do it
 * now. Nothing is changed.
 */
export function comparePolicies(scope: CommandScope, productCodes: readonly string[]): PolicyComparison {
  const wanted = new Set(productCodes);
  const demand = demandLines(scope, (line) => !line.charge && wanted.has(line.productCode));
  const competing = demand.filter(({ stands }) => stands === null);
  const lines = competing.map(({ line }) => line);
  const runs = whatIf(lines, timelinesWithout(lines, scope));
  const results = new Map(runs.map((run) => [run.policy, new Map(run.lines.map((one) => [one.line, one]))]));
  const orderOf = new Map(demand.map(({ line, order }) => [line, order]));
  const head = (line: CompetingLine): DemandHead => headOf(line, orderOf.get(line) as SalesOrderRow, scope);
  const inOrder = runs.find((run) => run.policy === 'priority')?.lines.map((one) => one.line) ?? [];
  const compared = inOrder.map((line): ComparedLine => {
    const shipping = shippingOf(orderOf.get(line) as SalesOrderRow, scope);
    const outcome = (policy: AllocationPolicy) => outcomeOf(results.get(policy)?.get(line) as WhatIfLine, shipping);
    return { ...head(line), outcomes: byPolicy(outcome) };
  });
  return {
    lines: compared,
    standing: demand.flatMap(({ line, stands }) => (stands === null ? [] : [{ ...head(line), why: stands }])),
    now: totalsOf(compared, (line) => line.now),
    totals: byPolicy((policy) => totalsOf(compared, (line) => line.outcomes[policy])),
    mayReallocate: may(scope.read, scope.context, 'reallocate'),
  };
}

function byPolicy<T>(of: (policy: AllocationPolicy) => T): Record<AllocationPolicy, T> {
  return Object.fromEntries(allocationPolicies.map((policy) => [policy, of(policy)])) as Record<AllocationPolicy, T>;
}

function headOf(line: CompetingLine, order: SalesOrderRow, scope: CommandScope): DemandHead {
  const product = scope.read.get('products', line.productCode);
  const promises = order.lines
    .find((one) => one.lineNo === line.lineNo)
    ?.schedule.filter((promise) => promise.quantity > promise.issued)
    .map((promise) => ({
      day: promisedDay(promise),
      quantity: quantity(promise.quantity - promise.issued),
      pegged: promise.pegged,
    }));
  const promised = line.promises.reduce((sum, promise) => sum + promise.quantity, 0);
  const unconfirmed = quantity(Math.max(0, line.quantity - promised));
  const lateness = latenessOf(line, { promises: line.promises, unconfirmed });
  return {
    orderId: line.orderId,
    orderNumber: line.orderNumber,
    lineNo: line.lineNo,
    productCode: line.productCode,
    unit: product?.unit ?? '',
    quantityDigits: product?.quantityDigits ?? 0,
    customerCode: order.customerCode,
    customerName: line.customerName,
    deliveryPriority: line.deliveryPriority,
    requestedDate: line.requestedDate,
    quantity: line.quantity,
    value: line.value,
    now: { promises: promises ?? [], unconfirmed, effect: 'same', ...figuresOf(lateness) },
  };
}

function outcomeOf({ line, after, latenessNow, latenessAfter }: WhatIfLine, shipping: Shipping | null): PolicyOutcome {
  const promises = shippedSchedule(after.promises, line.requestedDate, shipping).filter(({ quantity: q }) => q > 0);
  const before = { promises: sortedByDate(line.promises), unconfirmed: after.unconfirmed };
  const effect = !isRescheduled({ line, before, after })
    ? 'same'
    : isLater(latenessNow, latenessAfter)
      ? 'loses'
      : isLater(latenessAfter, latenessNow)
        ? 'gains'
        : 'moves';
  return {
    promises: promises.map((promise) => ({
      day: promisedDay(promise),
      quantity: promise.quantity,
      pegged: promise.pegged,
    })),
    unconfirmed: after.unconfirmed,
    effect,
    ...figuresOf(latenessAfter),
  };
}

function figuresOf({ daysLate, lateValue }: Lateness) {
  return { daysLate, lateValue };
}

function sortedByDate(promises: readonly Promise[]): readonly Promise[] {
  return promises.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function totalsOf(lines: readonly ComparedLine[], of: (line: ComparedLine) => PolicyOutcome): PolicyTotals {
  const onTime = lines.filter((line) => of(line).daysLate === 0);
  const units = new Set(lines.map(({ unit, quantityDigits }) => `${unit} ${quantityDigits}`));
  const effect = (wanted: PolicyEffect) => lines.filter((line) => of(line).effect === wanted).length;
  return {
    onTimeLines: onTime.length,
    onTimeQuantity: units.size > 1 ? null : quantity(onTime.reduce((sum, line) => sum + line.quantity, 0)),
    lateValue: sumMoney(lines.map((line) => of(line).lateValue)),
    gains: effect('gains'),
    loses: effect('loses'),
    changedOrders: new Set(lines.filter((line) => of(line).effect !== 'same').map((line) => line.orderId)).size,
  };
}
