import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useCommands, type CommandDeed } from '#renderer/commands/use-commands.ts';
import { formatMoney } from '#shared/i18n/amount-format.ts';
import type { BillingWords } from '#shared/i18n/billing-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import { openAmount, type InvoiceRow } from '#shared/invoice/invoice.ts';
import type { Money } from '#shared/money/money.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';
import { readPayment, type PaymentProblem } from './payment-form.ts';
import { tenderSuggestions } from './tender-suggestions.ts';

type PaymentPanelProps = {
  readonly invoice: InvoiceRow;
  readonly currency: TaxProfile['currency'];
  readonly words: BillingWords;
  readonly language: Language;
  readonly busy: boolean;
  /** Why main refused, in words. */
  readonly refusal: string | null;
  readonly onPost: (amount: Money, tendered: Money) => void;
  readonly onClose: () => void;
};

/**
 * Takes cash for one invoice. Enter posts what stands in the two fields; Alt+1 to Alt+4 fill in what a
 * customer is likely to hand over; Esc closes and nothing has happened.
 */
export function PaymentPanel(props: PaymentPanelProps): ReactElement {
  const { invoice, currency, language } = props;
  const words = props.words.payment;
  const open = openAmount(invoice);
  const write = (amount: Money) => formatMoney(amount, currency.minorDigits, language);
  const [entry, setEntry] = useState({ amount: write(open), tendered: '' });
  const [tried, setTried] = useState(false);
  const reading = readPayment(entry, open, currency.minorDigits, language);
  const suggestions =
    reading.amount === null || reading.amount === 0
      ? []
      : tenderSuggestions(reading.amount, currency.code, currency.minorDigits);

  const explain = (problem: PaymentProblem | null): string | null => {
    if (problem === null) return null;
    switch (problem.code) {
      case 'amount-unreadable':
      case 'tendered-unreadable':
        return words.invalid;
      case 'amount-zero':
        return words.zero;
      case 'amount-too-much':
        return words.tooMuch(write(problem.open));
      case 'tendered-too-little':
        return words.tooLittle(write(problem.missing));
    }
  };
  const isAboutTendered = reading.problem?.code.startsWith('tendered') ?? false;
  const shownProblem =
    tried || isAboutTendered || reading.problem?.code === 'amount-too-much' ? explain(reading.problem) : null;

  const post = () => {
    setTried(true);
    if (reading.problem !== null || reading.amount === null || reading.tendered === null || props.busy) return;
    props.onPost(reading.amount, reading.tendered);
  };
  const tender = (amount: Money) => setEntry({ ...entry, tendered: write(amount) });
  const tenderCommand = (index: number): CommandDeed | undefined => {
    const amount = suggestions[index];
    if (amount === undefined) return undefined;
    return { label: index === 0 ? words.exact : write(amount), run: () => tender(amount) };
  };
  useCommands('layer.payment', {
    'panel.close': { label: words.close, run: props.onClose },
    'panel.post': { label: words.post, run: post },
    'payment.tender1': tenderCommand(0),
    'payment.tender2': tenderCommand(1),
    'payment.tender3': tenderCommand(2),
    'payment.tender4': tenderCommand(3),
  });

  return (
    <Box
      component="section"
      aria-label={`${words.title} ${words.forInvoice(invoice.number)}`}
      aria-busy={props.busy}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, p: 4, height: '100%', overflow: 'auto' }}
    >
      <Box>
        <Box component="h2" sx={{ m: 0, fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 }}>
          {words.title}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {invoice.number} · {invoice.customerName}
        </Box>
      </Box>
      <Figure label={`${words.open}, ${currency.symbol}`} amount={open} text={write(open)} testId="payment.open" />
      <LabelledField
        label={`${words.amount}, ${currency.symbol}`}
        value={entry.amount}
        onChange={(amount) => setEntry({ ...entry, amount })}
        onEnter={post}
        error={isAboutTendered ? null : shownProblem}
        kind="figure"
        autoFocus
        testId="payment.amount"
      />
      <LabelledField
        label={`${words.tendered}, ${currency.symbol}`}
        value={entry.tendered}
        onChange={(tendered) => setEntry({ ...entry, tendered })}
        onEnter={post}
        error={isAboutTendered ? shownProblem : null}
        hint={words.tenderedHint}
        kind="figure"
        testId="payment.tendered"
      />
      <Box role="group" aria-label={words.chips} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        {suggestions.map((amount, index) => (
          <Button key={amount} variant="outlined" onClick={() => tender(amount)} aria-keyshortcuts={`Alt+${index + 1}`}>
            <Box component="kbd" sx={{ mr: 2, fontFamily: 'inherit', fontWeight: 400, color: 'text.secondary' }}>
              Alt+{index + 1}
            </Box>
            {index === 0 ? words.exact : write(amount)}
          </Button>
        ))}
      </Box>
      <Box sx={{ mt: 'auto', display: 'flex', flexDirection: 'column', gap: 2 }}>
        {reading.remains > 0 && (
          <Figure
            label={`${words.remains}, ${currency.symbol}`}
            amount={reading.remains}
            text={write(reading.remains)}
            testId="payment.remains"
          />
        )}
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
          <Box sx={{ fontWeight: 600 }}>
            {words.change}, {currency.symbol}
          </Box>
          <Box
            data-testid="payment.change"
            data-value={reading.change}
            sx={{ fontSize: '1.75rem', lineHeight: '2rem', fontWeight: 600 }}
          >
            {write(reading.change)}
          </Box>
        </Box>
        {props.refusal !== null && (
          <Box role="alert" sx={{ color: 'error.main', fontWeight: 600 }}>
            {props.refusal}
          </Box>
        )}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button onClick={props.onClose} aria-keyshortcuts="Escape">
            {words.close} (Esc)
          </Button>
          <Button
            variant="contained"
            sx={{ flex: 1, minHeight: 36 }}
            onClick={post}
            disabled={props.busy}
            aria-keyshortcuts="Enter"
          >
            {words.post} (Enter)
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

type FigureProps = { readonly label: string; readonly amount: Money; readonly text: string; readonly testId: string };

function Figure({ label, amount, text, testId }: FigureProps): ReactElement {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
      <Box sx={{ color: 'text.secondary' }}>{label}</Box>
      <Box data-testid={testId} data-value={amount} sx={{ fontWeight: 600 }}>
        {text}
      </Box>
    </Box>
  );
}
