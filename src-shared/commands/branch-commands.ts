import { decideCloseDay, decideOpenDay } from '../branch/business-days.ts';
import { accounts, credit, debit, ledgerEntry } from '../accounting/posting.ts';
import { ok, refuse } from '../kernel/result.ts';
import { sumMoney } from '../money/money.ts';
import type { DayHandler, OpenHandler } from './command-handler.ts';
import { toEvent } from './command-handler.ts';
import { expiredAtDayClose } from './order-expiry.ts';
import { whyUnsound } from '../numbering/gap-report.ts';
import { controlTotals } from './control-totals.ts';
import { numberReport } from '../tables/number-report.ts';
import { lastDay, nextNumber, openDay } from './facts.ts';

export const configureBranch: OpenHandler<'configureBranch'> = (input, { read }) => {
  if (read.get('settings', 'branch')) return refuse({ code: 'already-configured' });
  const { users, ...branch } = input;
  return ok([{ t: 'branch.configured.v1', d: { settings: { id: 'branch', ...branch, version: 1 }, users } }]);
};

/** Opening stock is counted once: a product that has stock or movements is refused, never added up. */
export const applyMasterData: OpenHandler<'applyMasterData'> = (input, { read, payload }) => {
  const master = payload(input.sha256);
  if (!master || master.kind !== input.kind) return refuse({ code: 'master-data-missing', sha256: input.sha256 });
  if (master.kind === 'plannedReceipts') {
    const received = master.rows.find((row) => read.get('plannedReceipts', row.id)?.state === 'received');
    if (received) return refuse({ code: 'already-received', id: received.id });
  }
  if (master.kind !== 'openingStock') {
    return ok([{ t: 'master.applied.v1', d: { ...input, rows: master.rows.length, entry: null } }]);
  }
  for (const { productCode } of master.rows) {
    if (!read.get('products', productCode)) return refuse({ code: 'unknown-product', productCode });
    if (read.get('balances', productCode)) return refuse({ code: 'opening-stock-exists', productCode });
  }
  const { movement } = master;
  const value = sumMoney(master.rows.map((row) => row.value));
  const entry = ledgerEntry({
    id: `opening-${movement.id}`,
    date: movement.date,
    source: 'opening',
    number: movement.number,
    lines: [debit(accounts.inventory, value), credit(accounts.openingEquity, value)],
  });
  return ok([{ t: 'master.applied.v1', d: { ...input, rows: master.rows.length, entry } }]);
};

export const openBusinessDay: OpenHandler<'openDay'> = (input, { read }) => {
  if (!read.get('settings', 'branch')) return refuse({ code: 'not-configured' });
  return toEvent(decideOpenDay(input.date, lastDay(read)), (day) => ({ t: 'day.opened.v1', d: { day } }));
};

export const closeBusinessDay: DayHandler<'closeDay'> = (input, { read, settings, context }) => {
  const numbers = whyUnsound(numberReport(read));
  if (numbers !== null) return refuse({ code: 'numbers-unsound', numbers });
  const number = nextNumber(read, settings, 'CLS', context.day);
  const loaded = [...read.all('deliveries')].filter((delivery) => delivery.state === 'loaded');
  const facts = {
    open: openDay(read),
    loaded: loaded.map((delivery) => delivery.number),
    totals: controlTotals(read, context.day),
    number: number.number,
  };
  const closed = decideCloseDay(input.date, facts);
  if (!closed.ok) return closed;
  return ok([
    ...expiredAtDayClose(read, context.day),
    { t: 'day.closed.v1', d: { day: closed.value, series: number.series } },
  ]);
};

/** Packages follow each other without a gap; the record is written after the file was proven. */
export const recordPackage: OpenHandler<'recordPackage'> = (input, { read }) => {
  const expected = [...read.all('packages')].reduce((last, row) => Math.max(last, row.sequence), 0) + 1;
  if (input.sequence !== expected) return refuse({ code: 'package-out-of-order', expected });
  return ok([{ t: 'package.written.v1', d: { package: { ...input, state: 'proven' } } }]);
};
