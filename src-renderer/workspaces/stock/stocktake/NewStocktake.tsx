import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState, type ReactElement } from 'react';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import { useAllBatches } from '#renderer/read-model/queries/stock.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { openStocktake } from './open-stocktake.ts';
import { thingsToCount } from './stocktake-lines.ts';

type NewStocktakeProps = { readonly work: StockWorkWords; readonly onClose: () => void };
type Scope = keyof StockWorkWords['take']['scopes'];
const scopes = ['all', 'category', 'bin'] as const satisfies readonly Scope[];

/** What a new stocktake counts: everything, a group or a location. */
export function NewStocktake({ work, onClose }: NewStocktakeProps): ReactElement {
  const own = work.take;
  const format = useFormat();
  const posting = usePosting();
  const [scopeId, choiceId] = [useId(), useId()];
  const products = useProducts() ?? [];
  const batches = useAllBatches() ?? [];
  const [scope, setScope] = useState<Scope>('all');
  const [choice, setChoice] = useState('');
  const partOf = (product: (typeof products)[number]) =>
    scope === 'category' ? product.category : scope === 'bin' ? (product.bin ?? '') : '';
  const choices = [...new Set(products.map(partOf))].filter((part) => part !== '').toSorted();
  const chosen = scope === 'all' ? products : products.filter((product) => partOf(product) === (choice || choices[0]));
  const lines = thingsToCount(chosen, batches);
  const start = async () => {
    const stocktakeId = crypto.randomUUID();
    const posted = await posting.post('startStocktake', { stocktakeId, lines: [...lines] });
    if (!posted) return;
    notify(own.started(postedEvent(posted, 'stocktake.started.v1').stocktake.number));
    onClose();
    openStocktake(stocktakeId);
  };
  const why = lines.length === 0 ? own.nothing : posting.blocked;
  return (
    <Box
      role="group"
      aria-label={own.new}
      sx={{ p: 4, mb: 2, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box sx={{ display: 'flex', gap: 4, alignItems: 'end', flexWrap: 'wrap' }}>
        <Box sx={{ width: 200 }}>
          <PlainSelect
            id={scopeId}
            label={own.scope}
            value={scope}
            options={scopes.map((id) => ({ id, label: own.scopes[id] }))}
            autoFocus
            onChange={(id) => setScope(scopes.find((one) => one === id) ?? 'all')}
            onEnter={() => why === null && void start()}
          />
        </Box>
        {scope !== 'all' && (
          <Box sx={{ width: 240 }}>
            <PlainSelect
              id={choiceId}
              label={own.choice}
              value={choice || (choices[0] ?? '')}
              options={choices.map((id) => ({ id, label: id }))}
              onChange={setChoice}
            />
          </Box>
        )}
        <Box sx={{ lineHeight: '2rem' }}>{own.items(format.count(lines.length))}</Box>
        <Button variant="contained" aria-disabled={why !== null} onClick={() => why === null && void start()}>
          {own.start}
        </Button>
        <Button onClick={onClose}>{work.change.leave}</Button>
        {why !== null && <Box sx={{ color: 'text.secondary', lineHeight: '2rem' }}>{why}</Box>}
      </Box>
    </Box>
  );
}
