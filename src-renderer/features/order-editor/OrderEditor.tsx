import Box from '@mui/material/Box';
import { useEffect, useRef, type ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { discardDraft, keepDraft } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { FlowStrip } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useOrderChange } from '#renderer/features/order-lifecycle/use-order-change.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { announce, notify } from '#renderer/stores/notice-store.ts';
import { emptyDraft } from './draft-editing.ts';
import { draftProblem } from './draft-problem.ts';
import { EditorHeader } from './EditorHeader.tsx';
import { EditorPanel } from './EditorPanel.tsx';
import { LineGrid } from './LineGrid.tsx';
import { TotalsBar } from './TotalsBar.tsx';
import { useDraftEditing } from './use-draft-editing.ts';
import { useEvaluation } from './use-evaluation.ts';
import { useLineActions } from './use-line-actions.ts';
import { usePostDraft } from './use-post-draft.ts';

type OrderEditorProps = {
  readonly initial: OrderDraft;
  /** The quotation an order draft is made from. */
  readonly quotation: QuotationRow | null;
  /** The order on record that the draft changes, as it stands now; null for a new document. */
  readonly changedOrder: SalesOrderRow | null;
  readonly today: BusinessDate | null;
  /** The draft has become the document of this id, or a change of it. */
  readonly onPosted: (id: string) => void;
  /** The draft was put aside or thrown away. */
  readonly onLeave: () => void;
  readonly onNew: () => void;
};

/** Types an order or a quotation. Everything is saved as it is committed; F9 makes it a document. */
export function OrderEditor(props: OrderEditorProps): ReactElement {
  const { quotation, today } = props;
  const { words } = useFormat();
  const customers = useCustomers() ?? [];
  const products = useProducts() ?? [];
  const editing = useDraftEditing(props.initial);
  const { draft, change } = editing;
  const evaluation = useEvaluation(draft);
  const { active, actions, goTo, removeActive } = useLineActions(draft, change);
  const { posting, post } = usePostDraft();
  const customerInput = useRef<HTMLInputElement>(null);
  const latestDraft = useRef(draft);
  useEffect(() => {
    latestDraft.current = draft;
  });

  useEffect(() => {
    // A draft begun before the day was opened gets its dates as soon as there is one.
    if (today === null || draft.requestedDate !== null) return;
    const { requestedDate, validUntil } = emptyDraft(draft.id, draft.kind, today);
    change((current) => withFields(current, { requestedDate, validUntil }));
  }, [today, draft, change]);

  const isQuotation = draft.kind === 'quotation';
  const customer = customers.find(({ code }) => code === draft.customerCode) ?? null;
  const name = customer?.name ?? (isQuotation ? words.draft.untitledQuotation : words.draft.untitled);
  const changing = useOrderChange(draft, props.changedOrder, evaluation, change);
  const problem = posting.blocked ?? draftProblem(draft, evaluation.answer, words.editor) ?? changing?.problem ?? null;
  const focusLines = () => goTo(draft.lines.length, 'item');

  const confirm = async () => {
    const focused = document.activeElement;
    // What stands in a cell counts, even when nobody pressed Enter: leaving the cell commits it.
    if (focused instanceof HTMLElement) focused.blur();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    const typed = latestDraft.current;
    const open = draftProblem(typed, null, words.editor);
    editing.stopSaving(true);
    if (open === null && (await post(typed, props.changedOrder))) {
      props.onPosted(typed.changes?.orderId ?? typed.id);
      return;
    }
    editing.stopSaving(false);
    if (open !== null) announce(open);
    if (focused instanceof HTMLElement) focused.focus();
  };
  const hold = async () => {
    editing.stopSaving(true);
    await keepDraft({ ...draft, held: true, updatedAt: Date.now() });
    notify(words.draft.heldNotice(name), 'open');
    props.onNew();
  };
  const discard = async () => {
    editing.stopSaving(true);
    await discardDraft(draft.id);
    notify(words.draft.discarded, 'open', {
      label: words.keys.undo,
      run: () => {
        void keepDraft(draft).then(() => {
          navigate({ workspace: isQuotation ? 'presales' : 'orders', documentId: null, draftId: draft.id });
        });
      },
    });
    props.onLeave();
  };
  const savedText = editing.savedAt === null ? words.draft.notSaved : words.draft.savedAt(clock(editing.savedAt));
  const next = {
    label: changing?.postLabel ?? (isQuotation ? words.keys.send : words.keys.confirm),
    enabled: problem === null,
    ...(problem === null ? {} : { reason: problem }),
    run: () => void confirm(),
  };
  const hasActiveLine = active.row < draft.lines.length;

  useCommands('draft', {
    'line.add': { run: focusLines },
    'customer.field': { run: () => customerInput.current?.focus() },
    'draft.hold': { enabled: draft.lines.length > 0, reason: words.editor.needsLine, run: () => void hold() },
    'draft.recheck': {
      run: () => {
        evaluation.recheck();
        announce(words.editor.recheck);
      },
    },
    'line.discount': {
      enabled: draft.lines.length > 0,
      reason: words.editor.needsLine,
      run: () => goTo(hasActiveLine ? active.row : draft.lines.length - 1, 'discount'),
    },
    'document.next': next,
    'document.new': { label: isQuotation ? words.keys.newQuotation : words.keys.newOrder, run: props.onNew },
    'line.delete': { enabled: hasActiveLine, reason: words.editor.noLine, run: removeActive },
    'edit.undo': {
      enabled: editing.undo !== null,
      reason: words.editor.nothingUndone,
      run: () => {
        editing.undo?.();
        announce(words.draft.undone);
      },
    },
    'edit.redo': {
      enabled: editing.redo !== null,
      reason: words.editor.nothingRedone,
      run: () => editing.redo?.(),
    },
    'draft.save': { run: () => notify(savedText, 'open') },
  });

  return (
    <>
      <PageHeader
        title={changing?.title ?? (isQuotation ? words.draft.untitledQuotation : words.draft.untitled)}
        chip={<StatusChip state="draft" word={draft.held ? words.draft.held : words.states.draft} />}
        note={quotation ? words.editor.fromQuotation(quotation.number) : savedText}
        flow={<FlowStrip nodes={draftFlow(isQuotation, quotation, words.flow.draft, words.flow.none)} />}
        actions={
          <>
            {editing.savedAt !== null && (
              <KeyButton label={words.draft.discard} shortcut="" enabled onRun={() => void discard()} />
            )}
            <KeyButton
              primary
              label={next.label}
              shortcut="F9"
              enabled={next.enabled}
              {...reasonOf(problem)}
              onRun={next.run}
            />
          </>
        }
      />
      <EditorHeader
        draft={draft}
        customers={customers}
        customer={customer}
        credit={evaluation.answer?.credit ?? null}
        customerIsFixed={draft.changes !== undefined}
        today={today}
        customerInput={customerInput}
        onChange={(fields) => change((current) => withFields(current, fields))}
        onDone={focusLines}
      />
      {changing?.notice}
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2, mt: 2 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, gap: 2 }}>
          <LineGrid
            label={isQuotation ? words.editor.quotationLines : words.editor.lines}
            lines={draft.lines}
            evaluated={evaluation.answer?.lines ?? []}
            products={products}
            requestedDate={draft.requestedDate}
            active={active}
            actions={actions}
          />
          <TotalsBar
            lineCount={draft.lines.length}
            totals={evaluation.answer?.totals ?? null}
            current={evaluation.current}
          />
        </Box>
        <EditorPanel draft={draft} evaluation={evaluation} activeRow={active.row} />
      </Box>
    </>
  );
}

function draftFlow(isQuotation: boolean, quotation: QuotationRow | null, draftWord: string, none: string) {
  const open = quotation ? () => navigate({ workspace: 'presales', documentId: quotation.id, draftId: null }) : null;
  return [
    {
      stage: 'quotation' as const,
      value: isQuotation ? draftWord : quotation ? shortNumber(quotation.number) : none,
      current: isQuotation,
      open,
    },
    { stage: 'order' as const, value: isQuotation ? none : draftWord, current: !isQuotation, open: null },
    { stage: 'delivery' as const, value: none, current: false, open: null },
    { stage: 'invoice' as const, value: none, current: false, open: null },
    { stage: 'payment' as const, value: none, current: false, open: null },
  ];
}

/** A draft with other header fields; the same draft when none of them differs. */
function withFields(draft: OrderDraft, fields: Partial<OrderDraft>): OrderDraft {
  const changed = { ...draft, ...fields };
  const same = (Object.keys(fields) as (keyof OrderDraft)[]).every((key) => changed[key] === draft[key]);
  return same ? draft : changed;
}

function reasonOf(problem: string | null): { readonly reason?: string } {
  return problem === null ? {} : { reason: problem };
}

/** Time of day in the window's own zone: only ever shown. */
function clock(instant: number): string {
  const date = new Date(instant);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
