import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import { useInquiry } from '#renderer/read-model/queries/inquiries.ts';
import { useOrdersOf } from '#renderer/read-model/queries/orders.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import { navigate, type WorkspaceId } from '#renderer/stores/navigation-store.ts';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { Quiet } from './Quiet.tsx';

const PREVIOUS = 6;

/** What the draft was made from, and what the customer ordered before. */
export function DocumentsTab({ editor }: { readonly editor: Editor }): ReactElement {
  const { documents } = useEditorWords();
  const { date } = useFormat();
  const { draft, quotation, changedOrder } = editor;
  const inquiry = useInquiry(draft.inquiryId ?? null);
  const revised = useQuotation(draft.revises?.quotationId ?? null);
  const previous = useOrdersOf(draft.customerCode, PREVIOUS) ?? [];
  const from = [quotation, revised].flatMap((one) => (one ? [one] : []));
  const alone = from.length === 0 && !inquiry && !changedOrder;
  return (
    <>
      <PanelSection title={documents.from}>
        {alone && <Quiet>{documents.none}</Quiet>}
        {inquiry && (
          <Paper
            workspace="presales"
            id={inquiry.id}
            title={documents.inquiry(inquiry.number)}
            note={date(inquiry.date)}
          />
        )}
        {from.map((one) => (
          <Paper
            key={one.id}
            workspace="presales"
            id={one.id}
            title={documents.quotation(one.number)}
            note={date(one.date)}
            amount={one.totals.total}
          />
        ))}
        {changedOrder && (
          <Paper
            workspace="orders"
            id={changedOrder.id}
            title={documents.order(changedOrder.number)}
            note={date(changedOrder.date)}
            amount={changedOrder.totals.total}
          />
        )}
      </PanelSection>
      <PanelSection title={documents.previous}>
        {previous.length === 0 && <Quiet>{documents.noPrevious}</Quiet>}
        {previous.map((order) => (
          <Paper
            key={order.id}
            workspace="orders"
            id={order.id}
            title={order.number}
            note={`${date(order.date)} · ${documents.lines(order.lines.length)}`}
            amount={order.totals.total}
          />
        ))}
      </PanelSection>
    </>
  );
}

type PaperProps = {
  readonly workspace: WorkspaceId;
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly amount?: Parameters<typeof MoneyText>[0]['amount'];
};

function Paper({ workspace, id, title, note, amount }: PaperProps): ReactElement {
  return (
    <ButtonBase
      onClick={() => navigate({ workspace, documentId: id, draftId: null })}
      sx={{
        display: 'block',
        width: '100%',
        textAlign: 'left',
        px: 2,
        py: 1,
        mb: 1,
        fontSize: '.8125rem',
        lineHeight: '1.125rem',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        '&:hover': { backgroundColor: 'var(--app-rowHover)' },
      }}
    >
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, color: 'var(--app-text2)' }}>
        <span>{note}</span>
        {amount !== undefined && <MoneyText amount={amount} />}
      </Box>
    </ButtonBase>
  );
}
