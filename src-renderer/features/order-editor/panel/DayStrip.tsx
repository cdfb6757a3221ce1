import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { resources, utilisation, type Load } from '#shared/scheduling/day-capacity.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { dayFigures } from '#renderer/features/planning/day-figures.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { Quiet } from './Quiet.tsx';
import type { DraftDays } from './use-draft-days.ts';

const BAR = 44;
const FULL = 1000;

type DayStripProps = {
  readonly days: DraftDays;
  /** The day the live line is wanted on. */
  readonly chosen: BusinessDate | null;
  /** Wants the live line on a day; null where that cannot be. */
  readonly onChoose: ((date: BusinessDate) => void) | null;
};

/** Ten work days side by side, each as full as it would be with this document; what is too full is said in words. */
export function DayStrip({ days, chosen, onChoose }: DayStripProps): ReactElement {
  const { schedule } = useEditorWords();
  const planning = usePlanningWords();
  const { language, shortDate } = useFormat();
  const textsOf = (load: Load) =>
    dayFigures(load, days.capacity, planning, language).map(({ name, text }) => `${name} ${text}`);
  const tooFull = days.days.flatMap(({ date, others, draft }) => {
    const over = dayFigures(together(others, draft), days.capacity, planning, language).filter((one) => one.isOver);
    return over.length === 0 ? [] : [{ date, what: over.map(({ name, text }) => `${name} ${text}`).join(', ') }];
  });
  return (
    <>
      <Box
        component="ol"
        aria-label={schedule.days}
        sx={{ display: 'flex', gap: 0.5, m: 0, mb: 1, p: 0, listStyle: 'none' }}
      >
        {days.days.map(({ date, others, draft, utilisation: filled }) => {
          const all = together(others, draft);
          const isOver = tooFull.some((full) => full.date === date);
          const before = Math.min(FULL, utilisation(others, days.capacity));
          const after = Math.min(FULL, filled);
          return (
            <Box component="li" key={date} sx={{ flex: '1 1 0', minWidth: 0 }}>
              <Box
                component="button"
                type="button"
                aria-label={schedule.day(shortDate(date), textsOf(all))}
                aria-pressed={date === chosen}
                title={schedule.day(shortDate(date), textsOf(all))}
                data-state={isOver ? 'blocked' : 'ready'}
                disabled={onChoose === null}
                onClick={() => onChoose?.(date)}
                sx={{
                  display: 'block',
                  width: '100%',
                  p: 0,
                  border: '1px solid',
                  borderColor: date === chosen ? 'var(--app-primary)' : 'transparent',
                  borderRadius: 0.5,
                  backgroundColor: 'transparent',
                  color: isOver ? 'var(--app-blocked-fg)' : 'inherit',
                  fontSize: '.75rem',
                  lineHeight: '1rem',
                  fontWeight: date === chosen || isOver ? 600 : 400,
                  cursor: onChoose === null ? 'default' : 'pointer',
                }}
              >
                <Box
                  aria-hidden
                  sx={{
                    display: 'flex',
                    flexDirection: 'column-reverse',
                    height: BAR,
                    mx: 0.5,
                    backgroundColor: 'var(--app-sunken)',
                    border: '1px solid var(--app-borderStrong)',
                  }}
                >
                  <Box
                    style={{ height: `${before / 10}%` }}
                    sx={{ flex: 'none', backgroundColor: 'var(--app-open-solid)' }}
                  />
                  <Box
                    style={{ height: `${Math.max(0, after - before) / 10}%` }}
                    sx={{
                      flex: 'none',
                      backgroundColor: isOver ? 'var(--app-blocked-solid)' : 'var(--app-ready-solid)',
                    }}
                  />
                </Box>
                {shortDate(date).slice(0, 2)}
              </Box>
            </Box>
          );
        })}
      </Box>
      {!days.limited && <Quiet>{schedule.unlimited}</Quiet>}
      {days.limited && tooFull.length === 0 && <Quiet>{schedule.fits}</Quiet>}
      {tooFull.map(({ date, what }) => (
        <Box key={date} sx={{ fontSize: '.8125rem', lineHeight: '1.125rem', color: 'var(--app-blocked-fg)' }}>
          {schedule.overloaded(shortDate(date), what)}
        </Box>
      ))}
    </>
  );
}

function together(others: Load, draft: Load): Load {
  return Object.fromEntries(resources.map((name) => [name, others[name] + draft[name]])) as Load;
}
