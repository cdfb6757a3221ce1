import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useExportStanding } from '#renderer/read-model/queries/export-standing.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { useNarrow } from '#renderer/components/use-narrow.ts';
import { isExportLate } from '#renderer/features/export-standing/export-late.ts';

/** What head office has not got yet; leads to where it is exported. Amber once a whole day waits. */
export function ExportChip(): ReactElement | null {
  const words = useWords({ id: frameId, en: frameEn }).exported;
  const { count, date } = useFormat();
  const standing = useExportStanding();
  const isNarrow = useNarrow();
  const today = useLatestDay()?.date ?? null;
  if (!standing) return null;
  const number = count(standing.documents);
  const last = standing.lastDay === null ? words.never : words.last(date(standing.lastDay));
  const isLate = isExportLate(standing, today);
  const chip = isNarrow ? words.chipShort : words.chip;
  const word = standing.documents === 0 ? (isNarrow ? words.chipDoneShort : words.chipDone) : chip(number);
  return (
    <Tooltip title={`${words.hint(number, last)}${isLate ? ` ${words.late}` : ''}`} describeChild>
      <ButtonBase
        data-testid="export.standing"
        onClick={() => navigate(listOf('day-close'))}
        sx={{ flex: 'none', borderRadius: 1, minHeight: 24 }}
      >
        <StatusChip state={isLate ? 'partial' : 'draft'} word={word} />
        <Box
          component="span"
          sx={{
            pl: 1.5,
            fontSize: '.75rem',
            color: 'var(--app-text2)',
            display: 'none',
            'html[data-wide] &': { display: 'inline' },
          }}
        >
          {last}
        </Box>
      </ButtonBase>
    </Tooltip>
  );
}
