import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, basisPoints, money, quantity, sumMoney, unitPrice, type Money } from '../money/money.ts';
import { UNIT_PRICE_EXTRA_DIGITS } from '../money/money.ts';
import { apportion } from '../money/apportion.ts';
import { divideHalfUp } from '../money/rounding.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { computeTax } from '../tax/compute-tax.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import { changeInvoice, type InvoiceLine, type InvoiceRow } from './invoice.ts';

/**
 * Lines of a down-payment invoice: the net amount spread over the tax codes of the order by their value,
 * each with its tax. The tax is due now; the final invoice deducts net and tax again.
 *
 * @param net without tax; together with earlier down payments never above the order's net
 * @param earlier down-payment invoices of the order that were not voided
 */
export function downPaymentLines(
  order: SalesOrderRow,
  net: Money,
  earlier: readonly InvoiceRow[],
  facts: { readonly profile: TaxProfile; readonly description: string },
  context: DecisionContext,
): Result<InvoiceLine[], DomainError> {
  const before = sumMoney(earlier.map((invoice) => invoice.totals.net));
  const left = money(Math.max(0, order.totals.net - before));
  if (net === 0) return refuse({ code: 'nothing-to-bill', number: order.number });
  if (net > left) return refuse({ code: 'down-payment-above-order', number: order.number, left });
  const codes = [...new Set(order.lines.map((line) => line.taxCode))];
  const valueOf = (code: string): number =>
    sumMoney(order.lines.filter((line) => line.taxCode === code).map((line) => line.net));
  const shares = apportion(net, codes.map(valueOf));
  const taxable = codes
    .map((taxCode, index) => ({ taxCode, net: shares[index] ?? money(0) }))
    .filter((line) => line.net !== 0);
  const taxes = computeTax(taxable, facts.profile, context.day);
  return ok(
    taxable.map((line, index) => ({
      ...advanceLine(facts.description, line.taxCode, line.net, context),
      lineNo: index + 1,
      otherTaxBase: taxes[index]?.otherTaxBase ?? money(0),
      tax: taxes[index]?.tax ?? money(0),
    })),
  );
}

/**
 * Deducts down payments from a final invoice: as much net as they have left and the invoice has, with the
 * tax that was paid on it (cumulative less deducted before, so all of it comes back exactly).
 *
 * @param lines of the final invoice
 * @returns lines with negative amounts to add, and the down payments as they stand afterwards
 */
export function settleDownPayments(
  lines: readonly InvoiceLine[],
  downPayments: readonly InvoiceRow[],
  context: DecisionContext,
): { readonly deductions: readonly InvoiceLine[]; readonly settled: readonly InvoiceRow[] } {
  let left = Number(sumMoney(lines.map((line) => line.net)));
  const deductions: InvoiceLine[] = [];
  const settled: InvoiceRow[] = [];
  for (const advance of downPayments) {
    const now = money(Math.min(left, netLeftOf(advance)));
    if (now <= 0) continue;
    left -= now;
    const after = addMoney(advance.advanceSettled, now);
    deductions.push(...deductionOf(advance, after, lines.length + deductions.length, context));
    settled.push(changeInvoice(advance, { advanceSettled: after }));
  }
  return { deductions, settled };
}

/** Net that is neither deducted nor credited. */
function netLeftOf(advance: InvoiceRow): number {
  const { totals, credited, advanceSettled } = advance;
  return totals.net - advanceSettled - shareOf(totals.net, credited, totals.total);
}

/** One negative line for each line of the down payment: what is deducted up to now, less before. */
function deductionOf(advance: InvoiceRow, after: Money, linesBefore: number, context: DecisionContext): InvoiceLine[] {
  const before = advance.advanceSettled;
  const nets = advance.lines.map((line) => line.net);
  const upTo = (net: Money): readonly Money[] => apportion(net, nets);
  const [netBefore, netAfter] = [upTo(before), upTo(after)];
  return advance.lines
    .map((line, index) => {
      const [from, to] = [netBefore[index] ?? money(0), netAfter[index] ?? money(0)];
      const cut = (amount: Money): Money => money(shareOf(amount, from, line.net) - shareOf(amount, to, line.net));
      return {
        ...advanceLine(`${line.name} ${advance.number}`, line.taxCode, money(from - to), context),
        deducts: advance.id,
        otherTaxBase: cut(line.otherTaxBase),
        tax: cut(line.tax),
      };
    })
    .filter((line) => line.net !== 0)
    .map((line, index) => ({ ...line, lineNo: linesBefore + index + 1 }));
}

function shareOf(amount: Money, part: Money, whole: Money): number {
  return Number(divideHalfUp(BigInt(amount) * BigInt(part), BigInt(whole)));
}

function advanceLine(
  name: string,
  taxCode: string,
  net: Money,
  context: DecisionContext,
): Omit<InvoiceLine, 'otherTaxBase' | 'tax'> & { otherTaxBase: Money; tax: Money } {
  return {
    lineNo: 1,
    orderLineNo: 0,
    role: 'downPayment',
    productCode: '',
    name,
    unit: '',
    quantityDigits: 0,
    quantity: quantity(1),
    unitPrice: unitPrice(net * 10 ** UNIT_PRICE_EXTRA_DIGITS),
    priceTrace: { list: '', validFrom: context.day, minQuantity: quantity(0) },
    discount: basisPoints(0),
    taxCode,
    gross: net,
    discountAmount: money(0),
    net,
    otherTaxBase: money(0),
    tax: money(0),
  };
}
