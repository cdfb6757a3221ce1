import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import type { QuotationLine, QuotationRow } from '#shared/quotation/quotation.ts';
import { latestRequestedDate } from '#shared/sales-order/requested-date.ts';
import { Fact } from '#renderer/components/Field.tsx';
import { FlowStrip } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { TotalsBar } from '#renderer/features/order-editor/TotalsBar.tsx';
import { quotationChip } from '#renderer/features/order-flow/order-stage.ts';
import { PostedLines } from '#renderer/features/order-flow/PostedLines.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useOrdersOfQuotation } from '#renderer/read-model/queries/orders.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useQuotationStage } from './use-quotation-stage.ts';

/** A sent quotation: read, print, make an order of it. */
export function QuotationScreen({ quotationId }: { readonly quotationId: string }): ReactElement {
  const { words } = useFormat();
  const quotation = useQuotation(quotationId);
  if (quotation === undefined) return <PageHeader title={words.quotation.title} />;
  if (quotation === null) {
    return (
      <>
        <PageHeader title={words.quotation.title} />
        <EmptyState
          sentence={words.quotation.unknown}
          action={{ label: words.order.back, run: () => navigate(listOf('presales')) }}
        />
      </>
    );
  }
  return <SentQuotation quotation={quotation} />;
}

function SentQuotation({ quotation }: { readonly quotation: QuotationRow }): ReactElement {
  const { words, date } = useFormat();
  const next = useQuotationStage()(quotation);
  const paper = usePaperPreview();
  const orders = useOrdersOfQuotation(quotation.id) ?? [];
  const [selected, setSelected] = useState(0);
  const print = () => paper.show('quotation', quotation.id);
  const order = orders.at(-1);
  const none = { current: false, open: null, value: words.flow.none };

  useCommands('document', {
    'document.next': next,
    print: { label: words.quotation.print, run: print },
    'document.new': { label: words.keys.newQuotation, run: () => openNewDraft('quotation') },
    'screen.back': { label: words.order.back, run: () => navigate(listOf('presales')) },
  });

  return (
    <>
      <PageHeader
        title={quotation.number}
        chip={
          <StatusChip
            state={quotationChip(quotation.state)}
            word={words.quotationStates[quotation.state]}
            testId="quotation.state"
          />
        }
        flow={
          <FlowStrip
            nodes={[
              { stage: 'quotation', value: shortNumber(quotation.number), current: true, open: null },
              {
                stage: 'order',
                value: order ? shortNumber(order.number) : words.flow.none,
                current: false,
                open: order ? () => navigate({ workspace: 'orders', documentId: order.id, draftId: null }) : null,
              },
              { stage: 'delivery', ...none },
              { stage: 'invoice', ...none },
              { stage: 'payment', ...none },
            ]}
          />
        }
        actions={
          <>
            <KeyButton label={words.keys.print} shortcut="Ctrl+P" enabled onRun={print} />
            <KeyButton
              primary
              autoFocus
              label={next.label}
              shortcut="F9"
              enabled={next.enabled}
              {...(next.reason === undefined ? {} : { reason: next.reason })}
              onRun={next.run}
            />
          </>
        }
      />
      <Box
        component="section"
        aria-label={words.editor.header}
        sx={{
          display: 'flex',
          gap: 4,
          flex: 'none',
          px: 2,
          py: 1,
          mb: 2,
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
        }}
      >
        <Fact
          label={words.order.customer}
          value={`${quotation.customerCode} ${quotation.customerName}`}
          width="1 1 260px"
        />
        <Fact label={words.order.date} value={date(quotation.date)} width={100} />
        <Fact label={words.order.requested} value={date(latestRequestedDate(quotation))} width={100} />
        <Fact label={words.editor.validUntil} value={date(quotation.validUntil)} width={100} />
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 2 }}>
        <PostedLines<QuotationLine>
          label={words.quotation.lines}
          lines={quotation.lines}
          progress={{ header: words.quotation.orderedQuantity, done: (line) => line.orderedQuantity }}
          ship={() => ''}
          selected={selected}
          onSelect={setSelected}
        />
        <TotalsBar lineCount={quotation.lines.length} totals={quotation.totals} current />
      </Box>
      {paper.preview}
    </>
  );
}
