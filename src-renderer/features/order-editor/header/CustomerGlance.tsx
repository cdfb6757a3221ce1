import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import { money, subtractMoney } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useEditorWords } from '../use-editor-words.ts';

type CustomerGlanceProps = {
  readonly customer: CustomerRow;
  readonly credit: CreditVerdict | null;
  /** Invoices of the customer past their day. */
  readonly overdueCount: number;
};

/** What is left of the credit before this document, and how many invoices are late. */
export function CustomerGlance({ customer, credit, overdueCount }: CustomerGlanceProps): ReactElement {
  const { header } = useEditorWords();
  const { money: write } = useFormat();
  if (customer.blocked) return <Tone>{header.blocked}</Tone>;
  const left =
    credit === null || credit.limit === null
      ? null
      : subtractMoney(credit.limit, subtractMoney(credit.exposure, credit.thisDocument));
  return (
    <Box component="span" data-testid="order.credit" sx={{ color: 'var(--app-text2)' }}>
      {credit !== null && credit.limit === null && header.noLimit}
      {left !== null && left >= 0 && header.creditLeft(write(left))}
      {left !== null && left < 0 && <Tone>{header.creditOver(write(money(-left)))}</Tone>}
      {overdueCount > 0 && (
        <>
          {credit === null ? '' : ' · '}
          <Tone>{header.overdue(overdueCount)}</Tone>
        </>
      )}
    </Box>
  );
}

function Tone({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Box component="span" sx={{ color: 'var(--app-blocked-fg)', fontWeight: 600 }}>
      {children}
    </Box>
  );
}
