import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from '#shared/i18n/amount-format.ts';
import type { BillingWords } from '#shared/i18n/billing-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import { openAmount, type InvoiceRow } from '#shared/invoice/invoice.ts';
import { taxNotReceivable } from '#shared/invoice/receivable.ts';
import type { Money } from '#shared/money/money.ts';
import type { ReceiptRow } from '#shared/payment/receipt.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';

type InvoiceViewProps = {
  readonly invoice: InvoiceRow;
  readonly receipts: readonly ReceiptRow[];
  readonly profile: TaxProfile;
  readonly words: BillingWords;
  readonly language: Language;
  readonly onReceipt: (receipt: ReceiptRow) => void;
  /** Takes the place of totals and payments: the payment panel while it is open. */
  readonly side: ReactElement | null;
};

/** A posted invoice as it was sent: its lines, how the tax came about, and what was paid. */
export function InvoiceView({
  invoice,
  receipts,
  profile,
  words,
  language,
  onReceipt,
  side,
}: InvoiceViewProps): ReactElement {
  const digits = profile.currency.minorDigits;
  const write = (amount: Money) => formatMoney(amount, digits, language);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: `minmax(0, 1fr) ${side === null ? 320 : 420}px`,
        gridTemplateRows: 'auto minmax(0, 1fr)',
        gap: 2,
        height: '100%',
        minHeight: 0,
      }}
    >
      <Facts invoice={invoice} words={words} />
      <Box tabIndex={0} role="region" aria-label={words.lines} sx={{ ...card, overflow: 'auto', gridRow: 2 }}>
        <Table size="small" stickyHeader aria-label={words.lines}>
          <TableHead>
            <TableRow>
              <TableCell align="right">#</TableCell>
              <TableCell>{words.columns.item}</TableCell>
              <TableCell align="right">{words.columns.quantity}</TableCell>
              <TableCell>{words.columns.unit}</TableCell>
              <TableCell align="right">
                {words.columns.unitPrice}, {profile.currency.symbol}
              </TableCell>
              <TableCell align="right">{words.columns.discount}</TableCell>
              <TableCell align="right">
                {words.columns.lineAmount}, {profile.currency.symbol}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {invoice.lines.map((line) => (
              <TableRow key={line.lineNo}>
                <TableCell align="right">{line.lineNo}</TableCell>
                <TableCell>
                  <Box component="span" sx={{ fontWeight: 600, mr: 2 }}>
                    {line.productCode}
                  </Box>
                  {line.name}
                </TableCell>
                <TableCell align="right">{formatQuantity(line.quantity, line.quantityDigits, language)}</TableCell>
                <TableCell>{line.unit}</TableCell>
                <TableCell align="right">{formatUnitPrice(line.unitPrice, digits, language)}</TableCell>
                <TableCell align="right">{line.discount === 0 ? '' : formatPercent(line.discount, language)}</TableCell>
                <TableCell align="right">{write(line.net)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ gridRow: '1 / 3', gridColumn: 2, display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0 }}>
        {side ?? (
          <>
            <TaxBlock invoice={invoice} profile={profile} words={words} language={language} write={write} />
            <Payments {...{ receipts, invoice, words, write, onReceipt }} />
          </>
        )}
      </Box>
    </Box>
  );
}

const card = { bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 } as const;

function Facts({ invoice, words }: { readonly invoice: InvoiceRow; readonly words: BillingWords }): ReactElement {
  const format = useFormat();
  const facts = [
    { label: words.invoice.customer, text: `${invoice.customerCode} ${invoice.customerName}` },
    { label: words.invoice.date, text: format.date(invoice.date) },
    { label: words.invoice.due, text: format.date(invoice.dueDate) },
    { label: words.invoice.order, text: invoice.orderNumber },
    { label: words.invoice.delivery, text: invoice.deliveryNumber },
  ];
  return (
    <Box
      component="dl"
      sx={{ ...card, m: 0, px: 3, py: 2, display: 'grid', gridTemplateColumns: '2fr 1fr 1fr 1.4fr 1.4fr', gap: 3 }}
    >
      {facts.map((fact) => (
        <Box key={fact.label} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
            {fact.label}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            title={fact.text}
          >
            {fact.text}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

type AmountProps = { readonly words: BillingWords; readonly write: (amount: Money) => string };

function TaxBlock(
  props: AmountProps & { readonly invoice: InvoiceRow; readonly profile: TaxProfile; readonly language: Language },
): ReactElement {
  const { invoice, profile, words, language, write } = props;
  const { totals } = invoice;
  const open = openAmount(invoice);
  return (
    <Box
      component="dl"
      aria-label={words.totals}
      sx={{ ...card, m: 0, p: 3, display: 'flex', flexDirection: 'column', gap: 1 }}
    >
      <Amount label={words.invoice.gross} amount={totals.gross} write={write} />
      {totals.discountAmount > 0 && (
        <Amount label={words.invoice.discount} amount={totals.discountAmount} write={write} />
      )}
      {profile.chargesTax && (
        <Amount label={profile.labels.net[language]} amount={totals.net} write={write} testId="invoice.dpp" />
      )}
      {profile.labels.otherBase && (
        <Amount label={profile.labels.otherBase[language]} amount={totals.otherTaxBase} write={write} />
      )}
      {profile.chargesTax && (
        <Amount label={profile.labels.tax[language]} amount={totals.tax} write={write} testId="invoice.ppn" />
      )}
      <Amount
        label={`${words.invoice.total} ${profile.currency.symbol}`}
        amount={totals.total}
        write={write}
        testId="invoice.total"
        large
      />
      {invoice.taxSettlement && (
        <Amount label={words.invoice.taxNotReceivable} amount={taxNotReceivable(invoice)} write={write} />
      )}
      <Amount label={words.invoice.paid} amount={invoice.paid} write={write} testId="invoice.paid" />
      <Amount label={words.invoice.open} amount={open} write={write} testId="invoice.open" strong />
    </Box>
  );
}

type AmountRowProps = {
  readonly label: string;
  readonly amount: Money;
  readonly write: (amount: Money) => string;
  readonly testId?: string;
  readonly large?: boolean;
  readonly strong?: boolean;
};

function Amount({ label, amount, write, testId, large = false, strong = false }: AmountRowProps): ReactElement {
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        alignItems: 'baseline',
        gap: 2,
        ...(large ? { borderTop: 1, borderColor: 'divider', pt: 1, mt: 1 } : {}),
      }}
    >
      <Box
        component="dt"
        sx={{ color: large || strong ? 'text.primary' : 'text.secondary', fontWeight: large || strong ? 600 : 400 }}
      >
        {label}
      </Box>
      <Box
        component="dd"
        data-testid={testId}
        data-value={amount}
        sx={{
          m: 0,
          fontWeight: large || strong ? 600 : 400,
          ...(large ? { fontSize: '1.5rem', lineHeight: '1.75rem' } : {}),
        }}
      >
        {write(amount)}
      </Box>
    </Box>
  );
}

type PaymentsProps = AmountProps & {
  readonly receipts: readonly ReceiptRow[];
  readonly invoice: InvoiceRow;
  readonly onReceipt: (receipt: ReceiptRow) => void;
};

function Payments({ receipts, invoice, words, write, onReceipt }: PaymentsProps): ReactElement {
  const format = useFormat();
  return (
    <Box
      component="section"
      aria-label={words.invoice.payments}
      sx={{ ...card, p: 3, overflow: 'auto', minHeight: 80 }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', fontWeight: 600 }}>
        {words.invoice.payments}
      </Box>
      {receipts.length === 0 && <Box sx={{ color: 'text.secondary' }}>{words.invoice.noPayments}</Box>}
      {receipts.map((receipt) => (
        <Box
          component="button"
          type="button"
          key={receipt.id}
          onClick={() => onReceipt(receipt)}
          title={words.actions.printReceipt}
          sx={{
            display: 'flex',
            justifyContent: 'space-between',
            width: '100%',
            minHeight: 28,
            p: 0,
            gap: 2,
            textAlign: 'left',
            border: 0,
            bgcolor: 'transparent',
            color: 'primary.main',
            font: 'inherit',
            cursor: 'pointer',
          }}
        >
          <span>
            {receipt.number} · {format.date(receipt.date)}
          </span>
          <span>{write(paidOn(receipt, invoice.id))}</span>
        </Box>
      ))}
    </Box>
  );
}

function paidOn(receipt: ReceiptRow, invoiceId: string): Money {
  const allocation = receipt.allocations.find((candidate) => candidate.invoiceId === invoiceId);
  return allocation?.amount ?? receipt.amount;
}
