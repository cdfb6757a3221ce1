import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement, ReactNode } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useOpenDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { ariaShortcut } from '#renderer/stores/key-bindings.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { AppMenu } from './AppMenu.tsx';
import { DocumentTabs } from './DocumentTabs.tsx';
import { ErrorBell } from './ErrorBell.tsx';
import { ExportChip } from './ExportChip.tsx';
import { openOverlay } from './overlay-store.ts';
import { UserButton } from './UserButton.tsx';

type TitleBarProps = {
  /** Chip of work that runs, left of the errors; null while there is none. */
  readonly jobs: ReactNode;
};

/** Menu, branch, open documents, search, business day, what is not exported, errors, and who works here. */
export function TitleBar({ jobs }: TitleBarProps): ReactElement {
  const { words, date } = useFormat();
  const settings = useSettings();
  const day = useOpenDay();
  return (
    <Box
      component="header"
      data-region="title"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        height: 36,
        flex: 'none',
        px: 1.5,
        backgroundColor: 'var(--app-sunken)',
        borderBottom: '1px solid var(--app-border)',
        fontSize: '.8125rem',
      }}
    >
      <AppMenu />
      <Box
        component="strong"
        title={settings?.branchName ?? ''}
        sx={{
          fontWeight: 600,
          maxWidth: 180,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          'html[data-narrow] &': { maxWidth: 110 },
        }}
        data-testid="branch.name"
      >
        {settings === null ? words.frame.noBranch : (settings?.branchName ?? '')}
      </Box>
      <DocumentTabs />
      <FinderButton />
      {day !== undefined && (
        <StatusChip
          state={day ? 'open' : 'draft'}
          word={day ? words.frame.day(date(day.date)) : words.frame.noDay}
          testId="day.state"
        />
      )}
      <ExportChip />
      {jobs}
      <ErrorBell />
      <UserButton />
    </Box>
  );
}

function FinderButton(): ReactElement {
  const words = useWords({ id: frameId, en: frameEn });
  return (
    <ButtonBase
      aria-keyshortcuts={ariaShortcut(shortcutOf('palette'))}
      aria-haspopup="dialog"
      onClick={() => openOverlay('find')}
      sx={{
        flex: '0 1 280px',
        minWidth: 120,
        height: 28,
        px: 2,
        gap: 2,
        justifyContent: 'space-between',
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        fontSize: '.8125rem',
        color: 'var(--app-text2)',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-borderStrong)',
        borderRadius: 1,
        '&:hover': { backgroundColor: 'var(--app-rowHover)' },
        'html[data-narrow] &': { flexBasis: 150 },
      }}
    >
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {words.finder.button}
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{ fontSize: '.75rem', flex: 'none', 'html[data-narrow] &': { display: 'none' } }}
      >
        {shortcutOf('palette')}
      </Box>
    </ButtonBase>
  );
}
