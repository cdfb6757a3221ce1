import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { PanelTabs, type PanelTab } from './panel/PanelTabs.tsx';
import { CreditTab } from './panel/CreditTab.tsx';
import { DocumentsTab } from './panel/DocumentsTab.tsx';
import { DraftHistoryTab } from './panel/DraftHistoryTab.tsx';
import type { LiveLine } from './panel/live-line.ts';
import { ScheduleTab } from './panel/ScheduleTab.tsx';
import { StockTab } from './panel/StockTab.tsx';
import type { Editor } from './use-editor.ts';

type EditorPanelProps = {
  readonly editor: Editor;
  /** The line a person stands on, or the last one from the blank row. */
  readonly live: LiveLine | null;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
};

/** What a person wants to know beside the lines: credit, stock and days of the live line, papers, history. */
export function EditorPanel({ editor, live, tab, onTab }: EditorPanelProps): ReactElement {
  const { words } = useFormat();
  return (
    <SidePanel label={words.frame.panel}>
      <PanelTabs tab={tab} onTab={onTab}>
        {editor.evaluation.failed && (
          <Box sx={{ color: 'var(--app-blocked-fg)', fontSize: '.8125rem', mb: 3 }}>
            {words.editor.evaluationFailed}
          </Box>
        )}
        {tab === 'credit' && <CreditTab editor={editor} live={live} />}
        {tab === 'stock' && <StockTab editor={editor} live={live} />}
        {tab === 'schedule' && <ScheduleTab editor={editor} live={live} />}
        {tab === 'documents' && <DocumentsTab editor={editor} />}
        {tab === 'history' && <DraftHistoryTab editor={editor} />}
      </PanelTabs>
    </SidePanel>
  );
}
