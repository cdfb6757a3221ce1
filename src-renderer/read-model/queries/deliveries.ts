import type { DeliveryRow, DeliveryState } from '#shared/delivery/delivery.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { ProjectionDatabase } from '../database.ts';
import { useLiveRows } from '../use-live-rows.ts';
import { useReading, type Reading } from '../use-reading.ts';

const underWay = ['created', 'picking', 'picked', 'packed', 'loaded'] as const satisfies readonly DeliveryState[];
const left = ['issued', 'delivered', 'invoiced', 'reversed', 'cancelled'] as const satisfies readonly DeliveryState[];

/** Newest deliveries that have left are shown below the ones under way, at most this many. */
const RECENT = 200;

/** Deliveries: those under way first, oldest on top; then what has left, the latest on top. */
export function useDeliveryQueue(): readonly DeliveryRow[] | undefined {
  return useLiveRows(async (database) => {
    const deliveries = database.rows('deliveries');
    const inState = (state: DeliveryState) => deliveries.where('[state+date]').between([state, ''], [state, '\uffff']);
    const moving = await Promise.all(underWay.map((state) => inState(state).toArray()));
    const gone = await Promise.all(left.map((state) => inState(state).reverse().limit(RECENT).toArray()));
    return [
      ...moving.flat().toSorted((a, b) => byNumber(a, b)),
      ...gone
        .flat()
        .toSorted((a, b) => byNumber(b, a))
        .slice(0, RECENT),
    ];
  }, []);
}

/** One delivery: undefined until it is read, null when there is none. */
export function useDelivery(id: string | null): DeliveryRow | null | undefined {
  return useLiveRows(
    async (database) => (id === null ? null : ((await database.rows('deliveries').get(id)) ?? null)),
    [id],
  );
}

/** Deliveries by their ids, in that order. @param ids joined by a blank; empty for none */
export function useDeliveries(ids: string): readonly DeliveryRow[] | undefined {
  return useLiveRows(
    async (database) => {
      if (ids === '') return [];
      const rows = await database.rows('deliveries').bulkGet(ids.split(' '));
      return rows.flatMap((row) => (row ? [row] : []));
    },
    [ids],
  );
}

/** Orders that still hold promises, and the deliveries under way that keep some of them. */
export type Shippable = { readonly orders: readonly SalesOrderRow[]; readonly deliveries: readonly DeliveryRow[] };

export function useShippableOrders(): Shippable | undefined {
  return useLiveRows(readShippable, []);
}

/** The same for a screen that goes on without them. */
export function useShippableReading(): Reading<Shippable> {
  return useReading(readShippable, []);
}

async function readShippable(database: ProjectionDatabase): Promise<Shippable> {
  const orders = await Promise.all(
    (['confirmed', 'partlyDelivered'] as const).map((state) =>
      database.rows('orders').where('[state+date]').between([state, ''], [state, '\uffff']).toArray(),
    ),
  );
  const deliveries = await Promise.all(
    underWay.map((state) =>
      database.rows('deliveries').where('[state+date]').between([state, ''], [state, '\uffff']).toArray(),
    ),
  );
  return { orders: orders.flat(), deliveries: deliveries.flat() };
}

/** Deliveries whose goods have left and that no invoice bills yet, with their orders, oldest first. */
export function useDeliveriesToBill():
  | readonly { readonly delivery: DeliveryRow; readonly order: SalesOrderRow }[]
  | undefined {
  return useLiveRows(async (database) => {
    const unbilled = await Promise.all(
      (['issued', 'delivered'] as const).map((state) =>
        database.rows('deliveries').where('[state+date]').between([state, ''], [state, '\uffff']).toArray(),
      ),
    );
    const deliveries = unbilled.flat();
    const orders = await database.rows('orders').bulkGet(deliveries.map((delivery) => delivery.orderId));
    return deliveries.toSorted(byNumber).flatMap((delivery) => {
      const order = orders.find((candidate) => candidate?.id === delivery.orderId);
      return order ? [{ delivery, order }] : [];
    });
  }, []);
}

function byNumber(a: DeliveryRow, b: DeliveryRow): number {
  if (a.number === b.number) return 0;
  return a.number < b.number ? -1 : 1;
}
