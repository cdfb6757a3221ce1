import { codes } from './small-branch.ts';
import type { Move } from './move.ts';

const reason = 'by the rules of the branch';

/** Credit decisions, dates and promises of many orders at once, settings. */
export const officeMoves: Readonly<Record<string, Move>> = {
  rejectCredit: ({ branch, nth }) => {
    const order = nth('orders');
    if (order) branch.give('rejectCredit', { orderId: order.id, reason }, 'budi');
  },
  recheckCredit: ({ branch, nth }) => {
    const order = nth('orders');
    if (order) branch.give('recheckCredit', { orderId: order.id });
  },
  configureCredit: ({ branch, pick }) => {
    const company = {
      reactions: { OLDEST_ITEM: pick % 2 ? ('block' as const) : ('warn' as const) },
      maxDaysOverdue: 1,
    };
    branch.give('configureCredit', { company, groups: {} }, 'budi');
  },
  reallocate: ({ branch, index, pick }) => {
    const policies = ['firstCome', 'priority', 'fairShare'] as const;
    const policy = policies[pick % 3] ?? 'priority';
    branch.give('reallocate', { reallocationId: `e${index}`, productCodes: [...codes], policy, reason }, 'budi');
  },
  configureAvailability: ({ branch, pick }) => {
    const reservation = { reserveDays: pick % 4, reserveDaysOfPriorityCustomers: 3 };
    branch.give('configureAvailability', { reservation, transfer: pick % 2 ? 'collective' : 'individual' }, 'budi');
  },
  voidNumber: ({ branch, index, pick }) => {
    branch.give('voidNumber', { voidId: `w${index}`, document: pick % 2 ? 'INV' : 'DO', reason }, 'budi');
  },
  settings: ({ branch, pick }) => {
    branch.give('changeSettings', { capacity: { stops: pick, lines: null, grams: null, pickerMinutes: null } }, 'budi');
  },
};
