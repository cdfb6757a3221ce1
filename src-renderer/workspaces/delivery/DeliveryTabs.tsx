import type { ReactElement } from 'react';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

export const deliveryTabIds = ['queue', 'due', 'calendar'] as const;
export type DeliveryTabId = (typeof deliveryTabIds)[number];

type DeliveryTabsProps = {
  readonly value: DeliveryTabId;
  readonly onChange: (id: DeliveryTabId) => void;
  readonly counts?: { readonly queue: number | undefined; readonly due: number };
};

/** The lists of the delivery workspace, and its week. */
export function DeliveryTabs({ value, onChange, counts }: DeliveryTabsProps): ReactElement {
  const words = useWords({ id: deliveryId, en: deliveryEn });
  const planning = usePlanningWords();
  return (
    <SubTabs
      label={words.title}
      value={value}
      onChange={onChange}
      tabs={[
        { id: 'queue', label: words.tabs.queue, count: counts?.queue },
        { id: 'due', label: words.tabs.due, count: counts?.due },
        { id: 'calendar', label: planning.calendarTab },
      ]}
    />
  );
}
