import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import type { Words } from '#shared/i18n/en.ts';
import { explainCredit } from '#shared/i18n/explain-credit.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { addMoney, basisPoints, money, subtractMoney, type Money } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';

/** The credit check in figures, one bar, and one sentence. */
export function CreditPanel({ verdict }: { readonly verdict: CreditVerdict }): ReactElement {
  const { words, language, money: write, percent, date } = useFormat();
  const blocked = verdict.result === 'block';
  const figures = {
    money: (amount: number) => write(money(amount)),
    percent: (share: number) => `${percent(basisPoints(share)).trim()} %`,
    date: (day: string) => date(businessDate(day)),
  };
  return (
    <PanelSection title={words.editor.credit}>
      {verdict.limit !== null && (
        <FactRow label={words.editor.creditLimit} value={<MoneyText amount={verdict.limit} testId="credit.limit" />} />
      )}
      <FactRow label={words.editor.openInvoices} value={<MoneyText amount={verdict.openItems} />} />
      {verdict.openDeliveries > 0 && (
        <FactRow label={words.editor.openDeliveries} value={<MoneyText amount={verdict.openDeliveries} />} />
      )}
      <FactRow label={words.editor.openOrders} value={<MoneyText amount={verdict.openOrders} />} />
      {verdict.unallocatedReceipts > 0 && (
        <FactRow
          label={words.editor.unallocated}
          value={<MoneyText amount={subtractMoney(money(0), verdict.unallocatedReceipts)} />}
        />
      )}
      <FactRow label={words.editor.thisOrder} value={<MoneyText amount={verdict.thisDocument} />} />
      {verdict.limit !== null && (
        <>
          <FactRow
            strong
            label={words.editor.available}
            value={
              <MoneyText strong amount={subtractMoney(verdict.limit, verdict.exposure)} testId="credit.available" />
            }
          />
          <CreditBar verdict={verdict} limit={verdict.limit} />
        </>
      )}
      {blocked && (
        <Box sx={{ my: 1 }}>
          <StatusChip state="blocked" word={words.orderStates.creditBlocked} testId="credit.state" />
        </Box>
      )}
      <Box data-testid="credit.verdict" sx={{ fontSize: '.8125rem', lineHeight: '1.125rem', mt: 1 }}>
        {creditSentence(verdict, words, write)}
      </Box>
      {explainCredit(verdict, language, figures, ['LIMIT', 'CUSTOMER_BLOCKED']).map((sentence) => (
        <Box key={sentence} sx={{ fontSize: '.8125rem', lineHeight: '1.125rem', mt: 0.5 }}>
          {sentence}
        </Box>
      ))}
    </PanelSection>
  );
}

function creditSentence(verdict: CreditVerdict, words: Words, write: (amount: Money) => string): string {
  if (verdict.reasons.includes('CUSTOMER_BLOCKED')) return words.editor.creditHeadOffice;
  if (verdict.reasons.includes('LIMIT')) return words.editor.creditExceeded(write(verdict.exceededBy));
  return verdict.limit === null ? words.editor.noLimit : words.editor.creditOk;
}

/** Owed, on order, this order, and what goes beyond the limit, as parts of whichever is larger. */
function CreditBar({ verdict, limit }: { readonly verdict: CreditVerdict; readonly limit: Money }): ReactElement {
  const { words } = useFormat();
  const whole = Math.max(limit, verdict.exposure, 1);
  const owed = addMoney(verdict.openItems, verdict.openDeliveries);
  const parts = [
    { id: 'owed', amount: owed, colour: 'var(--app-open-solid)' },
    { id: 'orders', amount: verdict.openOrders, colour: 'var(--app-ready-solid)' },
    {
      id: 'this',
      amount: Math.max(0, verdict.thisDocument - verdict.exceededBy),
      colour: 'var(--app-draft-solid)',
    },
    { id: 'over', amount: Math.min(verdict.exceededBy, whole), colour: 'var(--app-blocked-solid)' },
  ];
  return (
    <Box
      role="img"
      aria-label={words.editor.creditBar}
      sx={{
        display: 'flex',
        height: 10,
        my: 1.5,
        borderRadius: 1,
        overflow: 'hidden',
        backgroundColor: 'var(--app-sunken)',
      }}
    >
      {parts.map((part) => (
        <Box
          key={part.id}
          style={{ width: `${(100 * part.amount) / whole}%`, backgroundColor: part.colour }}
          sx={{ flex: 'none' }}
        />
      ))}
    </Box>
  );
}
