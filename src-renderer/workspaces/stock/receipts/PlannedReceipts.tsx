import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { DataList, type ListColumn } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { useExpectedReceipts } from '#renderer/read-model/queries/stock.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { StockTabs } from '../StockTabs.tsx';
import { CamePanel } from './CamePanel.tsx';
import { readCame, type Came } from './came.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { stockEn, type StockWords } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { PlannedReceiptRow } from '#shared/stock/stock.ts';

type ReceiptLine = { readonly receipt: PlannedReceiptRow; readonly product: ProductRow | undefined };

/** Goods that are expected: Space chooses what has arrived, F9 receives it. */
export function PlannedReceipts(): ReactElement {
  const words = useWords({ id: stockId, en: stockEn });
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const format = useFormat();
  const expected = useExpectedReceipts();
  const [came, setCame] = useState<ReadonlyMap<string, Came>>(new Map());
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
  const arrived = lines.filter(({ receipt }) => chosen.has(receipt.id));
  const toReceive = arrived.map(({ receipt }) => receipt.id);
  const read = (text: string, digits: number) => parseFigure(text, digits, format.language);
  const counted = arrived.map(({ receipt, product }) => readCame(came.get(receipt.id), receipt, product, read, work));
  const problem = counted.flatMap((one) => ('problem' in one ? [one.problem] : []))[0] ?? null;
  const current = lines.find(({ receipt }) => receipt.id === selected);
  const receive = async () => {
    const posted = await posting.post('receiveGoods', {
      receiptId: crypto.randomUUID(),
      plannedReceiptIds: toReceive,
      counted: counted.flatMap((one) => ('line' in one && one.line ? [one.line] : [])),
    });
    if (!posted) return;
    setChosen(new Set());
    setCame(new Map());
    notify(words.received(postedEvent(posted, 'stock.received.v1').movement.number));
  };

  const reason = toReceive.length === 0 ? words.chooseFirst : (problem ?? posting.blocked);
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
        flow={<StockTabs value="receipts" />}
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
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 2 }}>
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
        {expected && expected.length > 0 && (
          <SidePanel label={work.receipt.came} width={320}>
            {current ? (
              <CamePanel
                key={current.receipt.id}
                receipt={current.receipt}
                product={current.product}
                came={came.get(current.receipt.id)}
                isChosen={chosen.has(current.receipt.id)}
                words={work}
                onCame={(next) => {
                  setCame(new Map(came).set(current.receipt.id, next));
                  setChosen(new Set(chosen).add(current.receipt.id));
                }}
              />
            ) : (
              <Box sx={{ color: 'var(--app-text2)' }}>{work.receipt.choose}</Box>
            )}
          </SidePanel>
        )}
      </Box>
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
