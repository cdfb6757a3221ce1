import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { sumQuantity } from '#shared/money/money.ts';
import type { LineAvailability } from '#shared/sales-order/evaluated-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import type { LiveLine } from './live-line.ts';

type SubstitutesSectionProps = {
  readonly editor: Editor;
  readonly live: LiveLine;
  readonly availability: LineAvailability;
};

/** Goods that could go instead, the best first; Alt+S takes that one. */
export function SubstitutesSection({ editor, live, availability }: SubstitutesSectionProps): ReactElement | null {
  const { stock } = useEditorWords();
  const { quantity: write, shortDate } = useFormat();
  const substitutes = availability.substitutes ?? [];
  if (substitutes.length === 0) return null;
  return (
    <PanelSection title={stock.substitutes}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {substitutes.map(({ substitute, proposal }, index) => {
          const product = editor.productOf(substitute.productCode);
          const promised = sumQuantity(proposal.promises.map((promise) => promise.quantity));
          const last = proposal.promises.at(-1)?.date;
          return (
            <Box
              component="li"
              key={substitute.productCode}
              sx={{
                display: 'flex',
                gap: 2,
                alignItems: 'center',
                mb: 1,
                fontSize: '.8125rem',
                lineHeight: '1.125rem',
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  <b>{substitute.productCode}</b> {product?.name ?? ''}
                </Box>
                {last !== undefined && (
                  <Box sx={{ color: 'var(--app-text2)' }}>
                    {stock.substituteOnTime(write(promised, product?.quantityDigits ?? 0), shortDate(last))}
                  </Box>
                )}
              </Box>
              <Button
                variant="outlined"
                aria-label={stock.sees(substitute.productCode)}
                aria-keyshortcuts={index === 0 ? 'Alt+S' : undefined}
                onClick={() => editor.substitute(live.line.key, substitute.productCode)}
              >
                {stock.take}
                {index === 0 ? ' Alt+S' : ''}
              </Button>
            </Box>
          );
        })}
      </Box>
    </PanelSection>
  );
}
