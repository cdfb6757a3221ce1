import { quantity } from '../../money/money.ts';
import type { Move } from './move.ts';

const reason = 'the driver brought it back';

/** What happens to goods that have left, and steps taken back before. */
export const deliveryMoves: Readonly<Record<string, Move>> = {
  reverse: ({ branch, index, nth }) => {
    const delivery = nth('deliveries');
    if (delivery)
      branch.give('reverseGoodsIssue', { reversalId: `x${index}`, deliveryId: delivery.id, reason }, 'budi');
  },
  goodsReturned: ({ branch, index, pick, nth }) => {
    const delivery = nth('deliveries');
    const line = delivery?.lines[0];
    if (!delivery || !line) return;
    const destinations = ['stock', 'quarantine', 'scrap'] as const;
    branch.give('postReturn', {
      returnId: `b${index}`,
      deliveryId: delivery.id,
      reason,
      lines: [
        {
          deliveryLineNo: line.lineNo,
          quantity: quantity((pick % 4) + 1),
          destination: destinations[pick % 3] ?? 'stock',
          redeliver: pick % 2 === 0,
        },
      ],
    });
  },
  proof: ({ branch, index, pick, nth, day }) => {
    const delivery = nth('deliveries');
    const line = delivery?.lines[0];
    if (!delivery || !line) return;
    const isShort = pick % 3 === 0 && line.picked > 0;
    branch.give('recordProofOfDelivery', {
      deliveryId: delivery.id,
      date: day,
      receiver: 'Ibu Maria',
      note: isShort ? 'one is missing' : '',
      received: isShort ? [{ lineNo: line.lineNo, received: quantity(line.picked - 1) }] : [],
      ...(isShort
        ? {
            shortage: {
              returnId: `b${index}`,
              destination: 'stock' as const,
              redeliver: pick % 2 === 1,
            },
          }
        : {}),
    });
  },
  halfWay: ({ branch, index, pick, nth }) => {
    const orderId = nth('orders')?.id;
    const deliveryId = `d${index}`;
    if (orderId === undefined || !branch.give('createDelivery', { deliveryId, orderId })) return;
    branch.give('startPicking', { deliveryId });
    const lines = (branch.tables.get('deliveries', deliveryId)?.lines ?? []).map((line) => ({
      lineNo: line.lineNo,
      picked: line.requested,
      shortReason: null,
    }));
    branch.give('pickDelivery', { deliveryId, lines });
    if (pick % 2) branch.give('stepBackDelivery', { deliveryId });
  },
  goOn: ({ branch, nth }) => {
    const deliveryId = nth('deliveries')?.id;
    if (deliveryId === undefined) return;
    branch.give('packDelivery', { deliveryId, packages: 2 });
    branch.give('loadDelivery', { deliveryId, vehicle: 'V', driver: 'D', seal: 'S-1' });
    branch.give('postGoodsIssue', { deliveryId });
  },
};
