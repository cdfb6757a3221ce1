import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { DayClosePreview } from '#shared/contract/contract.ts';
import type { DayCloseWords } from '#shared/i18n/day-close-en.ts';

type CheckStepProps = {
  readonly preview: DayClosePreview;
  readonly onJump: (deliveryId: string) => void;
  readonly words: DayCloseWords['check'];
};

/** What stands in the way of closing the day, each with the way to it; and whether a number is missing. */
export function CheckStep({ preview, onJump, words }: CheckStepProps): ReactElement {
  return (
    <Box>
      {preview.obstacles.length === 0 ? (
        <Box>{words.none}</Box>
      ) : (
        <Box
          component="ul"
          aria-label={words.obstacles}
          sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 140, overflow: 'auto' }}
        >
          {preview.obstacles.map((obstacle) => (
            <Box component="li" key={obstacle.id} sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 36 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Box sx={{ fontWeight: 600 }}>{words.delivery(obstacle.number)}</Box>
                <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{words.toDo}</Box>
              </Box>
              <Button
                variant="outlined"
                aria-label={`${words.jump} ${obstacle.number}`}
                onClick={() => onJump(obstacle.id)}
              >
                {words.jump}
              </Button>
            </Box>
          ))}
        </Box>
      )}
      {preview.gaps.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{words.gapsNone}</Box>
      ) : (
        <Box sx={{ color: 'error.main', fontWeight: 600 }} data-testid="close.gaps">
          {preview.gaps.map((gap) => (
            <Box key={gap.series}>{words.gaps(gap.series, gap.missing)}</Box>
          ))}
          <Box>{words.gapsWarning}</Box>
        </Box>
      )}
    </Box>
  );
}
