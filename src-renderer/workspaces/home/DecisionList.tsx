import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { homeEn } from '#shared/i18n/home-en.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { PlainList } from './PlainList.tsx';
import { shortAmount } from './short-amount.ts';

type DecisionListProps = {
  readonly orders: readonly SalesOrderRow[];
  /** The row that has the focus; F9 opens it. */
  readonly focusedId: string | null;
  readonly onFocus: (id: string) => void;
};

/** Orders that wait for a person's decision, each with what is against it. */
export function DecisionList({ orders, focusedId, onFocus }: DecisionListProps): ReactElement {
  const { words, money, currency, minorDigits, language } = useFormat();
  const own = useWords({ id: homeId, en: homeEn });
  const focused = orders.find((order) => order.id === focusedId);
  useCommands('home', {
    'document.next': focused && { label: words.keys.askRelease, run: () => open(focused) },
  });
  const whyOf = ({ credit }: SalesOrderRow): string => {
    const over = credit.exceededBy;
    if (over > 0) return own.overLimit(`${currency} ${shortAmount(over, minorDigits, language, own.large)}`);
    const [reason] = credit.reasons;
    return reason === undefined ? words.orderStates.creditBlocked : own.decisions[reason];
  };
  const exactOf = ({ credit }: SalesOrderRow): string =>
    credit.exceededBy > 0 ? own.overLimit(`${currency} ${money(credit.exceededBy)}`) : '';
  return (
    <PlainList
      empty={words.home.noDecisions}
      onFocus={onFocus}
      rows={orders.map((order) => ({
        id: order.id,
        primary: shortNumber(order.number),
        secondary: order.customerName,
        end: (
          <Box component="span" title={exactOf(order)} sx={{ display: 'flex', minWidth: 0 }}>
            <StatusChip state="blocked" word={whyOf(order)} />
          </Box>
        ),
        open: () => open(order),
      }))}
    />
  );
}

function open(order: SalesOrderRow): void {
  navigate({ workspace: 'orders', documentId: order.id, draftId: null });
}
