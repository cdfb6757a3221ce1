import { useCallback, type ReactElement } from 'react';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { homeEn } from '#shared/i18n/home-en.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import type { Quantity } from '#shared/money/money.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { openNewDraft } from '#renderer/features/order-editor/DraftScreen.tsx';
import { orderChip } from '#renderer/features/order-flow/order-stage.ts';
import { useOrderStage, type NextStage } from '#renderer/features/order-flow/use-order-stage.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import type { LeavingRow } from './leaving-rows.ts';

type LeavingListProps = {
  readonly rows: readonly LeavingRow[];
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
  /** Whether F9 is for the row here: a day is open, and no other list has the focus. */
  readonly takesNext: boolean;
};

/** What has to leave today; F9 takes the row one stage on. */
export function LeavingList({ rows, selectedKey, onSelect, takesNext }: LeavingListProps): ReactElement {
  const { words } = useFormat();
  const nextOf = useNextOf();
  const select = useCallback((key: string | null) => onSelect(key), [onSelect]);
  const columns = useLeavingColumns(nextOf);
  // A branch that weighs nothing has no use for a column of dashes.
  const weighs = rows.some((row) => row.grams !== null);
  const selected = rows.find((row) => row.id === selectedKey);
  const next = selected ? nextOf(selected) : null;
  useCommands('home', {
    'document.next': takesNext
      ? {
          label: next?.label ?? words.keys.newOrder,
          enabled: next?.enabled ?? true,
          ...(next?.reason === undefined ? {} : { reason: next.reason }),
          run: () => (next ? next.run() : openNewDraft('order')),
        }
      : undefined,
  });
  return (
    <DataList
      label={words.home.dueList}
      rows={rows}
      columns={columns.filter((column) => column.id !== 'weight' || weighs)}
      rowKey={(row) => row.id}
      rowLabel={(row) => `${row.number} ${row.customerName}`}
      selectedKey={selectedKey}
      onSelect={select}
      onOpen={open}
      empty={
        <EmptyState
          sentence={words.home.noDue}
          action={{ label: words.keys.newOrder, run: () => openNewDraft('order') }}
        />
      }
    />
  );
}

function useNextOf(): (row: LeavingRow) => NextStage {
  const delivery = useWords({ id: deliveryId, en: deliveryEn });
  const stageOf = useOrderStage();
  return (row) =>
    row.kind === 'order'
      ? stageOf(row.order)
      : { label: delivery.next[row.delivery.state], enabled: true, run: () => open(row) };
}

function useLeavingColumns(nextOf: (row: LeavingRow) => NextStage): readonly ListColumn<LeavingRow>[] {
  const { words, count, shortDate, quantity } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  return [
    { id: 'ship', wideOnly: true, header: words.columns.ship, width: 64, cell: (row) => shortDate(row.date) },
    { id: 'number', header: words.columns.number, width: 172, cell: (row) => <b>{row.number}</b> },
    { id: 'customer', header: words.columns.customer, width: '1fr', cell: (row) => row.customerName },
    {
      id: 'lines',
      wideOnly: true,
      header: words.columns.lines,
      width: 48,
      align: 'right',
      cell: (row) => count(row.lines),
    },
    {
      id: 'weight',
      wideOnly: true,
      header: own.weight,
      width: 72,
      align: 'right',
      cell: (row) => (row.grams === null ? '—' : quantity(Math.round(row.grams / 100) as Quantity, 1)),
    },
    { id: 'status', header: words.columns.status, width: 128, cell: (row) => <LeavingChip row={row} /> },
    { id: 'next', header: words.columns.next, width: 124, cell: (row) => nextOf(row).label },
  ];
}

/** What matters most of a row, in one word: held, late, or how far it is. */
function LeavingChip({ row }: { readonly row: LeavingRow }): ReactElement {
  const { words } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  const delivery = useWords({ id: deliveryId, en: deliveryEn });
  if (row.kind === 'order' && row.order.deliveryBlock !== null) return <StatusChip state="blocked" word={own.held} />;
  if (row.isLate) return <StatusChip state="overdue" word={own.late} />;
  return row.kind === 'delivery' ? (
    <StatusChip state="partial" word={delivery.states[row.delivery.state]} />
  ) : (
    <StatusChip state={orderChip(row.order.state)} word={words.orderStates[row.order.state]} />
  );
}

function open(row: LeavingRow): void {
  navigate({ workspace: row.kind === 'delivery' ? 'delivery' : 'orders', documentId: row.id, draftId: null });
}
