import type { ReactElement } from 'react';
import { DraftScreen } from '#renderer/features/order-editor/DraftScreen.tsx';
import { useRoute } from '#renderer/stores/navigation-store.ts';
import { BackOrders } from './backorders/BackOrders.tsx';
import { OrderList } from './OrderList.tsx';
import { OrderScreen } from './OrderScreen.tsx';

/** The orders workspace: the list, a draft, or a posted order. */
export function OrdersWorkspace(): ReactElement {
  const { documentId, draftId, view } = useRoute();
  if (draftId !== null) return <DraftScreen key={draftId} kind="order" draftId={draftId} />;
  if (documentId !== null) return <OrderScreen key={documentId} orderId={documentId} />;
  if (view === 'backorders') return <BackOrders />;
  return <OrderList />;
}
