import type { ReactElement } from 'react';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { listOf, navigate, viewOf } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

export const deliveryTabIds = ['queue', 'due', 'calendar', 'performance'] as const;
export type DeliveryTabId = (typeof deliveryTabIds)[number];

/** The lists of the delivery workspace, its week, and how well promises were kept. */
export function DeliveryTabs({ value }: { readonly value: DeliveryTabId }): ReactElement {
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const planning = usePlanningWords();
  return (
    <SubTabs
      label={words.title}
      value={value}
      onChange={goToDeliveryTab}
      tabs={[
        { id: 'queue', label: words.tabs.queue },
        { id: 'due', label: words.tabs.due },
        { id: 'calendar', label: planning.calendarTab },
        { id: 'performance', label: words.tabs.performance },
      ]}
    />
  );
}

export function goToDeliveryTab(id: DeliveryTabId): void {
  navigate(id === 'queue' ? listOf('delivery') : viewOf('delivery', id));
}
