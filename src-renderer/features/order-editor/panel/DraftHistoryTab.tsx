import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { HistoryPanel } from '#renderer/features/history/HistoryPanel.tsx';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import { useSession } from '#renderer/stores/session-store.ts';
import { clockTime } from '../clock-time.ts';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { Quiet } from './Quiet.tsx';

/** When the draft was saved and by whom; and what happened to the order that it changes. */
export function DraftHistoryTab({ editor }: { readonly editor: Editor }): ReactElement {
  const { history, documents, panel } = useEditorWords();
  const name = useSession()?.user.name ?? '';
  const { draft, saves } = editor;
  return (
    <>
      <PanelSection title={panel.history}>
        {saves.length === 0 && <Quiet>{history.notSaved}</Quiet>}
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '.8125rem', lineHeight: '1.125rem' }}>
          {saves.map(({ at, lines }) => (
            <Box component="li" key={at} sx={{ pb: 1 }}>
              {history.saved(clockTime(at))}
              <Box sx={{ color: 'var(--app-text2)' }}>
                {[name === '' ? '' : history.by(name), documents.lines(lines)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Box>
            </Box>
          ))}
        </Box>
        {draft.heldAt !== undefined && <Quiet>{history.held(clockTime(draft.heldAt))}</Quiet>}
        {!draft.changes && <Quiet>{history.draftOnly}</Quiet>}
      </PanelSection>
      {draft.changes && (
        <PanelSection title={history.changes}>
          <HistoryPanel table="orders" id={draft.changes.orderId} />
        </PanelSection>
      )}
    </>
  );
}
