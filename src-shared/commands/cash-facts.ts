import type { CashFlows, CashSessionRow } from '../cash-session/cash-session.ts';
import type { TableReader } from '../tables/table-reader.ts';

/** The drawer that cash of a person goes into: his own session, else the only one that is open. */
export function openCashSession(read: TableReader, userId: string): CashSessionRow | undefined {
  const open = [...read.all('cashSessions')].filter((session) => session.state === 'open');
  return open.find((session) => session.openedBy === userId) ?? (open.length === 1 ? open[0] : undefined);
}

/** Everything that moved through the drawer of a session. */
export function cashFlows(read: TableReader, sessionId: string): CashFlows {
  const receipts = [...read.all('receipts')].filter((receipt) => receipt.cashSessionId === sessionId);
  return {
    receipts,
    reversals: receipts.filter((receipt) => receipt.state === 'reversed'),
    movements: [...read.all('cashMovements')].filter((movement) => movement.sessionId === sessionId),
    refunds: [...read.all('refunds')].filter((refund) => refund.cashSessionId === sessionId),
  };
}
