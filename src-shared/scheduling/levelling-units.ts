import type { BusinessDate } from '../kernel/business-date.ts';
import type { LevelLine, LevellingInput, LevelUnit } from './levelling-input.ts';
import { addWorkDays, subtractWorkDays, workDayOnOrAfter } from './work-calendar.ts';

/**
 * The units of a levelling run, in order of date, order and line. An order that must ship complete is one
 * unit; it stands still when one of its dates is fixed or its lines have different dates. What is overdue
 * is work of today and stands still too.
 */
export function levelUnits(input: LevellingInput): LevelUnit[] {
  const lines = input.lines.toSorted((a, b) => order(a.id, b.id));
  const groups = groupedBy(lines, (line) => (line.complete ? `order ${line.orderId}` : `line ${line.id}`));
  return [...groups.values()]
    .flatMap((group) => unitsOf(group, input))
    .toSorted((a, b) => order(a.date, b.date) || order(a.orderId, b.orderId) || order(firstId(a), firstId(b)));
}

function unitsOf(lines: readonly LevelLine[], input: LevellingInput): LevelUnit[] {
  const together = lines.every((line) => line.date === lines[0]?.date);
  if (!together) return lines.map((line) => unitOf([line], input, false));
  return [
    unitOf(
      lines,
      input,
      lines.every((line) => !line.fixed),
    ),
  ];
}

function unitOf(lines: readonly LevelLine[], input: LevellingInput, free: boolean): LevelUnit {
  const [first] = lines;
  if (!first) throw new RangeError('a unit has at least one line');
  const overdue = first.date < input.today;
  const date = overdue ? workDayOnOrAfter(input.calendar, input.today) : first.date;
  const windows = lines.map((line) => dateWindow(line, input));
  return {
    orderId: first.orderId,
    shipTo: first.shipTo,
    lines,
    date,
    movable: free && !overdue,
    earliest: windows.map((window) => window.earliest).reduce((a, b) => (a > b ? a : b)),
    latest: windows.map((window) => window.latest).reduce((a, b) => (a < b ? a : b)),
  };
}

/** Dates that a line may be shipped on, by what the customer agreed to and what availability promises. */
export function dateWindow(
  line: LevelLine,
  input: Pick<LevellingInput, 'today' | 'calendar' | 'earlyDays' | 'lateDays'>,
): { readonly earliest: BusinessDate; readonly latest: BusinessDate } {
  const { calendar } = input;
  const due = line.date > line.requestedDate ? line.date : line.requestedDate;
  const early = subtractWorkDays(calendar, line.requestedDate, input.earlyDays);
  const latest = input.lateDays === 0 ? due : addWorkDays(calendar, due, input.lateDays);
  return { earliest: [early, line.availableFrom, input.today].reduce((a, b) => (a > b ? a : b)), latest };
}

/** Lines by a key, groups and lines in the order given. */
export function groupedBy<Line>(lines: Iterable<Line>, keyOf: (line: Line) => string): ReadonlyMap<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const firstId = (unit: LevelUnit) => unit.lines[0]?.id ?? '';
