import Box from '@mui/material/Box';
import { useCallback, useState, type ReactElement } from 'react';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import { lineProgress, type StocktakeRow } from '#shared/stock/stocktake.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DataList } from '#renderer/components/DataList.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { StatusChip, type ChipState } from '#renderer/components/StatusChip.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useStocktakes } from '#renderer/read-model/queries/stock.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { StockTabs } from '../StockTabs.tsx';
import { openStocktake } from './open-stocktake.ts';
import { NewStocktake } from './NewStocktake.tsx';

const chips: Readonly<Record<StocktakeRow['state'], ChipState>> = {
  counting: 'partial',
  posted: 'done',
  cancelled: 'cancelled',
};

/** Stocktakes with how far they are; F9 begins a new one. */
export function StocktakeList(): ReactElement {
  const format = useFormat();
  const words = useWords({ id: stockId, en: stockEn });
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const own = work.take;
  const stocktakes = useStocktakes();
  const [selected, setSelected] = useState<string | null>(null);
  const select = useCallback((key: string | null) => setSelected(key), []);
  const [beginning, setBeginning] = useState(false);
  const begin = { label: own.new, run: () => setBeginning(true) };
  useCommands('stock', {
    'document.next': begin,
    'stock.take': begin,
    'screen.back': { enabled: beginning, reason: own.list, run: () => setBeginning(false) },
  });
  const { columns } = own;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={<StockTabs value="stocktakes" />}
        actions={
          <KeyButton label={own.new} shortcut="F9" enabled={!beginning} reason={own.new} onRun={begin.run} primary />
        }
      />
      {beginning && <NewStocktake work={work} onClose={() => setBeginning(false)} />}
      {stocktakes && (
        <DataList
          label={own.list}
          rows={stocktakes}
          columns={[
            {
              id: 'number',
              header: columns.number,
              width: 200,
              cell: (row) => (
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {row.number}
                </Box>
              ),
            },
            { id: 'date', header: columns.date, width: 110, cell: (row) => format.date(row.date) },
            {
              id: 'items',
              header: columns.items,
              width: 90,
              align: 'right',
              cell: (row) => format.count(row.lines.length),
            },
            {
              id: 'counted',
              header: columns.counted,
              width: '1fr',
              cell: (row) =>
                own.progress(
                  format.count(row.lines.filter((line) => lineProgress(line) === 'done').length),
                  format.count(row.lines.length),
                ),
            },
            {
              id: 'state',
              header: columns.state,
              width: 150,
              cell: (row) => <StatusChip state={chips[row.state]} word={own.states[row.state]} />,
            },
          ]}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.number}
          selectedKey={selected}
          onSelect={select}
          onOpen={(row) => openStocktake(row.id)}
          empty={<EmptyState sentence={own.none} action={{ label: own.new, run: begin.run }} />}
        />
      )}
    </Box>
  );
}
