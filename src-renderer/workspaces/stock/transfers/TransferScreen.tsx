import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState, type ReactElement } from 'react';
import { stockEn } from '#shared/i18n/stock-en.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkEn } from '#shared/i18n/stock-work-en.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { namedProduct, productOfCode } from '#renderer/features/order-editor/find-entries.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useScanTarget } from '#renderer/features/scanner/use-scan-target.ts';
import { useBalances, useProducts } from '#renderer/read-model/queries/products.ts';
import { announce, notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { movementNumber } from '../card/movement-number.ts';
import { StockTabs } from '../StockTabs.tsx';
import { RecentTransfers } from './RecentTransfers.tsx';
import { readTransfer, type TransferForm, type TransferLine } from './transfer-form.ts';
import { TransferLines } from './TransferLines.tsx';

const empty: TransferForm = { direction: 'out', location: '', reason: '', lines: [] };

/** Goods that go to another location of the company, or come from one; what came may differ from what was sent. */
export function TransferScreen(): ReactElement {
  const words = useWords({ id: stockId, en: stockEn });
  const work = useWords({ id: stockWorkId, en: stockWorkEn });
  const own = work.transfer;
  const format = useFormat();
  const posting = usePosting();
  const products = useProducts() ?? [];
  const balances = useBalances() ?? [];
  const directionId = useId();
  const [form, setForm] = useState(empty);
  const [code, setCode] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const productOf = (productCode: string) => productOfCode(products, productCode);
  const read = (text: string, digits: number) => parseFigure(text, digits, format.language);
  const transfer = readTransfer(form, productOf, read, format.minorDigits, work);
  const problem = 'problem' in transfer ? transfer.problem : null;
  const reason = problem ?? posting.blocked;

  const add = (text: string): boolean => {
    const found = namedProduct(products, text);
    if (!found) return false;
    const productCode = found.product.code;
    setForm((before) => {
      const there = before.lines.find((line) => line.productCode === productCode);
      if (!there) return { ...before, lines: [...before.lines, { productCode, sent: '1', received: '', value: '' }] };
      const more = String(
        (read(there.sent, found.product.quantityDigits) ?? 0) / 10 ** found.product.quantityDigits + 1,
      );
      return { ...before, lines: before.lines.map((line) => (line === there ? { ...line, sent: more } : line)) };
    });
    announce(found.product.name);
    return true;
  };
  useScanTarget((scanned) => {
    const found = namedProduct(products, scanned);
    return found
      ? () => {
          add(scanned);
          return { text: found.product.name, undo: null };
        }
      : null;
  });
  const post = async () => {
    if ('problem' in transfer) return;
    const posted =
      transfer.direction === 'out'
        ? await posting.post('transferOut', transfer.input)
        : await posting.post('transferIn', transfer.input);
    if (!posted) return;
    notify(own.done(movementNumber(posted)));
    setForm({ ...empty, direction: form.direction });
  };
  useCommands('stock', {
    'document.next': { label: own.post, enabled: reason === null, reason: reason ?? undefined, run: () => void post() },
  });
  const change = (line: TransferLine, part: Partial<TransferLine>) =>
    setForm({ ...form, lines: form.lines.map((one) => (one === line ? { ...one, ...part } : one)) });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHeader
        title={words.title}
        flow={<StockTabs value="transfers" />}
        actions={
          <KeyButton
            label={own.post}
            shortcut="F9"
            enabled={reason === null}
            reason={reason ?? ''}
            onRun={() => void post()}
            primary
          />
        }
      />
      <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            overflow: 'auto',
            p: 4,
            bgcolor: 'background.paper',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          <Box sx={{ display: 'grid', gridTemplateColumns: '240px 180px 1fr', gap: 4, mb: 4 }}>
            <PlainSelect
              id={directionId}
              label={own.direction}
              value={form.direction}
              options={(['out', 'in'] as const).map((id) => ({ id, label: own.directions[id] }))}
              onChange={(id) => setForm({ ...form, direction: id === 'in' ? 'in' : 'out' })}
            />
            <LabelledField
              label={own.location}
              value={form.location}
              onChange={(location) => setForm({ ...form, location })}
              maxLength={20}
              autoFocus
            />
            <LabelledField
              label={own.reason}
              value={form.reason}
              onChange={(text) => setForm({ ...form, reason: text })}
              maxLength={200}
            />
          </Box>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', mb: 3 }}>
            <Box sx={{ width: 320 }}>
              <LabelledField
                label={own.code}
                value={code}
                onChange={(text) => {
                  setCode(text);
                  setUnknown(null);
                }}
                onEnter={() => {
                  if (add(code)) setCode('');
                  else setUnknown(own.unknownItem(code));
                }}
                error={unknown}
                hint={own.codeHint}
              />
            </Box>
            <Button
              variant="outlined"
              sx={{ mt: 5 }}
              onClick={() => {
                if (add(code)) setCode('');
                else setUnknown(own.unknownItem(code));
              }}
            >
              {work.take.item} +
            </Button>
          </Box>
          {form.lines.length === 0 ? (
            <EmptyState sentence={own.empty} />
          ) : (
            <TransferLines
              form={form}
              productOf={productOf}
              balances={balances}
              words={work}
              onChange={change}
              onRemove={(line) => setForm({ ...form, lines: form.lines.filter((one) => one !== line) })}
            />
          )}
        </Box>
        <RecentTransfers words={work} kinds={words.kinds} />
      </Box>
    </Box>
  );
}
