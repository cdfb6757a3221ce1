import { decideEndSession, decideStartSession, isSignedIn, signInIsUsed } from '../branch/user-session.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { toEvent, type OpenHandler } from './command-handler.ts';

const startSession: OpenHandler<'startSession'> = (input, { read, userId, now }) => {
  const facts = { user: read.get('users', userId), session: read.get('userSessions', input.sessionId), userId };
  return toEvent(decideStartSession(input, facts, now), (userSession) => ({
    t: 'session.started.v1',
    d: { userSession },
  }));
};

const endSession: OpenHandler<'endSession'> = (input, { read, userId, now }) => {
  const facts = { session: read.get('userSessions', input.sessionId), userId };
  return toEvent(decideEndSession(facts, now), (userSession) => ({ t: 'session.ended.v1', d: { userSession } }));
};

export const sessionHandlers = { startSession, endSession };

/** Why a person may not act now: once people sign in at a branch, nobody acts without a session (I28). */
export function whyNotSignedIn(read: TableReader, userId: string): DomainError | null {
  return signInIsUsed(read) && !isSignedIn(read, userId) ? { code: 'not-signed-in', userId } : null;
}
