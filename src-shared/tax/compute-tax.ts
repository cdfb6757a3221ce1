import type { BusinessDate } from '../kernel/business-date.ts';
import { apportion } from '../money/apportion.ts';
import { money, sumMoney, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { taxRateOn, type TaxProfile, type TaxRateVersion } from './tax-profile.ts';

export type TaxableLine = { readonly net: Money; readonly taxCode: string };

/** Tax of one line. `otherTaxBase` is the DPP nilai lain, equal to the net where the net is the base. */
export type LineTax = { readonly otherTaxBase: Money; readonly tax: Money };

/**
 * Tax of every line under a profile, in the order of the lines; document tax is always their sum.
 * Rounded on each line, or once per tax code and spread over its lines by largest remainder.
 *
 * @param lines nets in minor units, not negative
 * @throws RangeError for a tax code the profile does not know on that date.
 */
export function computeTax(lines: readonly TaxableLine[], profile: TaxProfile, date: BusinessDate): LineTax[] {
  if (profile.roundingLevel === 'line') {
    return lines.map((line) => taxOf(line.net, taxRateOn(profile, line.taxCode, date)));
  }
  const result: LineTax[] = lines.map(() => ({ otherTaxBase: money(0), tax: money(0) }));
  for (const code of new Set(lines.map((line) => line.taxCode))) {
    const members = lines.flatMap((line, index) => (line.taxCode === code ? [{ index, net: line.net }] : []));
    const sum = taxOf(sumMoney(members.map((member) => member.net)), taxRateOn(profile, code, date));
    const nets = members.map((member) => member.net);
    const bases = apportion(sum.otherTaxBase, nets);
    const taxes = apportion(sum.tax, nets);
    members.forEach((member, position) => {
      result[member.index] = { otherTaxBase: bases[position] ?? money(0), tax: taxes[position] ?? money(0) };
    });
  }
  return result;
}

/** The base is rounded before the rate is applied: the order is a legal setting, not a detail. */
function taxOf(net: Money, rate: TaxRateVersion): LineTax {
  const otherTaxBase = divideHalfUp(BigInt(net) * BigInt(rate.baseNumerator), BigInt(rate.baseDenominator));
  return { otherTaxBase: money(otherTaxBase), tax: money(divideHalfUp(otherTaxBase * BigInt(rate.rate), 10_000n)) };
}
