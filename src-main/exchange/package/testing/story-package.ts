import type { TaxProfile } from '#shared/tax/tax-profile.ts';
import { buildPackage, type BuiltPackage } from '../build-package.ts';
import type { BranchStory } from './branch-story.ts';

/**
 * The packages of a story, cut after the given numbers of records; the last goes to the end.
 *
 * @param cuts ascending, each at least 1 and below the number of records
 */
export function storyPackages(story: BranchStory, profile: TaxProfile, cuts: readonly number[] = []): BuiltPackage[] {
  const packages: BuiltPackage[] = [];
  let from = 0;
  for (const to of [...cuts, story.records.length]) {
    const facts = story.factsAfter[from];
    const end = story.factsAfter[to];
    if (!facts || !end) throw new RangeError(`no cut at ${from} to ${to}`);
    packages.push(
      buildPackage({
        records: story.records.slice(from, to),
        payload: story.payload,
        opening: { receivables: facts.receivables, stockValue: facts.stockValue, seriesLast: facts.seriesLast },
        currency: { code: profile.currency.code, minorDigits: profile.currency.minorDigits },
        productUnit: story.productUnit,
        branch: 'KPG01',
        journalId: story.journalId,
        sequence: packages.length + 1,
        previousSha256: packages.at(-1)?.sha256 ?? null,
        businessDate: end.closedDay,
        chainBefore: story.records[from - 1]?.chain ?? '0'.repeat(64),
        appVersion: '0.1.0',
      }),
    );
    from = to;
  }
  return packages;
}
