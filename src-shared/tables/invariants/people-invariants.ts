import { isSignedIn, signInIsUsed } from '../../branch/user-session.ts';
import type { SalesOrderRow } from '../../sales-order/sales-order.ts';
import { rightsOf } from '../who-may.ts';
import type { TableReader } from '../table-reader.ts';
import { Findings, writtenRows, type Invariant } from './invariant.ts';

/** I27 and I28: who may do what. */
export const peopleInvariants: readonly Invariant[] = [
  {
    id: 'I27',
    says: 'an override is by another person than the actor, with the right to it, and says why',
    state: (read) => {
      const findings = new Findings('I27');
      for (const order of read.all('orders')) overrideOf(findings, read, order);
      return findings.found;
    },
    // Rights are asked of the moment: whoever released may have another role later.
    step: (step) => {
      const findings = new Findings('I27');
      for (const { id, number, release } of writtenRows(step, 'orders')) {
        const isNew = release !== null && step.before.get('orders', id)?.release?.at !== release.at;
        if (isNew && !release.byCode && !rightsOf(step.before, release.by).has('credit.release')) {
          findings.add('approver has the right', number, release.by);
        }
      }
      return findings.found;
    },
  },
  {
    id: 'I28',
    says: 'whoever acts has signed in, once people sign in at this branch',
    step: (step) => {
      const findings = new Findings('I28');
      const { before, userId } = step;
      // A wrong PIN is told of, and changes nothing.
      if (step.writes.length === 0) return [];
      const startsSession = writtenRows(step, 'userSessions').some((session) => session.userId === userId);
      if (signInIsUsed(before) && !startsSession && !isSignedIn(before, userId)) findings.add('signed in', userId);
      if (step.day !== null && !before.get('users', userId)) findings.add('known to the branch', userId);
      return findings.found;
    },
  },
];

function overrideOf(findings: Findings, read: TableReader, order: SalesOrderRow): void {
  const { release } = order;
  if (!release) return;
  if (release.by === order.createdBy) findings.add('approver ≠ creator', order.number, release.by);
  if (!read.get('users', release.by)) findings.add('approver is known', order.number, release.by);
  if (release.reason.trim() === '') findings.add('says why', order.number);
}
