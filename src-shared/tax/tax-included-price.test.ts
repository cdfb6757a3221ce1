import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { money, sumMoney } from '../money/money.ts';
import vectors from '../testing/vectors/tax_inclusive.json' with { type: 'json' };
import { taxOf } from './compute-tax.ts';
import { euroProfile, indonesiaProfile } from './profiles.ts';
import { netsOfTaxIncluded, splitTaxIncluded } from './tax-included-price.ts';
import { taxRateOn } from './tax-profile.ts';

const day = businessDate('2026-04-13');
const everyday = taxRateOn(indonesiaProfile, '04', day);

describe('prices that include PPN (domain.md 2.4)', () => {
  test.each(vectors)('$qty × $unit_price_incl', ({ gross, dpp, dpp_nilai_lain, ppn, pembulatan }) => {
    expect(splitTaxIncluded(money(gross), everyday)).toEqual({
      net: dpp,
      otherTaxBase: dpp_nilai_lain,
      tax: ppn,
      luxuryTax: 0,
      rounding: pembulatan,
    });
  });

  test('9.9 % of the amounts 1 to 200,000 leave a rounding, and never more than one rupiah', () => {
    const counts = new Map<number, number>();
    for (let gross = 1; gross <= 200_000; gross += 1) {
      const { rounding } = splitTaxIncluded(money(gross), everyday);
      counts.set(rounding, (counts.get(rounding) ?? 0) + 1);
    }
    expect([...counts.keys()].every((rounding) => Math.abs(rounding) <= 1)).toBe(true);
    expect(200_000 - (counts.get(0) ?? 0)).toBe(19_820);
  });
});

test('every rate of both countries: the parts are the amount again, the rounding is −1, 0 or 1, the tax is unbent', () => {
  const versions = [indonesiaProfile, euroProfile].flatMap((profile) =>
    profile.taxCodes.flatMap((code) => code.versions),
  );
  const amounts = integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  assert(
    property(amounts, constantFrom(...versions), (gross, version) => {
      const { net, tax, otherTaxBase, luxuryTax, rounding } = splitTaxIncluded(money(gross), version);
      expect(sumMoney([net, tax, luxuryTax, rounding])).toBe(gross);
      expect(Math.abs(rounding)).toBeLessThanOrEqual(1);
      expect({ tax, otherTaxBase, luxuryTax }).toEqual(taxOf(net, version));
    }),
    { numRuns: 10_000 },
  );
});

test('where tax is computed on the document, the nets of a code add up to the net of its sum', () => {
  const lines = Array.from({ length: 3 }, () => ({ gross: money(100), taxCode: 'S' }));
  expect(netsOfTaxIncluded(lines, euroProfile, day)).toEqual([84, 84, 84]);
  expect(netsOfTaxIncluded(lines.slice(0, 2), euroProfile, day)).toEqual([84, 84]);
  const cents = Array.from({ length: 10 }, () => ({ gross: money(1), taxCode: 'S' }));
  expect(sumMoney(netsOfTaxIncluded(cents, euroProfile, day))).toBe(8);
});
