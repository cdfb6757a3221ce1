import type { BusinessDate } from '../kernel/business-date.ts';
import { apportion } from '../money/apportion.ts';
import { money, sumMoney, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { taxRateOn, type TaxProfile, type TaxRateVersion } from './tax-profile.ts';

export type TaxableLine = { readonly net: Money; readonly taxCode: string };

/**
 * Tax of one line. `otherTaxBase` is the DPP nilai lain, equal to the net where the net is the base;
 * `luxuryTax` the PPnBM, which is not part of `tax`.
 */
export type LineTax = { readonly otherTaxBase: Money; readonly tax: Money; readonly luxuryTax: Money };

/**
 * Tax of every line under a profile, in the order of the lines; document tax is always their sum.
 * Rounded on each line, or once per tax code and spread over its lines by largest remainder.
 *
 * @param lines nets in minor units; negative on credit notes and returned lines
 * @throws RangeError for a tax code the profile does not know on that date.
 */
export function computeTax(lines: readonly TaxableLine[], profile: TaxProfile, date: BusinessDate): LineTax[] {
  if (profile.roundingLevel === 'line') {
    return lines.map((line) => taxOf(line.net, taxRateOn(profile, line.taxCode, date)));
  }
  const result: LineTax[] = lines.map(() => ({ otherTaxBase: money(0), tax: money(0), luxuryTax: money(0) }));
  for (const code of new Set(lines.map((line) => line.taxCode))) {
    const members = lines.flatMap((line, index) => (line.taxCode === code ? [{ index, net: line.net }] : []));
    const sum = taxOf(sumMoney(members.map((member) => member.net)), taxRateOn(profile, code, date));
    const nets = members.map((member) => member.net);
    const bases = apportion(sum.otherTaxBase, nets);
    const taxes = apportion(sum.tax, nets);
    const luxuries = apportion(sum.luxuryTax, nets);
    members.forEach((member, position) => {
      result[member.index] = {
        otherTaxBase: bases[position] ?? money(0),
        tax: taxes[position] ?? money(0),
        luxuryTax: luxuries[position] ?? money(0),
      };
    });
  }
  return result;
}

/** Tax of one net amount. The base is rounded before the rate is applied: the order is a legal setting. */
export function taxOf(net: Money, version: TaxRateVersion): LineTax {
  // Finer than a minor unit by this factor, until the tax itself is rounded.
  const finer = version.taxRounding === 'TWO_DECIMALS' ? 100n : 1n;
  const base = divideHalfUp(BigInt(net) * finer * BigInt(version.baseNumerator), BigInt(version.baseDenominator));
  return {
    otherTaxBase: money(divideHalfUp(base, finer)),
    tax: money(divideHalfUp(base * BigInt(version.rate), 10_000n * finer)),
    luxuryTax: money(divideHalfUp(BigInt(net) * BigInt(version.luxuryRate ?? 0), 10_000n)),
  };
}
