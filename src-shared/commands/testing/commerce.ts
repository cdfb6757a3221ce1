import { array, constantFrom, integer, record, type Arbitrary } from 'fast-check';
import { addDays } from '../../kernel/business-date.ts';
import { basisPoints, quantity } from '../../money/money.ts';
import { openDay } from '../facts.ts';
import { codes, start, type SmallBranch } from './small-branch.ts';
import type { Move } from './move.ts';
import { orderMoves } from './order-moves.ts';
import { presalesMoves } from './presales-moves.ts';
import { fulfilmentMoves } from './fulfilment-moves.ts';
import { billingMoves } from './billing-moves.ts';
import { deliveryMoves } from './delivery-moves.ts';
import { officeMoves } from './office-moves.ts';
import { paymentMoves } from './payment-moves.ts';
import { stockMoves } from './stock-moves.ts';

/** Whatever a branch does in a day, each by name. A move that cannot be made now is refused, as for a person. */
const moves: Readonly<Record<string, Move>> = {
  ...presalesMoves,
  ...orderMoves,
  ...fulfilmentMoves,
  ...stockMoves,
  ...deliveryMoves,
  ...billingMoves,
  ...paymentMoves,
  ...officeMoves,
  nextDay: ({ branch, day }) => {
    if (branch.give('closeDay', { date: day })) branch.give('openDay', { date: addDays(day, 1) });
  },
};

/** What happens every hour comes more often than what happens once a month. */
const everyHour = [
  'order',
  'order',
  'order',
  'deliver',
  'deliver',
  'deliver',
  'deliver',
  'invoice',
  'invoice',
  'invoice',
  'pay',
];

/** One random move, small enough to shrink to something a person can read. */
export const step = record({
  verb: constantFrom(...everyHour, ...everyHour, ...Object.keys(moves)),
  pick: integer({ min: 0, max: 50 }),
  customer: constantFrom('X', 'Y', 'Z'),
  ahead: integer({ min: 0, max: 4 }),
  lines: array(
    record({
      code: constantFrom(...codes),
      quantity: integer({ min: 1, max: 25 }),
      discount: integer({ min: 0, max: 3000 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

export type Step = typeof step extends Arbitrary<infer Value> ? Value : never;

/** Makes one move. Ids come from the index, so that the same steps give the same branch. */
export function take(branch: SmallBranch, { verb, pick, customer, ahead, lines }: Step, index: number): void {
  const day = openDay(branch.tables)?.date ?? start;
  moves[verb]?.({
    branch,
    day,
    index,
    pick,
    draft: {
      customerCode: customer,
      requestedDate: addDays(day, ahead),
      lines: lines.map((line) => ({
        productCode: line.code,
        quantity: quantity(line.quantity),
        discount: basisPoints(line.discount),
        // C has none, so that lines without one are there too.
        ...(line.code === 'C' ? {} : { specification: `grade of ${line.code}` }),
      })),
    },
    nth: (table) => {
      // People work on what is recent: long chains are reached, and closed rows are still tried.
      const recent = [...branch.tables.all(table)].slice(-5);
      return recent[pick % Math.max(1, recent.length)];
    },
  });
}
