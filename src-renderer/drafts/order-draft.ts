import {
  array,
  boolean,
  discriminatedUnion,
  enum as choice,
  int,
  iso,
  literal,
  nullable,
  number,
  optional,
  strictObject,
  string,
  type infer as Infer,
} from 'zod';
import type { OrderDraftInput } from '#shared/commands/command-inputs.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { BasisPoints, Money, Quantity, UnitPrice } from '#shared/money/money.ts';

const day = iso.date().transform((value) => value as BusinessDate);
const count = int().transform((value) => value as Quantity);
const percent = int().transform((value) => value as BasisPoints);
const amount = int().transform((value) => value as Money);

/* What is optional is absent while nobody has typed it: a draft of an earlier version stays readable. */

const draftLine = strictObject({
  /** Identity of the row on the screen; never posted. */
  key: string(),
  /** The order line that this one changes; absent: a new line. */
  lineNo: optional(int()),
  productCode: string(),
  quantity: count,
  discount: percent,
  /** Unit that the line is sold in; absent: the product's own. The quantity is in the smallest unit all the same. */
  unit: optional(string()),
  /** Percents after `discount`. */
  discounts: optional(array(percent)),
  amountOff: optional(amount),
  manualPrice: optional(strictObject({ unitPrice: int().transform((value) => value as UnitPrice), reason: string() })),
  freeGoods: optional(boolean()),
  /** Priced by the lists of today, though a quotation's price holds. */
  todaysPrice: optional(boolean()),
  /** Quality or grade that was agreed: printed on confirmation, pick list and delivery note. */
  specification: optional(string()),
  /** When the line is wanted; absent: with the document. */
  requestedDate: optional(nullable(day)),
  fixedDate: optional(boolean()),
  deliveryGroup: optional(nullable(int())),
  maxPartialDeliveries: optional(nullable(int())),
  /** In no total of a quotation. An alternative names the row that it replaces by its key. */
  offered: optional(strictObject({ kind: choice(['optional', 'alternative']), alternativeTo: nullable(string()) })),
});
export type DraftLine = Readonly<Infer<typeof draftLine>>;

const schema = strictObject({
  id: string(),
  kind: choice(['quotation', 'order']),
  quotationId: nullable(string()),
  blanketOrderId: optional(nullable(string())),
  inquiryId: optional(nullable(string())),
  /** The quotation that this one becomes the next revision of. */
  revises: optional(strictObject({ quotationId: string(), version: int() })),
  /** The order on record that this draft changes; its own id is the draft's alone then. */
  changes: optional(strictObject({ orderId: string(), version: int() })),
  customerCode: nullable(string()),
  requestedDate: nullable(day),
  /** Last day of a quotation's prices. */
  validUntil: nullable(day),
  customerReference: string(),
  shipToCode: optional(nullable(string())),
  /** Absent or null: the customer's own. */
  priceList: optional(nullable(string())),
  termsDays: optional(nullable(int())),
  paymentMethod: optional(nullable(choice(['cash', 'transfer', 'card', 'giro']))),
  routeId: optional(nullable(string())),
  completeDelivery: optional(boolean()),
  deliveryPriority: optional(int()),
  /** For the customer, on paper. */
  printedNote: optional(string()),
  /** For the branch, never on paper. */
  internalNote: optional(string()),
  headerDiscount: optional(
    discriminatedUnion('kind', [
      strictObject({ kind: literal('percent'), percent }),
      strictObject({ kind: literal('amount'), amount }),
    ]),
  ),
  charges: optional(
    array(
      strictObject({
        code: string(),
        name: string(),
        amount,
        taxable: boolean(),
        billing: choice(['once', 'byValue']),
      }),
    ),
  ),
  /** Deposit agreed for the order. */
  deposit: optional(amount),
  lines: array(draftLine),
  /** Milliseconds since 1970, for the order of the list only. */
  updatedAt: number(),
  /** Put aside by a person (F4), to be taken up again. */
  held: boolean(),
  /** Milliseconds since 1970 of that moment. */
  heldAt: optional(number()),
});

/** An order or quotation while it is typed. Its id becomes the id of the document. */
export type OrderDraft = Readonly<Omit<Infer<typeof schema>, 'lines'>> & { readonly lines: readonly DraftLine[] };
export type DraftKind = OrderDraft['kind'];

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

/** What main is asked to evaluate. Lines beside a quotation go by themselves, in their order. */
export function evaluationInput(draft: OrderDraft): OrderDraftInput {
  const isQuotation = draft.kind === 'quotation';
  const beside = draft.lines.filter(isOffered);
  return {
    customerCode: draft.customerCode,
    requestedDate: draft.requestedDate,
    quotationId: isQuotation ? null : draft.quotationId,
    lines: draft.lines.filter((line) => !isOffered(line)).map(lineInput),
    isQuotation,
    ...(isQuotation ? {} : { customerReference: draft.customerReference }),
    ...(beside.length === 0 ? {} : { optionalLines: beside.map(offeredInput) }),
    ...given(draft, ['blanketOrderId', 'completeDelivery', 'deliveryPriority', 'changes']),
    ...termsInput(draft),
  };
}

/** What was agreed of the document as a whole; what nobody typed is left out. */
export function termsInput(draft: OrderDraft) {
  return given(draft, [
    'shipToCode',
    'priceList',
    'termsDays',
    'paymentMethod',
    'routeId',
    'printedNote',
    'internalNote',
    'deposit',
    'headerDiscount',
    'charges',
  ]);
}

/** True for a line that stands beside a quotation, in no total. */
export function isOffered(line: DraftLine): boolean {
  return line.offered !== undefined;
}

/** A line without what is only for the screen. */
export function lineInput(line: DraftLine): OrderDraftInput['lines'][number] {
  const { key: _key, offered: _offered, ...asked } = line;
  return asked;
}

/** A line of a quotation: it says nothing of how goods are delivered. */
export function offeredInput(line: DraftLine) {
  const {
    lineNo: _no,
    fixedDate: _fixed,
    deliveryGroup: _group,
    maxPartialDeliveries: _most,
    ...asked
  } = lineInput(line);
  return asked;
}

function given<Name extends keyof OrderDraft>(
  draft: OrderDraft,
  names: readonly Name[],
): { [Member in Name]?: Exclude<OrderDraft[Member], undefined> } {
  const members = names.flatMap((name) => (draft[name] === undefined ? [] : [[name, draft[name]] as const]));
  return Object.fromEntries(members) as { [Member in Name]?: Exclude<OrderDraft[Member], undefined> };
}
