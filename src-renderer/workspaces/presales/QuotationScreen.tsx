import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { presalesEn, type PresalesWords } from '#shared/i18n/presales-en.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { remainingQuantity, type QuotationLine, type QuotationRow } from '#shared/quotation/quotation.ts';
import { latestRequestedDate } from '#shared/sales-order/requested-date.ts';
import { Fact } from '#renderer/components/Field.tsx';
import { FlowStrip } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { ReasonBar } from '#renderer/features/entry/ReasonBar.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { TotalsBar } from '#renderer/features/order-editor/TotalsBar.tsx';
import { quotationChip } from '#renderer/features/order-flow/order-stage.ts';
import { PostedLines } from '#renderer/features/order-flow/PostedLines.tsx';
import { usePaperMenu } from '#renderer/features/paper/use-paper-menu.tsx';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useOrdersOfQuotation } from '#renderer/read-model/queries/orders.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { QuotationPanel } from './QuotationPanel.tsx';
import { useQuotationActions } from './use-quotation-actions.ts';
import { useTakenLines } from './use-taken-lines.ts';

/** A sent quotation: read, print, revise, lose, make orders of it. */
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

/** What is asked a reason for: the whole quotation (null), or one of its lines. */
type Losing = { readonly line: QuotationLine | null };

function SentQuotation({ quotation }: { readonly quotation: QuotationRow }): ReactElement {
  const format = useFormat();
  const { words } = format;
  const own = useWords({ id: presalesId, en: presalesEn });
  const taken = useTakenLines(quotation);
  const actions = useQuotationActions()(quotation);
  const next = actions.convert(actions.ranOut ? undefined : taken.taken);
  const paper = usePaperPreview();
  const papers = usePaperMenu(['quotation', 'quotationWithoutPrices', 'proforma'], (kind) =>
    paper.show(kind, quotation.id),
  );
  const [selected, setSelected] = useState(0);
  const [losing, setLosing] = useState<Losing | null>(null);
  const print = () => paper.show('quotation', quotation.id);
  const line = quotation.lines[selected];
  const loseAll = {
    label: own.lose,
    enabled: actions.cannotLose === null,
    ...(actions.cannotLose === null ? {} : { reason: actions.cannotLose }),
    run: () => setLosing({ line: null }),
  };
  const canLoseLine = actions.cannotLose === null && line !== undefined && remainingQuantity(line) > 0;

  useCommands('document', {
    'document.next': next,
    print: { label: words.quotation.print, run: print },
    'print.options': papers.deed,
    'document.new': { label: words.keys.newQuotation, run: () => openNewDraft('quotation') },
    'quotation.newVersion': actions.revise,
    'document.cancel': loseAll,
    'quotation.loseLine': {
      ...(line ? { label: own.loseLine(line.productCode) } : {}),
      enabled: canLoseLine,
      reason: own.cannotLose,
      run: () => line && setLosing({ line }),
    },
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
        {...(quotation.lostReason === null ? {} : { note: own.lostBecause(quotation.lostReason) })}
        flow={<QuotationFlow quotation={quotation} />}
        actions={
          <>
            <KeyButton {...loseAll} shortcut="Ctrl+Delete" onRun={loseAll.run} />
            <KeyButton {...actions.revise} shortcut="Ctrl+Shift+D" onRun={actions.revise.run} />
            <KeyButton label={words.keys.print} shortcut="Ctrl+P" enabled onRun={print} />
            <KeyButton primary autoFocus {...next} shortcut="F9" onRun={next.run} />
          </>
        }
      />
      {losing && <LoseBar quotation={quotation} losing={losing} words={own} onDone={() => setLosing(null)} />}
      <QuotationFacts quotation={quotation} />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, gap: 2 }}>
          <PostedLines<QuotationLine>
            label={words.quotation.lines}
            lines={quotation.lines}
            progress={{ header: words.quotation.orderedQuantity, done: (row) => row.orderedQuantity }}
            ship={(row) => row.lostReason ?? ''}
            selected={selected}
            onSelect={setSelected}
          />
          <TotalsBar lineCount={quotation.lines.length} totals={quotation.totals} current />
        </Box>
        <QuotationPanel
          quotation={quotation}
          taken={taken}
          open={actions.ranOut || actions.cannotLose === null}
          ranOut={actions.ranOut}
          words={own}
        />
      </Box>
      {papers.menu}
      {paper.preview}
    </>
  );
}

type LoseBarProps = {
  readonly quotation: QuotationRow;
  readonly losing: Losing;
  readonly words: PresalesWords;
  readonly onDone: () => void;
};

function LoseBar({ quotation, losing, words, onDone }: LoseBarProps): ReactElement {
  const posting = usePosting();
  const [problem, setProblem] = useState<string | null>(posting.blocked);
  const { line } = losing;
  const lose = async (reason: string) => {
    const posted = await posting.post(
      'loseQuotation',
      { quotationId: quotation.id, expectedVersion: quotation.version, lineNo: line?.lineNo ?? null, reason },
      { onRefusal: setProblem },
    );
    if (!posted) return;
    notify(line ? words.lostLineNotice(line.productCode, quotation.number) : words.lostNotice(quotation.number));
    onDone();
  };
  const { price, stock, time, other } = words.reasons;
  return (
    <ReasonBar
      title={line ? words.loseLine(line.productCode) : words.loseAll}
      choices={[price, stock, time, other]}
      words={words.reasons}
      problem={problem}
      onReason={(reason) => void lose(reason)}
      onLeave={onDone}
    />
  );
}

function QuotationFlow({ quotation }: { readonly quotation: QuotationRow }): ReactElement {
  const { words } = useFormat();
  const orders = useOrdersOfQuotation(quotation.id) ?? [];
  const order = orders.at(-1);
  const none = { current: false, open: null, value: words.flow.none };
  return (
    <FlowStrip
      nodes={[
        { stage: 'quotation', value: shortNumber(quotation.number), current: true, open: null },
        {
          stage: 'order',
          value: order ? (orders.length > 1 ? String(orders.length) : shortNumber(order.number)) : words.flow.none,
          current: false,
          open: order ? () => navigate({ workspace: 'orders', documentId: order.id, draftId: null }) : null,
        },
        { stage: 'delivery', ...none },
        { stage: 'invoice', ...none },
        { stage: 'payment', ...none },
      ]}
    />
  );
}

function QuotationFacts({ quotation }: { readonly quotation: QuotationRow }): ReactElement {
  const { words, date } = useFormat();
  return (
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
  );
}
