import { planningScope } from '#shared/planning/planning-scope.ts';
import { systemClock } from '../engine/clock.ts';
import { dayClosePreview, evaluateDraft } from '../engine/engine-queries.ts';
import type { Engine } from '../engine/engine.ts';
import type { PeopleDesk } from '../people/people-desk.ts';
import type { HostEngine } from './host-parts.ts';

/**
 * The engine as the contract's handlers ask for it.
 *
 * @param people who gives the commands
 * @param tellStopped told once when posting stops, so that every window shows it
 */
export function engineForHost(
  engine: Engine,
  people: Pick<PeopleDesk, 'atCounter' | 'beforeCommand'>,
  tellStopped: (reason: string, detail: string) => void,
): HostEngine {
  const atCounter = () => people.atCounter();
  return {
    journalId: engine.journalId,
    tables: engine.tables,
    head: () => engine.head(),
    recordsFrom: (seq, limit) => engine.recordsFrom(seq, limit),
    recordsOf: (table, id) => engine.recordsOf(table, id),
    run: (command) => {
      people.beforeCommand();
      return engine.run(command, atCounter());
    },
    outcome: (commandId) => engine.outcome(commandId),
    payload: (sha256) => engine.payload(sha256),
    storePayload: (payload) => engine.storePayload(payload),
    evaluateDraft: (draft) => evaluateDraft(engine.tables, draft, systemClock.now(), atCounter()),
    plan: (look) => {
      const scope = planningScope(engine.tables, systemClock.now(), atCounter());
      return scope && look(scope);
    },
    dayClosePreview: () => dayClosePreview(engine.tables),
    hashes: () => engine.hashes(),
    onRecords: (listener) => engine.onRecords(listener),
    confirmWindow: (seq, chain) => engine.confirmWindow(seq, chain),
    stopped: () => engine.stopped(),
    stop: (reason, detail) => {
      engine.stop(reason, detail);
      tellStopped(reason, detail);
    },
  };
}
