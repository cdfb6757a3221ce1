import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { listsEn } from '#shared/i18n/lists-en.ts';
import { listsId } from '#shared/i18n/lists-id.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { ListSkeleton } from '#renderer/features/list-views/ListSkeleton.tsx';
import { ManagedList } from '#renderer/features/list-views/ManagedList.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useOpenDay, useUsers } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useQuotation } from '#renderer/read-model/queries/quotations.ts';
import { useQuotationSummaries, type Summaries } from '#renderer/read-model/queries/summaries.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { quotationColumns } from './quotation-columns.tsx';
import {
  chanceOf,
  quotationFields,
  quotationViews,
  sortValue,
  textOf,
  type QuotationListRow,
} from './quotation-rows.ts';
import { QuotationQuickLook } from './QuotationQuickLook.tsx';
import { useQuotationStage } from './use-quotation-stage.ts';
import { useQuotationBulk } from './use-quotation-bulk.ts';

/** Drafts and quotations; F9 makes an order of the row. */
export function QuotationList({ tabs }: { readonly tabs: ReactElement }): ReactElement {
  const format = useFormat();
  const { words } = format;
  const lists = useWords({ id: listsId, en: listsEn });
  const rows = useQuotationRows();
  const stageOf = useQuotationStage();
  const day = useOpenDay()?.date ?? null;
  const paper = usePaperPreview();
  const bulk = useQuotationBulk();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);
  const views = useMemo(() => quotationViews(lists.quotations.views), [lists]);
  const fields = useMemo(() => quotationFields(lists, words, day), [lists, words, day]);
  const selected = rows?.list.find((row) => row.id === selectedKey) ?? null;
  const quotation = useQuotation(selected?.kind === 'quotation' ? selected.id : null);
  const next =
    selected?.kind === 'draft'
      ? { label: words.keys.open, enabled: true, run: () => open(selected) }
      : quotation
        ? stageOf(quotation)
        : null;

  const nextDeed = {
    label: next?.label ?? words.keys.convert,
    enabled: next?.enabled ?? false,
    ...(next && 'reason' in next && next.reason !== undefined ? { reason: next.reason } : {}),
    run: () => next?.run(),
  };

  useCommands('list', {
    'document.new': { label: words.keys.newQuotation, run: () => openNewDraft('quotation') },
    print: {
      label: words.quotation.print,
      enabled: selected?.kind === 'quotation',
      reason: words.states.draft,
      run: () => selected && paper.show('quotation', selected.id),
    },
  });

  return (
    <>
      <PageHeader
        title={words.quotation.title}
        flow={tabs}
        actions={
          <KeyButton
            label={words.keys.newQuotation}
            shortcut="Ctrl+N"
            enabled
            primary
            onRun={() => openNewDraft('quotation')}
          />
        }
      />
      {rows === undefined ? (
        <ListSkeleton />
      ) : (
        <ManagedList
          listId="quotations"
          label={words.quotation.list}
          rows={rows.list}
          state={rows.state}
          onRetry={rows.retry}
          columns={quotationColumns(format, lists, day, (row) =>
            row.kind === 'draft' ? words.keys.open : chanceOf(row) === 'sent' ? words.keys.convert : '',
          )}
          fields={fields}
          views={views}
          today={day}
          rowKey={keyOf}
          rowLabel={(row) => (row.kind === 'draft' ? `${words.states.draft} ${row.name}` : row.quotation.number)}
          textOf={textOf}
          sortValue={sortValue}
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={open}
          worthOf={(row) => (row.kind === 'draft' ? null : row.quotation.total)}
          bulk={bulk}
          next={nextDeed}
          quickLook={(row) => <QuotationQuickLook row={row} />}
          empty={
            <EmptyState
              sentence={words.quotation.empty}
              action={{ label: words.quotation.emptyAction, run: () => openNewDraft('quotation') }}
            />
          }
        />
      )}
      {paper.preview}
    </>
  );
}

type Rows = Pick<Summaries<never>, 'state' | 'retry'> & { readonly list: readonly QuotationListRow[] };

function useQuotationRows(): Rows | undefined {
  const { words } = useFormat();
  const quotations = useQuotationSummaries();
  const drafts = useDrafts();
  const customers = useCustomers();
  const users = useUsers();
  return useMemo(() => {
    if (!quotations || !drafts) return undefined;
    const names = new Map((users ?? []).map((user) => [user.id, user.name]));
    const list: QuotationListRow[] = drafts
      .filter((draft) => draft.kind === 'quotation')
      .map((draft) => ({
        kind: 'draft',
        id: draft.id,
        draft,
        name: draftName(draft, customers ?? [], words.draft),
      }));
    for (const quotation of quotations.rows) {
      const seller = names.get(quotation.createdBy) ?? quotation.createdBy;
      list.push({ kind: 'quotation', id: quotation.id, quotation, seller });
    }
    return { list, state: quotations.state, retry: quotations.retry };
  }, [quotations, drafts, customers, users, words]);
}

function keyOf(row: QuotationListRow): string {
  return row.id;
}

function open(row: QuotationListRow): void {
  navigate(
    row.kind === 'draft'
      ? { workspace: 'presales', documentId: null, draftId: row.id }
      : { workspace: 'presales', documentId: row.id, draftId: null },
  );
}
