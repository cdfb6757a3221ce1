import type { DomainEvent } from '../events/events.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import { unreachable } from '../kernel/exhaustive.ts';
import type { TableName, Tables, Write } from './tables.ts';

type MemberOf<Union> = Union extends { readonly d: infer Data } ? keyof Data : never;

/** Members of events that are no row: what a master data import says of its payload. */
type ImportMember = 'kind' | 'sha256' | 'fileName' | 'rows';

/** What is only told: PINs are kept outside the journal, why a price changed is for people to read. */
type ToldMember = 'pin' | 'priceReason';

/**
 * Which table a member of an event belongs to. A member holds one whole row, several, or null; what an
 * event means is in its name, what it changes is in its members. A member without a place does not compile.
 */
const tableOfMember = {
  settings: 'settings',
  users: 'users',
  roles: 'roles',
  userSession: 'userSessions',
  customer: 'customers',
  product: 'products',
  prices: 'prices',
  day: 'businessDays',
  series: 'series',
  numberVoid: 'numberVoids',
  inquiry: 'inquiries',
  quotation: 'quotations',
  blanketOrder: 'blanketOrders',
  order: 'orders',
  orders: 'orders',
  reallocation: 'reallocations',
  delivery: 'deliveries',
  customerReturn: 'returns',
  deliveries: 'deliveries',
  invoice: 'invoices',
  invoices: 'invoices',
  creditNote: 'creditNotes',
  allocations: 'allocations',
  refund: 'refunds',
  cashSession: 'cashSessions',
  cashMovement: 'cashMovements',
  receipt: 'receipts',
  balances: 'balances',
  batches: 'batches',
  serials: 'serialNumbers',
  stocktake: 'stocktakes',
  plannedReceipts: 'plannedReceipts',
  movement: 'movements',
  requirements: 'requirementRecords',
  creditDecision: 'creditDecisions',
  usedReleaseCode: 'usedReleaseCodes',
  entry: 'ledgerEntries',
  package: 'packages',
} as const satisfies Record<Exclude<MemberOf<DomainEvent>, ImportMember | ToldMember>, TableName>;

/**
 * What an event changes in the tables. The same function feeds main's memory and the window's
 * IndexedDB; it reads nothing and writes whole rows, so applying an event twice changes nothing.
 *
 * @param payload the rows of a `master.applied` event, null for every other event
 * @throws Error when a master data event comes without its payload.
 */
export function project(event: DomainEvent, payload: MasterPayload | null): Write[] {
  const writes = event.t === 'master.applied.v1' ? projectMaster(payload, event.d.sha256) : [];
  for (const [member, value] of Object.entries(event.d)) {
    if (value === null || !Object.hasOwn(tableOfMember, member)) continue;
    const table = tableOfMember[member as keyof typeof tableOfMember];
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const row of rows) writes.push({ table, row } as Write);
  }
  return writes;
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
      return [...putAll('balances', payload.rows), { table: 'movements', row: payload.movement }];
    default:
      return unreachable(payload);
  }
}

function putAll<Name extends TableName>(table: Name, rows: readonly Tables[Name][]): Write[] {
  return rows.map((row) => ({ table, row }) as Write);
}
