import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';
import { isBusinessDate, type BusinessDate } from '#shared/kernel/business-date.ts';

type OpenDayFormProps = {
  readonly date: string;
  readonly onDate: (date: string) => void;
  /** The latest business day, which is closed. */
  readonly last: BusinessDate | null;
  readonly unexported: number;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly words: DayCloseWords['open'];
};

/** Why a day cannot be opened, or null. Main decides again. */
export function openDayProblem(
  date: string,
  last: BusinessDate | null,
  words: DayCloseWords['open'],
  write: (date: BusinessDate) => string,
): string | null {
  if (!isBusinessDate(date)) return words.invalid;
  return last !== null && date <= last ? words.after(write(last)) : null;
}

/** Opens the next business day. */
export function OpenDayForm(props: OpenDayFormProps): ReactElement {
  const { words, date, last } = props;
  const problem = openDayProblem(date, last, words, useFormat().date);
  return (
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
      <Box sx={{ width: 180 }}>
        <LabelledField
          label={words.date}
          value={date}
          onChange={props.onDate}
          onEnter={props.onOpen}
          error={problem}
          kind="date"
        />
      </Box>
      <Button variant="outlined" sx={{ mt: 5 }} disabled={props.busy || problem !== null} onClick={props.onOpen}>
        {words.action}
      </Button>
      <Box sx={{ mt: 5, color: 'text.secondary' }}>
        <Box>{words.hint}</Box>
        {props.unexported > 0 && <Box sx={{ color: 'warning.main' }}>{words.exportFirst(props.unexported)}</Box>}
      </Box>
    </Box>
  );
}
