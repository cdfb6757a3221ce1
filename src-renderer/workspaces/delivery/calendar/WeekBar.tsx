import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { addDays } from '#shared/kernel/business-date.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import type { Week } from './use-week.ts';

type WeekBarProps = {
  readonly week: Week;
  readonly calendar: DeliveryCalendar | null;
  readonly asList: boolean;
  readonly moving: { readonly enabled: boolean; readonly reason: string | undefined };
  readonly onList: () => void;
  readonly onMoveTo: () => void;
  readonly onLevel: () => void;
};

/** Which week is shown, and what can be done with it. */
export function WeekBar(props: WeekBarProps): ReactElement {
  const { week, calendar, asList, moving } = props;
  const words = usePlanningWords();
  const { shortDate } = useFormat();
  const { from } = week;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flex: 'none', minWidth: 0 }}>
      <Button
        variant="outlined"
        aria-label={words.calendar.previous}
        aria-keyshortcuts="PageUp"
        sx={{ minWidth: 32, px: 1 }}
        onClick={() => week.step(-1)}
      >
        ‹
      </Button>
      <Button
        variant="outlined"
        aria-label={words.calendar.next}
        aria-keyshortcuts="PageDown"
        sx={{ minWidth: 32, px: 1 }}
        onClick={() => week.step(1)}
      >
        ›
      </Button>
      <KeyButton
        label={words.calendar.thisWeek}
        shortcut={shortcutOf('calendar.thisWeek')}
        enabled
        onRun={week.toThisWeek}
      />
      <Box component="span" data-testid="calendar.week" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        {from !== null && words.calendar.week(shortDate(from), shortDate(addDays(from, 6)))}
      </Box>
      {calendar && !calendar.limited && (
        <Box
          component="span"
          sx={{
            fontSize: '.75rem',
            color: 'var(--app-text2)',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {words.calendar.noLimit}{' '}
          <Button sx={{ minHeight: 24, py: 0 }} onClick={() => navigate(listOf('settings'))}>
            {words.calendar.setLimit}
          </Button>
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      <KeyButton
        label={words.calendar.moveTo}
        shortcut={shortcutOf('calendar.moveTo')}
        enabled={moving.enabled}
        {...(moving.reason === undefined ? {} : { reason: moving.reason })}
        onRun={props.onMoveTo}
        testId="calendar.moveTo"
      />
      <KeyButton
        label={asList ? words.calendar.asWeek : words.calendar.asList}
        shortcut={shortcutOf('calendar.list')}
        enabled
        onRun={props.onList}
      />
      <KeyButton label={words.levelling.open} shortcut={shortcutOf('calendar.level')} enabled onRun={props.onLevel} />
    </Box>
  );
}
