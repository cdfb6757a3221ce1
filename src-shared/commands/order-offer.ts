import type { Discount } from '../catalogue/line-discount.ts';
import type { Charge } from '../catalogue/charge.ts';
import type { LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OptionalLine } from '../quotation/quotation.ts';
import type { OfferedLines } from '../quotation/send-quotation.ts';
import { evaluateDraft, type DraftFacts, type DraftLine } from '../sales-order/evaluate-draft.ts';
import type { EvaluatedDraft } from '../sales-order/evaluated-draft.ts';
import { whyPriceRefused } from '../sales-order/price-approval.ts';
import { may } from '../tables/who-may.ts';
import type { CommandScope } from './command-handler.ts';
import { draftFacts } from './facts.ts';

/** What a quotation is to offer, as a person typed it. */
type Offer = {
  readonly requestedDate: BusinessDate;
  readonly lines: readonly DraftLine[];
  readonly optionalLines?: readonly (DraftLine & Pick<OptionalLine, 'kind' | 'alternativeTo'>)[] | undefined;
  readonly headerDiscount?: Discount | undefined;
  readonly charges?: readonly Charge[] | undefined;
};

type OfferedDocument = {
  readonly customerCode: string;
  readonly quotationId: string | null;
  readonly terms?: OrderTerms | undefined;
};

/**
 * Prices what a quotation offers, or says why it cannot be offered. Optional lines are priced by themselves:
 * they may not move a discount or a tax of the lines that count.
 *
 * @param quotationId a quotation whose prices hold while it is valid, null to price afresh
 */
export function pricedOffer(
  offer: Offer,
  scope: CommandScope,
  document: OfferedDocument,
): Result<OfferedLines, DomainError> {
  const { read, settings, context } = scope;
  const draft = { ...document, isQuotation: true, orderId: null, now: context.now };
  const known = draftFacts(read, settings, context.day, draft);
  const maySellBelow = may(read, context, 'price.belowFloor');
  const lines = pricedLines(evaluateDraft(offer, known), maySellBelow);
  if (!lines.ok) return lines;
  const optionalLines = pricedOptionals(offer, known, maySellBelow, lines.value.length);
  if (!optionalLines.ok) return optionalLines;
  const dated = lines.value.map((line) => {
    const { requestedDate } = offer.lines[line.lineNo - 1] ?? {};
    return requestedDate ? { ...line, requestedDate } : line;
  });
  const { headerDiscount } = offer;
  return ok({ lines: dated, optionalLines: optionalLines.value, headerDiscount, terms: document.terms });
}

function pricedOptionals(
  offer: Offer,
  known: DraftFacts,
  maySellBelow: boolean,
  before: number,
): Result<NonNullable<OfferedLines['optionalLines']>, DomainError> {
  const asked = offer.optionalLines ?? [];
  const evaluated = evaluateDraft({ requestedDate: offer.requestedDate, lines: asked }, known);
  const priced = pricedLines(evaluated, maySellBelow);
  if (!priced.ok) return priced;
  return ok(
    priced.value.map((line, position) => ({
      ...line,
      lineNo: before + position + 1,
      kind: asked[position]?.kind ?? 'optional',
      alternativeTo: asked[position]?.alternativeTo ?? null,
    })),
  );
}

/** The lines of a draft, charges after the goods, or why they cannot be offered. */
function pricedLines(draft: EvaluatedDraft, maySellBelow: boolean): Result<(LineItem & LineAmounts)[], DomainError> {
  const refused = whyPriceRefused(draft.lines, maySellBelow);
  if (refused) return refuse(refused);
  const lines = [];
  for (const line of draft.lines) {
    if (!line.ok) return refuse({ code: line.problem, productCode: line.productCode });
    lines.push(line.line);
  }
  return ok([...lines, ...(draft.charges ?? [])]);
}
