import { useMemo } from 'react';
import type { ScheduleDays } from '#shared/planning/schedule-days.ts';
import { levelNewDocument, type LevelledDocument } from '#shared/scheduling/level-new-document.ts';
import { evaluationInput } from '#renderer/drafts/order-draft.ts';
import { useAnswer } from '#renderer/features/planning/use-answer.ts';
import { workOfDraft } from '../schedule-work.ts';
import type { Editor } from '../use-editor.ts';

/** Work days that are shown, and looked at for room. */
const STRIP_DAYS = 10;

export type DraftDays = ScheduleDays & { readonly levelled: LevelledDocument };

/** The days ahead as the draft would leave them; null until main has answered, or before any day was opened. */
export function useDraftDays({ draft, evaluation, today, productOf }: Editor): DraftDays | null {
  const request = today === null ? null : { from: today, days: STRIP_DAYS, draft: evaluationInput(draft) };
  const { answer: schedule } = useAnswer('schedule.days', request);
  const { answer } = evaluation;
  return useMemo(() => {
    if (!schedule) return null;
    const work = workOfDraft(draft, answer, productOf);
    const known = schedule.days.map(({ date, others }) => ({ date, load: others }));
    // Work without a stop of its own: a vehicle goes to the customer on that day anyway.
    const served = schedule.days.filter((day) => day.draft.lines > 0 && day.draft.stops === 0).map((day) => day.date);
    return { ...schedule, levelled: levelNewDocument(known, work, schedule.capacity, new Set(served)) };
  }, [schedule, draft, answer, productOf]);
}
