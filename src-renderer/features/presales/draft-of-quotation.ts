import type { LineItem } from '#shared/catalogue/priced-line.ts';
import type { InquiryRow } from '#shared/inquiry/inquiry.ts';
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, type Quantity } from '#shared/money/money.ts';
import { remainingQuantity, type OptionalLine, type QuotationRow } from '#shared/quotation/quotation.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';

/** Days for which a new revision's prices hold unless a person says otherwise. */
const VALID_DAYS = 14;

/** What a person takes of one line of a quotation. */
export type TakenLine = {
  readonly lineNo: number;
  readonly quantity: Quantity;
  /** Priced by the lists of today, not by the quotation. */
  readonly todaysPrice: boolean;
};

/** All that is left of a quotation's own lines, at its prices. Optional lines are ordered only when somebody names them. */
export function everythingLeft(quotation: QuotationRow): readonly TakenLine[] {
  return quotation.lines
    .filter((line) => remainingQuantity(line) > 0)
    .map((line) => ({ lineNo: line.lineNo, quantity: remainingQuantity(line), todaysPrice: false }));
}

/**
 * An order draft of what is taken of a quotation. While the quotation is valid the order follows it and counts
 * it down; `follows` false makes an order at today's prices, which leaves the quotation as it is.
 */
export function orderDraftOf(
  id: string,
  quotation: QuotationRow,
  taken: readonly TakenLine[],
  today: BusinessDate,
  follows = true,
): OrderDraft {
  const offered = new Map([...quotation.lines, ...quotation.optionalLines].map((line) => [line.lineNo, line]));
  const lines = taken.flatMap(({ lineNo, quantity, todaysPrice }): DraftLine[] => {
    const line = offered.get(lineNo);
    if (!line) return [];
    const agreed = follows ? {} : { manualPrice: undefined };
    return [
      {
        ...draftLine(`${id}-${lineNo}`, line, today),
        ...agreed,
        quantity,
        ...(todaysPrice && follows ? { todaysPrice: true } : {}),
      },
    ];
  });
  return {
    ...emptyDraft(id, 'order', quotation, today),
    quotationId: follows ? quotation.id : null,
    ...documentMembers(quotation),
    lines,
  };
}

/** The next revision of a quotation: all it says, under new dates where the old ones have passed. */
export function revisionDraftOf(id: string, quotation: QuotationRow, today: BusinessDate): OrderDraft {
  const goods = quotation.lines.filter((line) => line.charge === undefined && line.lostReason === null);
  const keyOf = (lineNo: number) => `${id}-${lineNo}`;
  return {
    ...emptyDraft(id, 'quotation', quotation, today),
    revises: { quotationId: quotation.id, version: quotation.version },
    validUntil: quotation.validUntil < today ? addDays(today, VALID_DAYS) : quotation.validUntil,
    ...documentMembers(quotation),
    lines: [
      ...goods.map((line) => draftLine(keyOf(line.lineNo), line, today)),
      ...quotation.optionalLines
        .filter((line) => line.lostReason === null)
        .map((line) => ({ ...draftLine(keyOf(line.lineNo), line, today), offered: offerOf(line, keyOf) })),
    ],
  };
}

/** A quotation that answers an inquiry: what has a product code; what is only described stays with the inquiry. */
export function quotationDraftOf(id: string, inquiry: InquiryRow, today: BusinessDate): OrderDraft {
  return {
    ...emptyDraft(id, 'quotation', { ...inquiry, requestedDate: today }, today),
    inquiryId: inquiry.id,
    validUntil: addDays(today, VALID_DAYS),
    lines: inquiry.lines.flatMap((line) =>
      line.productCode === null
        ? []
        : [
            {
              key: `${id}-${line.lineNo}`,
              productCode: line.productCode,
              quantity: line.quantity,
              discount: basisPoints(0),
            },
          ],
    ),
  };
}

function emptyDraft(
  id: string,
  kind: OrderDraft['kind'],
  from: { readonly customerCode: string; readonly requestedDate: BusinessDate },
  today: BusinessDate,
): OrderDraft {
  return {
    id,
    kind,
    quotationId: null,
    customerCode: from.customerCode,
    requestedDate: from.requestedDate < today ? today : from.requestedDate,
    validUntil: null,
    customerReference: '',
    lines: [],
    updatedAt: 0,
    held: false,
  };
}

function documentMembers(quotation: QuotationRow): Partial<OrderDraft> {
  const charges = quotation.lines.flatMap((line) =>
    line.charge
      ? [
          {
            code: line.productCode,
            name: line.name,
            amount: line.net,
            taxable: line.tax !== 0,
            billing: line.charge.billing,
          },
        ]
      : [],
  );
  return {
    ...(quotation.headerDiscount ? { headerDiscount: quotation.headerDiscount } : {}),
    ...(charges.length > 0 ? { charges } : {}),
  };
}

function draftLine(key: string, line: LineItem & { readonly requestedDate?: BusinessDate }, today: BusinessDate) {
  const { discounts, amountOff, manualPrice, freeGoods, salesUnit, requestedDate } = line;
  return {
    key,
    productCode: line.productCode,
    quantity: line.quantity,
    discount: line.discount,
    ...(salesUnit ? { unit: salesUnit.unit } : {}),
    ...(discounts ? { discounts: [...discounts] } : {}),
    ...(amountOff ? { amountOff } : {}),
    ...(manualPrice ? { manualPrice } : {}),
    ...(freeGoods ? { freeGoods } : {}),
    // A day that has passed cannot be wanted any more: the line goes with the document.
    ...(requestedDate !== undefined && requestedDate >= today ? { requestedDate } : {}),
  } satisfies DraftLine;
}

function offerOf(line: OptionalLine, keyOf: (lineNo: number) => string): NonNullable<DraftLine['offered']> {
  return { kind: line.kind, alternativeTo: line.alternativeTo === null ? null : keyOf(line.alternativeTo) };
}
