import Box from '@mui/material/Box';
import type { ReactElement, ReactNode } from 'react';
import { approvalLimit } from '#shared/customers/approval-matrix.ts';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import { explainCredit } from '#shared/i18n/explain-credit.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { addMoney, basisPoints, money, subtractMoney, zeroMoney } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { CreditBar, partColours, type CreditPart } from './CreditBar.tsx';
import { useEditorWords } from './use-editor-words.ts';

const chips = { ok: 'ready', warn: 'partial', block: 'blocked' } as const;

/** The credit check in figures, one bar, what it means, every check that speaks, and who may lift it. */
export function CreditPanel({ verdict }: { readonly verdict: CreditVerdict }): ReactElement {
  const { words, language, money: write, percent, date } = useFormat();
  const { credit } = useEditorWords();
  const settings = useSettings();
  const figures = {
    money: (amount: number) => write(money(amount)),
    percent: (share: number) => `${percent(basisPoints(share)).trim()} %`,
    date: (day: string) => date(businessDate(day)),
  };
  const { limit, reasons } = verdict;
  const supervisorLimit = approvalLimit(settings?.approvals, 'creditRelease', 'supervisor', true);
  const lift = reasons.includes('CUSTOMER_BLOCKED')
    ? credit.headOfficeLifts
    : supervisorLimit === null || verdict.exceededBy <= supervisorLimit
      ? credit.supervisorLifts
      : credit.supervisorLiftsUpTo(write(money(supervisorLimit)));
  const said = [
    ...(reasons.includes('CUSTOMER_BLOCKED') ? [words.editor.creditHeadOffice] : []),
    ...(reasons.includes('LIMIT') ? [credit.exceeded(write(verdict.exceededBy))] : []),
    ...(verdict.result === 'ok' ? [limit === null ? words.editor.noLimit : words.editor.creditOk] : []),
    ...explainCredit(verdict, language, figures, ['LIMIT', 'CUSTOMER_BLOCKED']),
    ...(verdict.result === 'block' ? [lift] : []),
  ];
  return (
    <PanelSection title={words.editor.credit}>
      {limit !== null && (
        <FactRow label={words.editor.creditLimit} value={<MoneyText amount={limit} testId="credit.limit" />} />
      )}
      <Part part="owed" label={words.editor.openInvoices}>
        <MoneyText amount={verdict.openItems} />
      </Part>
      {verdict.openDeliveries > 0 && (
        <Part part="owed" label={words.editor.openDeliveries}>
          <MoneyText amount={verdict.openDeliveries} />
        </Part>
      )}
      <Part part="orders" label={words.editor.openOrders}>
        <MoneyText amount={verdict.openOrders} />
      </Part>
      {verdict.unallocatedReceipts > 0 && (
        <FactRow
          label={words.editor.unallocated}
          value={<MoneyText amount={subtractMoney(zeroMoney, verdict.unallocatedReceipts)} />}
        />
      )}
      <Part part="this" label={words.editor.thisOrder}>
        <MoneyText amount={verdict.thisDocument} />
      </Part>
      {limit !== null && (
        <>
          <FactRow
            strong
            label={words.editor.available}
            value={<MoneyText strong amount={subtractMoney(limit, verdict.exposure)} testId="credit.available" />}
          />
          <CreditBar verdict={verdict} limit={limit} owed={addMoney(verdict.openItems, verdict.openDeliveries)} />
        </>
      )}
      {verdict.overdue > 0 && (
        <FactRow
          label={`${credit.overdueSum}, ${credit.oldest(verdict.oldestOverdueDays)}`}
          value={<MoneyText amount={verdict.overdue} testId="credit.overdue" />}
        />
      )}
      <Box sx={{ my: 1 }}>
        <StatusChip
          state={chips[verdict.result]}
          word={verdict.result === 'block' ? words.orderStates.creditBlocked : credit.verdicts[verdict.result]}
          testId="credit.state"
        />
      </Box>
      <Box data-testid="credit.verdict" sx={{ fontSize: '.8125rem', lineHeight: '1.125rem' }}>
        {said.map((sentence) => (
          <Box key={sentence} sx={{ mb: 0.5 }}>
            {sentence}
          </Box>
        ))}
      </Box>
    </PanelSection>
  );
}

type PartProps = { readonly part: CreditPart; readonly label: string; readonly children: ReactNode };

/** A figure with the colour that it has in the bar. */
function Part({ part, label, children }: PartProps): ReactElement {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        fontSize: '.8125rem',
        lineHeight: '1.3125rem',
      }}
    >
      <Box aria-hidden sx={{ width: 8, height: 8, flex: 'none', backgroundColor: partColours[part] }} />
      <Box component="span" sx={{ flex: 1, color: 'var(--app-text2)' }}>
        {label}
      </Box>
      <Box component="span">{children}</Box>
    </Box>
  );
}
