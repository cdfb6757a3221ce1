import { beforeAll, describe, expect, test } from 'vitest';
import { defaultCreditPolicy } from '../customers/credit-policy.ts';
import { releaseOf } from '../customers/credit-release.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { money, quantity } from '../money/money.ts';
import { generateBranch } from '../sample-data/generated-branch.ts';
import { loadProfiles } from '../sample-data/load-profile.ts';
import { CounterInMemory } from '../sample-data/testing/counter-in-memory.ts';
import { clockDependence, invariants, stepViolations, violations } from './invariants.ts';
import { MemoryTables } from './memory-tables.ts';
import { tableNames, type TableName, type Tables, type Write } from './tables.ts';

const monday = businessDate('2026-03-02');
const today = addDays(monday, 12);
const branch = generateBranch(loadProfiles.small, 11, monday, { products: 120, customers: 40 });
let sound: MemoryTables;

beforeAll(() => {
  const counter = new CounterInMemory(branch).play(monday, 12);
  // The day is left open: a step is checked within one.
  counter.give('openDay', { date: today });
  sound = counter.read;
}, 60_000);

function copyOfSound(): MemoryTables {
  const copy = new MemoryTables();
  for (const table of tableNames) copy.apply([...sound.all(table)].map((row) => ({ table, row }) as Write));
  return copy;
}

function one<Name extends TableName>(table: Name, suits: (row: Tables[Name]) => boolean = () => true): Tables[Name] {
  for (const row of sound.all(table)) if (suits(row)) return row;
  throw new Error(`no such row in ${table}`);
}

const write = <Name extends TableName>(table: Name, row: Tables[Name]): Write => ({ table, row }) as Write;

/** A bug as it would show: rows that a wrong rule writes. */
type Bug = { readonly says: string; readonly writes: () => Write[]; readonly userId?: string };

const withLine = <Line>(lines: readonly Line[], change: (line: Line) => Line): Line[] =>
  lines.map((line, index) => (index === 0 ? change(line) : line));

const openOrder = () => one('orders', (order) => order.state === 'confirmed');
const issuedOrder = () => one('orders', (order) => order.lines[0] !== undefined && order.lines[0].issued > 0);

const stateBugs: Readonly<Record<string, Bug>> = {
  I1: {
    says: 'stock changes without a movement',
    writes: () => [write('balances', { ...one('balances', ({ onHand }) => onHand > 5), onHand: quantity(3) })],
  },
  I2: {
    says: 'stock goes below zero',
    writes: () => [write('balances', { ...one('balances'), onHand: quantity(-1) })],
  },
  I3: {
    says: 'a reservation is not freed',
    writes: () => {
      const balance = one('balances');
      return [write('balances', { ...balance, reserved: quantity(balance.reserved + 1) })];
    },
  },
  I5: {
    says: 'more leaves than was picked',
    writes: () => {
      const delivery = one('deliveries', ({ issuedOn }) => issuedOn !== null);
      const lines = withLine(delivery.lines, (line) => ({ ...line, picked: quantity(line.picked + 1) }));
      return [write('deliveries', { ...delivery, lines })];
    },
  },
  I6: {
    says: 'more is issued than ordered',
    writes: () => {
      const order = issuedOrder();
      const lines = withLine(order.lines, (line) => ({ ...line, issued: quantity(10 * line.quantity) }));
      return [write('orders', { ...order, lines })];
    },
  },
  I7: {
    says: 'more is invoiced than ordered',
    writes: () => {
      const order = openOrder();
      return [
        write('orders', {
          ...order,
          lines: withLine(order.lines, (line) => ({ ...line, invoiced: quantity(2 * line.quantity) })),
        }),
      ];
    },
  },
  I8: {
    says: 'more comes back than went out',
    writes: () => {
      const given = one('returns');
      const lines = withLine(given.lines, (line) => ({ ...line, quantity: quantity(1000) }));
      return [write('returns', { ...given, lines })];
    },
  },
  I9: {
    says: 'a state is set by hand',
    writes: () => [write('orders', { ...openOrder(), state: 'delivered' })],
  },
  I12: {
    says: 'an invoice goes to another customer than its order',
    writes: () => [write('invoices', { ...one('invoices'), customerCode: 'SOMEBODY' })],
  },
  I13: {
    says: 'a discount is larger than the gross',
    writes: () => {
      const order = openOrder();
      const lines = withLine(order.lines, (line) => ({
        ...line,
        discountAmount: money(line.gross + 1),
        net: money(-1),
      }));
      return [write('orders', { ...order, lines })];
    },
  },
  I14: {
    says: 'a total is computed another way than from its lines',
    writes: () => {
      const invoice = one('invoices');
      return [write('invoices', { ...invoice, totals: { ...invoice.totals, tax: money(invoice.totals.tax + 1) } })];
    },
  },
  I15: {
    says: 'a full credit note is computed another way than its invoice',
    writes: () => {
      const note = one('creditNotes', ({ lines }) => lines.length === 1);
      const invoice = one('invoices', ({ id }) => id === note.invoiceId);
      const [line] = note.lines;
      if (!line) throw new Error('no line');
      const lines = invoice.lines.map((billed) =>
        billed.lineNo === line.invoiceLineNo ? { ...billed, quantity: line.quantity } : billed,
      );
      const notes = withLine(note.lines, (credited) => ({ ...credited, tax: money(credited.tax + 1) }));
      return [write('invoices', { ...invoice, lines }), write('creditNotes', { ...note, lines: notes })];
    },
  },
  I16: {
    says: 'the last part invoice does not take the rest',
    writes: () => {
      const order = one('orders', ({ lines }) => lines.some((line) => line.invoiced === line.quantity));
      const lines = order.lines.map((line) => ({ ...line, net: money(line.net + 1) }));
      return [write('orders', { ...order, lines })];
    },
  },
  I17: {
    says: 'a payment is counted twice',
    writes: () => {
      const invoice = one('invoices', ({ paid }) => paid > 0);
      return [write('invoices', { ...invoice, paid: money(invoice.paid - 1) })];
    },
  },
  I18: {
    says: 'more is allocated than was received',
    writes: () => {
      const receipt = one('receipts');
      return [write('receipts', { ...receipt, amount: money(receipt.amount - 1) })];
    },
  },
  I19: {
    says: 'an order beyond the limit goes through',
    writes: () => {
      const order = openOrder();
      return [write('orders', { ...order, credit: { ...order.credit, result: 'block' } })];
    },
  },
  I20: {
    says: 'a posting does not balance',
    writes: () => {
      const entry = one('ledgerEntries');
      return [
        write('ledgerEntries', {
          ...entry,
          lines: withLine(entry.lines, (line) => ({ ...line, debit: money(line.debit + 1) })),
        }),
      ];
    },
  },
  I21: {
    says: 'a difference of the drawer is made to vanish',
    writes: () => [write('cashSessions', closedDrawer({ counted: money(1) }))],
  },
  I22: {
    says: 'takings are taken out of the perpetual total',
    writes: () => [write('cashSessions', closedDrawer({ perpetualTotal: money(1) }))],
  },
  I23: {
    says: 'a number is skipped',
    writes: () => {
      const series = one('series', ({ document }) => document === 'INV');
      return [write('series', { ...series, last: series.last + 1 })];
    },
  },
  I24: {
    says: 'a number is given twice',
    writes: () => {
      const [first, second] = sound.all('invoices');
      if (!first || !second) throw new Error('too few invoices');
      return [write('invoices', { ...second, number: first.number })];
    },
  },
  I25: {
    says: 'a document gets a day that was never opened',
    writes: () => [write('deliveries', { ...one('deliveries'), date: businessDate('2025-12-31') })],
  },
  I27: {
    says: 'a clerk releases an order of his own',
    writes: () => {
      const order = openOrder();
      const terms = { by: order.createdBy, reason: ' ', reasonCode: 'OTHER', at: '', day: order.date } as const;
      const release = releaseOf(order, { ...terms, amount: null, expiresOn: null, byCode: false }, defaultCreditPolicy);
      return [write('orders', { ...order, release })];
    },
  },
};

/** A closed drawer, with something of its closing changed. */
function closedDrawer(change: Partial<NonNullable<Tables['cashSessions']['closing']>>): Tables['cashSessions'] {
  const session = one('cashSessions', ({ closing }) => closing !== null);
  if (!session.closing) throw new Error('not closed');
  return { ...session, closing: { ...session.closing, ...change } };
}

const stepBugs: Readonly<Record<string, Bug>> = {
  I1: stateBugs['I1'] as Bug,
  I2: stateBugs['I2'] as Bug,
  I4: {
    says: 'stock is promised twice',
    writes: () => {
      const product = one('products', ({ replenishable }) => !replenishable);
      const order = openOrder();
      const schedule = [{ date: today, quantity: quantity(1_000_000), issued: quantity(0), pegged: false }];
      const lines = withLine(order.lines, (line) => ({ ...line, productCode: product.code, schedule }));
      return [write('orders', { ...order, lines, version: order.version + 1 })];
    },
  },
  'I9-moves': {
    says: 'an order goes back to where it may not',
    writes: () => {
      const order = one('orders', ({ state }) => state === 'delivered');
      return [write('orders', { ...order, state: 'creditBlocked', version: order.version + 1 })];
    },
  },
  I10: {
    says: 'a posted invoice is edited',
    writes: () => {
      const invoice = one('invoices');
      return [write('invoices', { ...invoice, dueDate: addDays(invoice.dueDate, 30), version: invoice.version + 1 })];
    },
  },
  I11: {
    says: 'a change is made on an older version',
    writes: () => [write('orders', openOrder())],
  },
  I20: stateBugs['I20'] as Bug,
  I23: {
    says: 'a number is taken twice over',
    writes: () => {
      const series = one('series', ({ document }) => document === 'INV');
      return [write('series', { ...series, last: series.last + 2 })];
    },
  },
  I25: {
    says: 'something posts into a closed day',
    writes: () => [write('movements', { ...one('movements'), id: 'new', date: monday })],
  },
  I27: stateBugs['I27'] as Bug,
  I28: { says: 'a stranger acts', writes: () => [write('orders', openOrder())], userId: 'nobody' },
};

const idsOf = (found: readonly { readonly id: string }[]) => [...new Set(found.map(({ id }) => id))];

describe('a sound branch', () => {
  test('breaks nothing', () => expect(violations(sound)).toEqual([]));

  test('has an invariant for every number, each once', () => {
    const ids = invariants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a bug for every check: none that cannot fail', () => {
    const ids = (kind: 'state' | 'step') => invariants.filter((invariant) => invariant[kind]).map(({ id }) => id);
    expect(Object.keys(stateBugs).toSorted()).toEqual(ids('state').toSorted());
    expect(Object.keys(stepBugs).toSorted()).toEqual(ids('step').toSorted());
  });
});

test.each(Object.entries(stateBugs))('%s sees it in the tables when $says', (id, bug) => {
  const tables = copyOfSound();
  tables.apply(bug.writes());
  expect(idsOf(violations(tables))).toContain(id);
});

test.each(Object.entries(stepBugs))('%s sees it before it is written when $says', (id, bug) => {
  const step = {
    before: sound,
    writes: bug.writes(),
    userId: bug.userId ?? 'siti',
    day: today,
    isImport: false,
  };
  expect(idsOf(stepViolations(step))).toContain(id);
});

test('I26 the clock decides nothing: another clock gives the same rows, and a row that differs is seen', () => {
  const played = (now: string) => {
    const counter = new CounterInMemory(branch);
    counter.now = now;
    return counter.play(monday, 3).read;
  };
  const later = played('2031-12-31T23:59:59.999Z');
  expect(clockDependence(played('1999-01-01T00:00:00.000Z'), later)).toEqual([]);
  const invoice = [...later.all('invoices')][0];
  if (!invoice) throw new Error('no invoice');
  later.apply([write('invoices', { ...invoice, dueDate: addDays(invoice.dueDate, 1) })]);
  expect(idsOf(clockDependence(played('1999-01-01T00:00:00.000Z'), later))).toEqual(['I26']);
});
