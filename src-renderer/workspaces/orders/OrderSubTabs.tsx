import type { ReactElement } from 'react';
import { SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { listOf, navigate, viewOf } from '#renderer/stores/navigation-store.ts';

export type OrderTabId = 'list' | 'backorders';

/** The list of orders, and what of them waits for goods. */
export function OrderSubTabs({ value }: { readonly value: OrderTabId }): ReactElement {
  const { orderTabs } = usePlanningWords();
  return (
    <SubTabs
      label={orderTabs.label}
      value={value}
      onChange={goToOrderTab}
      tabs={[
        { id: 'list', label: orderTabs.list },
        { id: 'backorders', label: orderTabs.backorders },
      ]}
    />
  );
}

/** Shows the list of orders, or the back-orders. */
export function goToOrderTab(id: OrderTabId): void {
  navigate(id === 'list' ? listOf('orders') : viewOf('orders', 'backorders'));
}
