import type { CommandScope } from '../commands/command-handler.ts';
import { levellingInput, type UnmovableReason } from '../commands/levelling-facts.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { levelLineId, lineNoOfLevelLine, type DateMove } from '../sales-order/level-orders.ts';
import { loadPerDay, type Load, type Resource } from '../scheduling/day-capacity.ts';
import { levellingBreaches, type LevellingBreach } from '../scheduling/levelling-check.ts';
import type { LevellingInput, LevelLine } from '../scheduling/levelling-input.ts';
import { levelUnits } from '../scheduling/levelling-units.ts';
import { addWorkDays, subtractWorkDays, workDaysBetween } from '../scheduling/work-calendar.ts';
import { movedByHand, noWork, overOf } from './delivery-calendar.ts';
import { dueCards } from './due-cards.ts';

/** How far the days go that are offered, in work days before and after the day that goods stand on. */
const OFFERED_BEFORE = 10;
const OFFERED_AFTER = 20;

export type MoveOption = {
  readonly date: BusinessDate;
  /** Work of that day without the goods, and with them. */
  readonly before: Load;
  readonly after: Load;
  /** What there would be too much of: a person may still choose the day. */
  readonly over: readonly Resource[];
  /** A line has goods on that day already: they become one, and cannot be told apart again. */
  readonly joins: boolean;
  /** Why the command would refuse it; null: it holds. */
  readonly refusal: LevellingBreach['kind'] | null;
};

export type MoveOptions = {
  readonly orderId: string;
  readonly number: string;
  readonly from: BusinessDate;
  /** null: it moves; else why not. */
  readonly stands: UnmovableReason | null;
  /** The lines that move together. */
  readonly lineNos: readonly number[];
  readonly earlyDays: number;
  readonly lateDays: number;
  /** Work days, ascending, without the one the goods stand on. */
  readonly options: readonly MoveOption[];
  /** The first later day that holds and has room; null when none does. */
  readonly nextWithRoom: BusinessDate | null;
};

type Goods = { readonly orderId: string; readonly lineNo: number | null; readonly from: BusinessDate };

/**
 * The days that what is due of an order may go to, each with its work before and after and with why it does
 * not hold. null when nothing of the order stands on that day.
 *
 * @param goods.lineNo null: everything of the order on that day
 */
export function moveOptions(scope: CommandScope, goods: Goods): MoveOptions | null {
  const { read, settings, context } = scope;
  const order = read.get('orders', goods.orderId);
  const input = levellingInput(read, settings, context.day, { ...movedByHand, aim: 'withinCapacity' });
  const standing = input.lines.filter((line) => line.orderId === goods.orderId && line.date === goods.from);
  const [card] = dueCards(standing, read);
  if (!order || !card) return null;
  const lineNos = card.lines
    .filter(({ stands, lineNo }) => stands === null && (goods.lineNo === null || lineNo === goods.lineNo))
    .map(({ lineNo }) => lineNo);
  const moving = standing.filter((line) => !line.fixed && lineNos.includes(lineNoOfLevelLine(line.id)));
  const options = moving.length === 0 ? [] : optionsOf(moving, goods.from, input);
  const next = options.find(({ date, refusal, over }) => date > goods.from && refusal === null && over.length === 0);
  const asked = card.lines.find(({ lineNo }) => lineNo === goods.lineNo);
  return {
    orderId: order.id,
    number: order.number,
    from: goods.from,
    stands: moving.length > 0 ? null : (asked?.stands ?? card.stands),
    lineNos,
    ...movedByHand,
    options,
    nextWithRoom: next?.date ?? null,
  };
}

/** The moves that bring lines of an order from one day to another. */
export function movesTo(
  { orderId, lineNos, from }: Pick<MoveOptions, 'orderId' | 'lineNos' | 'from'>,
  to: BusinessDate,
): DateMove[] {
  return lineNos.map((lineNo) => ({ orderId, lineNo, from, to }));
}

function optionsOf(moving: readonly LevelLine[], from: BusinessDate, input: LevellingInput): MoveOption[] {
  const { calendar, today, capacity } = input;
  const first = [subtractWorkDays(calendar, from, OFFERED_BEFORE), today].reduce((a, b) => (a > b ? a : b));
  const base = from > today ? from : today;
  const dates = workDaysBetween(calendar, first, addWorkDays(calendar, base, OFFERED_AFTER));
  const isMoving = new Set(moving);
  const others = levelUnits(input).flatMap(({ lines, date }) =>
    lines.filter((line) => !isMoving.has(line)).map((line) => ({ ...line, date })),
  );
  const affected = withAffectedOnly(moving, input);
  const loads = loadPerDay(others);
  return dates
    .filter((date) => date !== from)
    .map((date): MoveOption => {
      const there = [...others.filter((line) => line.date === date), ...moving.map((line) => ({ ...line, date }))];
      const after = loadPerDay(there).get(date) ?? noWork;
      const [breach] = levellingBreaches(affected, (line) => (isMoving.has(line) ? date : line.date));
      return {
        date,
        before: loads.get(date) ?? noWork,
        after,
        over: overOf(date, after, capacity),
        joins: joinsOthers(moving, date, input.lines),
        refusal: breach?.kind ?? null,
      };
    });
}

/** True when one of the lines has goods on a day that they would join there. */
export function joinsOthers(moving: readonly LevelLine[], date: BusinessDate, lines: readonly LevelLine[]): boolean {
  const ids = new Set(moving.map((line) => levelLineId(line.orderId, lineNoOfLevelLine(line.id), date)));
  return lines.some((line) => ids.has(line.id));
}

/** Only lines of the same products and of the same order have a say in whether a move holds. */
function withAffectedOnly(moving: readonly LevelLine[], input: LevellingInput): LevellingInput {
  const products = new Set(moving.map((line) => line.productCode));
  const orderId = moving[0]?.orderId;
  return { ...input, lines: input.lines.filter((line) => line.orderId === orderId || products.has(line.productCode)) };
}
