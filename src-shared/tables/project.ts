import type { DomainEvent } from '../events/events.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import { unreachable } from '../kernel/exhaustive.ts';
import type { TableName, Tables, Write } from './tables.ts';

/**
 * What an event changes in the tables. The same function feeds main's memory and the window's
 * IndexedDB; it reads nothing and writes whole rows, so applying an event twice changes nothing.
 *
 * @param payload the rows of a `master.applied` event, null for every other event
 * @throws Error when a master data event comes without its payload.
 */
export function project(event: DomainEvent, payload: MasterPayload | null): Write[] {
  switch (event.t) {
    case 'branch.configured.v1':
      return [put('settings', event.d.settings), ...putAll('users', event.d.users)];
    case 'master.applied.v1':
      return [
        ...projectMaster(payload, event.d.sha256),
        ...(event.d.entry ? [put('ledgerEntries', event.d.entry)] : []),
      ];
    case 'day.opened.v1':
      return [put('businessDays', event.d.day)];
    case 'day.closed.v1':
      return [put('businessDays', event.d.day), put('series', event.d.series)];
    case 'quotation.sent.v1':
      return [put('quotations', event.d.quotation), put('series', event.d.series)];
    case 'order.confirmed.v1':
      return [
        put('orders', event.d.order),
        put('series', event.d.series),
        ...putAll('balances', event.d.balances),
        ...putAll('quotations', optional(event.d.quotation)),
      ];
    case 'order.creditBlocked.v1':
      return [
        put('orders', event.d.order),
        put('series', event.d.series),
        ...putAll('quotations', optional(event.d.quotation)),
      ];
    case 'order.creditReleased.v1':
      return [put('orders', event.d.order), ...putAll('balances', event.d.balances)];
    case 'order.cancelled.v1':
      return [
        put('orders', event.d.order),
        ...putAll('balances', event.d.balances),
        ...putAll('quotations', optional(event.d.quotation)),
      ];
    case 'delivery.created.v1':
      return [put('deliveries', event.d.delivery), put('series', event.d.series)];
    case 'delivery.picked.v1':
    case 'delivery.packed.v1':
    case 'delivery.loaded.v1':
    case 'delivery.cancelled.v1':
      return [put('deliveries', event.d.delivery)];
    case 'delivery.goodsIssued.v1':
      return [
        put('deliveries', event.d.delivery),
        put('orders', event.d.order),
        ...putAll('balances', event.d.balances),
        put('movements', event.d.movement),
        put('ledgerEntries', event.d.entry),
      ];
    case 'invoice.posted.v1':
      return [
        put('invoices', event.d.invoice),
        put('series', event.d.series),
        put('deliveries', event.d.delivery),
        put('orders', event.d.order),
        put('ledgerEntries', event.d.entry),
      ];
    case 'receipt.posted.v1':
      return [
        put('receipts', event.d.receipt),
        put('series', event.d.series),
        ...putAll('invoices', event.d.invoices),
        put('ledgerEntries', event.d.entry),
      ];
    case 'stock.received.v1':
      return [
        ...putAll('plannedReceipts', event.d.plannedReceipts),
        ...putAll('balances', event.d.balances),
        put('movements', event.d.movement),
        put('series', event.d.series),
        put('ledgerEntries', event.d.entry),
      ];
    case 'package.written.v1':
      return [put('packages', event.d.package)];
    default:
      return unreachable(event);
  }
}

function projectMaster(payload: MasterPayload | null, sha256: string): Write[] {
  if (!payload) throw new Error(`the rows of master data ${sha256} are missing`);
  switch (payload.kind) {
    case 'products':
      return putAll('products', payload.rows);
    case 'customers':
      return putAll('customers', payload.rows);
    case 'prices':
      return putAll('prices', payload.rows);
    case 'plannedReceipts':
      return putAll('plannedReceipts', payload.rows);
    case 'openingStock':
      return [...putAll('balances', payload.rows), put('movements', payload.movement)];
    default:
      return unreachable(payload);
  }
}

function put<Name extends TableName>(table: Name, row: Tables[Name]): Write {
  return { table, row } as Write;
}

function putAll<Name extends TableName>(table: Name, rows: readonly Tables[Name][]): Write[] {
  return rows.map((row) => put(table, row));
}

function optional<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
