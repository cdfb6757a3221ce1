import type { CashSessionRow } from '../cash-session/cash-session.ts';
import {
  decideCloseCashSession,
  decideCountCash,
  decideMoveCash,
  decideOpenCashSession,
} from '../cash-session/work-cash-session.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { cashFlows } from './cash-facts.ts';
import { required, toEvent, type DayHandler } from './command-handler.ts';

const openCashSession: DayHandler<'openCashSession'> = (input, { read, context }) => {
  if (read.get('cashSessions', input.sessionId)) return refuse({ code: 'document-exists', id: input.sessionId });
  const openAtTill = sessionsAt(read, input.till).find((session) => session.state === 'open');
  return toEvent(decideOpenCashSession(input, { openAtTill }, context), (d) => ({ t: 'cashSession.opened.v1', d }));
};

const moveCash: DayHandler<'moveCash'> = (input, { read, context }) => {
  if (read.get('cashMovements', input.movementId)) return refuse({ code: 'document-exists', id: input.movementId });
  const session = findSession(input.sessionId, read);
  if (!session.ok) return session;
  const facts = { session: session.value, flows: cashFlows(read, input.sessionId) };
  return toEvent(decideMoveCash(input, facts, context), (d) => ({ t: 'cash.moved.v1', d }));
};

const countCash: DayHandler<'countCash'> = (input, { read, context }) => {
  const session = findSession(input.sessionId, read);
  if (!session.ok) return session;
  const decision = decideCountCash(input, { session: session.value }, context);
  return toEvent(decision, (d) => ({ t: 'cashSession.counted.v1', d }));
};

const closeCashSession: DayHandler<'closeCashSession'> = (input, { read, context }) => {
  const session = findSession(input.sessionId, read);
  if (!session.ok) return session;
  const closings = sessionsAt(read, session.value.till).flatMap(({ closing }) => (closing ? [closing] : []));
  const last = closings.toSorted((a, b) => a.zNumber - b.zNumber).at(-1) ?? null;
  const facts = { session: session.value, flows: cashFlows(read, input.sessionId), last };
  return toEvent(decideCloseCashSession(input, facts, context), (d) => ({ t: 'cashSession.closed.v1', d }));
};

export const cashHandlers = { openCashSession, moveCash, countCash, closeCashSession };

function findSession(id: string, read: TableReader): Result<CashSessionRow, DomainError> {
  return required(read.get('cashSessions', id), { code: 'unknown-cash-session' });
}

function sessionsAt(read: TableReader, till: string): CashSessionRow[] {
  return [...read.all('cashSessions')].filter((session) => session.till === till);
}
