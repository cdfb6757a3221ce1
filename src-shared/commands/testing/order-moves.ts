import { addDays } from '../../kernel/business-date.ts';
import { basisPoints, money, quantity } from '../../money/money.ts';
import type { Move, Scene } from './move.ts';

const reason = 'said so on the phone';
const aLittleOff = { kind: 'percent' as const, percent: basisPoints(250) };
const freight = (pick: number) => ({
  code: 'FREIGHT',
  name: 'Freight',
  amount: money(1000 + pick),
  taxable: pick % 2 === 0,
  billing: pick % 3 === 0 ? ('byValue' as const) : ('once' as const),
});

/** Quotations and sales orders. */
export const orderMoves: Readonly<Record<string, Move>> = {
  quote: ({ branch, index, draft, day }) => {
    branch.give('sendQuotation', { ...draft, quotationId: `q${index}`, validUntil: addDays(day, 3) });
  },
  order: (scene) => order(scene),
  orderAgain: (scene) => order(scene),
  release: ({ branch, pick, nth }) => {
    const row = nth('orders');
    if (row) branch.give('releaseCredit', { orderId: row.id, reason }, pick % 2 ? 'budi' : 'siti');
  },
  cancel: ({ branch, nth }) => {
    const row = nth('orders');
    if (row) branch.give('cancelOrder', { orderId: row.id, reason });
  },
  change: ({ branch, pick, draft, nth }) => {
    const row = nth('orders');
    const [line] = draft.lines;
    if (!row || !line) return;
    branch.give('changeOrder', {
      orderId: row.id,
      expectedVersion: row.version,
      changes: [
        {
          lineNo: 1,
          quantity: line.quantity,
          discount: basisPoints(line.discount),
          ...(pick % 6 === 0 ? { requestedDate: pick % 12 === 0 ? null : addDays(draft.requestedDate, 2) } : {}),
        },
      ],
      added: pick % 5 === 0 ? [line] : [],
      ...(pick % 7 === 0 ? { headerDiscount: pick % 14 === 0 ? null : aLittleOff } : {}),
      ...(pick % 9 === 0 ? { charges: pick % 18 === 0 ? [] : [freight(pick)] } : {}),
      ...(pick % 4 === 0 ? { completeDelivery: pick % 8 === 0, requestedDate: draft.requestedDate } : {}),
    });
  },
  shortClose: ({ branch, pick, nth }) => {
    const row = nth('orders');
    if (!row) return;
    const about = { orderId: row.id, expectedVersion: row.version, reason };
    if (pick % 2) branch.give('shortCloseOrder', about);
    else branch.give('shortCloseLine', { ...about, lineNo: 1 });
  },
  reopen: ({ branch, pick, nth }) => {
    const row = nth('orders');
    if (row) branch.give('reopenOrder', { orderId: row.id, expectedVersion: row.version, lineNo: pick % 3 ? null : 1 });
  },
  hold: ({ branch, nth }) => {
    const row = nth('orders');
    if (!row) return;
    const about = { orderId: row.id, expectedVersion: row.version, block: 'deliveryBlock' as const };
    if (row.deliveryBlock === null) branch.give('setOrderBlock', { ...about, reason });
    else branch.give('removeOrderBlock', about);
  },
};

function order({ branch, index, pick, draft, nth }: Scene): void {
  branch.give('confirmOrder', {
    ...draft,
    lines: draft.lines.map((line, at) => ({
      ...line,
      quantity: quantity(line.quantity),
      ...(pick % 5 === 1 ? { requestedDate: addDays(draft.requestedDate, at * 2) } : {}),
      ...(pick % 10 === 6 ? { deliveryGroup: 1 } : {}),
    })),
    ...(pick % 15 === 11 ? { completeDelivery: true } : {}),
    orderId: `o${index}`,
    customerReference: '',
    quotationId: pick % 3 === 0 ? (nth('quotations')?.id ?? null) : null,
  });
}
