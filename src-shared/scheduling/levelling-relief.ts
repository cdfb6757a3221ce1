import type { LevellingBoard } from './levelling-board.ts';

/** In which order days are relieved, and which of the days with room is taken. */
export type Strategy = {
  readonly days: 'ascending' | 'descending' | 'fullestFirst';
  readonly targets: 'nearest' | 'emptiest';
};

export const strategies: readonly Strategy[] = [
  { days: 'fullestFirst', targets: 'nearest' },
  { days: 'fullestFirst', targets: 'emptiest' },
  { days: 'ascending', targets: 'nearest' },
  { days: 'descending', targets: 'nearest' },
];

/** Chains looked at before a day is given up: far more than a day of a branch ever needs. */
const MOST_STEPS = 3000;

/** A unit that would go to a day; `pushedBy` is the step that puts another unit in its place. */
type Step = { readonly unit: number; readonly day: number; readonly pushedBy: Step | null };

/** Relieves every day that is over the cap. Returns false when one cannot be. */
export function relieveAll(board: LevellingBoard, cap: number, strategy: Strategy): boolean {
  const over = board.days.map((_, day) => day).filter((day) => board.isOver(day, cap));
  if (strategy.days === 'descending') over.reverse();
  if (strategy.days === 'fullestFirst') {
    const excess = new Map(over.map((day) => [day, board.excess(day, cap, null, null)]));
    over.sort((a, b) => (excess.get(b) ?? 0) - (excess.get(a) ?? 0) || a - b);
  }
  return over.every((day) => {
    while (board.isOver(day, cap)) if (!relieve(board, day, cap, strategy)) return false;
    return true;
  });
}

/**
 * Takes one unit off a day by the shortest chain of moves in which every other day stays within the cap:
 * a unit goes to a day with room, or pushes another unit on from there, and so on.
 */
function relieve(board: LevellingBoard, day: number, cap: number, strategy: Strategy): boolean {
  if (!hasRoomBeside(board, day, cap)) return false;
  const queue: Step[] = stepsFrom(board, day, cap, strategy, null);
  const seen = new Set(queue.map(keyOf));
  for (let next = 0; next < queue.length && next < MOST_STEPS; next += 1) {
    const step = queue[next];
    if (!step) break;
    if (board.excess(step.day, cap, step.unit, null) === 0) {
      if (apply(board, step)) return true;
      continue;
    }
    for (const following of stepsFrom(board, step.day, cap, strategy, step)) {
      if (seen.has(keyOf(following)) || comesBack(following, day)) continue;
      seen.add(keyOf(following));
      queue.push(following);
    }
  }
  return false;
}

/** Every chain ends with a unit that goes to a day with room for it: without one there is nothing to look for. */
function hasRoomBeside(board: LevellingBoard, day: number, cap: number): boolean {
  return board.targets.some((targets, unit) =>
    targets.some(
      (target) => target !== day && target !== board.dayOfUnit[unit] && board.excess(target, cap, unit, null) === 0,
    ),
  );
}

/** Units that may leave a day, each to every day of its window: what helps most first, the smaller of equals. */
function stepsFrom(board: LevellingBoard, day: number, cap: number, strategy: Strategy, pushedBy: Step | null): Step[] {
  const coming = pushedBy?.unit ?? null;
  const leaving = board
    .unitsOn(day)
    .filter((unit) => (board.targets[unit]?.length ?? 0) > 0)
    .map((unit) => ({ unit, left: board.excess(day, cap, coming, unit), weight: board.weightOf(unit) }))
    .filter(({ left }) => coming === null || left === 0)
    .toSorted((a, b) => a.left - b.left || a.weight - b.weight || a.unit - b.unit);
  return leaving.flatMap(({ unit }) =>
    targetsOf(board, unit, day, strategy)
      .filter((target) => board.supplyAllows(unit, target))
      .map((target) => ({ unit, day: target, pushedBy })),
  );
}

function targetsOf(board: LevellingBoard, unit: number, day: number, strategy: Strategy): number[] {
  const targets = (board.targets[unit] ?? []).filter((target) => target !== day);
  const distance = (target: number) => Math.abs(target - day);
  if (strategy.targets === 'nearest') return targets.toSorted((a, b) => distance(a) - distance(b) || b - a);
  const fullness = (target: number) => board.excess(target, 0, null, null);
  return targets.toSorted((a, b) => fullness(a) - fullness(b) || distance(a) - distance(b) || b - a);
}

/** A chain visits each day once: the room on a day is then what the board shows. */
function comesBack(step: Step, start: number): boolean {
  if (step.day === start) return true;
  for (let earlier = step.pushedBy; earlier; earlier = earlier.pushedBy) {
    if (earlier.day === step.day || earlier.unit === step.unit) return true;
  }
  return false;
}

/** Makes the moves of a chain, the last first. Supply is looked at again, since two may want one product. */
function apply(board: LevellingBoard, last: Step): boolean {
  const done: { readonly unit: number; readonly from: number }[] = [];
  for (let step: Step | null = last; step; step = step.pushedBy) {
    if (!board.supplyAllows(step.unit, step.day)) {
      for (const { unit, from } of done.toReversed()) board.move(unit, from);
      return false;
    }
    done.push({ unit: step.unit, from: board.dayOfUnit[step.unit] ?? -1 });
    board.move(step.unit, step.day);
  }
  return true;
}

const keyOf = (step: Step) => `${step.unit} ${step.day}`;
