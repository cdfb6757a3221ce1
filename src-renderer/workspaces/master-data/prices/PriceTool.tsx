import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useId, useState, type ReactElement } from 'react';
import type { PriceRow } from '#shared/catalogue/price.ts';
import type { MasterRecordsWords } from '#shared/i18n/master-records-en.ts';
import { businessDate, isBusinessDate } from '#shared/kernel/business-date.ts';
import { unitPrice } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useLatestDay } from '#renderer/read-model/queries/branch.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { previewPrices, readShare, roundings, type Rounding } from './price-change.ts';

type PriceToolProps = {
  readonly prices: readonly PriceRow[];
  readonly nameOf: (productCode: string) => string;
  readonly words: MasterRecordsWords;
  readonly onDone: () => void;
};

/** Rows of the preview that are drawn. */
const SHOWN = 100;
const SHORTEST_REASON = 3;

/** Changes the chosen prices by a percentage from a day on; every new price is seen before. */
export function PriceTool({ prices, nameOf, words, onDone }: PriceToolProps): ReactElement {
  const own = words.price;
  const format = useFormat();
  const posting = usePosting();
  const roundId = useId();
  const today = useLatestDay()?.date ?? null;
  const [percent, setPercent] = useState('');
  const [rounding, setRounding] = useState<Rounding>('10000');
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const share = readShare(percent, (text, digits) => parseFigure(text, digits, format.language));
  const validFrom = isBusinessDate(from) ? businessDate(from) : today;
  const preview = share === null || validFrom === null ? [] : previewPrices(prices, share, rounding, validFrom);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const apply = async () => {
    setTried(true);
    if (validFrom === null || preview.length === 0 || isShort) return;
    const posted = await posting.post('changePrices', {
      validFrom,
      reason: reason.trim(),
      prices: preview.map(({ price, after }) => ({ key: price.key, unitPrice: after })),
    });
    if (!posted) return;
    notify(own.done(format.count(preview.length)));
    setPercent('');
    setReason('');
    setTried(false);
    onDone();
  };
  return (
    <Box
      component="section"
      aria-label={own.tool}
      tabIndex={0}
      sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '1rem', fontWeight: 600 }}>
        {own.tool}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 3 }}>
        {prices.length === 0 ? own.intro : own.chosen(format.count(prices.length))}
      </Box>
      {prices.length > 0 && (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, mb: 3 }}>
            <LabelledField
              label={own.percent}
              value={percent}
              onChange={setPercent}
              error={percent.trim() !== '' && share === null ? own.badPercent : null}
              hint={own.percentHint}
              kind="figure"
            />
            <PlainSelect
              id={roundId}
              label={own.round}
              value={rounding}
              options={roundings.map((id) => ({ id, label: own.rounds[id] }))}
              onChange={(id) => setRounding(roundings.find((one) => one === id) ?? '1')}
            />
            <LabelledField label={own.validFrom} value={from || (today ?? '')} onChange={setFrom} kind="date" />
            <LabelledField
              label={own.reason}
              value={reason}
              onChange={setReason}
              onEnter={() => void apply()}
              error={tried && isShort ? own.reasonShort : null}
              maxLength={200}
            />
          </Box>
          <Button
            variant="contained"
            aria-disabled={preview.length === 0 || posting.blocked !== null}
            onClick={() => posting.blocked === null && void apply()}
          >
            {own.apply(format.count(preview.length))}
          </Button>
          {posting.blocked !== null && <Box sx={{ mt: 1, color: 'text.secondary' }}>{posting.blocked}</Box>}
          {preview.length === 0 ? (
            <Box sx={{ mt: 3, color: 'text.secondary' }}>{own.nothing}</Box>
          ) : (
            <Table size="small" aria-label={own.preview} sx={{ mt: 3 }}>
              <TableHead>
                <TableRow>
                  <TableCell>{own.preview}</TableCell>
                  <TableCell align="right">{own.before}</TableCell>
                  <TableCell align="right">{own.after}</TableCell>
                  <TableCell align="right">{own.difference}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {preview.slice(0, SHOWN).map(({ price, after }) => (
                  <TableRow key={price.key}>
                    <TableCell>
                      <b>{price.productCode}</b> {nameOf(price.productCode)}
                    </TableCell>
                    <TableCell align="right">{format.unitPrice(price.unitPrice)}</TableCell>
                    <TableCell align="right" sx={{ fontWeight: 600 }}>
                      {format.unitPrice(after)}
                    </TableCell>
                    <TableCell align="right">{format.unitPrice(unitPrice(after - price.unitPrice))}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
          {preview.length > SHOWN && <Box sx={{ mt: 1 }}>{own.more(format.count(preview.length - SHOWN))}</Box>}
        </>
      )}
    </Box>
  );
}
