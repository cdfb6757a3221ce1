import type { Response } from '#shared/contract/contract.ts';
import { compareWithJournal } from '#shared/contract/handshake.ts';
import type { Handlers } from '#shared/contract/router.ts';
import type { HandshakeAnswer, Request } from '#shared/contract/contract.ts';
import { documentHistory, orderAtVersion } from '#shared/history/document-history.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { planningHandlers } from './planning-handlers.ts';
import type { HostParts } from './host-parts.ts';

/** Main's answer to every call of the contract. */
export function createHandlers(parts: HostParts): Handlers {
  const { engine, people, drafts, masterData, papers, packages } = parts;
  return {
    'session.open': () => describeSession(parts),
    'journal.handshake': (window) => shakeHands(parts, window),
    'journal.read': ({ fromSeq, limit }) => ({ records: engine.recordsFrom(fromSeq, limit) }),
    'payload.read': ({ sha256 }) => engine.payload(sha256),
    'command.run': async ({ id, type, input, expectedVersions, approval }) => {
      const approved = approval ? await people.approver(approval) : ok(undefined);
      if (!approved.ok) return approved;
      return engine.run({ id, type, input, expectedVersions, approvedBy: approved.value });
    },
    'people.list': () => people.list(),
    'people.signIn': ({ userId, pin }) => people.signIn(userId, pin),
    'people.lock': () => {
      people.lock();
      return null;
    },
    'people.setPin': ({ userId, pin, approval }) => people.setPin(userId, pin, approval),
    'command.outcome': ({ id }) => engine.outcome(id),
    'draft.evaluate': (draft) => engine.evaluateDraft(draft),
    ...planningHandlers(engine.plan),
    'draft.put': (draft) => {
      const written = drafts.put(draft);
      // The window keeps its own copy and tries again with the next cell: what failed belongs in the log.
      if (!written.ok) throw new Error(`draft not kept: ${written.error.code} ${written.error.errno ?? ''}`);
      return null;
    },
    'draft.remove': ({ id }) => {
      drafts.remove(id);
      return null;
    },
    'draft.list': () => drafts.list(),
    'document.history': ({ table, id }) =>
      documentHistory(engine.recordsOf(table, id), { table, id }, (user) => userName(engine.tables, user)),
    'order.atVersion': ({ id, version }) => orderAtVersion(engine.recordsOf('orders', id), id, version),
    'document.render': async ({ kind, id, language }) => {
      const paper = await papers.render(kind, id, language);
      if (!paper.ok) return paper;
      return ok({ fileName: paper.value.fileName, base64: Buffer.from(paper.value.bytes).toString('base64') });
    },
    'masterData.read': ({ kind, fileName, content }) =>
      masterData.read(kind, fileName, Buffer.from(content, 'base64'), engine.tables),
    'masterData.apply': (request) => applyMasterData(parts, request),
    'dayClose.preview': () => engine.dayClosePreview(),
    'package.write': ({ commandId }) => packages.write(commandId),
    'tables.hash': () => ({ seq: engine.head().seq, hashes: engine.hashes() }),
  };
}

function describeSession({ engine, people, identity }: HostParts): Response<'session.open'> {
  const { host, appVersion, dataFolder } = identity;
  const userId = identity.atCounter();
  return {
    journalId: engine.journalId,
    host,
    // Until the branch is configured nobody has a name yet.
    user: { id: userId, name: userName(engine.tables, userId) },
    usesPin: people.usesPin(),
    locked: people.isLocked(),
    appVersion,
    dataFolder,
    stopped: engine.stopped(),
  };
}

function userName(tables: TableReader, userId: string): string {
  return tables.get('users', userId)?.name ?? userId;
}

function shakeHands({ engine, projectionVersion }: HostParts, window: Request<'journal.handshake'>): HandshakeAnswer {
  const answer = compareWithJournal(window, {
    journalId: engine.journalId,
    headSeq: engine.head().seq,
    projectionVersion,
    chainAt: (seq) => engine.recordsFrom(seq, 1)[0]?.chain ?? null,
  });
  if (answer.action === 'stop') {
    engine.stop(answer.reason, `window at record ${window.appliedSeq}, journal at record ${answer.headSeq}`);
  } else if (answer.action === 'rebuild') {
    engine.confirmWindow(0, '');
  } else {
    engine.confirmWindow(window.appliedSeq, window.appliedChain);
  }
  return answer;
}

async function applyMasterData(
  { engine, masterData }: HostParts,
  { token, commandId, acceptProblems }: Request<'masterData.apply'>,
): Promise<Response<'masterData.apply'>> {
  const taken = masterData.take(token, engine.tables);
  if (taken === null) return refuse({ code: 'reading-expired' });
  const { payload, fileName, report } = taken;
  if (payload === null || (report.badLines > 0 && !acceptProblems)) return refuse({ code: 'has-problems' });
  const stored = engine.storePayload(payload);
  if (!stored.ok) return stored;
  return engine.run({
    id: commandId,
    type: 'applyMasterData',
    input: { kind: payload.kind, sha256: stored.value, fileName },
    expectedVersions: {},
  });
}
