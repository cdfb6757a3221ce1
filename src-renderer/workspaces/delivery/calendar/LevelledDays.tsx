import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { LevelledDay } from '#shared/planning/propose-levelling.ts';
import { resources, type DayCapacity, type Load } from '#shared/scheduling/day-capacity.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { dayFigures, type DayFigure } from '#renderer/features/planning/day-figures.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { dayName } from './day-name.ts';

type LevelledDaysProps = { readonly days: readonly LevelledDay[]; readonly capacity: DayCapacity };

/** Work of each day that changes or is too full, before and after, as bars and figures; what was or stays too full says so. */
export function LevelledDays({ days, capacity }: LevelledDaysProps): ReactElement {
  const words = usePlanningWords();
  const { shortDate, language } = useFormat();
  const figuresOf = (load: Load) => dayFigures(load, capacity, words, language);
  const told = days.filter((day) => day.overBefore.length > 0 || !isSame(day));
  return (
    <Box
      component="section"
      aria-label={words.levelling.days}
      tabIndex={0}
      sx={{
        width: 460,
        flex: '0 1 auto',
        minHeight: 0,
        overflowY: 'auto',
        p: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        '@media (max-width: 1180px)': { width: 360 },
      }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', fontWeight: 600 }}>
        {words.levelling.days}
      </Box>
      {told.map((day) => {
        const after = figuresOf(day.after);
        const verdict =
          day.overAfter.length > 0
            ? words.levelling.stillFull
            : day.overBefore.length > 0
              ? words.levelling.solved
              : '';
        return (
          <Box
            key={day.date}
            data-day={day.date}
            sx={{
              display: 'grid',
              gridTemplateColumns: '84px 1fr',
              gap: 2,
              py: 1,
              borderTop: '1px solid var(--app-border)',
            }}
          >
            <Box sx={{ fontSize: '.8125rem' }}>
              <Box sx={{ fontWeight: 600 }}>{dayName(day.date, words.weekdays, shortDate)}</Box>
              <Box
                sx={{
                  fontSize: '.75rem',
                  fontWeight: 600,
                  color: day.overAfter.length > 0 ? 'var(--app-blocked-fg)' : 'var(--app-done-fg)',
                }}
              >
                {verdict}
              </Box>
            </Box>
            <Box sx={{ display: 'grid', gap: 1 }}>
              {figuresOf(day.before).map((before, index) => {
                const then = after[index] ?? before;
                const isTold = before.percent !== null && (before.isOver || before.text !== then.text);
                return isTold && <BeforeAfter key={before.resource} before={before} after={then} />;
              })}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function isSame({ before, after }: LevelledDay): boolean {
  return resources.every((resource) => before[resource] === after[resource]);
}

function BeforeAfter({ before, after }: { readonly before: DayFigure; readonly after: DayFigure }): ReactElement {
  const words = usePlanningWords();
  return (
    <Box>
      <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>{before.name}</Box>
      <BarRow name={words.levelling.before} figure={before} tone="draft" />
      <BarRow name={words.levelling.after} figure={after} tone="open" />
    </Box>
  );
}

type BarRowProps = { readonly name: string; readonly figure: DayFigure; readonly tone: 'draft' | 'open' };

function BarRow({ name, figure, tone }: BarRowProps): ReactElement {
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: '56px 1fr 76px', alignItems: 'center', gap: 1, fontSize: '.75rem' }}
    >
      <span>{name}</span>
      <Box
        aria-hidden
        sx={{ height: 8, border: '1px solid var(--app-borderStrong)', borderRadius: 0.5, overflow: 'hidden' }}
      >
        <Box
          sx={{
            height: '100%',
            width: `${figure.percent ?? 0}%`,
            backgroundColor: figure.isOver ? 'var(--app-blocked-solid)' : `var(--app-${tone}-solid)`,
          }}
        />
      </Box>
      <Box component="span" sx={{ textAlign: 'right', fontWeight: figure.isOver ? 600 : 400 }}>
        {figure.text}
      </Box>
    </Box>
  );
}
