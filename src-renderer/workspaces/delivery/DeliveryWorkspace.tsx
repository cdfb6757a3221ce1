import type { ReactElement } from 'react';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { DeliveryCalendarScreen } from './calendar/DeliveryCalendarScreen.tsx';
import { DeliveryDetail } from './DeliveryDetail.tsx';
import { goToDeliveryTab } from './DeliveryTabs.tsx';
import { DueList } from './due/DueList.tsx';
import { PerformanceScreen } from './performance/PerformanceScreen.tsx';
import { WaveScreen } from './pick/WaveScreen.tsx';
import { DeliveryQueue } from './queue/DeliveryQueue.tsx';

/** Deliveries from the order that is due to the goods that have left. */
export function DeliveryWorkspace(): ReactElement {
  const { documentId, view } = useRoute();
  if (documentId !== null) return <DeliveryDetail key={documentId} deliveryId={documentId} />;
  switch (view) {
    case 'calendar':
      return <DeliveryCalendarScreen onTab={goToDeliveryTab} />;
    case 'due':
      return <DueList />;
    case 'wave':
      return <WaveScreen />;
    case 'performance':
      return <PerformanceScreen />;
    default:
      return <DeliveryQueue />;
  }
}
