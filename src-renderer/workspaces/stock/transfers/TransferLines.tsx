import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import type { BalanceRow } from '#shared/stock/stock.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import type { TransferForm, TransferLine } from './transfer-form.ts';

type TransferLinesProps = {
  readonly form: TransferForm;
  readonly productOf: (code: string) => ProductRow | null;
  readonly balances: readonly BalanceRow[];
  readonly words: StockWorkWords;
  readonly onChange: (line: TransferLine, part: Partial<TransferLine>) => void;
  readonly onRemove: (line: TransferLine) => void;
};

/** The items of a transfer: how much is sent, and of what comes in how much was received and at what value. */
export function TransferLines(props: TransferLinesProps): ReactElement {
  const { form, productOf, balances, words, onChange, onRemove } = props;
  const own = words.transfer;
  const format = useFormat();
  return (
    <>
      {form.lines.map((line) => {
        const product = productOf(line.productCode);
        const name = product?.name ?? line.productCode;
        const there = balances.find(({ productCode }) => productCode === line.productCode)?.onHand;
        return (
          <Box
            key={line.productCode}
            role="group"
            aria-label={name}
            sx={{
              display: 'grid',
              gridTemplateColumns: form.direction === 'in' ? '1fr 120px 120px 160px 96px' : '1fr 120px 96px',
              gap: 3,
              alignItems: 'start',
              py: 2,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box>
              <Box sx={{ fontWeight: 600 }}>
                {line.productCode} {name}
              </Box>
              <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>
                {own.there}: {there === undefined ? '0' : format.quantity(there, product?.quantityDigits ?? 0)}{' '}
                {product?.unit}
              </Box>
            </Box>
            <LabelledField
              label={form.direction === 'in' ? own.sent : own.quantity}
              value={line.sent}
              onChange={(sent) => onChange(line, { sent })}
              kind="figure"
            />
            {form.direction === 'in' && (
              <>
                <LabelledField
                  label={own.received}
                  value={line.received}
                  onChange={(received) => onChange(line, { received })}
                  hint={line.received.trim() === '' ? line.sent : ''}
                  kind="figure"
                />
                <LabelledField
                  label={`${own.value}, ${format.currency}`}
                  value={line.value}
                  onChange={(value) => onChange(line, { value })}
                  kind="figure"
                />
              </>
            )}
            <Button aria-label={own.remove(name)} onClick={() => onRemove(line)} sx={{ mt: 5 }}>
              ✕
            </Button>
          </Box>
        );
      })}
    </>
  );
}
