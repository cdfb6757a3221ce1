import { useState } from 'react';
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import { mondayOf } from '#renderer/features/planning/day-figures.ts';
import { useAnswer, type Asked } from '#renderer/features/planning/use-answer.ts';
import { useLatestDay, useOpenDay } from '#renderer/read-model/queries/branch.ts';

const DAYS = 7;

export type Week = {
  readonly asked: Asked<DeliveryCalendar | null>;
  /** Monday of the week shown; null until a day is known. */
  readonly from: BusinessDate | null;
  readonly step: (weeks: 1 | -1) => void;
  /** Shows the week of a day. */
  readonly goTo: (date: BusinessDate) => void;
  readonly toThisWeek: () => void;
};

/** The week that the calendar shows, and what is due in it. */
export function useWeek(): Week {
  const [open, latest] = [useOpenDay(), useLatestDay()];
  const today = open?.date ?? latest?.date ?? null;
  const [chosen, setChosen] = useState<BusinessDate | null>(null);
  const from = chosen ?? (today === null ? null : mondayOf(today));
  const asked = useAnswer('calendar.days', from === null ? null : { from, days: DAYS });
  const isKnown = open !== undefined && latest !== undefined;
  return {
    // Nobody opened a day yet: there is nothing to ask, and that is the answer.
    asked: isKnown && from === null ? { ...asked, answer: null } : asked,
    from,
    step: (weeks) => {
      if (from !== null) setChosen(addDays(from, weeks * DAYS));
    },
    goTo: (date) => setChosen(mondayOf(date)),
    toThisWeek: () => setChosen(null),
  };
}
