import { gramsOf } from '#shared/commands/levelling-facts.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { NewWork } from '#shared/scheduling/level-new-document.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { promisedDay } from '#shared/sales-order/sales-order.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { withLineDate } from './draft-terms.ts';

/** What the lines of a draft bring to the days on which they are promised. */
export function workOfDraft(
  draft: OrderDraft,
  answer: EvaluatedDraft | null,
  productOf: (code: string) => ProductRow | null,
): NewWork[] {
  return draft.lines.flatMap((line, index): NewWork[] => {
    const evaluated = answer?.lines[index];
    if (evaluated?.ok !== true || line.offered) return [];
    const parts = evaluated.availability.schedule.filter((part) => part.quantity > 0);
    const movable = parts.length === 1 && line.fixedDate !== true && (line.deliveryGroup ?? null) === null;
    const product = productOf(line.productCode) ?? undefined;
    return parts.map((part) => ({
      key: line.key,
      date: part.date,
      grams: gramsOf(product, part.quantity),
      movable: movable && draft.completeDelivery !== true,
    }));
  });
}

/**
 * The draft with its lines wanted on other days. What is moved is the day on which goods must be ready: the
 * way from there to the customer takes as long as before.
 */
export function withMoves(
  draft: OrderDraft,
  answer: EvaluatedDraft | null,
  moves: readonly { readonly key: string; readonly to: BusinessDate }[],
): OrderDraft {
  return moves.reduce((moved, { key, to }) => {
    const evaluated = answer?.lines[draft.lines.findIndex((line) => line.key === key)];
    const part =
      evaluated?.ok === true ? evaluated.availability.schedule.find(({ quantity }) => quantity > 0) : undefined;
    const onTheWay = part ? daysBetween(part.date, promisedDay(part)) : 0;
    return withLineDate(moved, key, addDays(to, onTheWay));
  }, draft);
}
