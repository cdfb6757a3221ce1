import { assert, array, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageTables, type PackageTable } from '#shared/exchange/package-columns.ts';
import { euroProfile, indonesiaProfile } from '#shared/tax/profiles.ts';
import { verifyPackage } from '../verify/verify-package.ts';
import type { BuiltPackage } from './build-package.ts';
import { branchStory } from './testing/branch-story.ts';
import { contentsOf, rowsOf } from './testing/forge-package.ts';
import { storyPackages } from './testing/story-package.ts';

/** The table whose row tells that a document has a new version, for tables that may have no row of it. */
const documentTables: Readonly<Partial<Record<PackageTable, PackageTable>>> = {
  'order_lines.csv': 'orders.csv',
  'schedule_lines.csv': 'orders.csv',
  'requirements.csv': 'orders.csv',
  'credit_decisions.csv': 'orders.csv',
  'delivery_lines.csv': 'deliveries.csv',
  'invoice_lines.csv': 'invoices.csv',
  'allocations.csv': 'receipts.csv',
};

/** What head office holds after taking packages in order: the rows of the last version of every document. */
function takenOver(packages: readonly BuiltPackage[]): Record<string, string[][]> {
  const held = new Map<PackageTable, string[][]>(packageTables.map((table) => [table, []]));
  for (const { bytes } of packages) {
    const contents = contentsOf(bytes);
    for (const table of packageTables) {
      const renewed = new Set(rowsOf(contents, documentTables[table] ?? table).map(([id]) => id));
      const kept = (held.get(table) ?? []).filter(([id]) => !renewed.has(id));
      held.set(table, [...kept, ...rowsOf(contents, table)]);
    }
  }
  return Object.fromEntries([...held].map(([table, rows]) => [table, rows.toSorted(byText)]));
}

const byText = (a: string[], b: string[]): number => (a.join(',') < b.join(',') ? -1 : 1);

describe('export package', () => {
  it('of any branch is proven, in either profile, however the journal is cut', () => {
    assert(
      property(
        integer(),
        constantFrom(indonesiaProfile, euroProfile),
        array(integer({ min: 1, max: 999 }), { maxLength: 4 }),
        (seed, profile, places) => {
          const story = branchStory({ seed, days: 2, rounds: 3, profile });
          const count = story.records.length;
          const cuts = [...new Set(places.map((place) => 1 + (place % (count - 1))))].toSorted((a, b) => a - b);
          const parts = storyPackages(story, profile, cuts);
          for (const { bytes } of parts) expect(verifyPackage(bytes)).toMatchObject({ ok: true });
          expect(takenOver(parts)).toEqual(takenOver(storyPackages(story, profile)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names the package before it and goes on where that one ended', () => {
    const story = branchStory({ seed: 5, days: 2, rounds: 2, profile: indonesiaProfile });
    const [first, second] = storyPackages(story, indonesiaProfile, [10]);
    expect(first?.manifest).toMatchObject({ sequence: 1, previousSha256: null, fromSeq: 1, toSeq: 10 });
    expect(second?.manifest).toMatchObject({
      sequence: 2,
      previousSha256: first?.sha256,
      fromSeq: 11,
      chainBefore: first?.manifest.chainAfter,
    });
  });

  it('without records is a bug of the caller', () => {
    const story = branchStory({ seed: 1, days: 1, rounds: 1, profile: indonesiaProfile });
    expect(() => storyPackages({ ...story, records: [] }, indonesiaProfile)).toThrow('at least one record');
  });
});
