import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import type { StocktakeRow } from '#shared/stock/stocktake.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { ConfirmDialog } from '#renderer/features/entry/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useBalances, useProducts } from '#renderer/read-model/queries/products.ts';
import { useStocktake } from '#renderer/read-model/queries/stock.ts';
import { navigate, viewOf } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { CountSheet } from './CountSheet.tsx';
import { Differences } from './Differences.tsx';
import { countLines } from './stocktake-lines.ts';

/** One stocktake: counted sheet by sheet without seeing the books, then its differences, then posted. */
export function StocktakeScreen({ stocktakeId }: { readonly stocktakeId: string }): ReactElement {
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const stocktake = useStocktake(stocktakeId);
  const back = () => navigate(viewOf('stock', 'stocktakes'));
  if (stocktake === undefined) return <Box aria-busy="true" />;
  if (stocktake === null) return <EmptyState sentence={work.unknown} action={{ label: work.back, run: back }} />;
  return <Counting stocktake={stocktake} back={back} />;
}

type CountingProps = { readonly stocktake: StocktakeRow; readonly back: () => void };

function Counting({ stocktake, back }: CountingProps): ReactElement {
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const own = work.take;
  const format = useFormat();
  const posting = usePosting();
  const [products, balances] = [useProducts(), useBalances()];
  const isOpen = stocktake.state === 'counting';
  const [tab, setTab] = useState<'count' | 'differences'>(isOpen ? 'count' : 'differences');
  const [asks, setAsks] = useState(false);
  const lines = useMemo(() => countLines(stocktake, products ?? [], balances ?? []), [stocktake, products, balances]);
  const notCounted = lines.filter(({ progress }) => progress === 'notCounted').length;
  const recount = lines.filter(({ progress }) => progress === 'recount').length;
  const why = !isOpen
    ? own.closed
    : notCounted > 0
      ? own.left(format.count(notCounted))
      : recount > 0
        ? own.recount(format.count(recount))
        : posting.blocked;
  const expectedVersions = { [`stocktakes/${stocktake.id}`]: stocktake.version };
  const post = async () => {
    const posted = await posting.post('postStocktake', { stocktakeId: stocktake.id }, { expectedVersions });
    if (posted) notify(own.posted(stocktake.number));
  };
  const giveUp = async () => {
    const posted = await posting.post('cancelStocktake', { stocktakeId: stocktake.id }, { expectedVersions });
    setAsks(false);
    if (posted) notify(own.gaveUp(stocktake.number), 'open');
  };
  useCommands('stock', {
    'document.next': { label: own.post, enabled: why === null, reason: why ?? undefined, run: () => void post() },
    'screen.back': { label: work.back, run: back },
  });
  const done = lines.length - notCounted - recount;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={stocktake.number}
        note={own.progress(format.count(done), format.count(lines.length))}
        flow={
          <SubTabs
            label={stocktake.number}
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'count', label: own.tabs.count, count: notCounted + recount },
              { id: 'differences', label: own.tabs.differences },
            ]}
          />
        }
        actions={
          <>
            {isOpen && (
              <KeyButton
                label={own.giveUp}
                shortcut=""
                enabled={posting.blocked === null}
                reason={posting.blocked ?? ''}
                onRun={() => setAsks(true)}
              />
            )}
            <KeyButton
              label={own.post}
              shortcut="F9"
              enabled={why === null}
              reason={why ?? ''}
              onRun={() => void post()}
              primary
            />
          </>
        }
      />
      {tab === 'count' ? (
        <CountSheet stocktake={stocktake} lines={lines} products={products ?? []} posting={posting} work={work} />
      ) : (
        <Differences lines={lines} work={work} />
      )}
      <ConfirmDialog
        open={asks}
        title={own.giveUpTitle}
        text={own.giveUpText}
        confirm={own.giveUp}
        keep={own.keep}
        busy={posting.busy}
        onConfirm={() => void giveUp()}
        onClose={() => setAsks(false)}
      />
    </Box>
  );
}
