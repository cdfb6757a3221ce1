import { useState, type ReactElement } from 'react';
import { listOf, navigate, useRoute, viewOf } from '#renderer/stores/navigation-store.ts';
import { DeliveryCalendarScreen } from './calendar/DeliveryCalendarScreen.tsx';
import { DeliveryDetail } from './DeliveryDetail.tsx';
import { DeliveryLists } from './DeliveryLists.tsx';
import type { DeliveryTabId } from './DeliveryTabs.tsx';

/** Deliveries from the order that is due to the goods that have left. */
export function DeliveryWorkspace(): ReactElement {
  const { documentId, view } = useRoute();
  const [list, setList] = useState<Exclude<DeliveryTabId, 'calendar'>>('queue');
  const chooseTab = (id: DeliveryTabId) => {
    if (id !== 'calendar') setList(id);
    navigate(id === 'calendar' ? viewOf('delivery', 'calendar') : listOf('delivery'));
  };
  if (documentId !== null) return <DeliveryDetail key={documentId} deliveryId={documentId} />;
  if (view === 'calendar') return <DeliveryCalendarScreen onTab={chooseTab} />;
  return <DeliveryLists key={list} tab={list} onTab={chooseTab} />;
}
