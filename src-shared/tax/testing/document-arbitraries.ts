import { array, boolean, constant, constantFrom, integer, oneof, record, type Arbitrary } from 'fast-check';
import { cashSteps } from '../../money/cash-rounding.ts';
import { basisPoints, money } from '../../money/money.ts';
import type { DocumentAllowanceInput, DocumentInput } from '../document-amounts.ts';
import type { TaxProfile } from '../tax-profile.ts';

const amount = (max: number) => integer({ min: 0, max }).map(money);

/** Ordinary documents: line amounts from nothing to a billion, small ones as often as large. */
export function documents(profile: TaxProfile): Arbitrary<DocumentInput> {
  const taxCode = constantFrom(...profile.taxCodes.map((code) => code.code));
  const gross = oneof(integer({ min: 0, max: 500 }), integer({ min: 0, max: 1_000_000_000 }));
  const line = record({ gross, discount: integer({ min: 0, max: 10_000 }), charge: amount(1000), taxCode }).map(
    ({ discount, ...rest }) => ({
      ...rest,
      gross: money(rest.gross),
      allowance: money((BigInt(rest.gross) * BigInt(discount)) / 10_000n),
    }),
  );
  const allowance = record({ ofAll: boolean(), byAmount: boolean(), share: integer({ min: 0, max: 4900 }) });
  return record({
    lines: array(line, { minLength: 1, maxLength: 8 }),
    allowances: array(allowance, { maxLength: 2 }),
    charges: array(record({ amount: amount(1_000_000), taxCode }), { maxLength: 3 }),
    pricesIncludeTax: boolean(),
    prepaid: oneof(constant(money(0)), amount(2_000_000)),
    cashStep: constantFrom(...cashSteps),
  }).map((document) => ({
    ...document,
    allowances: document.allowances.map(({ ofAll, byAmount, share }): DocumentAllowanceInput => {
      const code = ofAll ? null : (document.lines[0]?.taxCode ?? null);
      const members = document.lines.filter((member) => code === null || member.taxCode === code);
      const sum = members.reduce((all, member) => all + member.gross - member.allowance + member.charge, 0);
      const percent = basisPoints(share);
      // Below half of the lines: two allowances never exceed them, however they round.
      return byAmount
        ? { taxCode: code, amount: money((BigInt(sum) * BigInt(share)) / 10_000n) }
        : { taxCode: code, percent };
    }),
  }));
}
