import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { UserRow } from './settings.ts';

/** A person at the counter, from signing in to signing out or being locked out. */
export type UserSessionRow = {
  readonly id: string;
  readonly userId: string;
  /** Instant, recorded only. */
  readonly startedAt: string;
  readonly endedAt: string | null;
};

export type SessionEvent =
  | { readonly t: 'session.started.v1'; readonly d: { readonly userSession: UserSessionRow } }
  | { readonly t: 'session.ended.v1'; readonly d: { readonly userSession: UserSessionRow } };

type Sessions = { readonly all: (table: 'userSessions') => Iterable<UserSessionRow> };

/** Whether people sign in at this branch: from the first session on everyone must. */
export function signInIsUsed(read: Sessions): boolean {
  for (const session of read.all('userSessions')) if (session.id !== '') return true;
  return false;
}

export function isSignedIn(read: Sessions, userId: string): boolean {
  for (const session of read.all('userSessions')) {
    if (session.userId === userId && session.endedAt === null) return true;
  }
  return false;
}

/** Signs a person of the branch in. Whether it is this person is proven before (PIN), not here. */
export function decideStartSession(
  input: { readonly sessionId: string },
  facts: { readonly user: UserRow | undefined; readonly session: UserSessionRow | undefined; readonly userId: string },
  now: string,
): Result<UserSessionRow, DomainError> {
  if (!facts.user) return refuse({ code: 'unknown-user', userId: facts.userId });
  if (facts.session) return refuse({ code: 'document-exists', id: input.sessionId });
  return ok({ id: input.sessionId, userId: facts.userId, startedAt: now, endedAt: null });
}

/** Signs out. A person ends only a session of his own. */
export function decideEndSession(
  facts: { readonly session: UserSessionRow | undefined; readonly userId: string },
  now: string,
): Result<UserSessionRow, DomainError> {
  const { session } = facts;
  if (!session || session.userId !== facts.userId || session.endedAt !== null) return refuse({ code: 'no-session' });
  return ok({ ...session, endedAt: now });
}
