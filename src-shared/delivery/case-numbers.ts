import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Quantity } from '../money/money.ts';
import type { DeliveryLine } from './delivery.ts';

/**
 * Packages with the same content, numbered from–to. What one of them holds is said per package, so that a
 * mixed package is one with several contents.
 */
export type DeliveryCase = {
  readonly from: number;
  readonly to: number;
  /** Gross weight of one package in grams; null when it was not weighed. */
  readonly weight: number | null;
  readonly contents: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
};

/**
 * Checks a packing list: case numbers run from 1 without gap or overlap, and together the packages hold
 * exactly what was picked.
 */
export function checkCases(
  cases: readonly DeliveryCase[],
  lines: readonly DeliveryLine[],
): Result<{ readonly packages: number }, DomainError> {
  let next = 1;
  const packed = new Map<number, number>();
  for (const { from, to, contents } of cases.toSorted((a, b) => a.from - b.from)) {
    if (from < next) return refuse({ code: 'case-numbers-overlap', caseNo: from });
    if (from > next) return refuse({ code: 'case-numbers-gap', caseNo: next });
    if (to < from) return refuse({ code: 'case-numbers-overlap', caseNo: from });
    for (const { lineNo, quantity } of contents) {
      packed.set(lineNo, (packed.get(lineNo) ?? 0) + quantity * (to - from + 1));
    }
    next = to + 1;
  }
  const unlike = [...packed.keys()].find((lineNo) => !lines.some((line) => line.lineNo === lineNo));
  if (unlike !== undefined) return refuse({ code: 'packed-differs', lineNo: unlike, picked: 0 });
  const differs = lines.find((line) => (packed.get(line.lineNo) ?? 0) !== line.picked);
  if (differs) return refuse({ code: 'packed-differs', lineNo: differs.lineNo, picked: differs.picked });
  return ok({ packages: next - 1 });
}

/** Gross weight of all packages in grams; null when one of them was not weighed. */
export function totalWeight(cases: readonly DeliveryCase[]): number | null {
  let total = 0;
  for (const { from, to, weight } of cases) {
    if (weight === null) return null;
    total += weight * (to - from + 1);
  }
  return total;
}
