import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { useMovements } from '#renderer/read-model/queries/stock.ts';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { PlannedReceiptRow } from '#shared/stock/stock.ts';
import { runningBalance, type MovementEntry } from './running-balance.ts';
import type { StockRow } from './stock-rows.ts';

type StockCardProps = {
  readonly row: StockRow;
  readonly expected: readonly PlannedReceiptRow[];
  readonly words: StockWords;
};

/** Enough to answer "why is there so little": figures, what is coming, and every movement with its balance. */
export function StockCard({ row, expected, words }: StockCardProps): ReactElement {
  const format = useFormat();
  const { product, balance } = row;
  const movements = useMovements(product.code);
  const write = (amount: MovementEntry['quantity']) => format.quantity(amount, product.quantityDigits);
  const withUnit = (amount: MovementEntry['quantity']) => `${write(amount)} ${product.unit}`;
  return (
    <>
      <PanelSection title={product.name}>
        <FactRow label={words.columns.onHand} value={withUnit(balance.onHand)} />
        <FactRow label={words.columns.reserved} value={withUnit(balance.reserved)} />
        <FactRow label={words.columns.free} value={withUnit(row.free)} strong />
        <FactRow label={words.detail.safetyStock} value={withUnit(product.safetyStock)} />
        <FactRow label={`${words.columns.value}, ${format.currency}`} value={<MoneyText amount={balance.value} />} />
      </PanelSection>
      <PanelSection title={words.detail.incoming}>
        {expected.length === 0 && <Box sx={{ color: 'var(--app-text2)' }}>{words.detail.noIncoming}</Box>}
        {expected.map((receipt) => (
          <FactRow key={receipt.id} label={format.date(receipt.date)} value={withUnit(receipt.quantity)} />
        ))}
      </PanelSection>
      <PanelSection title={words.detail.movements}>
        {movements === undefined ? (
          <Box aria-busy="true" />
        ) : (
          <Movements entries={runningBalance(movements, product.code, balance.onHand)} write={write} words={words} />
        )}
      </PanelSection>
    </>
  );
}

type MovementsProps = {
  readonly entries: readonly MovementEntry[];
  readonly write: (amount: MovementEntry['quantity']) => string;
  readonly words: StockWords;
};

function Movements({ entries, write, words }: MovementsProps): ReactElement {
  const format = useFormat();
  if (entries.length === 0) return <Box sx={{ color: 'var(--app-text2)' }}>{words.detail.noMovements}</Box>;
  return (
    <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', fontSize: '.8125rem' }}>
      <thead>
        <tr>
          {[words.columns.movement, words.columns.quantity, words.columns.balance].map((header, index) => (
            <Box
              component="th"
              key={header}
              scope="col"
              sx={{ fontSize: '.75rem', color: 'var(--app-text2)', textAlign: index === 0 ? 'left' : 'right' }}
            >
              {header}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Box component="td" sx={{ py: 0.5 }}>
              <Box>{words.kinds[entry.kind]}</Box>
              <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
                {format.shortDate(entry.date)} · {entry.number}
              </Box>
            </Box>
            <Box component="td" sx={{ textAlign: 'right', verticalAlign: 'top', py: 0.5 }}>
              {entry.quantity > 0 ? '+' : ''}
              {write(entry.quantity)}
            </Box>
            <Box component="td" sx={{ textAlign: 'right', verticalAlign: 'top', fontWeight: 600, py: 0.5 }}>
              {write(entry.after)}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
