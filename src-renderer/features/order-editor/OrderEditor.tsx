import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { describeError } from '#shared/i18n/describe-error.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { FlowStrip } from '#renderer/components/FlowStrip.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { NewCustomerPanel } from '#renderer/features/customers/NewCustomerPanel.tsx';
import { useOrderChange } from '#renderer/features/order-lifecycle/use-order-change.tsx';
import { useOrdersOf } from '#renderer/read-model/queries/orders.ts';
import { shortcutOf } from '#renderer/commands/catalogue.ts';
import { clockTime } from './clock-time.ts';
import { draftFlow } from './draft-flow.ts';
import { draftProblem } from './draft-problem.ts';
import { EditorBars } from './EditorBars.tsx';
import { EditorHeader } from './EditorHeader.tsx';
import { EditorPanel } from './EditorPanel.tsx';
import { LineGrid } from './LineGrid.tsx';
import { LinesMenuButton } from './LinesMenuButton.tsx';
import { liveLine } from './panel/live-line.ts';
import { PriceCheck } from './PriceCheck.tsx';
import { DraftTotals } from './totals/DraftTotals.tsx';
import { useEditor } from './use-editor.ts';
import { useEditorActions, type EditorExits } from './use-editor-actions.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { useEditorLayers } from './use-editor-layers.ts';
import { useEditorWords } from './use-editor-words.ts';
import { usePostDraft } from './use-post-draft.ts';
import { usePriceChanges } from './use-price-changes.ts';

type OrderEditorProps = EditorExits & {
  readonly initial: OrderDraft;
  /** The quotation an order draft is made from. */
  readonly quotation: QuotationRow | null;
  /** The order on record that the draft changes, as it stands now; null for a new document. */
  readonly changedOrder: SalesOrderRow | null;
  readonly today: BusinessDate | null;
};

const noAnswers: readonly never[] = [];

/** Types an order or a quotation. Everything is saved as it is committed; F9 makes it a document. */
export function OrderEditor(props: OrderEditorProps): ReactElement {
  const { words, language, minorDigits, shortDate } = useFormat();
  const own = useEditorWords();
  const editor = useEditor(props);
  const layers = useEditorLayers(props.initial.customerCode === null);
  const { draft, evaluation, editing, lines, quotation } = editor;
  const { posting, post } = usePostDraft();
  const actions = useEditorActions(editor, post, props);
  const changing = useOrderChange(draft, props.changedOrder, evaluation, editor.change);
  const priceChanges = usePriceChanges(draft, evaluation);
  const lastOrder = useOrdersOf(draft.customerCode, 1)?.[0] ?? null;
  const live = liveLine(draft, evaluation.answer?.lines ?? [], lines.active.row);

  const isQuotation = draft.kind === 'quotation';
  const isRevision = draft.revises !== undefined;
  const refused = evaluation.answer?.terms?.refused ?? null;
  const problem =
    posting.blocked ??
    draftProblem(draft, evaluation.answer, words.editor, own.actions) ??
    (refused && describeError(refused, language, minorDigits)) ??
    changing?.problem ??
    null;
  const postLabel = isRevision ? own.actions.revise : isQuotation ? words.keys.send : words.keys.confirm;
  const plainTitle = isQuotation ? words.draft.untitledQuotation : words.draft.untitled;
  const title = changing?.title ?? (isRevision ? own.actions.revisionTitle : plainTitle);
  const savedText = editing.savedAt === null ? words.draft.notSaved : words.draft.savedAt(clockTime(editing.savedAt));
  const next = {
    label: changing?.postLabel ?? postLabel,
    enabled: problem === null,
    ...(problem === null ? {} : { reason: problem }),
    run: () => void actions.confirm(),
  };
  const canRepeat = lastOrder !== null && draft.lines.length === 0 && draft.changes === undefined && !isQuotation;

  useEditorCommands({ editor, actions, exits: props, layers, live, next, lastOrder, savedText });

  return (
    <>
      <PageHeader
        title={title}
        chip={<StatusChip state="draft" word={draft.held ? words.draft.held : words.states.draft} />}
        note={quotation ? words.editor.fromQuotation(quotation.number) : savedText}
        flow={<FlowStrip nodes={draftFlow(isQuotation, quotation, words.flow.draft, words.flow.none)} />}
        actions={
          <>
            <LinesMenuButton label={own.actions.linesMenu} />
            {editing.savedAt !== null && (
              <KeyButton label={words.draft.discard} shortcut="" enabled onRun={() => void actions.discard()} />
            )}
            <KeyButton
              primary
              label={next.label}
              shortcut="F9"
              enabled={next.enabled}
              {...(problem === null ? {} : { reason: problem })}
              onRun={next.run}
            />
          </>
        }
      />
      <EditorHeader editor={editor} layers={layers} />
      <EditorBars editor={editor} priceChanges={priceChanges} />
      {changing?.notice}
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2, mt: 2 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, gap: 2, position: 'relative' }}>
          <LineGrid
            label={isQuotation ? words.editor.quotationLines : words.editor.lines}
            lines={draft.lines}
            evaluated={evaluation.answer?.lines ?? noAnswers}
            products={editor.products}
            requestedDate={draft.requestedDate}
            active={lines.active}
            actions={lines.actions}
            taken={lines.taken}
          />
          {canRepeat && (
            <Button
              variant="outlined"
              aria-keyshortcuts={shortcutOf('order.repeat')}
              onClick={() => actions.repeat(lastOrder)}
              sx={{ position: 'absolute', top: 88, left: '50%', transform: 'translateX(-50%)', zIndex: 1 }}
            >
              {own.actions.repeat(shortDate(lastOrder.date), lastOrder.lines.filter((line) => !line.charge).length)}
              {` ${shortcutOf('order.repeat')}`}
            </Button>
          )}
          <DraftTotals editor={editor} open={layers.totals} onOpen={layers.openTotals} />
        </Box>
        {layers.newCustomer ? (
          <NewCustomerPanel
            initialName={draft.customerCode === null ? (editor.customerInput.current?.value ?? '') : ''}
            onCreated={(customer) => {
              layers.openNewCustomer(false);
              editor.chooseCustomer(customer);
              requestAnimationFrame(editor.focusLines);
            }}
            onClose={() => layers.openNewCustomer(false)}
          />
        ) : (
          <EditorPanel editor={editor} live={live} tab={layers.tab} onTab={layers.showTab} />
        )}
      </Box>
      {layers.price && <PriceCheck editor={editor} onClose={() => layers.openPrice(false)} />}
    </>
  );
}
