import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import type { InquiryRow } from '#shared/inquiry/inquiry.ts';
import { presalesEn, type PresalesWords } from '#shared/i18n/presales-en.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { keepDraft } from '#renderer/drafts/draft-shelf.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { Fact } from '#renderer/components/Field.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { ReasonBar } from '#renderer/features/entry/ReasonBar.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { quotationDraftOf } from '#renderer/features/presales/draft-of-quotation.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const chips: Readonly<Record<InquiryRow['state'], ChipState>> = {
  open: 'open',
  answered: 'done',
  lost: 'cancelled',
  expired: 'cancelled',
};

export function inquiryChip(state: InquiryRow['state']): ChipState {
  return chips[state];
}

type Line = InquiryRow['lines'][number];

/** An inquiry on record: answer it with a quotation, or say why nothing came of it. */
export function InquiryScreen({ inquiry }: { readonly inquiry: InquiryRow }): ReactElement {
  const { words, date, quantity } = useFormat();
  const all = useWords({ id: presalesId, en: presalesEn });
  const own = all.inquiries;
  const day = useOpenDay()?.date ?? null;
  const [selected, setSelected] = useState<string | null>(null);
  const [losing, setLosing] = useState(false);
  const isAnswerable = inquiry.state === 'open' || inquiry.state === 'answered';
  const answerReason =
    day === null
      ? words.editor.needsDay
      : !isAnswerable
        ? own.notOpen
        : inquiry.lines.some((line) => line.productCode !== null)
          ? null
          : own.answerReason;
  const answer = async () => {
    if (day === null) return;
    const draft = quotationDraftOf(crypto.randomUUID(), inquiry, day);
    await keepDraft({ ...draft, updatedAt: Date.now() });
    if (inquiry.lines.some((line) => line.productCode === null)) notify(own.described, 'open');
    navigate({ workspace: 'presales', documentId: null, draftId: draft.id });
  };
  const paper = usePaperPreview();
  const next = {
    label: own.answer,
    enabled: answerReason === null,
    ...(answerReason === null ? {} : { reason: answerReason }),
    run: () => void answer(),
  };
  const lose = {
    label: all.lose,
    enabled: inquiry.state === 'open',
    ...(inquiry.state === 'open' ? {} : { reason: own.notOpen }),
    run: () => setLosing(true),
  };

  const print = () => paper.show('inquiry', inquiry.id);

  useCommands('document', {
    'document.next': next,
    print: { run: print },
    'document.cancel': lose,
    'screen.back': { label: words.order.back, run: () => navigate(listOf('presales')) },
  });

  const columns: readonly ListColumn<Line>[] = [
    { id: 'no', header: '#', width: 48, align: 'right', cell: (line) => line.lineNo },
    {
      id: 'item',
      header: own.item,
      width: '1fr',
      cell: (line) => (
        <>
          <b>{line.productCode ?? ''}</b> {line.text}
        </>
      ),
    },
    {
      id: 'quantity',
      header: own.quantity,
      width: 110,
      align: 'right',
      cell: (line) => quantity(line.quantity, line.quantityDigits),
    },
    { id: 'unit', header: own.unit, width: 110, cell: (line) => line.unit },
    { id: 'code', header: '', width: 110, cell: (line) => (line.productCode === null ? own.noCode : '') },
  ];

  return (
    <>
      {paper.preview}
      <PageHeader
        title={inquiry.number}
        chip={<StatusChip state={inquiryChip(inquiry.state)} word={own.states[inquiry.state]} testId="inquiry.state" />}
        {...(inquiry.lostReason === null ? {} : { note: all.lostBecause(inquiry.lostReason) })}
        actions={
          <>
            <KeyButton label={words.keys.print} shortcut="Ctrl+P" enabled onRun={print} />
            <KeyButton {...lose} shortcut="Ctrl+Delete" onRun={lose.run} />
            <KeyButton primary autoFocus {...next} shortcut="F9" onRun={next.run} />
          </>
        }
      />
      {losing && <LoseInquiry inquiry={inquiry} words={all} onDone={() => setLosing(false)} />}
      <Box
        component="section"
        aria-label={words.editor.header}
        sx={{
          display: 'flex',
          gap: 4,
          px: 2,
          py: 1,
          mb: 2,
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
        }}
      >
        <Fact label={own.customer} value={`${inquiry.customerCode} ${inquiry.customerName}`} width="1 1 260px" />
        <Fact label={own.date} value={date(inquiry.date)} width={110} />
        <Fact label={own.validUntil} value={date(inquiry.validUntil)} width={130} />
        <Box sx={{ minWidth: 220 }}>
          <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: 'var(--app-text2)' }}>{own.answers}</Box>
          {inquiry.quotationIds.length === 0
            ? '—'
            : inquiry.quotationIds.map((id) => <AnswerLink key={id} quotationId={id} />)}
        </Box>
      </Box>
      <DataList
        label={own.asked}
        rows={inquiry.lines}
        columns={columns}
        rowKey={(line) => String(line.lineNo)}
        rowLabel={(line) => line.text}
        filterText={(line) => `${line.productCode ?? ''} ${line.text}`}
        selectedKey={selected}
        onSelect={setSelected}
        onOpen={() => null}
        empty={null}
      />
    </>
  );
}

function AnswerLink({ quotationId }: { readonly quotationId: string }): ReactElement | null {
  const quotation = useQuotation(quotationId);
  if (!quotation) return null;
  return (
    <Button
      onClick={() => navigate({ workspace: 'presales', documentId: quotation.id, draftId: null })}
      sx={{ px: 1, minHeight: 24 }}
    >
      {quotation.number}
    </Button>
  );
}

type LoseInquiryProps = {
  readonly inquiry: InquiryRow;
  readonly words: PresalesWords;
  readonly onDone: () => void;
};

function LoseInquiry({ inquiry, words, onDone }: LoseInquiryProps): ReactElement {
  const posting = usePosting();
  const [problem, setProblem] = useState<string | null>(posting.blocked);
  const { price, stock, time, other } = words.reasons;
  const lose = async (reason: string) => {
    const input = { inquiryId: inquiry.id, expectedVersion: inquiry.version, reason };
    if (!(await posting.post('loseInquiry', input, { onRefusal: setProblem }))) return;
    notify(words.inquiries.lost(inquiry.number));
    onDone();
  };
  return (
    <ReasonBar
      title={inquiry.number}
      choices={[price, stock, time, other]}
      words={words.reasons}
      problem={problem}
      onReason={(reason) => void lose(reason)}
      onLeave={onDone}
    />
  );
}
