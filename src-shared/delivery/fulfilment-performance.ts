import type { DeliveryRow } from './delivery.ts';
import { daysBetween, type BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, money, type BasisPoints, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { requestedDateOf } from '../sales-order/requested-date.ts';
import type { OrderLine, SalesOrderRow } from '../sales-order/sales-order.ts';

/** One order line that was wanted by a day, and what came of it. Quantities in the smallest unit. */
export type FulfilledLine = {
  readonly orderId: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly productCode: string;
  readonly name: string;
  /** The day the customer wanted it. */
  readonly wantedOn: BusinessDate;
  /** What was to be delivered: ordered less what was closed short. */
  readonly wanted: number;
  /** What had left by the day. */
  readonly onTime: number;
  /** What has left until now. */
  readonly delivered: number;
  /** Net value of what was to be delivered, in minor units. */
  readonly value: Money;
  /** Days from the order to the last goods issue; null while something is missing. */
  readonly leadDays: number | null;
};

/** How well promises were kept, over some lines. Shares in hundredths of a percent, null without any line. */
export type FulfilmentFigures = {
  readonly lines: number;
  /** Lines of which all had left by the day they were wanted. */
  readonly onTimeInFull: number;
  readonly onTimeInFullShare: BasisPoints | null;
  /** Value that had left by the day ÷ value that was wanted. */
  readonly fillRate: BasisPoints | null;
  /** Lines whose day has passed and of which something is still missing. */
  readonly backorders: number;
  readonly backorderValue: Money;
  /** Average days from order to last goods issue, in tenths; null while no line is complete. */
  readonly leadTenths: number | null;
};

/**
 * The order lines that were wanted in a period, with what left for them and when. A line is wanted on the day
 * the customer asked for, not on the day that was promised him: a promise made anew after it was broken keeps
 * nothing. Charges, cancelled orders and what was closed short are wanted by nobody.
 *
 * @param deliveries all deliveries of the orders; reversed ones never left
 * @param today what is wanted today or later and has not all left is not decided yet, and counts nowhere
 */
export function fulfilledLines(
  orders: Iterable<SalesOrderRow>,
  deliveries: Iterable<DeliveryRow>,
  from: BusinessDate,
  to: BusinessDate,
  today: BusinessDate,
): readonly FulfilledLine[] {
  const issues = issuesByLine(deliveries);
  const lines: FulfilledLine[] = [];
  for (const order of orders) {
    if (order.state === 'cancelled' || order.state === 'creditBlocked') continue;
    for (const line of order.lines) {
      const wantedOn = requestedDateOf(order, line);
      const wanted = line.quantity - line.shortClosed;
      if (line.charge || wanted <= 0 || wantedOn < from || wantedOn > to) continue;
      const fulfilled = fulfilledLine(order, line, wantedOn, wanted, issues.get(`${order.id} ${line.lineNo}`) ?? []);
      if (wantedOn < today || fulfilled.delivered >= wanted) lines.push(fulfilled);
    }
  }
  return lines;
}

type Issue = { readonly date: BusinessDate; readonly quantity: number };

function fulfilledLine(
  order: SalesOrderRow,
  line: OrderLine,
  wantedOn: BusinessDate,
  wanted: number,
  issues: readonly Issue[],
): FulfilledLine {
  const onTime = sumOf(issues.filter((issue) => issue.date <= wantedOn));
  const delivered = sumOf(issues);
  const last = issues
    .map((issue) => issue.date)
    .toSorted()
    .at(-1);
  return {
    orderId: order.id,
    customerCode: order.customerCode,
    customerName: order.customerName,
    productCode: line.productCode,
    name: line.name,
    wantedOn,
    wanted,
    onTime: Math.min(onTime, wanted),
    delivered: Math.min(delivered, wanted),
    value: money(divideHalfUp(BigInt(line.net) * BigInt(wanted), BigInt(line.quantity))),
    leadDays: last !== undefined && delivered >= wanted ? daysBetween(order.date, last) : null,
  };
}

/** The figures of some lines. */
export function fulfilmentFigures(lines: readonly FulfilledLine[], today: BusinessDate): FulfilmentFigures {
  const full = lines.filter((line) => line.onTime >= line.wanted).length;
  const late = lines.filter((line) => line.wantedOn < today && line.delivered < line.wanted);
  const leads = lines.flatMap((line) => (line.leadDays === null ? [] : [line.leadDays]));
  const value = sumBig(lines.map((line) => BigInt(line.value)));
  const onTimeValue = sumBig(lines.map((line) => shareOf(line, line.onTime)));
  return {
    lines: lines.length,
    onTimeInFull: full,
    onTimeInFullShare: lines.length === 0 ? null : share(BigInt(full), BigInt(lines.length)),
    fillRate: value === 0n ? null : share(onTimeValue, value),
    backorders: late.length,
    backorderValue: money(sumBig(late.map((line) => shareOf(line, line.wanted - line.delivered)))),
    leadTenths:
      leads.length === 0
        ? null
        : Number(divideHalfUp(BigInt(leads.reduce((sum, days) => sum + days, 0)) * 10n, BigInt(leads.length))),
  };
}

/** The figures of each group of lines, the group with the most lines first. */
export function figuresBy(
  lines: readonly FulfilledLine[],
  today: BusinessDate,
  keyOf: (line: FulfilledLine) => { readonly key: string; readonly name: string },
): readonly { readonly key: string; readonly name: string; readonly figures: FulfilmentFigures }[] {
  const groups = new Map<string, { readonly name: string; readonly lines: FulfilledLine[] }>();
  for (const line of lines) {
    const { key, name } = keyOf(line);
    const group = groups.get(key) ?? { name, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, name: group.name, figures: fulfilmentFigures(group.lines, today) }))
    .toSorted((a, b) => b.figures.lines - a.figures.lines || (a.key < b.key ? -1 : 1));
}

function issuesByLine(deliveries: Iterable<DeliveryRow>): ReadonlyMap<string, readonly Issue[]> {
  const issues = new Map<string, Issue[]>();
  for (const { state, issuedOn, orderId, lines } of deliveries) {
    if (issuedOn === null || state === 'reversed') continue;
    for (const { orderLineNo, picked } of lines) {
      if (picked === 0) continue;
      const key = `${orderId} ${orderLineNo}`;
      const known = issues.get(key) ?? [];
      known.push({ date: issuedOn, quantity: picked });
      issues.set(key, known);
    }
  }
  return issues;
}

function shareOf({ value, wanted }: FulfilledLine, part: number): bigint {
  return divideHalfUp(BigInt(value) * BigInt(part), BigInt(wanted));
}

function share(part: bigint, whole: bigint): BasisPoints {
  return basisPoints(Number(divideHalfUp(part * 10_000n, whole)));
}

function sumBig(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function sumOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + issue.quantity, 0);
}
