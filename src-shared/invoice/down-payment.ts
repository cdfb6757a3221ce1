import { partAmounts, totalsOf } from '../catalogue/priced-line.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { addMoney, basisPoints, money, quantity, sumMoney, unitPrice, type Money } from '../money/money.ts';
import { UNIT_PRICE_EXTRA_DIGITS } from '../money/money.ts';
import { apportion } from '../money/apportion.ts';
import { divideHalfUp } from '../money/rounding.ts';
import { netInvoiced } from '../sales-order/order-status.ts';
import type { SalesOrderRow } from '../sales-order/sales-order.ts';
import { computeTax } from '../tax/compute-tax.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import { changeInvoice, type InvoiceLine, type InvoiceRow } from './invoice.ts';

/**
 * Lines of a down-payment invoice: the net amount spread over the tax codes of the order by their value,
 * each with its tax. The tax is due now; the final invoice deducts net and tax again.
 *
 * @param net without tax; with what earlier down payments have left never above what of the order is not invoiced
 * @param earlier down-payment invoices of the order that were not voided
 */
export function downPaymentLines(
  order: SalesOrderRow,
  net: Money,
  earlier: readonly InvoiceRow[],
  facts: { readonly profile: TaxProfile; readonly description: string },
  context: DecisionContext,
): Result<InvoiceLine[], DomainError> {
  const before = earlier.reduce((sum, invoice) => sum + Math.max(0, netLeftOf(invoice)), 0);
  const left = money(Math.max(0, netToInvoice(order) - before));
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

/** Net of what is ordered, not given up and not invoiced. */
function netToInvoice(order: SalesOrderRow): number {
  return sumMoney(
    order.lines.map((line) => {
      const invoiced = netInvoiced(line);
      const open = line.quantity - line.shortClosed - invoiced;
      return open > 0 ? partAmounts(line, invoiced, quantity(open)).net : money(0);
    }),
  );
}

/**
 * Deducts down payments from a final invoice: as much net as they have left and the invoice has, with the
 * tax that was paid on it (cumulative less deducted before, so all of it comes back exactly). Where its tax
 * is more than the invoice has, less is deducted: an invoice is never below nothing.
 *
 * @param lines of the final invoice, all of the order that the down payments are for
 * @param linesBefore lines of the invoice that the deductions are numbered after
 * @returns lines with negative amounts to add, and the down payments as they stand afterwards
 */
export function settleDownPayments(
  lines: readonly InvoiceLine[],
  downPayments: readonly InvoiceRow[],
  context: DecisionContext,
  linesBefore = lines.length,
): { readonly deductions: readonly InvoiceLine[]; readonly settled: readonly InvoiceRow[] } {
  let { net, total } = totalsOf(lines);
  const deductions: InvoiceLine[] = [];
  const settled: InvoiceRow[] = [];
  for (const advance of downPayments) {
    const deduct = (now: number): InvoiceLine[] => {
      const after = money(advance.advanceSettled + now);
      return deductionOf(advance, after, linesBefore + deductions.length, context);
    };
    const most = Math.min(net, netLeftOf(advance));
    const now = mostWithin(most, (candidate) => total + totalsOf(deduct(candidate)).total >= 0);
    if (now <= 0) continue;
    const deducted = deduct(now);
    net = money(net - now);
    total = addMoney(total, totalsOf(deducted).total);
    deductions.push(...deducted);
    settled.push(changeInvoice(advance, { advanceSettled: money(advance.advanceSettled + now) }));
  }
  return { deductions, settled };
}

/** The most up to a limit that fits, where all below it fits too. */
function mostWithin(limit: number, fits: (candidate: number) => boolean): number {
  if (limit <= 0 || fits(limit)) return limit;
  let [low, high] = [0, limit - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gives back what credited or voided deductions had taken of down payments: it is there to be deducted again. */
export function giveBackDownPayments(
  deductions: readonly Pick<InvoiceLine, 'deducts' | 'net'>[],
  invoiceById: (id: string) => InvoiceRow | undefined,
): InvoiceRow[] {
  const ids = new Set(deductions.flatMap((line) => line.deducts ?? []));
  return [...ids].flatMap((id) => {
    const advance = invoiceById(id);
    if (!advance) return [];
    const deducted = sumMoney(deductions.filter((line) => line.deducts === id).map((line) => line.net));
    return [changeInvoice(advance, { advanceSettled: addMoney(advance.advanceSettled, deducted) })];
  });
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
