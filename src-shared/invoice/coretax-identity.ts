import { accounts, type LedgerEntryRow } from '../accounting/posting.ts';
import type { DocumentTotals, LineAmounts } from '../catalogue/priced-line.ts';
import { money, sumMoney, type Money } from '../money/money.ts';
import type { DocumentTaxSettlement } from '../tax/buyer-tax-code.ts';
import { coretaxGoods, type CoretaxGoods, type CoretaxSource } from './coretax-goods.ts';
import { isCoretaxUnit } from './coretax-units.ts';
import { taxNotReceivable } from './receivable.ts';

/** What Coretax, or the books, would refuse of an invoice. */
export type TaxIdentityProblem = {
  /** null: of the invoice as a whole. */
  readonly lineNo: number | null;
  readonly code:
    | 'bad-number'
    | 'negative-discount'
    | 'price-identity'
    | 'tax-base'
    | 'other-tax-base'
    | 'vat'
    | 'unknown-unit'
    | 'net-of-line'
    | 'sum-of-net'
    | 'sum-of-vat'
    | 'ledger-tax';
};

/** An invoice as the checks read it. */
export type TaxCheckedInvoice = {
  readonly lines: readonly (CoretaxSource & LineAmounts & { readonly lineNo: number })[];
  readonly totals: DocumentTotals;
  readonly taxSettlement?: DocumentTaxSettlement;
};

/**
 * The checks of Coretax on an invoice, made when it is posted and not at the end of the month: on every line
 * Price × Qty − TotalDiscount = TaxBase in at most two decimals, bases and VAT as the invoice states them, a
 * known unit; and Σ VAT of the lines = VAT of the invoice = VAT that the ledger owes and that is not collected. A line that takes back
 * (a settled down payment, a credit note) is checked with its signs turned.
 *
 * The amounts come from our own rules, so a problem is a bug, never a person's mistake.
 *
 * @param ledgerTax credit less debit on the account of VAT payable in the entry of this invoice
 */
export function checkTaxIdentity(invoice: TaxCheckedInvoice, ledgerTax: Money): TaxIdentityProblem[] {
  const problems: TaxIdentityProblem[] = [];
  const report = (lineNo: number | null, codes: readonly TaxIdentityProblem['code'][]): void => {
    problems.push(...codes.map((code) => ({ lineNo, code })));
  };
  for (const line of invoice.lines) {
    const positive = line.net < 0 ? turned(line) : line;
    report(line.lineNo, checkCoretaxGoods(coretaxGoods(positive), positive));
    if (line.gross - line.discountAmount !== line.net) report(line.lineNo, ['net-of-line']);
  }
  const vat = sumMoney(invoice.lines.map((line) => line.tax));
  if (sumMoney(invoice.lines.map((line) => line.net)) !== invoice.totals.net) report(null, ['sum-of-net']);
  if (vat !== invoice.totals.tax) report(null, ['sum-of-vat']);
  if (vat !== ledgerTax + taxNotReceivable(invoice)) report(null, ['ledger-tax']);
  return problems;
}

/**
 * Makes sure that an invoice about to be posted is exact for the tax office and agrees with its own entry.
 *
 * @throws RangeError when it is not: a bug, and nothing must be written.
 */
export function assertTaxIdentity(
  invoice: TaxCheckedInvoice & { readonly number: string },
  entry: Pick<LedgerEntryRow, 'lines'>,
): void {
  const taxLines = entry.lines.filter((line) => line.account === accounts.taxPayable);
  const problems = checkTaxIdentity(invoice, sumMoney(taxLines.map((line) => money(line.credit - line.debit))));
  if (problems.length === 0) return;
  const texts = problems.map(({ lineNo, code }) => (lineNo === null ? code : `line ${lineNo} ${code}`));
  throw new RangeError(`${invoice.number} is not exact for tax: ${texts.join(', ')}`);
}

/** Holds a line of the tax file, as it is written, against what the invoice states. Knows nothing of its making. */
export function checkCoretaxGoods(
  goods: CoretaxGoods,
  stated: Pick<LineAmounts, 'net' | 'otherTaxBase' | 'tax'>,
): TaxIdentityProblem['code'][] {
  const unit: TaxIdentityProblem['code'][] = isCoretaxUnit(goods.unit) ? [] : ['unknown-unit'];
  const price = hundredthsOf(goods.price);
  const quantity = hundredthsOf(goods.quantity);
  const discount = hundredthsOf(goods.totalDiscount);
  const base = hundredthsOf(goods.taxBase);
  const otherBase = hundredthsOf(goods.otherTaxBase);
  const vat = hundredthsOf(goods.vat);
  if (price === null || quantity === null || discount === null || base === null || otherBase === null || vat === null) {
    return [...unit, 'bad-number'];
  }
  const failed: readonly [boolean, TaxIdentityProblem['code']][] = [
    [discount < 0n, 'negative-discount'],
    [price * quantity - discount * 100n !== base * 100n, 'price-identity'],
    [base !== BigInt(stated.net) * 100n, 'tax-base'],
    [otherBase !== BigInt(stated.otherTaxBase) * 100n, 'other-tax-base'],
    [vat !== BigInt(stated.tax) * 100n, 'vat'],
  ];
  return [...unit, ...failed.flatMap(([isFailed, code]) => (isFailed ? [code] : []))];
}

/** Reads a number of the file: at most two decimals, point, no separator; null for anything else. */
function hundredthsOf(text: string): bigint | null {
  const match = /^(-?)(0|[1-9]\d*)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return BigInt(sign + whole + fraction.padEnd(2, '0'));
}

function turned<T extends Pick<LineAmounts, 'net' | 'otherTaxBase' | 'tax'>>(line: T): T {
  return { ...line, net: money(-line.net), otherTaxBase: money(-line.otherTaxBase), tax: money(-line.tax) };
}
