import { leastPinDigits } from '#shared/branch/roles.ts';
import { isSignedIn, signInIsUsed } from '#shared/branch/user-session.ts';
import type { FailedPin } from '#shared/branch/change-people.ts';
import type { CommandType } from '#shared/commands/command-inputs.ts';
import type { Approval, PeopleList, Posted } from '#shared/contract/contract.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { isActive, rightsOf } from '#shared/tables/who-may.ts';
import type { PinAttempts } from './pin-attempts.ts';
import { calibrateCost, hashPin, isPin, leastCost } from './pin-hash.ts';
import { storeRefusal, type PinStore } from './pin-store.ts';

export type PeopleDeskParts = {
  readonly tables: TableReader;
  readonly run: (
    command: { readonly id: string; readonly type: CommandType; readonly input: unknown },
    userId: string,
  ) => Result<Posted, DomainError>;
  readonly store: PinStore;
  readonly attempts: PinAttempts;
  readonly ids: () => string;
  readonly mono: () => number;
  /** Who works here while nobody has a PIN. */
  readonly operator: () => string;
  /** Told whenever somebody came, left or locked. */
  readonly onChange: () => void;
  /** Least cost of a hash; smaller than the product's only in tests. */
  readonly leastCost?: number;
};

/**
 * Who is at the counter. PINs are proven here and nowhere else: they come in, are hashed, and are forgotten.
 * A branch where nobody has a PIN works without signing in.
 */
export class PeopleDesk {
  private readonly parts: PeopleDeskParts;
  private signedIn: string | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(parts: PeopleDeskParts) {
    this.parts = parts;
  }

  /** Whether people sign in here: from the first PIN on. */
  usesPin(): boolean {
    return this.active().some(({ id }) => this.parts.store.has(id));
  }

  /** User id of whoever is at the counter; empty while nobody is in. */
  atCounter(): string {
    return this.usesPin() ? (this.signedIn ?? '') : this.parts.operator();
  }

  isLocked(): boolean {
    return this.usesPin() && this.signedIn === null;
  }

  list(): PeopleList {
    const { tables, store, attempts } = this.parts;
    return {
      usesPin: this.usesPin(),
      people: [...tables.all('users')].map((user) => ({
        id: user.id,
        name: user.name,
        role: user.role,
        active: isActive(user),
        hasPin: store.has(user.id),
        pinDigits: leastPinDigits(rightsOf(tables, user.id)),
        rights: [...rightsOf(tables, user.id)],
        waitSeconds: attempts.secondsToWait(user.id),
      })),
    };
  }

  /** Lets a person in who proves himself; whoever was in before is out. */
  signIn(userId: string, pin: string): Promise<Result<null, DomainError>> {
    return this.inTurn(async () => {
      const proven = await this.prove(userId, pin, 'signIn', userId);
      if (!proven.ok) return proven;
      this.enter(userId);
      return ok(null);
    });
  }

  /** Nobody is in any more. What is open stays open for the next one. */
  lock(): void {
    if (!this.usesPin() || this.signedIn === null) return;
    this.leave();
    this.signedIn = null;
    this.parts.onChange();
  }

  /** Proves whoever approves one command. The approval holds for the command it came with, and is kept nowhere. */
  approver({ userId, pin }: Approval): Promise<Result<string, DomainError>> {
    return this.inTurn(async () => {
      const actor = this.atCounter();
      if (actor === '') return refuse({ code: 'not-signed-in', userId: '' });
      if (actor === userId) return refuse({ code: 'approval-by-self' });
      const proven = await this.prove(userId, pin, 'approval', actor);
      return proven.ok ? ok(userId) : proven;
    });
  }

  /**
   * Gives a person a PIN. Whoever may change people sets anyone's; everyone changes his own by the one he has.
   * The first PIN of a branch belongs to somebody who can give out the others.
   */
  setPin(userId: string, pin: string, approval: Approval | null): Promise<Result<null, DomainError>> {
    return this.inTurn(async () => {
      const { tables, store, attempts } = this.parts;
      const user = this.active().find(({ id }) => id === userId);
      if (!user) return refuse({ code: 'unknown-user', userId });
      const isFirst = !this.usesPin();
      const allowed = isFirst ? this.mayHaveFirstPin(userId) : await this.maySetPin(userId, approval);
      if (!allowed.ok) return allowed;
      const least = leastPinDigits(rightsOf(tables, userId));
      if (pin.length < least) return refuse({ code: 'pin-too-short', least });
      if (isEasilyGuessed(pin)) return refuse({ code: 'pin-too-simple' });
      const pepper = store.pepper();
      if (!pepper) return refuse({ code: 'pins-unreadable' });
      const cost = await calibrateCost(this.parts.mono, this.parts.leastCost ?? leastCost);
      const kept = storeRefusal(store.put(userId, await hashPin(pin, pepper, cost)));
      if (!kept.ok) return kept;
      attempts.clear(userId);
      this.note('recordNewPin', { userId }, allowed.value);
      if (isFirst) this.enter(userId);
      else this.parts.onChange();
      return ok(null);
    });
  }

  /**
   * Sees that whoever is in is in the journal too: he came in while it took no records, or this is a branch
   * whose people signed in before and whose PINs are gone.
   */
  beforeCommand(): void {
    const { tables } = this.parts;
    const userId = this.atCounter();
    if (userId === '' || isSignedIn(tables, userId) || !(this.usesPin() || signInIsUsed(tables))) return;
    this.note('startSession', { sessionId: this.parts.ids() }, userId);
  }

  /** The program ends: nobody stays in. */
  close(): void {
    if (this.signedIn !== null) this.leave();
  }

  private active() {
    return [...this.parts.tables.all('users')].filter(isActive);
  }

  private mayHaveFirstPin(userId: string): Result<string, DomainError> {
    return rightsOf(this.parts.tables, userId).has('users.change')
      ? ok(userId)
      : refuse({ code: 'first-pin-of-administrator' });
  }

  private async maySetPin(userId: string, approval: Approval | null): Promise<Result<string, DomainError>> {
    const actor = this.atCounter();
    if (actor === '') return refuse({ code: 'not-signed-in', userId: '' });
    if (approval) {
      const proven = await this.prove(approval.userId, approval.pin, 'change', actor);
      if (!proven.ok) return proven;
      if (approval.userId === userId) return ok(actor);
    }
    const decider = approval ? approval.userId : actor;
    return rightsOf(this.parts.tables, decider).has('users.change')
      ? ok(decider)
      : refuse({ code: 'needs-right', right: 'users.change' });
  }

  private async prove(
    userId: string,
    pin: string,
    purpose: FailedPin['purpose'],
    actor: string,
  ): Promise<Result<null, DomainError>> {
    const { store, attempts } = this.parts;
    const user = this.active().find(({ id }) => id === userId);
    if (!user) return refuse({ code: 'unknown-user', userId });
    const stored = store.get(userId);
    if (!stored) return refuse({ code: 'no-pin', name: user.name });
    const seconds = attempts.secondsToWait(userId);
    if (seconds > 0) return refuse({ code: 'pin-waits', seconds });
    const pepper = store.pepper();
    if (!pepper) return refuse({ code: 'pins-unreadable' });
    const counted = storeRefusal(attempts.begin(userId));
    if (!counted.ok) return counted;
    if (await isPin(pin, pepper, stored)) {
      attempts.clear(userId);
      return ok(null);
    }
    const standing = attempts.standing(userId);
    this.note('recordFailedPin', { userId, purpose, ...standing }, actor);
    this.parts.onChange();
    return refuse(
      standing.triesLeft > 0
        ? { code: 'wrong-pin', triesLeft: standing.triesLeft }
        : { code: 'pin-waits', seconds: attempts.secondsToWait(userId) },
    );
  }

  private enter(userId: string): void {
    this.leave();
    this.signedIn = userId;
    this.note('startSession', { sessionId: this.parts.ids() }, userId);
    this.parts.onChange();
  }

  /** Ends every session that is open: that of whoever is in, and those a crash left behind. */
  private leave(): void {
    for (const session of this.parts.tables.all('userSessions')) {
      if (session.endedAt === null) this.note('endSession', { sessionId: session.id }, session.userId);
    }
  }

  /** Into the journal, if it takes records now: reading must stay possible on a full disk. */
  private note(type: CommandType, input: unknown, userId: string): void {
    this.parts.run({ id: this.parts.ids(), type, input }, userId);
  }

  /** One PIN at a time: two tries at once would share one count. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

function isEasilyGuessed(pin: string): boolean {
  const steps = new Set(
    pin.split('').map((digit, index) => (index === 0 ? null : Number(digit) - Number(pin[index - 1]))),
  );
  steps.delete(null);
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step));
}
