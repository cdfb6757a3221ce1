import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { baseUnit } from '#shared/catalogue/sales-unit.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import { quantity } from '#shared/money/money.ts';
import { unitsToBase } from '#shared/money/unit-conversion.ts';
import type { StocktakeRow } from '#shared/stock/stocktake.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { namedProduct } from '#renderer/features/order-editor/find-entries.ts';
import type { Posting } from '#renderer/features/posting/use-posting.ts';
import { useScanTarget } from '#renderer/features/scanner/use-scan-target.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { sheetsOf, type CountLine } from './stocktake-lines.ts';

type CountSheetProps = {
  readonly stocktake: StocktakeRow;
  readonly lines: readonly CountLine[];
  readonly products: readonly ProductRow[];
  readonly posting: Posting;
  readonly work: StockWorkWords;
};

/** Counting without seeing the books: a scan is one more, a typed quantity and Enter keep a count. */
export function CountSheet({ stocktake, lines, products, posting, work }: CountSheetProps): ReactElement {
  const own = work.take;
  const format = useFormat();
  const sheetId = useId();
  const [sheetNo, setSheetNo] = useState(0);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [amounts, setAmounts] = useState<ReadonlyMap<string, string>>(new Map());
  // A scan first gives the field back what it held; what is counted on must be that, before it is drawn.
  const latest = useRef(amounts);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const sheets = sheetsOf(lines);
  const sheet = sheets[sheetNo] ?? [];
  const shown = onlyOpen ? sheet.filter(({ progress, key }) => progress !== 'done' || key === chosen) : sheet;
  const current = lines.find(({ key }) => key === chosen) ?? shown[0] ?? null;
  const currentKey = current?.key ?? '';
  const digits = current?.product?.quantityDigits ?? 0;
  const text = amounts.get(currentKey) ?? '';
  const isOpen = stocktake.state === 'counting';

  useEffect(() => field.current?.focus(), [currentKey]);

  const keep = (key: string, typed: string) => {
    latest.current = new Map(latest.current).set(key, typed);
    setAmounts(latest.current);
  };
  const goTo = (line: CountLine | undefined) => {
    if (line) setChosen(line.key);
    setProblem(null);
  };
  const save = async () => {
    if (!current || !isOpen) return;
    const counted = parseFigure(text, digits, format.language);
    if (counted === null) return setProblem(work.change.notANumber);
    const { productCode, batch } = current.line;
    // Only this line is written: others may count other sheets at the same time.
    const posted = await posting.post('countStock', {
      stocktakeId: stocktake.id,
      productCode,
      batch,
      counted: quantity(counted),
    });
    if (!posted) return;
    announce(own.saved(current.product?.name ?? productCode, text));
    const at = shown.findIndex(({ key }) => key === current.key);
    keep(current.key, '');
    goTo(shown[at + 1] ?? shown.find(({ key }) => key !== current.key));
  };
  useScanTarget((code) => {
    const named = namedProduct(products, code);
    if (!named) return null;
    return () => {
      const line = lines.find(({ line: { productCode } }) => productCode === named.product.code);
      if (!line) {
        setProblem(own.other(named.product.name));
        return { text: own.other(named.product.name), undo: null, isRefused: true };
      }
      const at = sheets.findIndex((one) => one.includes(line));
      if (at >= 0) setSheetNo(at);
      goTo(line);
      const factor = named.product.units?.find(({ unit }) => unit === named.unit) ?? baseUnit(named.product);
      const more = unitsToBase(1, factor);
      const before =
        parseFigure(latest.current.get(line.key) ?? '', named.product.quantityDigits, format.language) ?? 0;
      const now = format.quantity(quantity(before + (more.ok ? more.value : 1)), named.product.quantityDigits);
      keep(line.key, now);
      return { text: own.saved(named.product.name, now), undo: null };
    };
  });

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(320px, 460px) 1fr', gap: 2, flex: 1, minHeight: 0 }}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, minHeight: 0 }}>
        <Box sx={{ display: 'flex', gap: 3, alignItems: 'end' }}>
          <PlainSelect
            id={sheetId}
            label={own.sheets}
            value={String(sheetNo)}
            options={sheets.map((_lines, at) => ({ id: String(at), label: own.sheet(String(at + 1)) }))}
            onChange={(id) => {
              setSheetNo(Number(id));
              setChosen(null);
            }}
          />
          <FormControlLabel
            control={<Checkbox size="small" checked={onlyOpen} onChange={(_event, on) => setOnlyOpen(on)} />}
            label={own.onlyOpen}
          />
        </Box>
        <Box
          component="ol"
          aria-label={own.sheet(String(sheetNo + 1))}
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            overflow: 'auto',
            flex: 1,
            bgcolor: 'background.paper',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          {shown.map((line) => (
            <SheetLine
              key={line.key}
              line={line}
              isCurrent={line.key === currentKey}
              work={work}
              onChoose={() => goTo(line)}
            />
          ))}
        </Box>
      </Box>
      <Box
        component="section"
        aria-label={current?.product?.name ?? own.tabs.count}
        sx={{ p: 4, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}
      >
        {current && isOpen ? (
          <>
            <Box sx={{ fontSize: '1.75rem', fontWeight: 600 }}>{current.product?.bin ?? ''}</Box>
            <Box sx={{ fontSize: '1rem', fontWeight: 600 }}>{current.product?.name}</Box>
            <Box sx={{ color: 'text.secondary' }}>
              {[current.line.productCode, current.line.batch ?? ''].filter(Boolean).join(' · ')}
            </Box>
            <Box sx={{ width: 240, mt: 4 }}>
              <LabelledField
                label={`${own.amount}, ${current.product?.unit ?? ''}`}
                value={text}
                onChange={(typed) => {
                  keep(currentKey, typed);
                  setProblem(null);
                }}
                onEnter={() => void save()}
                onKeyDown={(event) => {
                  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                  const neighbour = shown[shown.findIndex(({ key }) => key === currentKey) + step];
                  if (step === 0 || !neighbour) return;
                  event.preventDefault();
                  goTo(neighbour);
                }}
                error={problem}
                size="display"
                kind="figure"
                inputRef={field}
                testId="count.amount"
              />
            </Box>
            <Box sx={{ mt: 3, color: 'text.secondary', maxWidth: 560 }}>{own.hint}</Box>
          </>
        ) : (
          <Box>{isOpen ? own.noDifferences : own.closed}</Box>
        )}
      </Box>
    </Box>
  );
}

type SheetLineProps = {
  readonly line: CountLine;
  readonly isCurrent: boolean;
  readonly work: StockWorkWords;
  readonly onChoose: () => void;
};

function SheetLine({ line, isCurrent, work, onChoose }: SheetLineProps): ReactElement {
  const own = work.take;
  const state = { notCounted: own.notCounted, recount: own.again, done: own.counted }[line.progress];
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        aria-current={isCurrent ? 'step' : undefined}
        onClick={onChoose}
        sx={{
          width: '100%',
          minHeight: 40,
          px: 3,
          py: 1,
          display: 'grid',
          gridTemplateColumns: '84px 1fr auto',
          columnGap: 2,
          textAlign: 'left',
          borderLeft: 3,
          borderColor: isCurrent ? 'primary.main' : 'transparent',
          bgcolor: isCurrent ? 'var(--app-rowSel)' : 'transparent',
        }}
      >
        <span>{line.product?.bin ?? ''}</span>
        <span>
          <b>{line.line.productCode}</b> {line.product?.name} {line.line.batch ?? ''}
        </span>
        <Box
          component="span"
          sx={{
            fontSize: '.75rem',
            color:
              line.progress === 'recount'
                ? 'var(--app-blocked-fg)'
                : line.progress === 'done'
                  ? 'var(--app-done-fg)'
                  : 'text.secondary',
          }}
        >
          {state}
        </Box>
      </ButtonBase>
    </Box>
  );
}
