import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { FactRow, SidePanel } from '#renderer/components/SidePanel.tsx';
import { useRecentTransfers } from '#renderer/read-model/queries/stock.ts';

type RecentTransfersProps = { readonly words: StockWorkWords; readonly kinds: StockWords['kinds'] };

/** The latest transfers, newest on top. */
export function RecentTransfers({ words, kinds }: RecentTransfersProps): ReactElement {
  const format = useFormat();
  const recent = useRecentTransfers() ?? [];
  return (
    <SidePanel label={words.transfer.recent} width={320}>
      <Box sx={{ fontWeight: 600, mb: 2 }}>{words.transfer.recent}</Box>
      {recent.length === 0 && <Box sx={{ color: 'var(--app-text2)' }}>{words.transfer.none}</Box>}
      {recent.map((movement) => (
        <FactRow
          key={movement.id}
          label={`${movement.number} · ${format.shortDate(movement.date)}`}
          value={`${kinds[movement.kind]} ${movement.location ?? ''}`}
        />
      ))}
    </SidePanel>
  );
}
