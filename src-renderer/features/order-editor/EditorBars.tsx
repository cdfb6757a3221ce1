import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import type { PriceChange } from './price-changes.ts';
import type { Editor } from './use-editor.ts';
import { useEditorWords } from './use-editor-words.ts';

type EditorBarsProps = {
  readonly editor: Editor;
  readonly priceChanges: { readonly changes: readonly PriceChange[]; readonly read: () => void };
};

/** What a person must know before going on, under the header: the customer is blocked, prices moved. */
export function EditorBars({ editor, priceChanges }: EditorBarsProps): ReactElement {
  const { bars } = useEditorWords();
  const { unitPrice } = useFormat();
  const [listed, setListed] = useState(false);
  const { customer, lines } = editor;
  const { changes, read } = priceChanges;
  const [first] = changes;
  return (
    <>
      {customer?.blocked === true && (
        <Bar tone="blocked" testId="bar.blocked">
          {bars.blocked(customer.name)}
        </Bar>
      )}
      {first && (
        <Bar
          tone="partial"
          testId="bar.prices"
          actions={
            <>
              <Button
                variant="outlined"
                sx={{ backgroundColor: 'var(--app-paper)' }}
                onClick={() => {
                  setListed(true);
                  lines.goTo(first.row, 'quantity');
                }}
              >
                {bars.look}
              </Button>
              <Button
                onClick={() => {
                  setListed(false);
                  read();
                }}
              >
                {bars.close}
              </Button>
            </>
          }
        >
          <b>{bars.pricesChanged(changes.length)}</b>
          {listed &&
            changes.map((change) => (
              <Box key={change.key}>
                {bars.fromTo(
                  `${change.row + 1}. ${change.productCode}`,
                  unitPrice(change.before),
                  unitPrice(change.now),
                )}
              </Box>
            ))}
        </Bar>
      )}
    </>
  );
}

type BarProps = {
  readonly tone: 'blocked' | 'partial';
  readonly testId: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

function Bar({ tone, testId, actions, children }: BarProps): ReactElement {
  return (
    <Box
      data-testid={testId}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flex: 'none',
        mt: 2,
        px: 3,
        py: 1,
        maxHeight: 96,
        overflowY: 'auto',
        fontSize: '.8125rem',
        lineHeight: '1.125rem',
        borderRadius: 1,
        borderLeft: `3px solid var(--app-${tone}-solid)`,
        color: `var(--app-${tone}-fg)`,
        backgroundColor: `var(--app-${tone}-tint)`,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      {actions}
    </Box>
  );
}
