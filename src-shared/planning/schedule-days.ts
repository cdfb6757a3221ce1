import type { CommandScope } from '../commands/command-handler.ts';
import type { OrderDraftInput } from '../commands/command-inputs.ts';
import { evaluateOrderDraft } from '../commands/evaluate-order-draft.ts';
import { gramsOf, levellingInput, stopOf } from '../commands/levelling-facts.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import {
  loadPerDay,
  resources,
  utilisation,
  type DayCapacity,
  type DueLine,
  type Load,
  type Resource,
} from '../scheduling/day-capacity.ts';
import { workDayOnOrAfter } from '../scheduling/work-calendar.ts';
import { dueLinesOf, isLimited, movedByHand, noWork, overOf } from './delivery-calendar.ts';

/** One work day as the person sees it who promises goods for it. */
export type ScheduleDay = {
  readonly date: BusinessDate;
  /** Work of all other orders. */
  readonly others: Load;
  /** What the draft adds: no stop where a vehicle goes there anyway. */
  readonly draft: Load;
  /** How full the day is with the draft: the fullest resource, in thousandths; 0 where nothing is limited. */
  readonly utilisation: number;
  /** What there is too much of, with the draft. */
  readonly over: readonly Resource[];
};

export type ScheduleDays = {
  readonly today: BusinessDate;
  readonly capacity: DayCapacity;
  /** False where nobody limits anything: no day can be full. */
  readonly limited: boolean;
  readonly days: readonly ScheduleDay[];
};

/**
 * How full the next work days are, and what a draft would add to each. Days are those on which goods must be
 * ready. An order that the draft changes counts as the draft has it.
 *
 * @param from first day that may be shown; @param count how many work days
 */
export function scheduleDays(
  scope: CommandScope,
  from: BusinessDate,
  count: number,
  draft: OrderDraftInput | null,
): ScheduleDays {
  const { read, settings, context } = scope;
  const input = levellingInput(read, settings, context.day, { ...movedByHand, aim: 'withinCapacity' });
  const others = input.lines.filter((line) => line.orderId !== draft?.changes?.orderId);
  const due = dueLinesOf({ ...input, lines: others });
  const without = loadPerDay(due);
  const together = draft ? loadPerDay([...due, ...linesOfDraft(draft, scope)]) : without;
  return {
    today: context.day,
    capacity: input.capacity,
    limited: isLimited(input.capacity),
    days: workDays(scope, from, count).map((date): ScheduleDay => {
      const [load, all] = [without.get(date) ?? noWork, together.get(date) ?? noWork];
      return {
        date,
        others: load,
        draft: difference(all, load),
        utilisation: utilisation(all, input.capacity),
        over: overOf(date, all, input.capacity),
      };
    }),
  };
}

function workDays({ settings }: CommandScope, from: BusinessDate, count: number): BusinessDate[] {
  const days: BusinessDate[] = [];
  let day = from;
  while (days.length < count) {
    day = workDayOnOrAfter(settings.calendar, day);
    days.push(day);
    day = addDays(day, 1);
  }
  return days;
}

/** The promises of a draft as work of their days. A quotation promises nothing. */
function linesOfDraft(draft: OrderDraftInput, scope: CommandScope): DueLine[] {
  if (draft.isQuotation || draft.customerCode === null) return [];
  const { read } = scope;
  const { lines, terms } = evaluateOrderDraft(draft, scope);
  const { shipTo } = terms?.agreed ?? {};
  const stop = stopOf({ customerCode: draft.customerCode, ...(shipTo ? { shipTo } : {}) });
  return lines.flatMap((line) => {
    if (!line.ok) return [];
    const product = read.get('products', line.line.productCode);
    return line.availability.schedule
      .filter((promise) => promise.quantity > promise.issued)
      .map((promise) => ({
        orderId: '',
        shipTo: stop,
        date: promise.date,
        grams: gramsOf(product, promise.quantity - promise.issued),
        pickerMinutes: 0,
      }));
  });
}

function difference(all: Load, others: Load): Load {
  return Object.fromEntries(resources.map((name) => [name, all[name] - others[name]])) as Load;
}
