import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement, ReactNode } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useOpenDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { ariaShortcut } from '#renderer/stores/key-bindings.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { AppMenu } from './AppMenu.tsx';
import { DocumentTabs } from './DocumentTabs.tsx';
import { ErrorBell } from './ErrorBell.tsx';
import { ExportChip } from './ExportChip.tsx';
import { useNarrow } from '#renderer/components/use-narrow.ts';
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
  const isNarrow = useNarrow();
  const dayWord = day ? (isNarrow ? date(day.date) : words.frame.day(date(day.date))) : words.frame.noDay;
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
          flex: 'none',
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
      <HeldButton />
      <FinderButton />
      {day !== undefined && (
        <Box component="span" sx={{ flex: 'none', display: 'flex' }}>
          <StatusChip state={day ? 'open' : 'draft'} word={dayWord} testId="day.state" />
        </Box>
      )}
      <ExportChip />
      {jobs}
      <ErrorBell />
      <UserButton />
    </Box>
  );
}

/** How many drafts are on hold; leads to them. Nothing while there are none. */
function HeldButton(): ReactElement | null {
  const words = useWords({ id: frameId, en: frameEn });
  const { count } = useFormat();
  const held = (useDrafts() ?? []).filter((draft) => draft.held).length;
  if (held === 0) return null;
  return (
    <ButtonBase
      aria-keyshortcuts={ariaShortcut(shortcutOf('draft.recall'))}
      title={shortcutOf('draft.recall')}
      onClick={() => openOverlay('findDraft')}
      sx={{
        flex: 'none',
        height: 28,
        px: 2,
        fontSize: '.8125rem',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        color: 'var(--app-partial-fg)',
        backgroundColor: 'var(--app-partial-tint)',
      }}
    >
      {words.tabs.held(count(held))}
    </ButtonBase>
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
        // The names of open documents come first.
        flex: '0 20 280px',
        ml: 'auto',
        minWidth: 130,
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
