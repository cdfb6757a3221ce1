import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { homeEn } from '#shared/i18n/home-en.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import { addDays, businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { workDayOnOrAfter } from '#shared/scheduling/work-calendar.ts';
import type { SettingsRow } from '#shared/branch/settings.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { readTypedDate } from '#renderer/features/order-editor/typed-date.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useLatestDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

/** Opens the next business day: without one nothing can be posted. */
export function OpenDayCard(): ReactElement | null {
  const settings = useSettings();
  const latest = useLatestDay();
  if (!settings || latest === undefined) return null;
  return <OpenDayForm suggested={nextBusinessDay(settings, latest?.date ?? null)} closed={latest?.date ?? null} />;
}

type OpenDayFormProps = {
  readonly suggested: BusinessDate;
  /** The day that was closed last, null before the first. */
  readonly closed: BusinessDate | null;
};

function OpenDayForm({ suggested, closed }: OpenDayFormProps): ReactElement {
  const { words, date } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  const posting = usePosting();
  const [text, setText] = useState(date(suggested));
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = readTypedDate(text, suggested);

  const open = async () => {
    if (chosen === null) {
      setProblem(words.home.dayDateInvalid);
      return;
    }
    const posted = await posting.post('openDay', { date: chosen }, { onRefusal: setProblem });
    if (posted) notify(words.home.dayOpened(date(chosen)));
  };
  const reason = posting.blockedOutsideDay;
  const next = {
    label: chosen === null ? words.keys.openDay : words.home.openDay(date(chosen)),
    enabled: reason === null,
    ...(reason === null ? {} : { reason }),
  };
  useCommands('home', { 'document.next': { ...next, run: () => void open() } });

  return (
    <Box
      component="section"
      aria-labelledby="open-day"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 4,
        flex: 'none',
        mt: 2,
        px: 4,
        py: 2,
        backgroundColor: 'var(--app-open-tint)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Box sx={{ flex: 1 }}>
        <Box component="h2" id="open-day" sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
          {closed === null ? words.home.dayClosed : own.closedDay(date(closed))}
        </Box>
        <Box sx={{ fontSize: '.8125rem' }}>
          {closed !== null && chosen !== null && `${own.nextDay(date(chosen))} `}
          {words.home.dayClosedHint}
        </Box>
      </Box>
      <Box sx={{ width: 190 }}>
        <LabelledField
          label={words.home.dayDate}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setProblem(null);
          }}
          error={problem}
          onEnter={() => void open()}
          testId="day.date"
        />
      </Box>
      <KeyButton primary autoFocus shortcut="F9" {...next} onRun={() => void open()} />
    </Box>
  );
}

/** Today where that is a work day that comes after the last business day, else the first one that does. */
function nextBusinessDay(settings: SettingsRow, last: BusinessDate | null): BusinessDate {
  const today = todayHere();
  const earliest = last !== null && last >= today ? addDays(last, 1) : today;
  return workDayOnOrAfter(settings.calendar, earliest);
}

/** The calendar day of this computer's own time zone: only a suggestion, the person says which day it is. */
function todayHere(): BusinessDate {
  const now = new Date();
  return businessDate(
    [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'),
  );
}
