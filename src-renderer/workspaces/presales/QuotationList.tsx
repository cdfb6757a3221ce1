import { useCallback, useState, type ReactElement } from 'react';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { useDrafts } from '#renderer/drafts/draft-shelf.ts';
import type { OrderDraft } from '#renderer/drafts/order-draft.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { draftName } from '#renderer/features/order-flow/draft-name.ts';
import { quotationChip } from '#renderer/features/order-flow/order-stage.ts';
import { usePaperPreview } from '#renderer/features/paper/use-paper-preview.tsx';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useQuotations } from '#renderer/read-model/queries/quotations.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useQuotationStage } from './use-quotation-stage.ts';

const LATEST = 200;

type Row =
  | { readonly kind: 'draft'; readonly id: string; readonly draft: OrderDraft; readonly name: string }
  | { readonly kind: 'quotation'; readonly id: string; readonly quotation: QuotationRow };

/** Drafts first, then the latest quotations; F9 makes an order of the row. */
export function QuotationList({ tabs }: { readonly tabs: ReactElement }): ReactElement {
  const format = useFormat();
  const { words } = format;
  const quotations = useQuotations(LATEST);
  const drafts = useDrafts();
  const customers = useCustomers();
  const stageOf = useQuotationStage();
  const day = useOpenDay()?.date ?? null;
  const paper = usePaperPreview();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelectedKey(key), []);

  const rows: readonly Row[] = [
    ...(drafts ?? [])
      .filter((draft) => draft.kind === 'quotation')
      .map((draft): Row => ({
        kind: 'draft',
        id: draft.id,
        draft,
        name: draftName(draft, customers ?? [], words.draft),
      })),
    ...(quotations ?? []).map((quotation): Row => ({ kind: 'quotation', id: quotation.id, quotation })),
  ];
  const selected = rows.find((row) => row.id === selectedKey) ?? null;
  const open = (row: Row) =>
    navigate(
      row.kind === 'draft'
        ? { workspace: 'presales', documentId: null, draftId: row.id }
        : { workspace: 'presales', documentId: row.id, draftId: null },
    );
  const nextOf = (row: Row) =>
    row.kind === 'draft' ? { label: words.keys.open, enabled: true, run: () => open(row) } : stageOf(row.quotation);
  const next = selected ? nextOf(selected) : null;

  useCommands('list', {
    'document.new': { label: words.keys.newQuotation, run: () => openNewDraft('quotation') },
    'document.next': {
      label: next?.label ?? words.keys.convert,
      enabled: next?.enabled ?? false,
      ...(next && 'reason' in next && next.reason !== undefined ? { reason: next.reason } : {}),
      run: () => next?.run(),
    },
    print: {
      label: words.quotation.print,
      enabled: selected?.kind === 'quotation',
      run: () => selected && paper.show('quotation', selected.id),
    },
  });

  const columns: readonly ListColumn<Row>[] = [
    {
      id: 'number',
      header: words.columns.number,
      width: 196,
      cell: (row) => (row.kind === 'draft' ? words.states.draft : <b>{row.quotation.number}</b>),
    },
    {
      id: 'date',
      wideOnly: true,
      header: words.columns.date,
      width: 92,
      cell: (row) => (row.kind === 'draft' ? '' : format.date(row.quotation.date)),
    },
    {
      id: 'validUntil',
      header: words.columns.validUntil,
      width: 160,
      cell: (row) => <ValidityCell row={row} day={day} />,
    },
    {
      id: 'customer',
      header: words.columns.customer,
      width: '1fr',
      cell: (row) => (row.kind === 'draft' ? row.name : row.quotation.customerName),
    },
    {
      id: 'lines',
      wideOnly: true,
      header: words.columns.lines,
      width: 56,
      align: 'right',
      cell: (row) => format.count((row.kind === 'draft' ? row.draft : row.quotation).lines.length),
    },
    {
      id: 'value',
      header: `${words.columns.value}${format.currency}`,
      width: 132,
      align: 'right',
      cell: (row) => (row.kind === 'draft' ? '' : <MoneyText amount={row.quotation.totals.total} />),
    },
    {
      id: 'status',
      header: words.columns.status,
      width: 150,
      cell: (row) =>
        row.kind === 'draft' ? (
          <StatusChip state="draft" word={row.draft.held ? words.draft.held : words.states.draft} />
        ) : (
          <StatusChip state={quotationChip(row.quotation.state)} word={words.quotationStates[row.quotation.state]} />
        ),
    },
    {
      id: 'next',
      header: words.columns.next,
      width: 148,
      cell: (row) => {
        const stage = nextOf(row);
        return stage.enabled ? stage.label : '';
      },
    },
  ];

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
      {quotations !== undefined && drafts !== undefined && (
        <DataList
          label={words.quotation.list}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          rowLabel={(row) => (row.kind === 'draft' ? `${words.states.draft} ${row.name}` : row.quotation.number)}
          filterText={(row) =>
            row.kind === 'draft'
              ? row.name
              : `${row.quotation.number} ${row.quotation.customerName} ${row.quotation.customerCode}`
          }
          selectedKey={selectedKey}
          onSelect={select}
          onOpen={open}
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

function ValidityCell({ row, day }: { readonly row: Row; readonly day: string | null }): ReactElement {
  const { words, date } = useFormat();
  const until = row.kind === 'draft' ? row.draft.validUntil : row.quotation.validUntil;
  if (until === null) return <>—</>;
  const isOver = row.kind === 'quotation' && row.quotation.state !== 'ordered' && day !== null && until < day;
  return isOver ? <StatusChip state="overdue" word={`${date(until)} ${words.states.overdue}`} /> : <>{date(until)}</>;
}
