import type { BusinessDate } from '../kernel/business-date.ts';
import { apportion } from '../money/apportion.ts';
import { money, subtractMoney, sumMoney, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { taxOf, type LineTax } from './compute-tax.ts';
import { taxRateOn, type TaxProfile, type TaxRateVersion } from './tax-profile.ts';

/** An amount that includes its tax, taken apart. `net + tax + luxuryTax + rounding` is the amount again. */
export type TaxIncludedAmount = LineTax & {
  readonly net: Money;
  /** −1, 0 or 1: goes to the rounding account and is printed as "Pembulatan". The tax is never bent. */
  readonly rounding: Money;
};

/**
 * Takes apart an amount that includes its tax (domain.md 2.4): DPP = round(G × 100/111), then the tax of
 * that net by the ordinary rule. Net and tax skip every tenth amount or so; what is missing there is the
 * rounding.
 */
export function splitTaxIncluded(gross: Money, version: TaxRateVersion): TaxIncludedAmount {
  const net = netOf(gross, version);
  const taxes = taxOf(net, version);
  return { net, ...taxes, rounding: subtractMoney(gross, sumMoney([net, taxes.tax, taxes.luxuryTax])) };
}

/**
 * Net amounts of lines whose amounts include tax: each line alone where tax is rounded by line, else the
 * sum of each tax code, spread over its lines by largest remainder.
 *
 * @throws RangeError for a tax code the profile does not know on that date.
 */
export function netsOfTaxIncluded(
  lines: readonly { readonly gross: Money; readonly taxCode: string }[],
  profile: TaxProfile,
  date: BusinessDate,
): Money[] {
  const version = (code: string): TaxRateVersion => taxRateOn(profile, code, date);
  if (profile.roundingLevel === 'line') return lines.map((line) => netOf(line.gross, version(line.taxCode)));
  const nets = lines.map(() => money(0));
  for (const code of new Set(lines.map((line) => line.taxCode))) {
    const members = lines.flatMap((line, index) => (line.taxCode === code ? [{ index, gross: line.gross }] : []));
    const grosses = members.map((member) => member.gross);
    const shares = apportion(netOf(sumMoney(grosses), version(code)), grosses);
    members.forEach((member, position) => (nets[member.index] = shares[position] ?? money(0)));
  }
  return nets;
}

/** 100/111 of the amount for everyday goods: 1 ÷ (1 + rate × 11/12), and the luxury rate where there is one. */
function netOf(gross: Money, version: TaxRateVersion): Money {
  const whole = 10_000n * BigInt(version.baseDenominator);
  const tax = BigInt(version.rate) * BigInt(version.baseNumerator);
  const luxury = BigInt(version.luxuryRate ?? 0) * BigInt(version.baseDenominator);
  return money(divideHalfUp(BigInt(gross) * whole, whole + tax + luxury));
}
