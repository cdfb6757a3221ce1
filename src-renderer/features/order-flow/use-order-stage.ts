import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { postedEvent } from '#renderer/features/posting/posted-event.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { useShippableOrders } from '#renderer/read-model/queries/deliveries.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { orderStage, stageWords, type StagedOrder } from './order-stage.ts';

export type NextStage = {
  readonly label: string;
  readonly enabled: boolean;
  readonly reason?: string;
  readonly run: () => void;
};

/** What F9 does with an order, ready to be run from its row or its page. */
export function useOrderStage(): (order: SalesOrderRow | StagedOrder) => NextStage {
  const { words } = useFormat();
  const posting = usePosting();
  const day = useOpenDay()?.date ?? null;
  const underWay = useShippableOrders()?.deliveries ?? [];

  const createDelivery = async (order: SalesOrderRow | StagedOrder) => {
    const deliveryId = crypto.randomUUID();
    const posted = await posting.post(
      'createDelivery',
      { deliveryId, orderId: order.id },
      { expectedVersions: { [`orders/${order.id}`]: order.version } },
    );
    if (!posted) return;
    const { delivery } = postedEvent(posted, 'delivery.created.v1');
    notify(words.order.deliveryCreated(delivery.number));
    navigate({ workspace: 'delivery', documentId: deliveryId, draftId: null });
  };

  return (order) => {
    const stage = orderStage(order, underWay, day);
    const { label, reason } = stageWords(stage, words);
    if (stage.do === 'openDelivery') {
      const run = () => navigate({ workspace: 'delivery', documentId: stage.deliveryId, draftId: null });
      return { label, enabled: true, run };
    }
    if (stage.do === 'askRelease') {
      const run = () => navigate({ workspace: 'orders', documentId: order.id, draftId: null });
      return { label, enabled: true, run };
    }
    const why = reason ?? posting.blocked;
    return {
      label,
      enabled: why === null,
      ...(why === null ? {} : { reason: why }),
      run: () => void createDelivery(order),
    };
  };
}
