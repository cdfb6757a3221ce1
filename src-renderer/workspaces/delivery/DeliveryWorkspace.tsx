import type { ReactElement } from 'react';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { DeliveryDetail } from './DeliveryDetail.tsx';
import { DeliveryLists } from './DeliveryLists.tsx';

/** Deliveries from the order that is due to the goods that have left. */
export function DeliveryWorkspace(): ReactElement {
  const { documentId } = useRoute();
  return documentId === null ? <DeliveryLists /> : <DeliveryDetail key={documentId} deliveryId={documentId} />;
}
