import type { BusinessDate } from '../kernel/business-date.ts';
import { apportion } from '../money/apportion.ts';
import { roundToCashStep } from '../money/cash-rounding.ts';
import { subtractMoney, sumMoney, zeroMoney, type Money } from '../money/money.ts';
import { percentOf } from '../money/percent-of.ts';
import { computeTax } from './compute-tax.ts';
import type {
  DocumentAmounts,
  DocumentChargeAmounts,
  DocumentInput,
  DocumentLineAmounts,
  DocumentLineInput,
  TaxBreakdown,
} from './document-amounts.ts';
import { netsOfTaxIncluded } from './tax-included-price.ts';
import { taxRateOn, type TaxProfile } from './tax-profile.ts';

/**
 * All amounts of a document, from its priced lines to what is due (EN 16931 BG-22 and BG-23; domain.md 2.4).
 * The profile says whether tax is rounded on each line and charge or once per tax code; the rest is the same
 * everywhere: document allowances go on the line nets by largest remainder, charges are lines of their own,
 * the total is net plus tax, and what is due is the total less prepaid plus rounding.
 *
 * A credit note is the document with every amount negative, and comes out with every amount negative.
 *
 * Whether a discount may exceed the goods is not asked here: then the tax base is negative.
 *
 * @throws RangeError for a tax code the profile does not know on that date, or an allowance for a tax code
 *   that no line has.
 */
export function documentTotals(input: DocumentInput, profile: TaxProfile, date: BusinessDate): DocumentAmounts {
  const { stated, nets } = netAmounts(input, profile, date);
  const taxes = computeTax(
    [
      ...nets.lines.map(({ taxBase, taxCode }) => ({ net: taxBase, taxCode })),
      ...nets.charges.map(({ amount, taxCode }) => ({ net: amount, taxCode })),
    ],
    profile,
    date,
  );
  const taxAt = (index: number) => taxes[index] ?? { otherTaxBase: zeroMoney, tax: zeroMoney, luxuryTax: zeroMoney };
  const lines: DocumentLineAmounts[] = nets.lines.map((line, index) => ({ ...line, ...taxAt(index) }));
  const charges: DocumentChargeAmounts[] = nets.charges.map((charge, index) => ({
    ...charge,
    ...taxAt(lines.length + index),
  }));
  const breakdown = breakdownOf(lines, charges, profile, date);
  const sumOfLineNets = sumMoney(lines.map((line) => line.net));
  const sumOfAllowances = sumMoney(lines.map((line) => line.documentAllowance));
  const sumOfCharges = sumMoney(charges.map((charge) => charge.amount));
  const totalWithoutTax = sumMoney([subtractMoney(sumOfLineNets, sumOfAllowances), sumOfCharges]);
  const totalTax = sumMoney(breakdown.map((part) => part.tax));
  const totalLuxuryTax = sumMoney(breakdown.map((part) => part.luxuryTax));
  const totalWithTax = sumMoney([totalWithoutTax, totalTax, totalLuxuryTax]);
  // Prices with tax are a promise: what tax and net cannot reach of them is rounding, never bent tax.
  const leftOver = input.pricesIncludeTax ? subtractMoney(stated, totalWithTax) : zeroMoney;
  const rest = subtractMoney(sumMoney([totalWithTax, leftOver]), input.prepaid);
  const cash = roundToCashStep(rest, input.cashStep);
  return {
    lines,
    allowances: allowancesByCode(lines),
    charges,
    breakdown,
    sumOfLineNets,
    sumOfAllowances,
    sumOfCharges,
    totalWithoutTax,
    totalTax,
    totalLuxuryTax,
    totalWithTax,
    prepaid: input.prepaid,
    payableRounding: sumMoney([leftOver, cash.difference]),
    due: cash.payable,
  };
}

type NetLine = Pick<DocumentLineAmounts, 'taxCode' | 'net' | 'documentAllowance' | 'taxBase'>;
type NetCharge = Pick<DocumentChargeAmounts, 'taxCode' | 'amount'>;

/** Lines and charges without tax, and the sum of what the customer was told before tax was taken out of it. */
function netAmounts(
  { lines, allowances, charges, pricesIncludeTax }: DocumentInput,
  profile: TaxProfile,
  date: BusinessDate,
): { readonly stated: Money; readonly nets: { readonly lines: NetLine[]; readonly charges: NetCharge[] } } {
  const amounts = lines.map(lineAmount);
  const shares = allowanceShares(lines, amounts, allowances);
  const reduced = amounts.map((amount, index) => subtractMoney(amount, shares[index] ?? zeroMoney));
  const stated = sumMoney([...reduced, ...charges.map((charge) => charge.amount)]);
  if (!pricesIncludeTax) {
    const netLines = lines.map(({ taxCode }, index) => netLine(taxCode, amounts[index], reduced[index]));
    return { stated, nets: { lines: netLines, charges: charges.map(({ taxCode, amount }) => ({ taxCode, amount })) } };
  }
  const codes = lines.map((line) => line.taxCode);
  const included = (grosses: readonly Money[]) =>
    grosses.map((gross, index) => ({ gross, taxCode: codes[index] ?? '' }));
  const before = netsOfTaxIncluded(included(amounts), profile, date);
  const after = netsOfTaxIncluded(
    [...included(reduced), ...charges.map(({ amount, taxCode }) => ({ gross: amount, taxCode }))],
    profile,
    date,
  );
  return {
    stated,
    nets: {
      lines: codes.map((code, index) => netLine(code, before[index], after[index])),
      charges: charges.map(({ taxCode }, index) => ({ taxCode, amount: after[lines.length + index] ?? zeroMoney })),
    },
  };
}

function netLine(taxCode: string, net: Money = zeroMoney, taxBase: Money = zeroMoney): NetLine {
  return { taxCode, net, documentAllowance: subtractMoney(net, taxBase), taxBase };
}

function lineAmount({ gross, allowance, charge }: DocumentLineInput): Money {
  return sumMoney([subtractMoney(gross, allowance), charge]);
}

/**
 * What each line bears of the document allowances. A percentage is of the lines' amounts; every allowance is
 * spread by largest remainder on what earlier ones left, so that no line bears more than itself.
 */
function allowanceShares(
  lines: readonly DocumentLineInput[],
  amounts: readonly Money[],
  allowances: DocumentInput['allowances'],
): Money[] {
  const shares = lines.map(() => zeroMoney);
  for (const allowance of allowances) {
    const members = lines.flatMap((line, index) =>
      allowance.taxCode === null || line.taxCode === allowance.taxCode ? [index] : [],
    );
    const base = sumMoney(members.map((index) => amounts[index] ?? zeroMoney));
    const total = 'amount' in allowance ? allowance.amount : percentOf(base, allowance.percent);
    const left = members.map((index) => subtractMoney(amounts[index] ?? zeroMoney, shares[index] ?? zeroMoney));
    apportion(total, left).forEach((share, position) => {
      const index = members[position] ?? 0;
      shares[index] = sumMoney([shares[index] ?? zeroMoney, share]);
    });
  }
  return shares;
}

function allowancesByCode(lines: readonly DocumentLineAmounts[]): DocumentAmounts['allowances'] {
  return [...new Set(lines.map((line) => line.taxCode))]
    .map((taxCode) => {
      const members = lines.filter((line) => line.taxCode === taxCode);
      return { taxCode, amount: sumMoney(members.map((line) => line.documentAllowance)) };
    })
    .filter(({ amount }) => amount !== 0);
}

function breakdownOf(
  lines: readonly DocumentLineAmounts[],
  charges: readonly DocumentChargeAmounts[],
  profile: TaxProfile,
  date: BusinessDate,
): TaxBreakdown[] {
  const positions = [...lines, ...charges.map((charge) => ({ ...charge, taxBase: charge.amount }))];
  return [...new Set(positions.map((position) => position.taxCode))].map((taxCode) => {
    const members = positions.filter((position) => position.taxCode === taxCode);
    return {
      taxCode,
      vatCategory: profile.taxCodes.find((candidate) => candidate.code === taxCode)?.vatCategory ?? null,
      rate: taxRateOn(profile, taxCode, date).rate,
      taxable: sumMoney(members.map((member) => member.taxBase)),
      otherTaxBase: sumMoney(members.map((member) => member.otherTaxBase)),
      tax: sumMoney(members.map((member) => member.tax)),
      luxuryTax: sumMoney(members.map((member) => member.luxuryTax)),
    };
  });
}
