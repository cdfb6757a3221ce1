import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import type { StockShort } from './stock-short.ts';

type StockShortBarProps = {
  readonly shorts: readonly StockShort[];
  readonly words: DeliveryWords;
  readonly onReceive: () => void;
  readonly onAdjust: () => void;
  readonly onShorten: () => void;
};

/** Why the goods cannot leave, and the three ways out: receive, correct, or send what is there. */
export function StockShortBar({ shorts, words, ...on }: StockShortBarProps): ReactElement {
  const format = useFormat();
  const own = words.short;
  return (
    <Box
      role="region"
      aria-label={own.title}
      data-testid="issue.short"
      sx={{
        px: 4,
        py: 3,
        borderRadius: 1,
        color: 'var(--app-blocked-fg)',
        backgroundColor: 'var(--app-blocked-tint)',
        borderLeft: '6px solid var(--app-blocked-solid)',
      }}
    >
      <Box sx={{ fontWeight: 600 }}>{own.title}</Box>
      {shorts.map(({ line, wanted, there }) => (
        <Box key={line.lineNo}>
          {own.line(
            `${line.productCode} ${line.name}`,
            format.quantity(wanted, line.quantityDigits),
            format.quantity(there, line.quantityDigits),
          )}
        </Box>
      ))}
      <Box sx={{ display: 'flex', gap: 2, mt: 2, flexWrap: 'wrap' }}>
        {[
          { label: own.shorten, run: on.onShorten },
          { label: own.receive, run: on.onReceive },
          { label: own.adjust, run: on.onAdjust },
        ].map(({ label, run }) => (
          <Button key={label} variant="outlined" onClick={run} sx={{ backgroundColor: 'var(--app-paper)' }}>
            {label}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
