import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { basisPoints, money, quantity, unitPrice, type Money, type Quantity } from '../money/money.ts';
import { computeTax } from '../tax/compute-tax.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';
import {
  creditableRest,
  creditByPrice,
  creditByQuantity,
  type CreditableRest,
  type CreditNoteKind,
  type CreditNoteLine,
  type CreditNoteRow,
} from './credit-note.ts';
import type { InvoiceLine, InvoiceRow } from './invoice.ts';

/** One line to credit: a quantity, or a net amount with quantity 0. */
export type CreditLineInput = {
  readonly invoiceLineNo: number;
  readonly quantity: Quantity;
  /** Net amount of a price correction, 0 for a credit by quantity. */
  readonly net: Money;
};

/** A goodwill amount: no invoice line stands behind it, so it says what it is and how it is taxed. */
export type GoodwillInput = { readonly description: string; readonly net: Money; readonly taxCode: string };

/**
 * Lines that take back lines of an invoice. Each names its line, once; a quantity is above 0 and not more
 * than what is left of it; quantity 0 with an amount is a price correction and the note must say so
 * (a line of quantity 0 never credits the whole line: erpnext#57418).
 */
export function creditLines(
  kind: Exclude<CreditNoteKind, 'goodwill'>,
  invoice: InvoiceRow,
  earlier: readonly CreditNoteRow[],
  wanted: readonly CreditLineInput[],
): Result<CreditNoteLine[], DomainError> {
  const { number } = invoice;
  if (wanted.length === 0) return refuse({ code: 'credit-needs-lines', number });
  const lines: CreditNoteLine[] = [];
  for (const one of wanted) {
    const lineNo = one.invoiceLineNo;
    const line = invoice.lines.find((candidate) => candidate.lineNo === lineNo);
    if (!line) return refuse({ code: 'unknown-invoice-line', number, lineNo });
    if (lines.some((other) => other.invoiceLineNo === lineNo)) {
      return refuse({ code: 'credit-line-twice', number, lineNo });
    }
    const rest = creditableRest(line, earlier);
    const credited = kind === 'quantity' ? byQuantity(line, rest, one, number) : byPrice(line, rest, one, number);
    if (!credited.ok) return credited;
    lines.push({ ...credited.value, lineNo: lines.length + 1 });
  }
  return ok(lines);
}

/** Every line with everything that is left of it: the rest of an invoice, whole when nothing was credited. */
export function wholeCredit(invoice: InvoiceRow, earlier: readonly CreditNoteRow[]): CreditLineInput[] {
  return invoice.lines.flatMap((line) => {
    const rest = creditableRest(line, earlier);
    return rest.quantity === 0 ? [] : [{ invoiceLineNo: line.lineNo, quantity: rest.quantity, net: money(0) }];
  });
}

/** Lines of goodwill, taxed by the profile on the day. */
export function goodwillLines(
  wanted: readonly GoodwillInput[],
  profile: TaxProfile,
  day: BusinessDate,
): Result<CreditNoteLine[], DomainError> {
  if (wanted.length === 0 || wanted.some((one) => one.net === 0)) {
    return refuse({ code: 'goodwill-needs-amount' });
  }
  const unknown = wanted.find((one) => !profile.taxCodes.some((known) => known.code === one.taxCode));
  if (unknown) return refuse({ code: 'unknown-tax-code', taxCode: unknown.taxCode });
  const taxes = computeTax(wanted, profile, day);
  return ok(
    wanted.map(({ description, net, taxCode }, index) => ({
      lineNo: index + 1,
      invoiceLineNo: null,
      productCode: '',
      name: description,
      unit: '',
      quantityDigits: 0,
      quantity: quantity(0),
      unitPrice: unitPrice(0),
      priceTrace: { list: '', validFrom: day, minQuantity: quantity(0) },
      discount: basisPoints(0),
      taxCode,
      gross: net,
      discountAmount: money(0),
      net,
      otherTaxBase: taxes[index]?.otherTaxBase ?? money(0),
      tax: taxes[index]?.tax ?? money(0),
    })),
  );
}

function byQuantity(
  line: InvoiceLine,
  rest: CreditableRest,
  wanted: CreditLineInput,
  number: string,
): Result<CreditNoteLine, DomainError> {
  const { lineNo } = line;
  if (wanted.net !== 0 || wanted.quantity === 0) return refuse({ code: 'credit-without-quantity', number, lineNo });
  if (wanted.quantity > rest.quantity) {
    return refuse({ code: 'over-credited', number, lineNo, left: rest.quantity });
  }
  return ok({ ...itemOf(line), ...creditByQuantity(rest, wanted.quantity), quantity: wanted.quantity });
}

function byPrice(
  line: InvoiceLine,
  rest: CreditableRest,
  wanted: CreditLineInput,
  number: string,
): Result<CreditNoteLine, DomainError> {
  const { lineNo } = line;
  if (wanted.quantity !== 0 || wanted.net === 0) return refuse({ code: 'price-credit-has-quantity', number, lineNo });
  if (wanted.net > rest.net) return refuse({ code: 'credit-above-invoice', number, left: Math.max(0, rest.net) });
  return ok({ ...itemOf(line), ...creditByPrice(rest, wanted.net), quantity: quantity(0) });
}

function itemOf(line: InvoiceLine): CreditNoteLine {
  const { orderLineNo: _orderLineNo, source: _source, ...item } = line;
  return { ...item, invoiceLineNo: line.lineNo };
}
