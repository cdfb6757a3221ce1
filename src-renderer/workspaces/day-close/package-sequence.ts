import type { PackageRow } from '#shared/branch/business-day.ts';

/** One number of the package sequence; `row` is null when no such package is known. */
export type SequenceEntry = { readonly sequence: number; readonly row: PackageRow | null };

/** Packages newest first, with an entry for every number that is missing below the newest. */
export function withMissing(packages: readonly PackageRow[]): SequenceEntry[] {
  const bySequence = new Map(packages.map((row) => [row.sequence, row]));
  const last = Math.max(0, ...bySequence.keys());
  return Array.from({ length: last }, (_, index) => {
    const sequence = last - index;
    return { sequence, row: bySequence.get(sequence) ?? null };
  });
}
