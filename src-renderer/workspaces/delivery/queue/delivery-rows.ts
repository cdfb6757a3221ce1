import type { ProductRow } from '#shared/catalogue/product.ts';
import type { CustomerRow } from '#shared/customers/customer.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { nextWork, type DeliveryWork, type OptionalStep } from '#shared/delivery/delivery-steps.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { promisedDay, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { routeOf, type Route } from '#shared/scheduling/route.ts';
import type { ListField } from '#renderer/features/list-views/list-filter.ts';
import type { ListView } from '#renderer/features/list-views/list-view.ts';
import { builtInView } from '#renderer/features/list-views/use-list-views.ts';
import { stepsDone } from '../delivery-progress.ts';

/** A delivery with what decides when and how it goes. */
export type QueueRow = {
  readonly delivery: DeliveryRow;
  /** What is to be done next; null once the goods have left. */
  readonly work: DeliveryWork | null;
  /** Earliest day that was promised for what it holds; null where the order is not at hand. */
  readonly promised: BusinessDate | null;
  readonly route: string;
  readonly city: string;
  readonly grams: number;
};

/** What a row is made of beside the delivery. */
export type QueueFacts = {
  readonly orders: ReadonlyMap<string, SalesOrderRow>;
  readonly customers: ReadonlyMap<string, CustomerRow>;
  readonly products: ReadonlyMap<string, ProductRow>;
  readonly routes: readonly Route[];
  readonly steps: readonly OptionalStep[];
};

export function queueRow(delivery: DeliveryRow, facts: QueueFacts): QueueRow {
  const order = facts.orders.get(delivery.orderId);
  const city = delivery.shipTo?.city ?? facts.customers.get(delivery.customerCode)?.city ?? '';
  const lines = delivery.lines.flatMap(({ orderLineNo }) => {
    const line = order?.lines.find(({ lineNo }) => lineNo === orderLineNo);
    return line ? line.schedule.filter((promise) => promise.quantity > promise.issued).map(promisedDay) : [];
  });
  return {
    delivery,
    work: nextWork(delivery.state, facts.steps),
    promised: delivery.issuedOn === null ? (lines.toSorted()[0] ?? null) : null,
    route: order ? routeNameOf(order, city, facts.routes) : '',
    city,
    grams: delivery.lines.reduce((sum, line) => sum + gramsOf(line, facts.products), 0),
  };
}

/** Name of the route that an order goes by; empty where it has none. */
export function routeNameOf(order: SalesOrderRow, city: string, routes: readonly Route[]): string {
  return routeOf(routes, { code: order.customerCode, city, routeId: order.routeId ?? null })?.name ?? '';
}

/** Weight of a line in grams, rounded up; 0 where the goods have no known weight. */
export function gramsOf(
  line: { readonly productCode: string; readonly picked: number; readonly quantityDigits: number },
  products: ReadonlyMap<string, ProductRow>,
): number {
  const weight = products.get(line.productCode)?.weight ?? 0;
  return Math.ceil((line.picked * weight) / 10 ** line.quantityDigits);
}

export function queueViews(words: DeliveryWords): readonly ListView[] {
  const hidden = ['city', 'drop', 'date'];
  const at = (value: string) => ({ hidden, filters: [{ field: 'work', operator: 'is' as const, value }] });
  return [
    builtInView('moving', words.views.moving, at('pick,pack,load,issue')),
    builtInView('pick', words.views.pick, at('pick')),
    builtInView('pack', words.views.pack, at('pack')),
    builtInView('load', words.views.load, at('load')),
    builtInView('issue', words.views.issue, at('issue')),
    builtInView('left', words.views.left, {
      hidden,
      filters: [{ field: 'state', operator: 'is', value: 'issued,delivered,invoiced' }],
    }),
    builtInView('all', words.views.all, { hidden }),
  ];
}

export function queueFields(words: DeliveryWords, routes: readonly Route[]): readonly ListField<QueueRow>[] {
  const optionsOf = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([id, label]) => ({ id, label }));
  const { columns } = words;
  return [
    {
      id: 'work',
      label: columns.next.replace(' (F9)', ''),
      kind: 'choice',
      options: optionsOf(words.works),
      valueOf: (row) => row.work ?? 'none',
    },
    {
      id: 'state',
      label: columns.status,
      kind: 'choice',
      options: optionsOf(words.states),
      valueOf: (row) => row.delivery.state,
    },
    {
      id: 'route',
      label: columns.route,
      kind: 'choice',
      options: [...routes.map(({ name }) => ({ id: name, label: name })), { id: '', label: words.noRoute }],
      valueOf: (row) => row.route,
    },
    { id: 'vehicle', label: columns.vehicle, kind: 'text', valueOf: (row) => row.delivery.vehicle },
    { id: 'promised', label: columns.promised, kind: 'date', valueOf: (row) => row.promised },
    { id: 'date', label: columns.date, kind: 'date', valueOf: (row) => row.delivery.date },
    { id: 'customer', label: columns.customer, kind: 'text', valueOf: (row) => row.delivery.customerName },
    { id: 'city', label: columns.city, kind: 'text', valueOf: (row) => row.city },
  ];
}

/** What words are looked for in. */
export function queueText({ delivery, route, city }: QueueRow): string {
  const { number, orderNumber, customerCode, customerName, vehicle, driver } = delivery;
  return [number, orderNumber, customerCode, customerName, vehicle, driver, route, city].join(' ');
}

/** What a column sorts by. What is under way comes before what has left, the earliest promise first. */
export function queueSort(row: QueueRow, columnId: string): string | number {
  const { delivery } = row;
  switch (columnId) {
    case 'order':
      return delivery.orderNumber;
    case 'customer':
      return delivery.customerName.toLowerCase();
    case 'promised':
      return row.promised ?? '9999';
    case 'date':
      return delivery.date;
    case 'route':
      return `${row.route} ${row.promised ?? '9999'}`;
    case 'vehicle':
      return `${delivery.vehicle} ${String(delivery.drop ?? 0).padStart(2, '0')}`;
    case 'lines':
      return delivery.lines.length;
    case 'weight':
      return row.grams;
    case 'steps':
      return stepsDone(delivery.state);
    default:
      return delivery.number;
  }
}
