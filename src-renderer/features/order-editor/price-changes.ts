import type { UnitPrice } from '#shared/money/money.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';

/** A price that became another one though nobody typed anything it depends on. */
export type PriceChange = {
  readonly key: string;
  readonly row: number;
  readonly productCode: string;
  readonly before: UnitPrice;
  readonly now: UnitPrice;
};

type KnownPrice = { readonly asked: string; readonly unitPrice: UnitPrice };
export type KnownPrices = ReadonlyMap<string, KnownPrice>;

/**
 * Prices of an answer beside those known before: what differs though the question was the same was changed by
 * the lists meanwhile.
 */
export function comparePrices(
  known: KnownPrices,
  draft: OrderDraft,
  answer: EvaluatedDraft,
): { readonly known: KnownPrices; readonly changes: readonly PriceChange[] } {
  const next = new Map<string, KnownPrice>();
  const changes: PriceChange[] = [];
  draft.lines.forEach((line, row) => {
    const evaluated = answer.lines[row];
    if (evaluated?.ok !== true || evaluated.line.productCode !== line.productCode) return;
    const { unitPrice } = evaluated.line;
    const asked = questionOf(line, draft);
    const before = known.get(line.key);
    if (before?.asked === asked && before.unitPrice !== unitPrice) {
      changes.push({ key: line.key, row, productCode: line.productCode, before: before.unitPrice, now: unitPrice });
    }
    next.set(line.key, { asked, unitPrice });
  });
  return { known: next, changes };
}

/** Everything typed that the price of a line may depend on. */
function questionOf(line: DraftLine, draft: OrderDraft): string {
  const ofProduct = draft.lines.filter(({ productCode }) => productCode === line.productCode);
  return JSON.stringify([
    draft.customerCode,
    draft.quotationId,
    draft.blanketOrderId,
    draft.priceList,
    line.productCode,
    line.unit,
    line.manualPrice,
    line.freeGoods,
    line.todaysPrice,
    line.quantity,
    ofProduct.reduce((sum, { quantity }) => sum + quantity, 0),
  ]);
}
