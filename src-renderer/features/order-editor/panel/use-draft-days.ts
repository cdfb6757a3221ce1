import { useMemo } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { DayCapacity } from '#shared/scheduling/day-capacity.ts';
import {
  levelNewDocument,
  withNewWork,
  type DayOfWork,
  type LevelledDocument,
} from '#shared/scheduling/level-new-document.ts';
import { useAnswer } from '#renderer/features/planning/use-answer.ts';
import { DAYS_ASKED, servedDays, stripDays, workOfDraft } from '../schedule-work.ts';
import type { Editor } from '../use-editor.ts';

export type DraftDays = {
  /** The next work days with what is due without the draft, and with it. */
  readonly days: readonly { readonly date: BusinessDate; readonly others: DayOfWork; readonly all: DayOfWork }[];
  readonly capacity: DayCapacity;
  readonly limited: boolean;
  readonly levelled: LevelledDocument;
};

/** The days ahead as the draft would leave them; null until main has answered, or before any day was opened. */
export function useDraftDays({ draft, evaluation, today, productOf }: Editor): DraftDays | null {
  const { answer: calendar } = useAnswer('calendar.days', today === null ? null : { from: today, days: DAYS_ASKED });
  const { answer } = evaluation;
  return useMemo(() => {
    if (!calendar) return null;
    const { capacity, limited } = calendar;
    const known = stripDays(calendar);
    const served = servedDays(calendar, draft.customerCode);
    // A change is on record already: its work is among that of the others.
    const work = draft.changes ? [] : workOfDraft(draft, answer, productOf);
    const loaded = withNewWork(known, work, served);
    return {
      days: known.map((others, index) => ({ date: others.date, others, all: loaded[index] ?? others })),
      capacity,
      limited,
      levelled: levelNewDocument(known, work, capacity, served),
    };
  }, [calendar, draft, answer, productOf]);
}
