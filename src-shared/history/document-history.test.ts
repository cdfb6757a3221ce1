import { describe, expect, test } from 'vitest';
import { openedBranch, start } from '../commands/testing/small-branch.ts';
import type { CommandInput, CommandType } from '../commands/command-inputs.ts';
import type { SequencedRecord } from '../events/record.ts';
import { basisPoints, money, quantity } from '../money/money.ts';
import { describeHistory } from './describe-history.ts';
import { documentHistory, orderAtVersion } from './document-history.ts';

/** A branch whose commands are kept as records, as the journal does. */
function recorded() {
  const branch = openedBranch();
  const records: SequencedRecord[] = [];
  const give = <Type extends CommandType>(type: Type, input: CommandInput<Type>, by = 'siti', more = {}) => {
    const before = branch.events.length;
    if (!branch.give(type, input, by)) throw new Error(`${type} was refused`);
    const seq = records.length + 1;
    const body = { id: `c${seq}`, t: type, at: branch.now, off: 480, by, bd: start, e: branch.events.slice(before) };
    records.push({ seq, chain: '', body: { ...body, ...more } });
  };
  return { branch, records, give };
}

function confirmed(wanted: number, customerCode = 'Y') {
  const made = recorded();
  made.give('confirmOrder', {
    orderId: 'o1',
    customerCode,
    requestedDate: start,
    customerReference: 'PO-1',
    quotationId: null,
    lines: [{ productCode: 'C', quantity: quantity(wanted), discount: basisPoints(0) }],
  });
  return made;
}

const names: Readonly<Record<string, string>> = { siti: 'Siti', budi: 'Budi' };
const of = { table: 'orders', id: 'o1' } as const;
const told = (records: readonly SequencedRecord[], language: 'id' | 'en' = 'en') =>
  documentHistory(records, of, (id) => names[id] ?? id).map((entry) =>
    describeHistory(entry, { language, table: 'orders', minorDigits: 0 }),
  );

describe('the history of an order', () => {
  test('begins with who confirmed it, its state and its total', () => {
    const { records } = confirmed(10);
    expect(told(records)).toEqual([{ title: 'Confirmed', who: 'Siti', changes: ['State Open', 'Total 110,989'] }]);
  });

  test('says old and new of what a change changed, in both languages', () => {
    const { records, give } = confirmed(10);
    const change = { orderId: 'o1', expectedVersion: 1, added: [], customerReference: 'PO-2' };
    give('changeOrder', { ...change, changes: [{ lineNo: 1, quantity: quantity(12) }] });
    expect(told(records).at(-1)).toEqual({
      title: 'Changed',
      who: 'Siti',
      changes: [
        'Customer PO PO-1 → PO-2',
        'Line 1 C: Quantity 10 PCS → 12 PCS',
        'Line 1 C: Promised 13/04 10 → 13/04 12',
        'Total 110,989 → 133,187',
      ],
    });
    expect(told(records, 'id').at(-1)?.changes.slice(0, 2)).toEqual([
      'PO pelanggan PO-1 → PO-2',
      'Baris 1 C: Jumlah 10 PCS → 12 PCS',
    ]);
  });

  test('tells of a discount on the whole and of freight by their amounts', () => {
    const { records, give } = confirmed(10);
    const change = { orderId: 'o1', changes: [], added: [] };
    const freight = { code: 'FREIGHT', name: 'Freight', amount: money(5000), taxable: true, billing: 'once' as const };
    const off = { kind: 'percent' as const, percent: basisPoints(1000) };
    give('changeOrder', { ...change, expectedVersion: 1, headerDiscount: off, charges: [freight] });
    give('changeOrder', { ...change, expectedVersion: 2, headerDiscount: null, charges: [] });
    expect(told(records).slice(-2)).toMatchObject([
      { changes: ['Discount on the whole 10%', 'Line 2 FREIGHT: Charge 5,000', 'Total 110,989 → 105,440'] },
      {
        changes: ['Discount on the whole 10% → none', 'Line 2 FREIGHT: Charge 5,000 → none', 'Total 105,440 → 110,989'],
      },
    ]);
  });

  test('shows holds with their reason, and that they were lifted', () => {
    const { records, give } = confirmed(10);
    give('setOrderBlock', { orderId: 'o1', expectedVersion: 1, block: 'deliveryBlock', reason: 'asked to wait' });
    give('removeOrderBlock', { orderId: 'o1', expectedVersion: 2, block: 'deliveryBlock' }, 'budi');
    expect(told(records).slice(1)).toEqual([
      { title: 'Held', who: 'Siti', changes: ['Delivery hold asked to wait'] },
      { title: 'Hold lifted', who: 'Budi', changes: ['Delivery hold asked to wait → none'] },
    ]);
  });

  test('names both people where one approved what the other did', () => {
    const { records, give } = confirmed(10);
    const close = { orderId: 'o1', expectedVersion: 1, reason: 'no longer wanted' };
    give('shortCloseOrder', close, 'siti', { approvedBy: 'budi' });
    expect(told(records).at(-1)).toMatchObject({ title: 'Remainder closed', who: 'Siti, approved by Budi' });
  });

  test('names the document through which something happened: the delivery that left', () => {
    const { records, give } = confirmed(10);
    give('createDelivery', { deliveryId: 'd1', orderId: 'o1' });
    give('pickDelivery', { deliveryId: 'd1', lines: [{ lineNo: 1, picked: quantity(10), shortReason: null }] });
    give('packDelivery', { deliveryId: 'd1', packages: 1 });
    give('loadDelivery', { deliveryId: 'd1', vehicle: 'DH 1', driver: 'Yos' });
    give('postGoodsIssue', { deliveryId: 'd1' });
    const last = told(records).at(-1);
    expect(last?.title).toMatch(/^Goods issued with DO\//);
    expect(last?.changes).toContain('State Open → Delivered');
    expect(last?.changes).toContain('Line 1 C: Delivered 0 PCS → 10 PCS');
    // Creating and picking the delivery changed nothing of the order.
    expect(told(records)).toHaveLength(2);
  });

  test('finds the order again as it was in an earlier version', () => {
    const { records, give } = confirmed(10);
    give('changeOrder', {
      orderId: 'o1',
      expectedVersion: 1,
      added: [],
      changes: [{ lineNo: 1, quantity: quantity(12) }],
    });
    expect(orderAtVersion(records, 'o1', 1)?.lines[0]?.quantity).toBe(10);
    expect(orderAtVersion(records, 'o1', 2)?.lines[0]?.quantity).toBe(12);
    expect(orderAtVersion(records, 'o1', 3)).toBeNull();
  });
});
