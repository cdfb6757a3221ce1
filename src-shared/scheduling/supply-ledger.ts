import type { BusinessDate } from '../kernel/business-date.ts';
import type { LevelUnit } from './levelling-input.ts';

type Need = { readonly free: number[]; readonly amount: number };

/**
 * What is left of every product at the end of each day when all lines before it are shipped. Shipping
 * earlier takes from the days between; a move is allowed while none of them would go short.
 */
export class SupplyLedger {
  private readonly needs: readonly (readonly Need[])[];

  /**
   * @param days ascending
   * @param at position of a date among the days
   * @param supply cumulative supply of a product up to a date, null when unlimited
   */
  constructor(
    days: readonly BusinessDate[],
    units: readonly LevelUnit[],
    at: (date: BusinessDate) => number,
    supply: (productCode: string, date: BusinessDate) => number | null,
  ) {
    const free = new Map<string, number[]>();
    const freeOf = (productCode: string): number[] => {
      const known = free.get(productCode);
      if (known) return known;
      const made = days.map((date) => supply(productCode, date) ?? Number.POSITIVE_INFINITY);
      free.set(productCode, made);
      return made;
    };
    this.needs = units.map((unit) =>
      [...amounts(unit)].map(([productCode, amount]) => ({ free: freeOf(productCode), amount })),
    );
    units.forEach((unit, index) => this.add(index, at(unit.date), days.length, -1));
  }

  allows(unit: number, from: number, to: number): boolean {
    for (const { free, amount } of this.needs[unit] ?? []) {
      for (let day = to; day < from; day += 1) if ((free[day] ?? 0) < amount) return false;
    }
    return true;
  }

  move(unit: number, from: number, to: number): void {
    if (to < from) this.add(unit, to, from, -1);
    else this.add(unit, from, to, 1);
  }

  private add(unit: number, from: number, to: number, sign: 1 | -1): void {
    for (const { free, amount } of this.needs[unit] ?? []) {
      for (let day = from; day < to; day += 1) free[day] = (free[day] ?? 0) + sign * amount;
    }
  }
}

function amounts(unit: LevelUnit): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of unit.lines) sums.set(line.productCode, (sums.get(line.productCode) ?? 0) + line.quantity);
  return sums;
}
