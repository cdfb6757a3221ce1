import type { BusinessDate } from '../kernel/business-date.ts';
import { resources, utilisation, type Load, type Resource } from './day-capacity.ts';
import { LevellingBoard } from './levelling-board.ts';
import type { LevellingInput } from './levelling-input.ts';
import { relieveAll, strategies } from './levelling-relief.ts';
import { levelUnits } from './levelling-units.ts';

/** Why a unit moves: its day had too much of a resource, or it makes room for what comes to its day. */
export type MoveReason =
  | { readonly kind: 'overload'; readonly resource: Resource; readonly load: number; readonly limit: number }
  | { readonly kind: 'makesRoom'; readonly forOrders: readonly string[] };

export type LevelMove = {
  readonly orderId: string;
  readonly lineIds: readonly string[];
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly why: MoveReason;
  /** Work of the day that is left, before and after the whole proposal. */
  readonly fromLoad: { readonly before: Load; readonly after: Load };
  readonly toLoad: { readonly before: Load; readonly after: Load };
};

export type LevellingPlan = {
  /** In order of date and order. Nothing else changes its date. */
  readonly moves: readonly LevelMove[];
  /** Every day that has or had work, ascending. */
  readonly days: readonly { readonly date: BusinessDate; readonly before: Load; readonly after: Load }[];
  /** No day is fuller than this, in thousandths of the capacity, but for days that stand in `apart`. */
  readonly cap: number;
  /** Days that one indivisible order or fixed dates fill beyond the cap, whatever moves. */
  readonly apart: readonly BusinessDate[];
};

/**
 * Levels due dates (features.md D1): proposes other dates for schedule lines so that the fullest day has
 * as little work as can be reached. No line leaves its window of availability and agreed date, fixed
 * dates stand, complete orders move whole, and no product is taken before supply bears it. The same
 * input gives the same proposal.
 */
export function levelDueDates(input: LevellingInput): LevellingPlan {
  const units = levelUnits(input);
  const board = new LevellingBoard(units, input);
  const before = board.days.map((_, day) => board.loadOf(day));
  const home = [...board.dayOfUnit];
  const cap = lowestCap(board, home, input.aim === 'withinCapacity' ? 1000 : smallestLine(input));
  goHomeWherePossible(board, home, cap);
  const after = board.days.map((_, day) => board.loadOf(day));
  const loadsOf = (day: number) => ({ before: before[day] as Load, after: after[day] as Load });
  const moved = units.map((_, unit) => unit).filter((unit) => board.dayOfUnit[unit] !== home[unit]);
  const moves = moved.map((unit): LevelMove => {
    const from = home[unit] as number;
    const to = board.dayOfUnit[unit] as number;
    const came = moved.filter((other) => board.dayOfUnit[other] === from).map((other) => units[other]?.orderId ?? '');
    return {
      orderId: units[unit]?.orderId ?? '',
      lineIds: (units[unit]?.lines ?? []).map((line) => line.id),
      from: board.days[from] as BusinessDate,
      to: board.days[to] as BusinessDate,
      why: reasonOf(before[from] as Load, came, cap, input),
      fromLoad: loadsOf(from),
      toLoad: loadsOf(to),
    };
  });
  return {
    moves,
    days: board.days.map((date, day) => ({ date, ...loadsOf(day) })),
    cap,
    apart: board.days.filter((_, day) => utilisation(after[day] as Load, input.capacity) > cap),
  };
}

/** The lowest cap that some strategy reaches, halving the range; leaves the board as that strategy left it. */
function lowestCap(board: LevellingBoard, home: readonly number[], floor: number): number {
  const everyDay = board.days.map((_, day) => day);
  const overAt = (cap: number) => everyDay.some((day) => board.isOver(day, cap));
  const reach = (cap: number): boolean =>
    strategies.some((strategy) => {
      goHome(board, home);
      return relieveAll(board, cap, strategy);
    });
  // What is wanted most is looked at first: mostly it is reached, and nothing needs to be searched.
  if (overAt(floor) && !board.isBeyondAllDays(floor) && reach(floor)) return floor;
  goHome(board, home);
  let high = floor;
  while (overAt(high)) high *= 2;
  let low = floor - 1;
  // Without a move first, so that a cap that stands already is never worsened by the search.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (!board.isBeyondAllDays(middle) && reach(middle)) high = middle;
    else low = middle;
  }
  if (!reach(high)) goHome(board, home);
  return high;
}

/** A day with one line cannot be levelled any more, so no cap lies below the smallest line. */
function smallestLine({ lines, capacity }: LevellingInput): number {
  const sizes = lines.map(({ grams, pickerMinutes }) =>
    utilisation({ stops: 1, lines: 1, grams, pickerMinutes }, capacity),
  );
  return Math.max(
    1,
    sizes.reduce((least, size) => Math.min(least, size), Number.MAX_SAFE_INTEGER),
  );
}

function goHome(board: LevellingBoard, home: readonly number[]): void {
  home.forEach((day, unit) => {
    if (board.dayOfUnit[unit] !== day) board.move(unit, day);
  });
}

/** Takes back every move that the cap does not need, so that no customer is told of a needless change. */
function goHomeWherePossible(board: LevellingBoard, home: readonly number[], cap: number): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const [unit, day] of home.entries()) {
      if (board.dayOfUnit[unit] === day || board.excess(day, cap, unit, null) > 0) continue;
      if (!board.supplyAllows(unit, day)) continue;
      board.move(unit, day);
      changed = true;
    }
  }
}

function reasonOf(load: Load, came: readonly string[], cap: number, { capacity }: LevellingInput): MoveReason {
  const overfull = resources
    .flatMap((resource) => {
      const limit = capacity[resource];
      return limit === null ? [] : [{ resource, load: load[resource], limit: Math.floor((cap * limit) / 1000) }];
    })
    .find((entry) => entry.load > entry.limit);
  return overfull ? { kind: 'overload', ...overfull } : { kind: 'makesRoom', forOrders: [...new Set(came)] };
}
