import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { StockWorkWords } from '#shared/i18n/stock-work-en.ts';
import type { PlannedReceiptRow } from '#shared/stock/stock.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { FactRow } from '#renderer/components/SidePanel.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { asPlanned, type Came } from './came.ts';

type CamePanelProps = {
  readonly receipt: PlannedReceiptRow;
  readonly product: ProductRow | undefined;
  readonly came: Came | undefined;
  readonly isChosen: boolean;
  readonly words: StockWorkWords;
  readonly onCame: (came: Came) => void;
};

/** What came of one expected receipt: how much, why it differs, and which batch or pieces. */
export function CamePanel({ receipt, product, came, isChosen, words, onCame }: CamePanelProps): ReactElement {
  const own = words.receipt;
  const format = useFormat();
  const typed = came ?? asPlanned;
  const digits = product?.quantityDigits ?? 0;
  const amount = typed.received.trim() === '' ? receipt.quantity : parseFigure(typed.received, digits, format.language);
  const differs = amount !== receipt.quantity;
  const change = (part: Partial<Came>) => onCame({ ...typed, ...part });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ fontWeight: 600 }}>{product?.name ?? receipt.productCode}</Box>
      <FactRow label={own.planned} value={`${format.quantity(receipt.quantity, digits)} ${product?.unit ?? ''}`} />
      <LabelledField
        label={own.received}
        value={typed.received}
        onChange={(received) => change({ received })}
        error={amount === null ? own.notANumber : null}
        hint={isChosen ? own.take : format.quantity(receipt.quantity, digits)}
        kind="figure"
      />
      {differs && (
        <>
          <LabelledField
            label={own.reason}
            value={typed.reason}
            onChange={(reason) => change({ reason })}
            error={typed.reason.trim() === '' ? own.needsReason : null}
            maxLength={200}
          />
          {amount !== null && amount < receipt.quantity && (
            <FormControlLabel
              control={
                <Checkbox size="small" checked={typed.keepRest} onChange={(_event, keepRest) => change({ keepRest })} />
              }
              label={own.keepRest}
            />
          )}
        </>
      )}
      {product?.tracking === 'batch' && (
        <>
          <LabelledField label={own.batch} value={typed.batch} onChange={(batch) => change({ batch })} maxLength={40} />
          <LabelledField
            label={own.expires}
            value={typed.expires}
            onChange={(expires) => change({ expires })}
            kind="date"
          />
        </>
      )}
      {product?.tracking === 'serial' && (
        <LabelledField
          label={own.serials}
          value={typed.serials}
          onChange={(serials) => change({ serials })}
          maxLength={4000}
        />
      )}
    </Box>
  );
}
