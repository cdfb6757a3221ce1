import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts';
import { presalesEn } from '#shared/i18n/presales-en.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { CustomerField } from '#renderer/features/order-editor/CustomerField.tsx';
import { DateField } from '#renderer/features/order-editor/DateField.tsx';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import {
  blankLine,
  inquiryInput,
  keepInquiryDraft,
  readInquiryDraft,
  saidLines,
  type AskedLine,
  type InquiryDraft,
} from '#renderer/features/presales/inquiry-draft.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { listOf, navigate, replaceRoute } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { AskedLines } from './AskedLines.tsx';

/** Days in which an inquiry is usually answered. */
const ANSWER_DAYS = 7;

/** Stands where the id of an inquiry stands while it is taken down. */
export const NEW_INQUIRY = 'new-inquiry';

/** Takes an inquiry down. It is kept as it is typed, and taken up again after a crash. */
export function InquiryForm(): ReactElement | null {
  const [kept, setKept] = useState<InquiryDraft | undefined>(undefined);
  const day = useOpenDay();
  const today = day?.date ?? null;
  useEffect(() => {
    const fresh = (): InquiryDraft => ({
      id: crypto.randomUUID(),
      customerCode: null,
      validUntil: null,
      lines: [blankLine(crypto.randomUUID())],
    });
    readInquiryDraft().then(
      (draft) => setKept(draft ?? fresh()),
      () => setKept(fresh()),
    );
  }, []);
  if (kept === undefined || day === undefined) return null;
  return <TypedInquiry initial={kept} today={today} />;
}

type TypedInquiryProps = { readonly initial: InquiryDraft; readonly today: BusinessDate | null };

function TypedInquiry({ initial, today }: TypedInquiryProps): ReactElement {
  const { words, language } = useFormat();
  const own = useWords({ id: presalesId, en: presalesEn }).inquiries;
  const customers = useCustomers() ?? [];
  const products = useProducts() ?? [];
  const posting = usePosting();
  const customerInput = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(initial);
  const customer = customers.find(({ code }) => code === draft.customerCode) ?? null;
  const validUntil = (draft.validUntil as BusinessDate | null) ?? (today && addDays(today, ANSWER_DAYS));
  const input =
    today === null
      ? null
      : inquiryInput({ ...draft, validUntil }, today, (code) => products.find((row) => row.code === code), language);
  const problem =
    input && 'code' in input
      ? input.code === 'needsQuantity'
        ? own.needsQuantity(input.line)
        : own[input.code]
      : null;
  const reason = posting.blocked ?? problem;

  const change = (next: InquiryDraft) => {
    setDraft(next);
    void keepInquiryDraft(saidLines(next).length === 0 && next.customerCode === null ? null : next);
  };
  const changeLine = (line: AskedLine) => {
    const lines = draft.lines.map((candidate) => (candidate.key === line.key ? line : candidate));
    const last = lines.at(-1);
    // There is always one blank line to go on with.
    const isFull = !last || last.text !== '' || last.quantity !== '';
    change({ ...draft, lines: isFull ? [...lines, blankLine(crypto.randomUUID())] : lines });
  };
  const save = async () => {
    if (!input || 'code' in input) return;
    const posted = await posting.post('openInquiry', input);
    if (!posted) return;
    await keepInquiryDraft(null);
    const { inquiry } = postedEvent(posted, 'inquiry.opened.v1');
    notify(own.saved(inquiry.number));
    replaceRoute({ workspace: 'presales', documentId: inquiry.id, draftId: null });
  };
  const discard = async () => {
    await keepInquiryDraft(null);
    const back = () => navigate({ workspace: 'presales', documentId: NEW_INQUIRY, draftId: null });
    notify(own.discarded, 'open', { label: words.keys.undo, run: () => void keepInquiryDraft(draft).then(back) });
    replaceRoute(listOf('presales'));
  };
  const next = {
    label: own.save,
    enabled: reason === null,
    ...(reason === null ? {} : { reason }),
    run: () => void save(),
  };

  useCommands('document', {
    'customer.field': { label: words.keys.customer, run: () => customerInput.current?.focus() },
    'document.next': next,
    'screen.back': { label: words.order.back, run: () => replaceRoute(listOf('presales')) },
  });

  return (
    <>
      <PageHeader
        title={own.new}
        chip={<StatusChip state="draft" word={words.states.draft} />}
        actions={
          <>
            <KeyButton label={own.discard} shortcut="" enabled onRun={() => void discard()} />
            <KeyButton primary {...next} shortcut="F9" onRun={next.run} />
          </>
        }
      />
      <Box
        component="section"
        aria-label={words.editor.header}
        sx={{
          display: 'flex',
          gap: 3,
          px: 2,
          py: 1,
          mb: 2,
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-border)',
          borderRadius: 1,
        }}
      >
        <CustomerField
          customers={customers}
          chosen={customer}
          inputRef={customerInput}
          autoFocus={draft.customerCode === null}
          onChoose={({ code }) => change({ ...draft, customerCode: code })}
          onDone={() => document.querySelector<HTMLInputElement>('[data-testid="inquiry.0.item"]')?.focus()}
        />
        <DateField
          label={own.validUntil}
          value={validUntil}
          today={today}
          onChange={(date) => change({ ...draft, validUntil: date })}
          onDone={() => document.querySelector<HTMLInputElement>('[data-testid="inquiry.0.item"]')?.focus()}
          testId="inquiry.validUntil"
        />
      </Box>
      <AskedLines
        lines={draft.lines}
        products={products}
        words={own}
        onChange={changeLine}
        onRemove={(key) => change({ ...draft, lines: draft.lines.filter((line) => line.key !== key) })}
      />
    </>
  );
}
