import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { PlannedReceiptRow } from '#shared/stock/stock.ts';

type PlannedReceiptsProps = {
  readonly expected: readonly PlannedReceiptRow[] | undefined;
  readonly words: StockWords;
  readonly tabs: ReactElement;
};

type ReceiptLine = { readonly receipt: PlannedReceiptRow; readonly product: ProductRow | undefined };

/** Goods that are expected: Space chooses what has arrived, F9 receives it. */
export function PlannedReceipts({ expected, words, tabs }: PlannedReceiptsProps): ReactElement {
  const posting = usePosting();
  const products = useProducts();
  const today = useLatestDay()?.date ?? null;
  const [selected, setSelected] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => joinProducts(expected ?? [], products ?? []), [expected, products]);

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const chooseDue = () =>
    setChosen(
      new Set(lines.filter(({ receipt }) => today !== null && receipt.date <= today).map(({ receipt }) => receipt.id)),
    );
  // What was received meanwhile is no longer expected and must not be sent again.
  const toReceive = lines.filter(({ receipt }) => chosen.has(receipt.id)).map(({ receipt }) => receipt.id);
  const receive = async () => {
    const posted = await posting.post('receiveGoods', { receiptId: crypto.randomUUID(), plannedReceiptIds: toReceive });
    if (!posted) return;
    setChosen(new Set());
    notify(words.received(postedEvent(posted, 'stock.received.v1').movement.number));
  };

  const reason = toReceive.length === 0 ? words.chooseFirst : posting.blocked;
  const label = toReceive.length === 0 ? words.receive : words.receiveCount(toReceive.length);
  useCommands('stock', {
    'document.next': { label, enabled: reason === null, reason: reason ?? undefined, run: () => void receive() },
    'stock.chooseDue': {
      label: words.chooseAllDue,
      enabled: lines.length > 0 && today !== null,
      reason: words.emptyReceipts,
      run: chooseDue,
    },
  });
  const toggleByKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || selected === null || !(event.target instanceof HTMLElement)) return;
    if (event.target.getAttribute('role') !== 'row') return;
    event.preventDefault();
    toggle(selected);
  };
  const columns = useReceiptColumns(words, today, chosen, toggle);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }} onKeyDown={toggleByKey}>
      <PageHeader
        title={words.title}
        flow={tabs}
        actions={
          <KeyButton
            label={label}
            shortcut="F9"
            enabled={reason === null}
            reason={reason ?? ''}
            onRun={() => void receive()}
            primary
          />
        }
      />
      {expected && (
        <DataList
          label={words.tabs.receipts}
          rows={lines}
          columns={columns}
          rowKey={({ receipt }) => receipt.id}
          rowLabel={({ receipt, product }) => `${receipt.productCode} ${product?.name ?? ''}`}
          filterText={({ receipt, product }) => `${receipt.productCode} ${product?.name ?? ''}`}
          filterHint={words.filterReceipts}
          selectedKey={selected}
          onSelect={setSelected}
          onOpen={({ receipt }) => toggle(receipt.id)}
          toolbar={
            <>
              {toReceive.length > 0 && <Box sx={{ color: 'var(--app-text2)' }}>{words.chosen(toReceive.length)}</Box>}
              <Button onClick={chooseDue} aria-keyshortcuts="Alt+A" disabled={lines.length === 0}>
                {words.chooseAllDue} (Alt+A)
              </Button>
            </>
          }
          empty={<EmptyState sentence={words.emptyReceipts} hint={words.emptyReceiptsHint} />}
        />
      )}
    </Box>
  );
}

function joinProducts(receipts: readonly PlannedReceiptRow[], products: readonly ProductRow[]): ReceiptLine[] {
  const byCode = new Map(products.map((product) => [product.code, product]));
  return receipts.map((receipt) => ({ receipt, product: byCode.get(receipt.productCode) }));
}

function useReceiptColumns(
  words: StockWords,
  today: BusinessDate | null,
  chosen: ReadonlySet<string>,
  toggle: (id: string) => void,
): ListColumn<ReceiptLine>[] {
  const format = useFormat();
  const { columns } = words;
  return [
    {
      id: 'choose',
      header: columns.choose,
      width: 72,
      cell: ({ receipt }) => (
        <Checkbox
          size="small"
          sx={{ p: 0.5 }}
          tabIndex={-1}
          checked={chosen.has(receipt.id)}
          onChange={() => toggle(receipt.id)}
          slotProps={{ input: { 'aria-label': `${columns.choose} ${receipt.productCode}`, tabIndex: -1 } }}
        />
      ),
    },
    { id: 'date', header: columns.date, width: 110, cell: ({ receipt }) => format.date(receipt.date) },
    {
      id: 'code',
      header: columns.code,
      width: 120,
      cell: ({ receipt }) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {receipt.productCode}
        </Box>
      ),
    },
    { id: 'name', header: columns.name, width: '1fr', cell: ({ product }) => product?.name ?? '' },
    {
      id: 'quantity',
      header: columns.quantity,
      width: 110,
      align: 'right',
      cell: ({ receipt, product }) => format.quantity(receipt.quantity, product?.quantityDigits ?? 0),
    },
    { id: 'unit', header: columns.unit, width: 72, cell: ({ product }) => product?.unit ?? '' },
    {
      id: 'cost',
      header: `${columns.cost}, ${format.currency}`,
      width: 150,
      align: 'right',
      cell: ({ receipt }) => <MoneyText amount={receipt.value} />,
    },
    {
      id: 'status',
      header: columns.status,
      width: 120,
      cell: ({ receipt }) => {
        if (today === null || receipt.date > today) return <StatusChip state="open" word={words.later} />;
        return receipt.date === today ? (
          <StatusChip state="ready" word={words.due} />
        ) : (
          <StatusChip state="overdue" word={words.late} />
        );
      },
    },
  ];
}
