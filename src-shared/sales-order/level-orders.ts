import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { quantity } from '../money/money.ts';
import { levellingBreaches, type LevellingBreach } from '../scheduling/levelling-check.ts';
import type { LevellingInput, LevelLine } from '../scheduling/levelling-input.ts';
import type { Shipping } from '../scheduling/route.ts';
import { isWorkDay } from '../scheduling/work-calendar.ts';
import type { OrderLine, SalesOrderRow, ScheduleLine } from './sales-order.ts';
import { shipmentFrom } from './shipped-schedule.ts';

/** What of an order line stands on one date goes to another. */
export type DateMove = {
  readonly orderId: string;
  readonly lineNo: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
};

/** Identity of the open part of an order line on one date, as levelling knows it. */
export function levelLineId(orderId: string, lineNo: number, date: BusinessDate): string {
  return `${orderId}/${lineNo}/${date}`;
}

/** The line of its order that an identity of `levelLineId` names. */
export function lineNoOfLevelLine(id: string): number {
  return Number(id.split('/')[1]);
}

export type LevelOrdersFacts = {
  /** All lines that compete for the days, as they stand now. */
  readonly levelling: LevellingInput;
  readonly order: (id: string) => SalesOrderRow | undefined;
  /** How goods reach the customer of an order, null without a route. */
  readonly shippingOf: (order: SalesOrderRow) => Shipping | null;
};

/**
 * Accepts a levelling proposal, or what a person made of it: all orders get their new dates in one step.
 * Everything is checked again as things stand now, whatever the proposal was made from.
 */
export function decideLevelOrders(
  moves: readonly DateMove[],
  facts: LevelOrdersFacts,
): Result<{ readonly orders: readonly SalesOrderRow[] }, DomainError> {
  const lines = new Map(facts.levelling.lines.map((line) => [line.id, line]));
  const dates = new Map<string, BusinessDate>();
  for (const move of moves) {
    const order = facts.order(move.orderId);
    if (!order) return refuse({ code: 'unknown-order' });
    const id = levelLineId(move.orderId, move.lineNo, move.from);
    if (!lines.has(id) || dates.has(id)) return refuse({ code: 'changed-meanwhile', document: order.number });
    if (!isWorkDay(facts.levelling.calendar, move.to)) {
      return refuse({ code: 'date-cannot-move', number: order.number, date: move.to, why: 'noWorkDay' });
    }
    dates.set(id, move.to);
  }
  const [breach] = levellingBreaches(facts.levelling, (line) => dates.get(line.id) ?? line.date);
  if (breach) return refuse(refusalOf(breach, moves, lines, facts));
  const orders = [...new Set(moves.map((move) => move.orderId))].map((orderId) => {
    const order = facts.order(orderId) as SalesOrderRow;
    const mine = moves.filter((move) => move.orderId === orderId);
    const shipping = facts.shippingOf(order);
    return { ...order, lines: order.lines.map((line) => moved(line, mine, shipping)), version: order.version + 1 };
  });
  return ok({ orders });
}

function moved(line: OrderLine, moves: readonly DateMove[], shipping: Shipping | null): OrderLine {
  const toOf = new Map(moves.filter((move) => move.lineNo === line.lineNo).map((move) => [move.from, move.to]));
  if (toOf.size === 0) return line;
  const schedule: ScheduleLine[] = [];
  for (const promise of line.schedule) {
    const to = canMove(promise) ? toOf.get(promise.date) : undefined;
    const next = to === undefined ? promise : { ...promise, date: to, ...shipmentFrom(to, shipping) };
    const same = schedule.findIndex((other) => canMove(other) && canMove(next) && other.date === next.date);
    const other = schedule[same];
    if (other) schedule[same] = { ...other, quantity: quantity(other.quantity + next.quantity) };
    else schedule.push(next);
  }
  return { ...line, schedule: schedule.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) };
}

/** A promise from stock or a receipt of which nothing has left; one on replenishment has the date of its supply. */
export function canMove(promise: ScheduleLine): boolean {
  return !promise.pegged && promise.issued === 0 && promise.quantity > 0;
}

function refusalOf(
  breach: LevellingBreach,
  moves: readonly DateMove[],
  lines: ReadonlyMap<string, LevelLine>,
  facts: LevelOrdersFacts,
): DomainError {
  const concerns = (move: DateMove): boolean => {
    const id = levelLineId(move.orderId, move.lineNo, move.from);
    if (breach.kind === 'orderSplit') return move.orderId === breach.orderId;
    if (breach.kind === 'shortSupply')
      return lines.get(id)?.productCode === breach.productCode && move.to <= breach.date;
    return id === breach.lineId;
  };
  const move = moves.find(concerns);
  const number = move ? (facts.order(move.orderId)?.number ?? '') : '';
  return { code: 'date-cannot-move', number, date: move?.to ?? '', why: breach.kind };
}
