import type { Session, StoredDraft } from '#shared/contract/contract.ts';
import type { SequencedRecord } from '#shared/events/record.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { MasterDataDesk } from '../../exchange/master-data/master-data-desk.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { GivenCommand, HostEngine, HostParts } from '../host-parts.ts';

/** Parts of a host around a journal of `length` records, with what they were asked to do. */
export function fakeParts(length: number): {
  readonly parts: HostParts;
  readonly commands: readonly GivenCommand[];
} {
  const commands: GivenCommand[] = [];
  const drafts = new Map<string, StoredDraft>();
  const engine = fakeEngine(length, commands);
  const parts: HostParts = {
    engine,
    people: {
      list: () => ({ usesPin: false, people: [] }),
      signIn: () => Promise.resolve(ok(null)),
      lock: () => undefined,
      setPin: () => Promise.resolve(ok(null)),
      approver: ({ userId, pin }) =>
        Promise.resolve(pin === '12345678' ? ok(userId) : refuse({ code: 'wrong-pin', triesLeft: 4 })),
      usesPin: () => false,
      isLocked: () => false,
    },
    drafts: {
      list: () => [...drafts.values()],
      put: (draft) => {
        drafts.set(draft.id, draft);
        return ok(undefined);
      },
      remove: (id) => void drafts.delete(id),
    },
    masterData: new MasterDataDesk(
      () => 'token-1',
      () => '2026-11-24' as BusinessDate,
    ),
    papers: { render: () => Promise.resolve(ok({ fileName: 'INV-1.pdf', bytes: new TextEncoder().encode('%PDF') })) },
    packages: { write: () => Promise.resolve(refuse({ code: 'no-closed-day' })) },
    identity: { host: 'browser', atCounter: () => 'sari', appVersion: '1.2.3', dataFolder: '/data' },
    projectionVersion: 1,
  };
  return { parts, commands };
}

function fakeEngine(length: number, commands: GivenCommand[]): HostEngine {
  const records = Array.from({ length }, (_, index): SequencedRecord => {
    const seq = index + 1;
    const body = { id: `c-${seq}`, t: 'journal.recovered', at: '2026-11-24T00:00:00.000Z', droppedBytes: 1 } as const;
    return { seq, chain: `chain-${seq}`, body };
  });
  let stopped: Session['stopped'] = null;
  return {
    journalId: 'journal-1',
    tables: new MemoryTables(),
    head: () => ({ seq: length, chain: `chain-${length}` }),
    recordsFrom: (seq, limit) => records.slice(seq - 1, seq - 1 + limit),
    recordsOf: () => [],
    run: (command) => {
      commands.push(command);
      return Promise.resolve(ok({ records: [] }));
    },
    outcome: () => null,
    payload: () => null,
    storePayload: () => ok('a'.repeat(64)),
    evaluateDraft: () => {
      throw new Error('not asked for');
    },
    plan: () => null,
    dayClosePreview: () => ({ date: null, obstacles: [], gaps: [], totals: null, unexported: [] }),
    hashes: () => ({}),
    onRecords: () => () => undefined,
    stopped: () => stopped,
    confirmWindow: () => undefined,
    stop: (reason, detail) => {
      stopped ??= { reason, detail };
    },
  };
}
