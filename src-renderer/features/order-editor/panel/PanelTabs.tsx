import Box from '@mui/material/Box';
import { useId, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useEditorWords } from '../use-editor-words.ts';

export const panelTabs = ['credit', 'stock', 'schedule', 'documents', 'history'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** The tab beside another, round the ends. */
export function tabBeside(tab: PanelTab, step: 1 | -1): PanelTab {
  const { length } = panelTabs;
  return panelTabs[(panelTabs.indexOf(tab) + step + length) % length] ?? tab;
}

type PanelTabsProps = {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly children: ReactNode;
};

/** Five tabs in 300 px. One stop for Tab; the arrows, Home and End go between them. */
export function PanelTabs({ tab, onTab, children }: PanelTabsProps): ReactElement {
  const { panel } = useEditorWords();
  const id = useId();
  const go = (to: PanelTab, list: HTMLElement) => {
    onTab(to);
    list.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus();
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const target = {
      ArrowRight: () => tabBeside(tab, 1),
      ArrowLeft: () => tabBeside(tab, -1),
      Home: (): PanelTab => 'credit',
      End: (): PanelTab => 'history',
    }[event.altKey ? '' : event.key];
    if (!target) return;
    event.preventDefault();
    go(target(), event.currentTarget);
  };
  return (
    <>
      <Box
        role="tablist"
        aria-label={panel.tabs}
        onKeyDown={handleKey}
        sx={{
          display: 'flex',
          gap: 3,
          mb: 2,
          position: 'sticky',
          top: -8,
          pt: 1,
          mt: -1,
          zIndex: 1,
          backgroundColor: 'var(--app-paper)',
          borderBottom: '1px solid var(--app-border)',
        }}
      >
        {panelTabs.map((name) => (
          <Box
            key={name}
            component="button"
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
            sx={{
              px: 0,
              py: 1,
              minHeight: 30,
              border: 0,
              borderBottom: '2px solid',
              borderColor: name === tab ? 'var(--app-primary)' : 'transparent',
              mb: '-1px',
              backgroundColor: 'transparent',
              color: name === tab ? 'var(--app-primary)' : 'var(--app-text2)',
              fontSize: '.8125rem',
              fontWeight: name === tab ? 600 : 400,
              cursor: 'pointer',
              '&:hover': { color: 'var(--app-text)' },
            }}
          >
            {panel[name]}
          </Box>
        ))}
      </Box>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {children}
      </Box>
    </>
  );
}
