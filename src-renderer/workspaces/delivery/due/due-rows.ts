import { isUnderWay, type DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { whyDeliveryHeld } from '#shared/sales-order/order-blocks.ts';
import { openRequirements, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { ListField } from '#renderer/features/list-views/list-filter.ts';
import type { ListView } from '#renderer/features/list-views/list-view.ts';
import { builtInView } from '#renderer/features/list-views/use-list-views.ts';
import { gramsOf, routeNameOf, type QueueFacts } from '../queue/delivery-rows.ts';

/** An order that has promises to keep today or earlier, and no delivery under way that keeps them. */
export type DueRow = {
  readonly order: SalesOrderRow;
  /** Earliest promise that is due. */
  readonly date: BusinessDate;
  /** Number of order lines with a due promise. */
  readonly lines: number;
  readonly grams: number;
  readonly route: string;
  readonly city: string;
  /** Somebody holds its delivery. */
  readonly held: boolean;
};

/** Orders that can become a delivery on the day, the earliest promise first. */
export function dueRows(deliveries: readonly DeliveryRow[], facts: QueueFacts, day: BusinessDate): DueRow[] {
  const moving = new Set(deliveries.filter(isUnderWay).map((delivery) => delivery.orderId));
  return [...facts.orders.values()]
    .filter((order) => !moving.has(order.id))
    .flatMap((order) => {
      const due = openRequirements(order).filter((requirement) => requirement.date <= day);
      const [first] = due.map((requirement) => requirement.date).toSorted();
      if (first === undefined) return [];
      const city = order.shipTo?.city ?? facts.customers.get(order.customerCode)?.city ?? '';
      const grams = due.reduce((sum, { productCode, lineNo, quantity }) => {
        const line = order.lines.find((candidate) => candidate.lineNo === lineNo);
        return (
          sum + gramsOf({ productCode, picked: quantity, quantityDigits: line?.quantityDigits ?? 0 }, facts.products)
        );
      }, 0);
      return [
        {
          order,
          date: first,
          lines: new Set(due.map((requirement) => requirement.lineNo)).size,
          grams,
          route: routeNameOf(order, city, facts.routes),
          city,
          held: whyDeliveryHeld(order) !== null,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        compare(a.date, b.date) ||
        a.order.deliveryPriority - b.order.deliveryPriority ||
        compare(a.order.number, b.order.number),
    );
}

export function dueViews(words: DeliveryWords): readonly ListView[] {
  return [
    builtInView('due', words.due.view, { filters: [{ field: 'held', operator: 'is', value: 'no' }] }),
    builtInView('all', words.views.all, {}),
  ];
}

export function dueFields(words: DeliveryWords, routes: QueueFacts['routes']): readonly ListField<DueRow>[] {
  const { columns } = words;
  return [
    {
      id: 'route',
      label: columns.route,
      kind: 'choice',
      options: [...routes.map(({ name }) => ({ id: name, label: name })), { id: '', label: words.noRoute }],
      valueOf: (row) => row.route,
    },
    {
      id: 'held',
      label: words.due.held,
      kind: 'choice',
      options: [
        { id: 'yes', label: words.due.held },
        { id: 'no', label: words.due.free },
      ],
      valueOf: (row) => (row.held ? 'yes' : 'no'),
    },
    { id: 'date', label: columns.due, kind: 'date', valueOf: (row) => row.date },
    { id: 'customer', label: columns.customer, kind: 'text', valueOf: (row) => row.order.customerName },
    { id: 'city', label: columns.city, kind: 'text', valueOf: (row) => row.city },
  ];
}

export function dueText({ order, route, city }: DueRow): string {
  return `${order.number} ${order.customerCode} ${order.customerName} ${order.customerReference} ${route} ${city}`;
}

export function dueSort(row: DueRow, columnId: string): string | number {
  switch (columnId) {
    case 'customer':
      return row.order.customerName.toLowerCase();
    case 'city':
      return row.city.toLowerCase();
    case 'route':
      return row.route.toLowerCase();
    case 'lines':
      return row.lines;
    case 'weight':
      return row.grams;
    case 'date':
      return `${row.date} ${row.order.number}`;
    default:
      return row.order.number;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
