import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { PanelSection, SidePanel } from '#renderer/components/SidePanel.tsx';
import { CreditPanel } from './CreditPanel.tsx';
import { StockPanel } from './StockPanel.tsx';
import type { Evaluation } from './use-evaluation.ts';

type EditorPanelProps = {
  readonly draft: OrderDraft;
  readonly evaluation: Evaluation;
  readonly activeRow: number;
};

/** Credit of the customer, and stock of the line a person stands on (the last one from the blank row). */
export function EditorPanel({ draft, evaluation, activeRow }: EditorPanelProps): ReactElement {
  const { words } = useFormat();
  const { answer } = evaluation;
  const row = Math.min(activeRow, draft.lines.length - 1);
  const line = answer?.lines[row];
  return (
    <SidePanel label={words.frame.panel}>
      {evaluation.failed && (
        <Box sx={{ color: 'var(--app-blocked-fg)', fontSize: '.8125rem', mb: 3 }}>{words.editor.evaluationFailed}</Box>
      )}
      {answer?.credit ? (
        <CreditPanel verdict={answer.credit} />
      ) : (
        <PanelSection title={words.editor.credit}>
          <Quiet>{draft.kind === 'quotation' ? words.editor.noCreditForQuotation : words.editor.chooseCustomer}</Quiet>
        </PanelSection>
      )}
      {line?.ok === true ? (
        <StockPanel line={line.line} availability={line.availability} />
      ) : (
        <PanelSection title={words.editor.stock}>
          <Quiet>{words.editor.noLine}</Quiet>
        </PanelSection>
      )}
    </SidePanel>
  );
}

function Quiet({ children }: { readonly children: string }): ReactElement {
  return <Box sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>{children}</Box>;
}
