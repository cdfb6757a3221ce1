import { describe, expect, test } from 'vitest';
import { deliveryStates } from '../delivery/delivery-states.ts';
import { inquiryStates } from '../inquiry/inquiry-states.ts';
import { creditNoteStates } from '../invoice/credit-note-states.ts';
import { invoiceStates, taxFileStates } from '../invoice/invoice-states.ts';
import { receiptStates } from '../payment/receipt-states.ts';
import { quotationStates } from '../quotation/quotation-states.ts';
import { salesOrderStates } from '../sales-order/sales-order-states.ts';
import { transition, type StateTable } from './state-machine.ts';

/** The table of the rules, completed where documents undo one another, written out once more: state → states it may go to. */
const written: readonly [table: StateTable<string>, moves: Readonly<Record<string, string>>][] = [
  [
    inquiryStates,
    { draft: 'open deleted', open: 'answered lost expired', answered: '', lost: '', expired: '', deleted: '' },
  ],
  [
    quotationStates,
    {
      draft: 'sent',
      sent: 'partlyOrdered ordered lost expired superseded',
      partlyOrdered: 'ordered sent',
      ordered: 'partlyOrdered sent lost',
      lost: '',
      expired: 'sent',
      superseded: '',
    },
  ],
  [
    salesOrderStates,
    {
      draft: 'confirmed creditBlocked discarded',
      creditBlocked: 'confirmed cancelled closed',
      confirmed: 'partlyDelivered delivered closed cancelled creditBlocked',
      partlyDelivered: 'delivered closed confirmed',
      delivered: 'partlyDelivered confirmed',
      closed: 'confirmed partlyDelivered',
      cancelled: '',
      discarded: '',
    },
  ],
  [
    deliveryStates,
    {
      created: 'picking picked packed loaded issued cancelled',
      picking: 'created picked packed loaded issued cancelled',
      picked: 'created picking packed loaded issued cancelled',
      packed: 'created picking picked loaded issued cancelled',
      loaded: 'created picking picked packed issued cancelled',
      issued: 'delivered reversed',
      delivered: 'reversed',
      reversed: '',
      cancelled: '',
    },
  ],
  [
    invoiceStates,
    {
      draft: 'posted deleted',
      posted: 'partlyPaid paid credited voided',
      partlyPaid: 'posted paid credited',
      paid: 'partlyPaid posted voided',
      credited: 'posted partlyPaid',
      voided: '',
      deleted: '',
    },
  ],
  [
    creditNoteStates,
    {
      draft: 'posted deleted',
      posted: 'applied refunded voided',
      applied: 'posted',
      refunded: '',
      voided: '',
      deleted: '',
    },
  ],
  [receiptStates, { draft: 'posted', posted: 'bounced reversed', bounced: '', reversed: '' }],
  [
    taxFileStates,
    { none: 'exported', exported: 'approved none', approved: 'replaced cancelled', replaced: '', cancelled: '' },
  ],
] as const;

describe.each(written.map(([table, moves]) => ({ name: table.document, table, moves })))(
  '$name',
  ({ table, moves }) => {
    const states = Object.keys(moves);

    test('moves where the rules say, and nowhere else', () => {
      for (const from of states) {
        const allowed = states.filter((to) => transition(table, from, to).ok);
        expect([from, ...allowed.toSorted()]).toEqual([from, ...words(moves[from]).toSorted()]);
      }
    });

    test('has every move once, with its guard, between states it knows', () => {
      const pairs = table.transitions.map(({ from, to }) => `${from} ${to}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { from, to, guard } of table.transitions) {
        expect(states).toContain(from);
        expect(states).toContain(to);
        expect(guard).not.toBe('');
      }
    });

    test('every state is reached from the first', () => {
      const reached = new Set([table.initial]);
      for (let size = 0; size < reached.size;) {
        size = reached.size;
        for (const { from, to } of table.transitions) if (reached.has(from)) reached.add(to);
      }
      expect([...reached].toSorted()).toEqual(states.toSorted());
    });
  },
);

function words(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}
