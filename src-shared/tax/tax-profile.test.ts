import { describe, expect, test } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { money, sumMoney } from '../money/money.ts';
import { computeTax } from './compute-tax.ts';
import { euroProfile, indonesiaProfile, taxProfile } from './profiles.ts';
import { taxLabelOn } from './tax-profile.ts';
import { settleTax, transactionCodeOf, transactionCodeOn } from './transaction-code.ts';

const day = businessDate('2026-04-13');

test('a seller who is no taxable person charges no tax on any code of the taxable one, and says nothing of tax', () => {
  const profile = taxProfile('ID-NONPKP');
  const lines = indonesiaProfile.taxCodes.map(({ code }) => ({ net: money(1_000_000), taxCode: code }));
  expect(sumMoney(computeTax(lines, profile, day).map((line) => line.tax))).toBe(0);
  expect(profile.chargesTax).toBe(false);
  const words = JSON.stringify([profile.labels, profile.taxCodes.map((code) => code.label)]);
  expect(words).not.toMatch(/DPP|PPN 1|VAT 1/);
});

test('the label of a rate is that of its day', () => {
  const labels = ['2022-03-31', '2022-04-01', '2025-01-01'].map((date) =>
    taxLabelOn(indonesiaProfile, '04', businessDate(date)),
  );
  expect(labels.map((label) => label.id)).toEqual(['PPN 10%', 'PPN 11%', 'PPN 12%']);
});

test('every tax code has versions in order of date, one a day, of positive parts', () => {
  for (const { versions } of [indonesiaProfile, euroProfile].flatMap((profile) => profile.taxCodes)) {
    const dates = versions.map((version) => version.effectiveFrom);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(versions.every((version) => version.baseNumerator > 0 && version.baseDenominator > 0)).toBe(true);
  }
});

describe('transaction codes of the Faktur Pajak', () => {
  const settle = (code: string) =>
    settleTax(
      { net: money(5_153_853), tax: money(566_924) },
      transactionCodeOn(indonesiaProfile, code, day).settlement,
    );

  test('are ten, 01 to 10, each in two languages', () => {
    const codes = indonesiaProfile.transactionCodes;
    expect(codes.map((code) => code.code)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
    expect(codes.every(({ label }) => label.id !== '' && label.en !== '')).toBe(true);
    expect(codes.filter((code) => code.needsFacility).map((code) => code.code)).toEqual(['07', '08']);
  });

  test('04: the seller collects the PPN and owes it', () => {
    expect(settle('04')).toEqual({ receivable: 5_720_777, taxPayable: 566_924, taxPaidByBuyer: 0, taxForgone: 0 });
  });

  test.each(['02', '03'])('%s: the collector pays the PPN to the state, the receivable is the DPP only', (code) => {
    expect(settle(code)).toEqual({ receivable: 5_153_853, taxPayable: 0, taxPaidByBuyer: 566_924, taxForgone: 0 });
  });

  test.each(['07', '08'])('%s: the PPN is shown and paid by nobody', (code) => {
    expect(settle(code)).toEqual({ receivable: 5_153_853, taxPayable: 0, taxPaidByBuyer: 0, taxForgone: 566_924 });
  });

  test('a facility wins over the buyer, the buyer over the goods', () => {
    expect(transactionCodeOf('04', 'ordinary')).toBe('04');
    expect(transactionCodeOf('01', 'ordinary')).toBe('01');
    expect(transactionCodeOf('04', 'governmentCollector')).toBe('02');
    expect(transactionCodeOf('04', 'otherCollector')).toBe('03');
    expect(transactionCodeOf('04', 'otherCollector', 'notCollected')).toBe('07');
    expect(transactionCodeOf('04', 'ordinary', 'exempt')).toBe('08');
  });

  test('are unknown to another country, and before their day', () => {
    expect(() => transactionCodeOn(euroProfile, '04', day)).toThrow(RangeError);
    expect(() => transactionCodeOn(indonesiaProfile, '04', businessDate('2024-12-31'))).toThrow(RangeError);
  });
});
