import type { ReactElement } from 'react';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { shortNumber } from '#renderer/features/posting/short-number.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { PlainList } from './PlainList.tsx';

/** Orders that wait for a person's decision. */
export function DecisionList({ orders }: { readonly orders: readonly SalesOrderRow[] }): ReactElement {
  const { words } = useFormat();
  return (
    <PlainList
      empty={words.home.noDecisions}
      rows={orders.map((order) => ({
        id: order.id,
        primary: shortNumber(order.number),
        secondary: order.customerName,
        end: <StatusChip state="blocked" word={words.orderStates.creditBlocked} />,
        open: () => navigate({ workspace: 'orders', documentId: order.id, draftId: null }),
      }))}
    />
  );
}
