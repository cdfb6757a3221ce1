import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DayCapacity, Load } from '#shared/scheduling/day-capacity.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { dayFigures } from './day-figures.ts';
import { usePlanningWords } from './use-planning-words.ts';

type CapacityBarsProps = { readonly load: Load; readonly capacity: DayCapacity; readonly weighs: boolean };

/** Work of a day against what it can take: a thin bar and a figure for each resource. */
export function CapacityBars({ load, capacity, weighs }: CapacityBarsProps): ReactElement {
  const words = usePlanningWords();
  const { language } = useFormat();
  return (
    <Box sx={{ display: 'grid', rowGap: 0.5 }}>
      {dayFigures(load, capacity, words, language, weighs).map((figure) => (
        <Box key={figure.resource}>
          <Box
            sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, fontSize: '.75rem', lineHeight: '1rem' }}
          >
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {figure.name}
            </Box>
            <Box component="span" sx={{ fontWeight: figure.isOver ? 600 : 400, whiteSpace: 'nowrap' }}>
              {figure.text}
            </Box>
          </Box>
          {figure.percent !== null && (
            <Box
              aria-hidden
              sx={{ height: 4, borderRadius: 0.5, border: '1px solid var(--app-borderStrong)', overflow: 'hidden' }}
            >
              <Box
                sx={{
                  height: '100%',
                  width: `${figure.percent}%`,
                  backgroundColor: figure.isOver ? 'var(--app-blocked-solid)' : 'var(--app-open-solid)',
                }}
              />
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
