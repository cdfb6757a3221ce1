import type { ProductRow } from '#shared/catalogue/product.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { DayOfWork, NewWork } from '#shared/scheduling/level-new-document.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { promisedDay } from '#shared/sales-order/sales-order.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { withLineDate } from './draft-terms.ts';

/** Work days that the strip shows, and the days asked for to have as many. */
export const STRIP_DAYS = 10;
export const DAYS_ASKED = 21;

/** The first work days of a calendar, with what is due without an order that the draft changes. */
export function stripDays(calendar: DeliveryCalendar): DayOfWork[] {
  return calendar.days.filter((day) => day.isWorkDay).slice(0, STRIP_DAYS);
}

/** Days on which goods go to the customer anyway. */
export function servedDays(calendar: DeliveryCalendar, customerCode: string | null): ReadonlySet<BusinessDate> {
  const served = calendar.days.filter((day) => day.cards.some((card) => card.customerCode === customerCode));
  return new Set(served.map((day) => day.date));
}

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
    const product = productOf(line.productCode);
    return parts.map((part) => ({
      key: line.key,
      date: part.date,
      grams: gramsOf(product, part.quantity),
      movable: movable && draft.completeDelivery !== true,
    }));
  });
}

/** Weight of a quantity in grams, rounded up; goods of unknown weight count nothing. */
export function gramsOf(product: Pick<ProductRow, 'weight' | 'quantityDigits'> | null, quantity: number): number {
  return product?.weight ? Math.ceil((product.weight * quantity) / 10 ** product.quantityDigits) : 0;
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
