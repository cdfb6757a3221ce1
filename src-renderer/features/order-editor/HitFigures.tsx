import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import type { HitFigure } from './use-hit-figures.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type HitFiguresProps = { readonly product: ProductRow; readonly figures: HitFigure | null };

/** At the end of a hit: unit, price for this customer, what is there now. */
export function HitFigures({ product, figures }: HitFiguresProps): ReactElement {
  const { unitPrice, quantity } = useFormat();
  const own = useLineGridWords();
  const free = figures?.free ?? null;
  const right = {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  };
  return (
    <Box component="span" sx={{ display: 'grid', gridTemplateColumns: '40px 84px 92px', columnGap: 2 }}>
      <span>{product.unit}</span>
      <Box component="span" sx={{ ...right, color: 'var(--app-text)' }}>
        {figures?.price === null || figures === null ? '' : unitPrice(figures.price)}
      </Box>
      <Box
        component="span"
        sx={{
          ...right,
          fontWeight: 600,
          color: free !== null && free > 0 ? 'var(--app-ready-fg)' : 'var(--app-blocked-fg)',
        }}
      >
        {free === null ? '' : own.availableNow(quantity(free, product.quantityDigits))}
      </Box>
    </Box>
  );
}
