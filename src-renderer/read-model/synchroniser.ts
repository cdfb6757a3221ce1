import type { PushMessage, Session } from '#shared/contract/contract.ts';
import { CallError } from '#shared/contract/client.ts';
import type { SequencedRecord } from '#shared/events/record.ts';
import { callMain, mainClient, subscribeToMain } from '#renderer/transport/main-client.ts';
import { createProjection, deleteOtherProjections, findProjection, type ProjectionDatabase } from './database.ts';
import { projectionInUse, readFrom } from './projection-in-use.ts';
import { applyRecords, type ApplyOutcome } from './projector.ts';
import type { SyncListener } from './sync-state.ts';

const CHUNK = 500;
const RETRY_MILLISECONDS = 1000;
const SWITCHED = 'gerai-projection-switched';

/** Records that arrived, by the answer to a command or by push; applied in order by the window that leads. */
export type Synchroniser = {
  /** Hands over records that this window was given. */
  readonly offer: (records: readonly SequencedRecord[]) => void;
};

/**
 * Keeps the window's copy of the tables equal to the journal. One window applies (it holds the lock
 * `projector`), the others see its writes by live query. Everything that goes wrong with the copy ends
 * in comparing with the journal again; what the comparison says is done.
 */
export function startSynchroniser(listener: SyncListener): Synchroniser {
  const channel = new BroadcastChannel(SWITCHED);
  let session: Session | null = null;
  let leading = false;
  let queue: Promise<void> = Promise.resolve();

  const enqueue = (work: () => Promise<void>): void => {
    queue = queue.then(work).catch((error: unknown) => reportTrouble(error));
  };

  const reportTrouble = (error: unknown): void => {
    if (error instanceof CallError && error.failure.code === 'unreachable') {
      listener.onState({ phase: 'unreachable', detail: error.failure.detail });
    } else {
      listener.onState({ phase: 'stopped', reason: 'projection', detail: String(error) });
    }
    setTimeout(() => enqueue(synchronise), RETRY_MILLISECONDS);
  };

  const synchronise = async (): Promise<void> => {
    session = await callMain('session.open', {});
    listener.onSession(session);
    if (!leading) {
      await follow(session.journalId);
      return;
    }
    const { journalId } = session;
    const database = projectionInUse() ?? (await findProjection(journalId));
    const mark = await database?.applied().catch(() => null);
    const answer = await callMain('journal.handshake', {
      journalId: mark?.journalId ?? null,
      appliedSeq: mark?.appliedSeq ?? 0,
      appliedChain: mark?.appliedChain ?? '',
      projectionVersion: mark?.projectionVersion ?? 0,
    });
    if (database && mark) show(database);
    if (answer.action === 'stop') {
      listener.onState({ phase: 'stopped', reason: answer.reason, detail: String(answer.headSeq) });
      return;
    }
    if (answer.action === 'rebuild' || !database) await rebuild(journalId, answer.headSeq);
    else if (answer.action === 'catch-up') await readOn(database, journalId, answer.fromSeq, answer.headSeq, true);
    reportReady(session);
  };

  const show = (database: ProjectionDatabase): void => {
    if (projectionInUse() === database) return;
    database.on('close', () => enqueue(synchronise));
    readFrom(database);
    channel.postMessage(database.name);
  };

  const rebuild = async (journalId: string, headSeq: number): Promise<void> => {
    const database = await createProjection(journalId);
    await readOn(database, journalId, 0, headSeq, false);
    const mark = await database.applied();
    if (mark) await database.meta.put({ ...mark, complete: true });
    show(database);
    await deleteOtherProjections(database.name);
  };

  const readOn = async (
    database: ProjectionDatabase,
    journalId: string,
    appliedSeq: number,
    headSeq: number,
    complete: boolean,
  ): Promise<void> => {
    for (let seq = appliedSeq; seq < headSeq;) {
      if (!complete) listener.onState({ phase: 'rebuilding', done: seq, total: headSeq });
      const { records } = await callMain('journal.read', { fromSeq: seq + 1, limit: CHUNK });
      const last = records.at(-1);
      if (!last) return;
      const outcome = await applyRecords(database, journalId, records, readPayload, complete);
      if (outcome === 'gap' || outcome === 'forked') throw new Error(`records from ${seq + 1} on: ${outcome}`);
      seq = last.seq;
    }
  };

  const reportReady = (current: Session): void => {
    const { stopped } = current;
    listener.onState(stopped ? { phase: 'stopped', ...stopped } : { phase: 'ready' });
  };

  const follow = async (journalId: string): Promise<void> => {
    const database = await findProjection(journalId);
    if (!database) return;
    readFrom(database);
    if (session) reportReady(session);
  };

  const take = async (records: readonly SequencedRecord[]): Promise<void> => {
    const database = projectionInUse();
    if (!leading) return;
    const outcome: ApplyOutcome =
      database && session ? await applyRecords(database, session.journalId, records, readPayload, true) : 'gap';
    if (outcome === 'gap' || outcome === 'forked') await synchronise();
  };

  const offer = (records: readonly SequencedRecord[]): void => {
    enqueue(async () => {
      try {
        await take(records);
      } catch (error) {
        // A copy that cannot be written (closed, deleted, out of order inside) is compared and built again.
        if (error instanceof CallError) throw error;
        await synchronise();
      }
    });
  };

  channel.addEventListener('message', () => {
    if (!leading && session) enqueue(synchronise);
  });
  subscribeToMain((message: PushMessage) => {
    if (message.type === 'records') offer(message.records);
    else if (message.type === 'people') void callMain('session.open', {}).then(listener.onSession, () => undefined);
    else listener.onState({ phase: 'stopped', reason: message.reason, detail: message.detail });
  });
  mainClient().watchConnection((connection) => {
    if (connection === 'down') listener.onState({ phase: 'unreachable', detail: 'events' });
    // Also when it went down: the attempt says why main does not answer, and is repeated until it does.
    enqueue(synchronise);
  });
  void navigator.locks.request('projector', async () => {
    leading = true;
    enqueue(synchronise);
    // Held until the window closes; the next window then leads.
    await new Promise<never>(() => {
      /* Never settles. */
    });
  });
  return { offer };
}

function readPayload(sha256: string) {
  return callMain('payload.read', { sha256 });
}
