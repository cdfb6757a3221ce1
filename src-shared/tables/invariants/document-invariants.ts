import { canonicalJson } from '../../kernel/canonical-json.ts';
import { mayMove, type StateTable } from '../../kernel/state-machine.ts';
import { blanketOrderStates } from '../../blanket-order/blanket-order-states.ts';
import { deliveryStates } from '../../delivery/delivery-states.ts';
import { inquiryStates } from '../../inquiry/inquiry-states.ts';
import { creditNoteStates } from '../../invoice/credit-note-states.ts';
import { invoiceStates } from '../../invoice/invoice-states.ts';
import { receiptStates } from '../../payment/receipt-states.ts';
import { quotationStates } from '../../quotation/quotation-states.ts';
import { salesOrderStates } from '../../sales-order/sales-order-states.ts';
import { rowKey, type TableName, type Tables } from '../tables.ts';
import { Findings, writtenRows, type Invariant } from './invariant.ts';

/** The table of moves of each document. */
const stateTables = {
  inquiries: inquiryStates,
  quotations: quotationStates,
  blanketOrders: blanketOrderStates,
  orders: salesOrderStates,
  deliveries: deliveryStates,
  invoices: invoiceStates,
  creditNotes: creditNoteStates,
  receipts: receiptStates,
} as const satisfies { readonly [Name in TableName]?: Pick<StateTable<string>, 'document'> };

const versioned = [
  ...(Object.keys(stateTables) as (keyof typeof stateTables)[]),
  'returns',
  'cashSessions',
  'stocktakes',
] as const;

/** What later documents change on a posted one; everything else stays as it was posted. */
const changesAfterPosting = {
  movements: [],
  ledgerEntries: [],
  allocations: [],
  refunds: [],
  cashMovements: [],
  numberVoids: [],
  creditDecisions: [],
  requirementRecords: [],
  reallocations: [],
  returns: [],
  invoices: ['state', 'paid', 'creditApplied', 'credited', 'advanceSettled', 'voidReason', 'version'],
  creditNotes: ['state', 'applied', 'refunded', 'notaReturNo', 'version'],
  receipts: ['state', 'unallocated', 'giro', 'undoneBecause', 'version'],
} as const satisfies { readonly [Name in TableName]?: readonly string[] };

/** I9 (moves) to I12: the life of documents. */
export const documentInvariants: readonly Invariant[] = [
  {
    id: 'I9-moves',
    says: 'a document moves only as its table of states says',
    step: (step) => {
      const findings = new Findings('I9-moves');
      for (const [name, states] of Object.entries(stateTables)) {
        const table = name as keyof typeof stateTables;
        for (const row of writtenRows(step, table)) {
          const before = step.before.get(table, row.id);
          const to = documentState(row);
          const from = before ? documentState(before) : states.initial;
          if (!moves(states, from, to, before === undefined)) {
            findings.add('allowed move', row.number, `${from} → ${to}`);
          }
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I10',
    says: 'what was posted is never edited',
    step: (step) => {
      const findings = new Findings('I10');
      for (const [name, members] of Object.entries(changesAfterPosting)) {
        const table = name as keyof typeof changesAfterPosting;
        for (const row of writtenRows(step, table)) {
          const key = String(rowKey(table, row));
          const before = step.before.get(table, key);
          if (!before) continue;
          findings.equal(`${table} as posted`, key, partAsPosted(row, members), partAsPosted(before, members));
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I11',
    says: 'a document moves on from the version that stands',
    step: (step) => {
      const findings = new Findings('I11');
      for (const table of versioned) {
        for (const row of writtenRows(step, table)) {
          findings.equal(`${table} version`, row.id, row.version, (step.before.get(table, row.id)?.version ?? 0) + 1);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I12',
    says: 'what a document refers to exists and is of the same customer',
    state: (read) => {
      const findings = new Findings('I12');
      const same = (place: string, customerCode: string, source: { readonly customerCode: string } | undefined) => {
        if (!source) findings.add('what it refers to exists', place);
        else findings.equal('of the same customer', place, customerCode, source.customerCode);
      };
      for (const { number, customerCode, quotationId, blanketOrderId } of read.all('orders')) {
        if (quotationId !== null) same(number, customerCode, read.get('quotations', quotationId));
        if (blanketOrderId !== null) same(number, customerCode, read.get('blanketOrders', blanketOrderId));
      }
      for (const { number, customerCode, orderId } of read.all('deliveries')) {
        same(number, customerCode, read.get('orders', orderId));
      }
      for (const { number, customerCode, deliveryId } of read.all('returns')) {
        same(number, customerCode, read.get('deliveries', deliveryId));
      }
      for (const { number, customerCode, orderId, lines } of read.all('invoices')) {
        const orders = new Set([orderId, ...lines.flatMap((line) => line.source?.orderId ?? [])]);
        for (const id of orders) same(number, customerCode, read.get('orders', id));
      }
      for (const { number, customerCode, invoiceId } of read.all('creditNotes')) {
        if (invoiceId !== null) same(number, customerCode, read.get('invoices', invoiceId));
      }
      for (const { number, customerCode, allocations } of read.all('receipts')) {
        for (const { invoiceId } of allocations) same(number, customerCode, read.get('invoices', invoiceId));
      }
      for (const { id, customerCode, invoiceId } of read.all('allocations')) {
        same(id, customerCode, read.get('invoices', invoiceId));
      }
      return findings.found;
    },
  },
];

/** A new document may be posted and, for instance, settled in one command: two moves, one record. */
function moves(states: StateTable<string>, from: string, to: string, isNew: boolean): boolean {
  if (mayMove(states, from, to)) return true;
  const next = states.transitions.filter((move) => move.from === from).map((move) => move.to);
  return isNew && next.some((state) => mayMove(states, state, to));
}

/** An invoiced delivery is still one that has left: billing is not a step of its table. */
function documentState(row: Tables[keyof typeof stateTables]): string {
  if (row.state !== 'invoiced') return row.state;
  return 'proof' in row && row.proof ? 'delivered' : 'issued';
}

function partAsPosted(row: object, changing: readonly string[]): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).filter(([member]) => !changing.includes(member))));
}
