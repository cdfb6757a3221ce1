import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { useCommandWords } from '#renderer/commands/use-commands.ts';
import { ariaShortcut } from '#renderer/stores/key-bindings.ts';
import { listOf, navigate, useRoute } from '#renderer/stores/navigation-store.ts';
import { Icon } from './icons.tsx';
import { releaseFocus } from './regions.ts';
import { workspaceList } from './workspace-list.tsx';

/** The eight workspaces. */
export function Navigation(): ReactElement {
  const { words } = useFormat();
  const { workspace } = useRoute();
  const labels = useCommandWords();
  return (
    <Box
      component="nav"
      data-region="navigation"
      aria-label={words.frame.workspaces}
      sx={{
        width: 64,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        backgroundColor: 'var(--app-sunken)',
        borderRight: '1px solid var(--app-border)',
        overflow: 'hidden',
        'html[data-wide] &': { width: 208 },
      }}
    >
      {workspaceList.map((entry) => {
        const isCurrent = entry.id === workspace;
        return (
          <ButtonBase
            key={entry.id}
            aria-current={isCurrent ? 'page' : undefined}
            aria-keyshortcuts={ariaShortcut(shortcutOf(`go.${entry.id}`))}
            onClick={() => {
              releaseFocus();
              navigate(listOf(entry.id));
            }}
            sx={{
              flexDirection: 'column',
              height: 50,
              fontSize: '.75rem',
              lineHeight: '1rem',
              fontWeight: isCurrent ? 600 : 400,
              color: isCurrent ? 'var(--app-primary)' : 'var(--app-text2)',
              backgroundColor: isCurrent ? 'var(--app-paper)' : 'transparent',
              boxShadow: isCurrent ? 'inset 3px 0 0 var(--app-primary)' : 'none',
              '&:hover': { backgroundColor: 'var(--app-rowHover)' },
              '&.Mui-focusVisible': { outlineOffset: -2 },
              '& > span + span': { display: 'none' },
              'html[data-wide] &': {
                flexDirection: 'row',
                justifyContent: 'flex-start',
                gap: 3,
                px: 4,
                height: 44,
                fontSize: '.875rem',
              },
              'html[data-wide] & > span': { display: 'none' },
              'html[data-wide] & > span + span': { display: 'inline' },
            }}
          >
            <Icon name={entry.id} />
            <span>{words.workspaces[entry.id]}</span>
            <span>{labels[`go.${entry.id}`]}</span>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
