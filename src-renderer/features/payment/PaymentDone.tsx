import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import type { BillingWords } from '#shared/i18n/billing-en.ts';
import type { ReceiptRow } from '#shared/payment/receipt.ts';

type PaymentDoneProps = {
  readonly receipt: ReceiptRow;
  readonly words: BillingWords;
  readonly onPrint: () => void;
  readonly onClose: () => void;
};

/** The posted receipt with the change to give. It stays until it is closed: the change must not vanish. */
export function PaymentDone({ receipt, words, onPrint, onClose }: PaymentDoneProps): ReactElement {
  const format = useFormat();
  useCommands('layer.payment', {
    print: { label: words.actions.printReceipt, run: onPrint },
    'panel.close': { label: words.payment.done, run: onClose },
  });
  return (
    <Box
      component="section"
      aria-label={words.payment.posted}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, p: 4, height: '100%' }}
    >
      <Box sx={{ color: 'var(--app-done-fg)', fontWeight: 600, fontSize: '.9375rem' }}>
        <span aria-hidden="true">✓ </span>
        {words.payment.posted}
      </Box>
      <Box sx={{ fontWeight: 600 }} data-testid="payment.number">
        {receipt.number}
      </Box>
      <Row label={`${words.columns.amount}, ${format.currency}`}>
        <MoneyText amount={receipt.amount} />
      </Row>
      <Row label={`${words.columns.tendered}, ${format.currency}`}>
        <MoneyText amount={receipt.tendered} />
      </Row>
      <Row label={`${receipt.change > 0 ? words.payment.give : words.payment.change}, ${format.currency}`}>
        <Box
          component="span"
          data-testid="payment.change"
          data-value={receipt.change}
          sx={{ fontSize: '1.75rem', lineHeight: '2rem', fontWeight: 600 }}
        >
          {format.money(receipt.change)}
        </Box>
      </Row>
      <Box sx={{ mt: 'auto', display: 'flex', gap: 2 }}>
        <KeyButton label={words.actions.printReceipt} shortcut="Ctrl+P" enabled onRun={onPrint} />
        <Button
          variant="contained"
          autoFocus
          sx={{ flex: 1, minHeight: 36 }}
          onClick={onClose}
          aria-keyshortcuts="Enter"
        >
          {words.payment.done} (Enter)
        </Button>
      </Box>
    </Box>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactElement }): ReactElement {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
      <Box component="span" sx={{ color: 'var(--app-text2)' }}>
        {label}
      </Box>
      {children}
    </Box>
  );
}
