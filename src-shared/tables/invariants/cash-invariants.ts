import { cashTotals, takingsOf, type CashSessionRow } from '../../cash-session/cash-session.ts';
import type { TableReader } from '../table-reader.ts';
import { Findings, type Invariant } from './invariant.ts';

/** I21 and I22: the drawer. */
export const cashInvariants: readonly Invariant[] = [
  {
    id: 'I21',
    says: 'opening + in − out = expected, and a difference of the count is kept as one',
    state: (read) => {
      const findings = new Findings('I21');
      for (const session of read.all('cashSessions')) {
        const { closing, till } = session;
        if (!closing) continue;
        const place = `${till}-Z${closing.zNumber}`;
        const { expected } = closing.totals;
        findings.equal('expected = opening + in − out', place, expected, totalsOf(read, session).expected);
        findings.equal('variance = counted − expected', place, Number(closing.variance), closing.counted - expected);
        if (closing.variance !== 0 && !closing.varianceReason) findings.add('a variance says why', place);
      }
      return findings.found;
    },
  },
  {
    id: 'I22',
    says: 'closings of a till are 1, 2, 3 …, and its perpetual total grows by what each took',
    state: (read) => {
      const findings = new Findings('I22');
      const closings = [...read.all('cashSessions')].flatMap(({ till, closing }) =>
        closing ? [{ till, closing }] : [],
      );
      const inOrder = closings.toSorted((a, b) => a.closing.zNumber - b.closing.zNumber);
      const last = new Map<string, { zNumber: number; perpetualTotal: number }>();
      for (const { till, closing } of inOrder) {
        const before = last.get(till) ?? { zNumber: 0, perpetualTotal: 0 };
        const place = `${till}-Z${closing.zNumber}`;
        findings.equal('no closing is missing', place, closing.zNumber, before.zNumber + 1);
        const grown = before.perpetualTotal + takingsOf(closing.totals);
        findings.equal('perpetual total', place, Number(closing.perpetualTotal), grown);
        last.set(till, closing);
      }
      return findings.found;
    },
  },
];

/** What moved through the drawer, from the rows that name the session. */
function totalsOf(read: TableReader, session: CashSessionRow): ReturnType<typeof cashTotals> {
  const mine = (row: { readonly cashSessionId: string | null }) => row.cashSessionId === session.id;
  const receipts = [...read.all('receipts')].filter(mine);
  return cashTotals(session.openingFloat, {
    receipts,
    reversals: receipts.filter((receipt) => receipt.state === 'reversed'),
    movements: [...read.all('cashMovements')].filter((movement) => movement.sessionId === session.id),
    refunds: [...read.all('refunds')].filter(mine),
  });
}
