import { array, nullable, strictObject, string, type infer as Infer } from 'zod';
import type { CommandInput } from '#shared/contract/contract.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { Language } from '#shared/i18n/language.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';

const askedLine = strictObject({
  key: string(),
  productCode: nullable(string()),
  /** What stands in the item cell: a product's name, or the customer's words. */
  text: string(),
  quantity: string(),
  unit: string(),
});
export type AskedLine = Readonly<Infer<typeof askedLine>>;

const schema = strictObject({
  id: string(),
  customerCode: nullable(string()),
  validUntil: nullable(string()),
  lines: array(askedLine),
});

/** An inquiry while it is taken down, as it is typed. There is one at a time. */
export type InquiryDraft = Readonly<Omit<Infer<typeof schema>, 'lines'>> & { readonly lines: readonly AskedLine[] };

export type InquiryProblem =
  | { readonly code: 'needsCustomer' | 'needsLine' }
  | { readonly code: 'needsQuantity'; readonly line: number };

const KEY = 'inquiry-draft';

/** A line that says nothing yet. */
export function blankLine(key: string): AskedLine {
  return { key, productCode: null, text: '', quantity: '', unit: '' };
}

/** The inquiry that was being taken down when the window closed, null when there was none. */
export async function readInquiryDraft(): Promise<InquiryDraft | null> {
  const kept = await readPreference(KEY);
  if (kept === null || kept === '') return null;
  try {
    const parsed = schema.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the inquiry as it is typed; null forgets it. */
export async function keepInquiryDraft(draft: InquiryDraft | null): Promise<void> {
  await writePreference(KEY, draft === null ? '' : JSON.stringify(draft));
}

/** Lines that say something: the blank ones at the end are never posted. */
export function saidLines(draft: Pick<InquiryDraft, 'lines'>): readonly AskedLine[] {
  return draft.lines.filter((line) => line.text.trim() !== '' || line.quantity.trim() !== '');
}

/** What the branch is to take down, or what is missing. Quantities are in the product's own unit. */
export function inquiryInput(
  draft: InquiryDraft,
  today: BusinessDate,
  productOf: (code: string) => ProductRow | undefined,
  language: Language,
): CommandInput<'openInquiry'> | InquiryProblem {
  if (draft.customerCode === null) return { code: 'needsCustomer' };
  const lines = [];
  for (const [index, line] of saidLines(draft).entries()) {
    const product = line.productCode === null ? undefined : productOf(line.productCode);
    const count = readQuantity(line.quantity, product?.quantityDigits ?? 0, language);
    if (count === null) return { code: 'needsQuantity', line: index + 1 };
    lines.push({
      productCode: product ? product.code : null,
      text: line.text.trim(),
      unit: product ? product.unit : line.unit.trim(),
      quantity: count,
    });
  }
  if (lines.length === 0) return { code: 'needsLine' };
  return {
    inquiryId: draft.id,
    customerCode: draft.customerCode,
    validUntil: (draft.validUntil ?? today) as BusinessDate,
    lines,
  };
}

function readQuantity(text: string, digits: number, language: Language): Quantity | null {
  const value = parseFigure(text, digits, language);
  return value !== null && value > 0 ? quantity(value) : null;
}
