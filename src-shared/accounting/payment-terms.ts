import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { money, subtractMoney, sumMoney, type BasisPoints, type Money } from '../money/money.ts';
import { divideHalfUp } from '../money/rounding.ts';

/** When one amount is due, from the date of its invoice. */
export type DueRule =
  | { readonly kind: 'netDays'; readonly days: number }
  /** End of the invoice's month, and so many days more. */
  | { readonly kind: 'endOfMonth'; readonly days: number }
  /** A day of the next month; its last day where the month is shorter. */
  | { readonly kind: 'dayOfNextMonth'; readonly day: number };

export type PaymentTerms = {
  readonly due: DueRule;
  /** Parts with their own dates instead of one; the last takes what the others leave. */
  readonly instalments?: readonly { readonly percent: BasisPoints; readonly due: DueRule }[] | undefined;
  readonly earlyDiscount?: { readonly percent: BasisPoints; readonly days: number } | undefined;
};

/** A part of an invoice with its own due date. */
export type Instalment = { readonly dueDate: BusinessDate; readonly amount: Money };

/** A discount for paying until a day, as it stands on the invoice. */
export type EarlyDiscount = { readonly until: BusinessDate; readonly percent: BasisPoints };

/** The terms of a customer whose master data knows only days. */
export function netDays(days: number): PaymentTerms {
  return { due: { kind: 'netDays', days } };
}

/** The day an amount invoiced on a date is due. Days that a month does not have become its last day. */
export function dueDateOf(rule: DueRule, invoiceDate: BusinessDate): BusinessDate {
  const year = Number(invoiceDate.slice(0, 4));
  const month = Number(invoiceDate.slice(5, 7));
  switch (rule.kind) {
    case 'netDays':
      return addDays(invoiceDate, rule.days);
    case 'endOfMonth':
      return addDays(lastOfMonth(year, month), rule.days);
    default: {
      const last = lastOfMonth(year, month + 1);
      return rule.day >= Number(last.slice(8, 10)) ? last : addDays(last, rule.day - Number(last.slice(8, 10)));
    }
  }
}

/**
 * The parts an invoice is due in, by date. Percentages are rounded half up on the total; the last part
 * takes the rest, so that the parts add up exactly.
 */
export function instalmentsOf(terms: PaymentTerms, invoiceDate: BusinessDate, total: Money): Instalment[] {
  const parts = terms.instalments ?? [];
  if (parts.length === 0) return [{ dueDate: dueDateOf(terms.due, invoiceDate), amount: total }];
  let left = total;
  const amounts = parts.map((part, index) => {
    const share = money(divideHalfUp(BigInt(total) * BigInt(part.percent), 10_000n));
    const amount = index === parts.length - 1 || share > left ? left : share;
    left = subtractMoney(left, amount);
    return { dueDate: dueDateOf(part.due, invoiceDate), amount };
  });
  return amounts.toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
}

/** The day until which the early-payment discount is given, or null without one. */
export function earlyDiscountOf(terms: PaymentTerms, invoiceDate: BusinessDate): EarlyDiscount | null {
  const { earlyDiscount } = terms;
  return earlyDiscount ? { until: addDays(invoiceDate, earlyDiscount.days), percent: earlyDiscount.percent } : null;
}

/** The most that may be deducted from a payment of `amount` on a day: 0 when the day has passed. */
export function earlyDiscountOn(discount: EarlyDiscount | null, amount: Money, day: BusinessDate): Money {
  if (!discount || day > discount.until) return money(0);
  return money(divideHalfUp(BigInt(amount) * BigInt(discount.percent), 10_000n));
}

/** What of a total is not yet due on a day and what is, when settlements go to the earliest instalments. */
export function openInstalments(instalments: readonly Instalment[], settled: Money): Instalment[] {
  let left = Number(settled);
  return instalments.flatMap(({ dueDate, amount }) => {
    const paid = Math.min(left, amount);
    left -= paid;
    return amount > paid ? [{ dueDate, amount: money(amount - paid) }] : [];
  });
}

/** True when the percentages of instalments are usable: each above 0, together 100 %. */
export function instalmentsAddUp(parts: readonly { readonly percent: BasisPoints }[]): boolean {
  return parts.every(({ percent }) => percent > 0) && sumMoney(parts.map(({ percent }) => money(percent))) === 10_000;
}

function lastOfMonth(year: number, month: number): BusinessDate {
  const next = month >= 12 ? { year: year + 1, month: month - 11 } : { year, month: month + 1 };
  return addDays(businessDate(`${next.year}-${String(next.month).padStart(2, '0')}-01`), -1);
}
