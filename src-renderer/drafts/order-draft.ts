import { strictObject, array, boolean, enum as choice, int, iso, nullable, string, number } from 'zod';
import type { OrderDraftInput } from '#shared/commands/command-inputs.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { BasisPoints, Quantity } from '#shared/money/money.ts';

export type DraftKind = 'quotation' | 'order';

export type DraftLine = {
  /** Identity of the row on the screen; never posted. */
  readonly key: string;
  readonly productCode: string;
  readonly quantity: Quantity;
  readonly discount: BasisPoints;
};

/** An order or quotation while it is typed. Its id becomes the id of the document. */
export type OrderDraft = {
  readonly id: string;
  readonly kind: DraftKind;
  readonly quotationId: string | null;
  readonly customerCode: string | null;
  readonly requestedDate: BusinessDate | null;
  /** Last day of a quotation's prices. */
  readonly validUntil: BusinessDate | null;
  readonly customerReference: string;
  readonly lines: readonly DraftLine[];
  /** Milliseconds since 1970, for the order of the list only. */
  readonly updatedAt: number;
  /** Put aside by a person (F4), to be taken up again. */
  readonly held: boolean;
};

const day = iso.date().transform((value) => value as BusinessDate);

const schema = strictObject({
  id: string(),
  kind: choice(['quotation', 'order']),
  quotationId: nullable(string()),
  customerCode: nullable(string()),
  requestedDate: nullable(day),
  validUntil: nullable(day),
  customerReference: string(),
  lines: array(
    strictObject({
      key: string(),
      productCode: string(),
      quantity: int().transform((value) => value as Quantity),
      discount: int().transform((value) => value as BasisPoints),
    }),
  ),
  updatedAt: number(),
  held: boolean(),
});

/** Reads a draft that main kept; null when it is not one of this version. */
export function parseDraft(json: string): OrderDraft | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** What main is asked to evaluate. */
export function evaluationInput(draft: OrderDraft): OrderDraftInput {
  return {
    customerCode: draft.customerCode,
    requestedDate: draft.requestedDate,
    quotationId: draft.kind === 'order' ? draft.quotationId : null,
    lines: draft.lines.map(({ productCode, quantity, discount }) => ({ productCode, quantity, discount })),
    isQuotation: draft.kind === 'quotation',
  };
}
