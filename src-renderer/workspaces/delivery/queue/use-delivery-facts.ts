import { useMemo } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { defaultSteps } from '#shared/delivery/delivery-steps.ts';
import { useLatestDay, useOpenDay, useSettings } from '#renderer/read-model/queries/branch.ts';
import { useCustomers } from '#renderer/read-model/queries/customers.ts';
import { useShippableOrders, type Shippable } from '#renderer/read-model/queries/deliveries.ts';
import { useProducts } from '#renderer/read-model/queries/products.ts';
import type { QueueFacts } from './delivery-rows.ts';

export type DeliveryFacts = QueueFacts & {
  readonly shippable: Shippable;
  /** The open business day, or the last one; null before the branch ever opened one. */
  readonly today: BusinessDate | null;
};

/** What the lists of deliveries put beside each row; undefined until all of it is read. */
export function useDeliveryFacts(): DeliveryFacts | undefined {
  const settings = useSettings();
  const [open, latest] = [useOpenDay(), useLatestDay()];
  const shippable = useShippableOrders();
  const customers = useCustomers();
  const products = useProducts();
  return useMemo(() => {
    if (settings === undefined || !shippable || !customers || !products || open === undefined) return undefined;
    return {
      shippable,
      today: open?.date ?? latest?.date ?? null,
      orders: new Map(shippable.orders.map((order) => [order.id, order])),
      customers: new Map(customers.map((customer) => [customer.code, customer])),
      products: new Map(products.map((product) => [product.code, product])),
      routes: settings?.routes ?? [],
      steps: settings?.deliverySteps ?? defaultSteps,
    };
  }, [settings, open, latest, shippable, customers, products]);
}
