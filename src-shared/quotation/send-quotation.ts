import type { Discount } from '../catalogue/line-discount.ts';
import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { whyDepositRefused, type OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { openLine, type OptionalLine, type QuotationLine, type QuotationRow } from './quotation.ts';

export type QuotationInput = {
  readonly quotationId: string;
  readonly requestedDate: BusinessDate;
  readonly validUntil: BusinessDate;
};

type PricedLine = LineItem & LineAmounts & Pick<QuotationLine, 'requestedDate'>;

/** What a quotation offers, priced. */
export type OfferedLines = {
  /** Goods, and charges after them. */
  readonly lines: readonly PricedLine[];
  /** Already in the amounts of the lines. Default: none. */
  readonly headerDiscount?: Discount | undefined;
  /** Default: as with the customer. */
  readonly terms?: OrderTerms | undefined;
  /** Lines beside the quotation. Their numbers go on from those of `lines`. */
  readonly optionalLines?: readonly (PricedLine & Pick<OptionalLine, 'kind' | 'alternativeTo'>)[];
};

/**
 * Sends a quotation: numbered, with the prices that hold until its last day. Promises no stock and asks no
 * credit. Optional and alternative lines are in no total.
 *
 * @param facts.number taken in the same journal record
 */
export function decideSendQuotation(
  input: QuotationInput,
  facts: OfferedLines & {
    readonly customer: Pick<CustomerRow, 'code' | 'name'>;
    readonly number: { readonly number: string };
    readonly inquiryId?: string | null;
  },
  context: DecisionContext,
): Result<{ readonly quotation: QuotationRow }, DomainError> {
  const offer = offered(input, facts, context);
  if (!offer.ok) return offer;
  const { number } = facts.number;
  return ok({
    quotation: {
      ...offer.value,
      number,
      baseNumber: number,
      revision: 1,
      revises: null,
      inquiryId: facts.inquiryId ?? null,
      customerCode: facts.customer.code,
      customerName: facts.customer.name,
    },
  });
}

/** The parts that a new quotation and a new revision have in common. */
export function offered(
  input: QuotationInput,
  facts: OfferedLines,
  context: DecisionContext,
): Result<
  Omit<QuotationRow, 'number' | 'baseNumber' | 'revision' | 'revises' | 'inquiryId' | 'customerCode' | 'customerName'>,
  DomainError
> {
  const own = facts.lines.flatMap((line) => line.requestedDate ?? []);
  for (const date of [input.requestedDate, input.validUntil, ...own]) {
    if (date < context.day) return refuse({ code: 'date-in-past', date });
  }
  const optionalLines = facts.optionalLines ?? [];
  const replaced = optionalLines.find(
    ({ kind, alternativeTo }) => (kind === 'alternative') !== facts.lines.some((line) => line.lineNo === alternativeTo),
  );
  if (replaced) return refuse({ code: 'alternative-to-nothing', lineNo: replaced.lineNo });
  const totals = totalsOf(facts.lines);
  const tooHigh = whyDepositRefused(facts.terms ?? {}, totals.total);
  if (tooHigh) return refuse(tooHigh);
  return ok({
    id: input.quotationId,
    state: 'sent',
    supersededBy: null,
    lostReason: null,
    date: context.day,
    validUntil: input.validUntil,
    requestedDate: input.requestedDate,
    lines: facts.lines.map((line) => ({ ...line, ...openLine })),
    optionalLines: optionalLines.map((line) => ({ ...line, ...openLine })),
    ...(facts.headerDiscount ? { headerDiscount: facts.headerDiscount } : {}),
    ...facts.terms,
    totals,
    createdBy: context.userId,
    version: 1,
  });
}
