import { describe, expect, it } from 'vitest';
import type { OrderFamily } from '#renderer/read-model/queries/family-of-order.ts';
import { documentTree } from './document-tree.ts';

const totals = { total: 100 };
const date = '2026-11-24';
const doc = (id: string, number: string, state: string, more: object = {}) => ({
  id,
  number,
  state,
  date,
  totals,
  ...more,
});

/** Only what the tree looks at. */
const family = (more: object = {}): OrderFamily =>
  ({
    order: doc('o1', 'SO/2', 'partlyDelivered'),
    inquiry: null,
    quotations: [],
    siblings: [],
    deliveries: [],
    returns: [],
    invoices: [],
    creditNotes: [],
    receipts: [],
    allocations: [],
    ...more,
  }) as unknown as OrderFamily;

const told = (more: object = {}) => documentTree(family(more)).map((one) => `${'-'.repeat(one.depth)}${one.number}`);

describe('the documents of an order', () => {
  it('are the order alone as long as nothing came before or after', () => {
    expect(told()).toEqual(['SO/2']);
  });

  it('stand under what they came from: inquiry, quotation with its revisions, order and its siblings', () => {
    const quotations = [
      doc('q2', 'QUO/1-2', 'partlyOrdered', { revision: 2 }),
      doc('q1', 'QUO/1', 'superseded', { revision: 1 }),
    ];
    const siblings = [doc('o0', 'SO/1', 'delivered')];
    expect(told({ inquiry: doc('i1', 'INQ/1', 'answered'), quotations, siblings })).toEqual([
      'INQ/1',
      '-QUO/1',
      '-QUO/1-2',
      '--SO/1',
      '--SO/2',
    ]);
  });

  it('follow the goods: delivery, goods issue, invoice, what paid it, what came back', () => {
    const more = {
      deliveries: [doc('d1', 'DO/1', 'invoiced', { issuedOn: date }), doc('d2', 'DO/2', 'picking', { issuedOn: null })],
      invoices: [doc('f1', 'INV/1', 'partlyPaid', { kind: 'standard', deliveryId: 'd1', lines: [] })],
      receipts: [
        doc('r1', 'RCP/1', 'posted', { orderId: null, amount: 40, allocations: [{ invoiceId: 'f1' }] }),
        doc('r2', 'RCP/2', 'posted', { orderId: null, amount: 60, allocations: [] }),
      ],
      allocations: [{ invoiceId: 'f1', source: { kind: 'receipt', id: 'r2' } }],
      creditNotes: [doc('c1', 'CN/1', 'applied', { invoiceId: 'f1' })],
      returns: [doc('b1', 'RET/1', '', { deliveryId: 'd1' })],
    };
    expect(told(more)).toEqual([
      'SO/2',
      '-DO/1',
      '--DO/1',
      '--INV/1',
      '---RCP/1',
      '---RCP/2',
      '---CN/1',
      '--RET/1',
      '-DO/2',
    ]);
    expect(documentTree(family(more)).map((one) => one.kind)).toContain('goodsIssues');
  });

  it('a deposit and money paid ahead stand under the order itself, a collective invoice under its first delivery', () => {
    const more = {
      deliveries: [
        doc('d1', 'DO/1', 'invoiced', { issuedOn: date }),
        doc('d2', 'DO/2', 'invoiced', { issuedOn: date }),
      ],
      invoices: [
        doc('f0', 'INV/0', 'paid', { kind: 'downPayment', deliveryId: '', lines: [] }),
        doc('f1', 'INV/1', 'posted', {
          kind: 'standard',
          deliveryId: '',
          lines: [{ source: { deliveryId: 'd1' } }, { source: { deliveryId: 'd2' } }],
        }),
      ],
      receipts: [doc('r1', 'RCP/1', 'posted', { orderId: 'o1', amount: 40, allocations: [] })],
    };
    expect(told(more)).toEqual(['SO/2', '-INV/0', '-RCP/1', '-DO/1', '--DO/1', '--INV/1', '-DO/2', '--DO/2']);
    expect(new Set(documentTree(family(more)).map((one) => one.key)).size).toBe(8);
  });
});
