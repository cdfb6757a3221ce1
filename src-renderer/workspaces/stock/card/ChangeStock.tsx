import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState, type ReactElement } from 'react';
import type { StockWords } from '#shared/i18n/stock-en.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity, type Quantity } from '#shared/money/money.ts';
import { quarantined, unrestricted } from '#shared/stock/stock.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useBatchesOf } from '#renderer/read-model/queries/stock.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import type { StockRow } from '../on-hand/stock-rows.ts';
import { movementNumber } from './movement-number.ts';
import { serialsIn } from './serials-in.ts';

const changeKinds = ['adjust', 'scrap', 'toQuarantine', 'fromQuarantine'] as const;
type ChangeKind = (typeof changeKinds)[number];
const SHORTEST_REASON = 3;

type ChangeStockProps = {
  readonly row: StockRow;
  readonly today: BusinessDate | null;
  readonly words: StockWords;
  readonly work: StockWorkWords;
  readonly onClose: () => void;
};

/**
 * Corrects what is there, scraps it, or moves it into quarantine and out. Both quantities and their difference
 * are shown; above the branch's limit somebody who may approves it with his PIN.
 */
export function ChangeStock({ row, today, words, work, onClose }: ChangeStockProps): ReactElement {
  const own = work.change;
  const format = useFormat();
  const posting = usePosting();
  const id = useId();
  const { product, balance } = row;
  const batches = useBatchesOf(product.tracking === 'batch' ? product.code : null) ?? [];
  const [kind, setKind] = useState<ChangeKind>('adjust');
  const [text, setText] = useState('');
  const [batch, setBatch] = useState('');
  const [expires, setExpires] = useState('');
  const [serials, setSerials] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const digits = product.quantityDigits;
  const write = (amount: Quantity) => format.quantity(amount, digits);
  const known = batches.find((one) => one.batch === batch.trim());
  const booked = product.tracking === 'batch' && batch.trim() !== '' ? (known?.onHand ?? quantity(0)) : balance.onHand;
  const amount = parseFigure(text, digits, format.language);
  const difference = kind === 'adjust' && amount !== null ? amount - booked : null;
  const there = kind === 'fromQuarantine' ? quarantined(balance) : unrestricted(balance);
  const figureProblem = problemOfFigure();
  const needsBatch = product.tracking === 'batch' && batch.trim() === '';
  const isShortReason = reason.trim().length < SHORTEST_REASON;

  function problemOfFigure(): string | null {
    if (amount === null) return own.notANumber;
    if (kind === 'adjust') return difference === 0 ? own.noDifference : null;
    if (amount === 0) return own.notANumber;
    return amount > there ? own.tooMuch(write(there)) : null;
  }
  const identity = (moved: number) => {
    if (product.tracking === 'batch') {
      const until = known ? known.expires : expires === '' ? null : businessDate(expires);
      return { batches: [{ batch: batch.trim(), expires: until, quantity: quantity(Math.abs(moved)) }] };
    }
    const named = serialsIn(serials);
    return product.tracking === 'serial' && named.length > 0 ? { serials: named } : {};
  };
  const post = () => {
    const common = { productCode: product.code, reason: reason.trim() };
    const moved = quantity(Math.abs(kind === 'adjust' ? (difference ?? 0) : (amount ?? 0)));
    switch (kind) {
      case 'adjust':
        return posting.post('adjustStock', {
          adjustmentId: crypto.randomUUID(),
          ...common,
          change: difference ?? 0,
          value: null,
          ...identity(moved),
        });
      case 'scrap':
        return posting.post('scrapStock', {
          scrapId: crypto.randomUUID(),
          ...common,
          quantity: moved,
          from: 'stock',
          ...identity(moved),
        });
      default:
        return posting.post('moveQuarantine', {
          movementId: crypto.randomUUID(),
          ...common,
          quantity: moved,
          direction: kind === 'toQuarantine' ? 'in' : 'out',
          ...identity(moved),
        });
    }
  };
  const save = async () => {
    setTried(true);
    if (figureProblem !== null || needsBatch || isShortReason || posting.blocked !== null) return;
    const posted = await post();
    if (!posted) return;
    notify(own.done(movementNumber(posted)));
    onClose();
  };
  return (
    <Box
      component="section"
      aria-label={own.title}
      sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, flex: 'none' }}
    >
      <Box component="h2" sx={{ m: 0, mb: 2, fontSize: '.9375rem', fontWeight: 600 }}>
        {own.title}
      </Box>
      <Box sx={{ display: 'flex', gap: 4, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box sx={{ width: 180 }}>
          <PlainSelect
            id={id}
            label={own.kind}
            value={kind}
            options={changeKinds.map((one) => ({ id: one, label: own.kinds[one] }))}
            autoFocus
            onChange={(chosen) => setKind(changeKinds.find((one) => one === chosen) ?? 'adjust')}
          />
        </Box>
        {product.tracking === 'batch' && (
          <Box sx={{ width: 160 }}>
            <LabelledField
              label={own.batch}
              value={batch}
              onChange={setBatch}
              error={tried && needsBatch ? own.needsBatch : null}
              hint={batches
                .filter((one) => one.onHand > 0)
                .map((one) => one.batch)
                .join(', ')}
              maxLength={40}
            />
          </Box>
        )}
        {product.tracking === 'batch' && batch.trim() !== '' && !known && (
          <Box sx={{ width: 160 }}>
            <LabelledField label={own.expires} value={expires} onChange={setExpires} kind="date" />
          </Box>
        )}
        <Box sx={{ width: 160 }}>
          <LabelledField
            label={kind === 'adjust' ? own.counted : own.quantity}
            value={text}
            onChange={setText}
            onEnter={() => void save()}
            error={tried ? figureProblem : null}
            hint={`${own.system}: ${write(kind === 'adjust' ? booked : there)} ${product.unit}`}
            kind="figure"
          />
        </Box>
        {difference !== null && difference !== 0 && (
          <Box>
            <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>{own.difference}</Box>
            <Box data-testid="change.difference" sx={{ fontWeight: 600, lineHeight: '2rem' }}>
              {difference > 0 ? '+' : ''}
              {write(quantity(difference))} {product.unit}
            </Box>
          </Box>
        )}
        {product.tracking === 'serial' && (
          <Box sx={{ width: 280 }}>
            <LabelledField label={own.serials} value={serials} onChange={setSerials} maxLength={4000} />
          </Box>
        )}
        <Box sx={{ width: 360 }}>
          <LabelledField
            label={own.reason}
            value={reason}
            onChange={setReason}
            onEnter={() => void save()}
            error={tried && isShortReason ? own.reasonShort : null}
            maxLength={200}
          />
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
            {own.reasons.map((one) => (
              <Button key={one} variant="outlined" onClick={() => setReason(one)} sx={{ minHeight: 28 }}>
                {one}
              </Button>
            ))}
          </Box>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2, mt: 3, alignItems: 'center' }}>
        <Button variant="contained" onClick={() => void save()}>
          {own.save}
        </Button>
        <Button onClick={onClose}>{own.leave}</Button>
        {posting.blocked !== null && <Box sx={{ color: 'text.secondary' }}>{posting.blocked}</Box>}
        {today === null && <Box sx={{ color: 'text.secondary' }}>{words.detail.noMovements}</Box>}
      </Box>
    </Box>
  );
}
