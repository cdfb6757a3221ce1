import type { CommandScope } from '../commands/command-handler.ts';
import { levellingInput } from '../commands/levelling-facts.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { levelLineId, lineNoOfLevelLine, type DateMove } from '../sales-order/level-orders.ts';
import { loadPerDay, type DayCapacity, type Load, type Resource } from '../scheduling/day-capacity.ts';
import { levelDueDates, type LevelMove, type MoveReason } from '../scheduling/levelling.ts';
import { levellingBreaches } from '../scheduling/levelling-check.ts';
import type { LevellingInput, LevelLine } from '../scheduling/levelling-input.ts';
import { levelUnits } from '../scheduling/levelling-units.ts';
import { isLimited, noWork, overOf } from './delivery-calendar.ts';
import { joinsOthers } from './move-options.ts';

export type LevellingTerms = {
  /** Nothing that is due before this day moves, and nothing moves before it. */
  readonly from: BusinessDate;
  readonly earlyDays: number;
  readonly lateDays: number;
  /** Keys of moves that a person does not want. */
  readonly leaveOut: readonly string[];
};

/** One order, or one line of it, that would get another day. */
export type ProposedMove = {
  readonly key: string;
  readonly orderId: string;
  readonly number: string;
  readonly customerName: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly moves: readonly DateMove[];
  readonly grams: number;
  readonly why: ProposedReason;
  /** A line has goods on the new day already: they become one, and cannot be told apart again. */
  readonly joins: boolean;
  /** False: a person left it out. */
  readonly taken: boolean;
};

export type ProposedReason =
  | Extract<MoveReason, { kind: 'overload' }>
  /** Numbers of the orders that come to its day. */
  | { readonly kind: 'makesRoom'; readonly forOrders: readonly string[] };

export type LevelledDay = {
  readonly date: BusinessDate;
  readonly before: Load;
  readonly after: Load;
  readonly overBefore: readonly Resource[];
  readonly overAfter: readonly Resource[];
};

export type LevellingProposal = {
  readonly capacity: DayCapacity;
  readonly limited: boolean;
  readonly earlyDays: number;
  readonly lateDays: number;
  readonly moves: readonly ProposedMove[];
  /** Days from `from` on that have or would have work, ascending. */
  readonly days: readonly LevelledDay[];
  /** Days that stay too full: their lines are fixed, cannot be parted, or have no other day. */
  readonly unsolved: readonly BusinessDate[];
  /** False: what is left of the proposal would be refused, because moves depend on those left out. */
  readonly holds: boolean;
};

/** What levelling would move so that no day has more work than it can take. Nothing is changed. */
export function proposeLevelling(scope: CommandScope, terms: LevellingTerms): LevellingProposal {
  const { read, settings, context } = scope;
  const { earlyDays, lateDays } = terms;
  const open = levellingInput(read, settings, context.day, { earlyDays, lateDays, aim: 'withinCapacity' });
  const input = isLimited(open.capacity) ? standingBefore(open, terms.from) : { ...open, lines: [] };
  const plan = levelDueDates(input);
  const leftOut = new Set(terms.leaveOut);
  const numberOf = (orderId: string) => read.get('orders', orderId)?.number ?? orderId;
  const moves = plan.moves.map((move): ProposedMove => {
    const key = move.lineIds[0] ?? '';
    return {
      key,
      orderId: move.orderId,
      number: numberOf(move.orderId),
      customerName: read.get('orders', move.orderId)?.customerName ?? '',
      from: move.from,
      to: move.to,
      moves: dateMoves(move),
      grams: linesOf(move, input).reduce((sum, line) => sum + line.grams, 0),
      why:
        move.why.kind === 'makesRoom' ? { kind: 'makesRoom', forOrders: move.why.forOrders.map(numberOf) } : move.why,
      joins: joinsOthers(linesOf(move, input), move.to, input.lines),
      taken: !leftOut.has(key),
    };
  });
  const dateOf = datesAfter(moves);
  const days = levelledDays(input, dateOf).filter(({ date }) => date >= terms.from);
  return {
    capacity: open.capacity,
    limited: isLimited(open.capacity),
    earlyDays,
    lateDays,
    moves,
    days,
    unsolved: days.filter(({ overAfter }) => overAfter.length > 0).map(({ date }) => date),
    holds: levellingBreaches(input, (line) => dateOf(line.id) ?? line.date).length === 0,
  };
}

function standingBefore(input: LevellingInput, from: BusinessDate): LevellingInput {
  const lines = input.lines.map((line) => ({
    ...line,
    fixed: line.fixed || line.date < from,
    availableFrom: line.availableFrom < from ? from : line.availableFrom,
  }));
  return { ...input, lines };
}

function dateMoves({ orderId, lineIds, from, to }: LevelMove): DateMove[] {
  return lineIds.map((id) => ({ orderId, lineNo: lineNoOfLevelLine(id), from, to }));
}

function linesOf({ lineIds }: LevelMove, input: LevellingInput): LevelLine[] {
  return input.lines.filter((line) => lineIds.includes(line.id));
}

/** The new day of each line that still moves, by its identity. */
function datesAfter(moves: readonly ProposedMove[]): (lineId: string) => BusinessDate | undefined {
  const dates = new Map<string, BusinessDate>(
    moves
      .filter((move) => move.taken)
      .flatMap(({ moves: lines, to }) =>
        lines.map(({ orderId, lineNo, from }) => [levelLineId(orderId, lineNo, from), to] as const),
      ),
  );
  return (lineId) => dates.get(lineId);
}

function levelledDays(input: LevellingInput, dateOf: (lineId: string) => BusinessDate | undefined): LevelledDay[] {
  const due = levelUnits(input).flatMap(({ lines, date }) => lines.map((line) => ({ ...line, date })));
  const before = loadPerDay(due);
  const after = loadPerDay(due.map((line) => ({ ...line, date: dateOf(line.id) ?? line.date })));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().map((date): LevelledDay => {
    const [was, is] = [before.get(date) ?? noWork, after.get(date) ?? noWork];
    return {
      date,
      before: was,
      after: is,
      overBefore: overOf(date, was, input.capacity),
      overAfter: overOf(date, is, input.capacity),
    };
  });
}
