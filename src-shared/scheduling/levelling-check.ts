import type { BusinessDate } from '../kernel/business-date.ts';
import { dateWindow, groupedBy } from './levelling-units.ts';
import type { LevellingInput, LevelLine } from './levelling-input.ts';

/** What a proposal would break. An acceptable proposal breaks nothing. */
export type LevellingBreach =
  | { readonly kind: 'late' | 'beforeAvailability' | 'fixedDateMoved'; readonly lineId: string }
  | { readonly kind: 'orderSplit'; readonly orderId: string }
  | { readonly kind: 'shortSupply'; readonly productCode: string; readonly date: BusinessDate };

/**
 * Checks new dates of lines against what was promised, from the lines alone: it shares nothing with how
 * the proposal was found but the window of a line. A shortage that was there before is no breach.
 *
 * @param dateOf the new date of a line
 */
export function levellingBreaches(input: LevellingInput, dateOf: (line: LevelLine) => BusinessDate): LevellingBreach[] {
  const breaches: LevellingBreach[] = [];
  for (const line of input.lines) {
    const date = dateOf(line);
    if (date === line.date) continue;
    const { earliest, latest } = dateWindow(line, input);
    if (line.fixed) breaches.push({ kind: 'fixedDateMoved', lineId: line.id });
    if (date > latest) breaches.push({ kind: 'late', lineId: line.id });
    if (date < earliest) breaches.push({ kind: 'beforeAvailability', lineId: line.id });
  }
  return [...breaches, ...splitOrders(input, dateOf), ...shortages(input, dateOf)];
}

function splitOrders(input: LevellingInput, dateOf: (line: LevelLine) => BusinessDate): LevellingBreach[] {
  const byOrder = groupedBy(
    input.lines.filter((line) => line.complete),
    (line) => line.orderId,
  );
  const dates = (lines: readonly LevelLine[], date: (line: LevelLine) => BusinessDate) => new Set(lines.map(date)).size;
  return [...byOrder]
    .filter(([, lines]) => dates(lines, dateOf) > dates(lines, (line) => line.date))
    .map(([orderId]) => ({ kind: 'orderSplit', orderId }));
}

function shortages(input: LevellingInput, dateOf: (line: LevelLine) => BusinessDate): LevellingBreach[] {
  const byProduct = groupedBy(input.lines, (line) => line.productCode);
  return [...byProduct].flatMap(([productCode, lines]): LevellingBreach[] => {
    const taken = (until: BusinessDate, date: (line: LevelLine) => BusinessDate) =>
      lines.filter((line) => date(line) <= until).reduce((sum, line) => sum + line.quantity, 0);
    const dates = [...new Set(lines.map(dateOf))].toSorted();
    return dates.flatMap((date): LevellingBreach[] => {
      const supply = input.supply(productCode, date);
      if (supply === null) return [];
      const before = taken(date, (line) => line.date);
      return taken(date, dateOf) > Math.max(supply, before) ? [{ kind: 'shortSupply', productCode, date }] : [];
    });
  });
}
