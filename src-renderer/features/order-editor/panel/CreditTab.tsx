import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { CreditPanel } from '../CreditPanel.tsx';
import { StockPanel } from '../StockPanel.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import type { LiveLine } from './live-line.ts';
import { Quiet } from './Quiet.tsx';

type CreditTabProps = { readonly editor: Editor; readonly live: LiveLine | null };

/** The customer's credit, and under it the live line at a glance. */
export function CreditTab({ editor, live }: CreditTabProps): ReactElement {
  const { panel } = useEditorWords();
  const { draft, evaluation } = editor;
  const credit = evaluation.answer?.credit ?? null;
  return (
    <>
      {credit ? (
        <CreditPanel verdict={credit} />
      ) : (
        <Box sx={{ mb: 3 }}>
          <Quiet>{draft.kind === 'quotation' ? panel.noCreditForQuotation : panel.chooseCustomer}</Quiet>
        </Box>
      )}
      {live?.evaluated?.ok === true && (
        <StockPanel line={live.evaluated.line} availability={live.evaluated.availability} />
      )}
    </>
  );
}
