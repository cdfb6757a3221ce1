import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import { stockOutlook } from '#shared/planning/stock-outlook.ts';
import { quarantined, usableOn } from '#shared/stock/stock.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { useBalances, useProducts } from '#renderer/read-model/queries/products.ts';
import { useRequirementsOf } from '#renderer/read-model/queries/requirements.ts';
import { useExpectedReceipts, useMovements } from '#renderer/read-model/queries/stock.ts';
import { listOf, navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { stockRows } from '../on-hand/stock-rows.ts';
import { BatchTable } from './BatchTable.tsx';
import { ChangeStock } from './ChangeStock.tsx';
import { MovementTable } from './MovementTable.tsx';
import { OutlookChart } from './OutlookChart.tsx';
import { ReservationTable } from './ReservationTable.tsx';
import { runningBalance } from './running-balance.ts';

const OUTLOOK_DAYS = 14;

/** One product: its figures, what becomes of its stock, who it is promised to, and how it came to be. */
export function StockCardScreen({ productCode }: { readonly productCode: string }): ReactElement {
  const format = useFormat();
  const words = useWords({ id: stockId, en: stockEn });
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const [products, balances, expected] = [useProducts(), useBalances(), useExpectedReceipts()];
  const today = useLatestDay()?.date ?? null;
  const movements = useMovements(productCode);
  const requirements = useRequirementsOf(productCode);
  const [changing, setChanging] = useState(false);
  const row = useMemo(
    () => stockRows(products?.filter(({ code }) => code === productCode) ?? [], balances ?? [], expected ?? [])[0],
    [products, balances, expected, productCode],
  );
  const back = () => (changing ? setChanging(false) : navigate(listOf('stock')));
  useCommands('stock', {
    'stock.adjust': { label: work.change.title, run: () => setChanging(true) },
    'document.next': { label: work.change.title, run: () => setChanging(true) },
    'screen.back': { label: work.back, run: back },
  });
  if (!products || !balances || !expected) return <Box aria-busy="true" />;
  if (!row) return <EmptyState sentence={work.unknown} action={{ label: work.back, run: back }} />;
  const { product, balance } = row;
  const receipts = expected.filter((receipt) => receipt.productCode === productCode);
  const outlook =
    today === null ? [] : stockOutlook(usableOn(balance, today), receipts, requirements ?? [], today, OUTLOOK_DAYS);
  const withUnit = (amount: typeof row.free) => `${format.quantity(amount, product.quantityDigits)} ${product.unit}`;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={`${product.code} ${product.name}`}
        note={[product.category, product.bin].filter(Boolean).join(' · ')}
        actions={
          <KeyButton
            label={work.change.title}
            shortcut="F9"
            enabled={!changing}
            reason={work.change.title}
            onRun={() => setChanging(true)}
            primary
          />
        }
      />
      <Box
        ref={(region: HTMLElement | null) => {
          // Keys scroll the card at once; whoever is already somewhere stays there.
          if (region && document.activeElement === document.body) region.focus();
        }}
        tabIndex={0}
        role="region"
        aria-label={product.name}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column', gap: 2 }}
      >
        {changing && (
          <ChangeStock row={row} today={today} words={words} work={work} onClose={() => setChanging(false)} />
        )}
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(240px, 320px) minmax(0, 1fr)', gap: 2 }}>
          <Card>
            <PanelSection title={product.name}>
              <FactRow label={words.columns.onHand} value={withUnit(balance.onHand)} />
              <FactRow label={words.columns.reserved} value={withUnit(balance.reserved)} />
              {quarantined(balance) > 0 && (
                <FactRow label={work.card.quarantine} value={withUnit(quarantined(balance))} />
              )}
              <FactRow label={words.columns.free} value={withUnit(row.free)} strong />
              <FactRow label={words.detail.safetyStock} value={withUnit(product.safetyStock)} />
              <FactRow
                label={`${words.columns.value}, ${format.currency}`}
                value={<MoneyText amount={balance.value} />}
              />
            </PanelSection>
            <PanelSection title={words.detail.incoming}>
              {receipts.length === 0 && <Box sx={{ color: 'var(--app-text2)' }}>{words.detail.noIncoming}</Box>}
              {receipts.map((receipt) => (
                <FactRow key={receipt.id} label={format.date(receipt.date)} value={withUnit(receipt.quantity)} />
              ))}
            </PanelSection>
          </Card>
          <Card>
            <OutlookChart outlook={outlook} digits={product.quantityDigits} words={work} />
          </Card>
        </Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(420px, 1fr))', gap: 2 }}>
          <Card>
            <ReservationTable requirements={requirements ?? []} product={product} words={work} />
            {product.tracking === 'batch' && <BatchTable product={product} today={today} words={work} />}
          </Card>
          <Card>
            <PanelSection title={words.detail.movements}>
              {movements && (
                <MovementTable
                  entries={runningBalance(movements, product.code, balance.onHand)}
                  digits={product.quantityDigits}
                  words={words}
                />
              )}
            </PanelSection>
          </Card>
        </Box>
      </Box>
    </Box>
  );
}

function Card({ children }: { readonly children: React.ReactNode }): ReactElement {
  return (
    <Box sx={{ p: 3, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0 }}>
      {children}
    </Box>
  );
}
