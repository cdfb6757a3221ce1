import { substituteOnLine } from '#shared/availability/substitution.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { addWorkDays, subtractWorkDays, type WorkCalendar } from '#shared/scheduling/work-calendar.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';

/** What may be typed of a line; a member that is undefined is taken away again. */
export type LineTerms = { readonly [Name in keyof Omit<DraftLine, 'key'>]?: DraftLine[Name] | undefined };

/** A draft with other header fields; undefined takes one away. The same draft when none of them differs. */
export function withFields(
  draft: OrderDraft,
  fields: { readonly [Name in keyof OrderDraft]?: OrderDraft[Name] | undefined },
): OrderDraft {
  return patched(draft, fields);
}

/** A draft with other terms of one line; the same draft when they are as they were. */
export function withLine(draft: OrderDraft, key: string, terms: LineTerms): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line) return draft;
  const changed = patched(line, terms);
  if (changed === line) return draft;
  return { ...draft, lines: draft.lines.map((candidate) => (candidate === line ? changed : candidate)) };
}

/** A substitute in place of the goods of a line, in its own unit and at the list's price. */
export function withSubstitute(draft: OrderDraft, key: string, productCode: string): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line) return draft;
  const { originalProductCode: _asked, ...swapped } = substituteOnLine(line, { productCode, ranking: 1 });
  return withLine(draft, key, { ...swapped, unit: undefined, manualPrice: undefined, freeGoods: undefined });
}

/** A line that is only offered beside the quotation becomes part of it, or the other way round. */
export function withOfferToggled(draft: OrderDraft, key: string): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line || draft.kind !== 'quotation') return draft;
  return withLine(draft, key, { offered: line.offered ? undefined : { kind: 'optional', alternativeTo: null } });
}

/** The line above that is part of the quotation: what an alternative on this line would be instead of. */
export function replaceableAbove(draft: OrderDraft, key: string): DraftLine | undefined {
  const at = draft.lines.findIndex((line) => line.key === key);
  return draft.lines.slice(0, Math.max(0, at)).findLast((line) => !line.offered);
}

/** Whether a line may be toggled so: it is one, or there is a line above that it could replace. */
export function canBeAlternative(draft: OrderDraft, key: string): boolean {
  const line = draft.lines.find((candidate) => candidate.key === key);
  return line?.offered?.kind === 'alternative' || replaceableAbove(draft, key) !== undefined;
}

/** A line becomes the alternative to the line above, in no total, or part of the quotation again. */
export function withAlternativeToggled(draft: OrderDraft, key: string): OrderDraft {
  const line = draft.lines.find((candidate) => candidate.key === key);
  if (!line || draft.kind !== 'quotation') return draft;
  if (line.offered?.kind === 'alternative') return withLine(draft, key, { offered: undefined });
  const replaced = replaceableAbove(draft, key);
  return replaced ? withLine(draft, key, { offered: { kind: 'alternative', alternativeTo: replaced.key } }) : draft;
}

/** The day a line is wanted on, its own or that of the document. */
export function wantedOn(draft: OrderDraft, line: DraftLine): BusinessDate | null {
  return line.requestedDate ?? draft.requestedDate;
}

/** A line wanted on another day; the day of the document is no day of its own. */
export function withLineDate(draft: OrderDraft, key: string, date: BusinessDate): OrderDraft {
  return withLine(draft, key, { requestedDate: date === draft.requestedDate ? undefined : date });
}

/**
 * The work day after (`1`) or before (`-1`) a day.
 *
 * @returns null when it would be before the business day
 */
export function neighbourWorkDay(
  calendar: WorkCalendar,
  date: BusinessDate,
  step: 1 | -1,
  today: BusinessDate,
): BusinessDate | null {
  const next = step === 1 ? addWorkDays(calendar, date, 1) : subtractWorkDays(calendar, date, 1);
  return next < today ? null : next;
}

/** A new draft that says the same; it is no change and no revision of anything. */
export function duplicateOf(draft: OrderDraft, id: string): OrderDraft {
  const { changes: _changes, revises: _revises, heldAt: _heldAt, ...copied } = draft;
  return {
    ...copied,
    id,
    quotationId: null,
    inquiryId: null,
    customerReference: '',
    held: false,
    updatedAt: 0,
    lines: draft.lines.map(({ lineNo: _lineNo, todaysPrice: _todaysPrice, ...line }, index) => ({
      ...line,
      key: `${id}-${index + 1}`,
    })),
  };
}

function patched<T extends object>(value: T, patch: { readonly [Name in keyof T]?: T[Name] | undefined }): T {
  const entries = Object.entries(patch) as [keyof T, T[keyof T] | undefined][];
  if (entries.every(([name, member]) => value[name] === member)) return value;
  const members = Object.entries({ ...value, ...patch }).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members) as T;
}
