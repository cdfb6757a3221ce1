import type { ProductRow } from '../catalogue/product.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Quantity } from '../money/money.ts';
import type { InquiryLine, InquiryRow } from './inquiry.ts';

export type AskedLine = {
  /** null: the text says what is wanted. */
  readonly productCode: string | null;
  readonly text: string;
  /** Unit of something that has no code; a product has its own. */
  readonly unit: string;
  readonly quantity: Quantity;
};

/** Takes an inquiry down under its own number. It promises nothing and counts nowhere. */
export function decideOpenInquiry(
  input: { readonly inquiryId: string; readonly validUntil: BusinessDate; readonly lines: readonly AskedLine[] },
  facts: {
    readonly customer: Pick<CustomerRow, 'code' | 'name'>;
    readonly product: (productCode: string) => Pick<ProductRow, 'name' | 'unit' | 'quantityDigits'> | undefined;
    readonly number: string;
  },
  context: DecisionContext,
): Result<{ readonly inquiry: InquiryRow }, DomainError> {
  if (input.validUntil < context.day) return refuse({ code: 'date-in-past', date: input.validUntil });
  const lines: InquiryLine[] = [];
  for (const [position, asked] of input.lines.entries()) {
    const { productCode } = asked;
    const product = productCode === null ? null : facts.product(productCode);
    if (productCode !== null && !product) return refuse({ code: 'unknown-product', productCode });
    if (!product && asked.text === '') return refuse({ code: 'inquiry-line-says-nothing', lineNo: position + 1 });
    lines.push({
      lineNo: position + 1,
      productCode,
      text: asked.text === '' && product ? product.name : asked.text,
      unit: product?.unit ?? asked.unit,
      quantityDigits: product?.quantityDigits ?? 0,
      quantity: asked.quantity,
    });
  }
  return ok({
    inquiry: {
      id: input.inquiryId,
      number: facts.number,
      state: 'open',
      customerCode: facts.customer.code,
      customerName: facts.customer.name,
      date: context.day,
      validUntil: input.validUntil,
      lines,
      quotationIds: [],
      lostReason: null,
      createdBy: context.userId,
      version: 1,
    },
  });
}
