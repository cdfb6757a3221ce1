import path from 'node:path';
import { masterDataKinds, type Posted } from '#shared/contract/contract.ts';
import type { CommandInput, CommandType } from '#shared/commands/command-inputs.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import type { Result } from '#shared/kernel/result.ts';
import { addDays } from '#shared/kernel/business-date.ts';
import { sampleBranch, sampleCapacity, sampleWeek } from '#shared/sample-data/branch.ts';
import type { Engine } from '../../engine/engine.ts';
import { MasterDataDesk } from '../../exchange/master-data/master-data-desk.ts';
import { realVfs } from '../../journal/vfs.ts';
import { branchFolder } from '../northwind/load-northwind.ts';
import type { DemoClock } from './demo-clock.ts';

/**
 * Gives the demo's commands. Their ids say what they are for, so that a run that was cut off goes on
 * where it stood: what was posted is answered again, not posted twice.
 */
export class DemoBranch {
  readonly engine: Engine;

  readonly clock: DemoClock;

  private readonly onAcknowledged: (commandId: string, seq: number) => void;

  constructor(
    engine: Engine,
    clock: DemoClock,
    onAcknowledged: (commandId: string, seq: number) => void = () => undefined,
  ) {
    this.engine = engine;
    this.clock = clock;
    this.onAcknowledged = onAcknowledged;
  }

  /** Gives one command; a refusal is answered, not thrown. */
  give<Type extends CommandType>(
    type: Type,
    key: string,
    input: CommandInput<Type>,
    userId = 'siti',
  ): Result<Posted, DomainError> {
    this.clock.tick();
    const id = `${type}-${key}`;
    const posted = this.engine.runNow({ id, type, input }, userId);
    if (posted.ok) this.onAcknowledged(id, posted.value.records[0]?.seq ?? 0);
    return posted;
  }

  /** Gives a command that nothing stands in the way of. @throws Error when it is refused after all. */
  must<Type extends CommandType>(type: Type, key: string, input: CommandInput<Type>, userId = 'siti'): void {
    const posted = this.give(type, key, input, userId);
    if (!posted.ok) throw new Error(`${type} ${key}: ${JSON.stringify(posted.error)}`);
  }

  /** Sets the branch up and imports the five master data files, the way a person does it in the window. */
  setUp(): void {
    this.must('configureBranch', 'sample', sampleBranch, 'budi');
    this.must('changeSettings', 'sample', { capacity: sampleCapacity }, 'budi');
    const desk = new MasterDataDesk(
      () => 'reading',
      () => addDays(sampleWeek.from, -1),
    );
    const { tables } = this.engine;
    for (const kind of masterDataKinds) {
      if (this.engine.outcome(`applyMasterData-${kind}`)) continue;
      const fileName = `${kind}.csv`;
      const report = desk.read(kind, fileName, realVfs.readFile(path.join(branchFolder, fileName)), tables);
      const reading = report.token === null ? null : desk.take(report.token, tables);
      if (!reading?.payload || report.badLines > 0) throw new Error(`${fileName}: ${report.badLines} bad lines`);
      const stored = this.engine.storePayload(reading.payload);
      if (!stored.ok) throw new Error(`${fileName}: ${stored.error.code}`);
      this.must('applyMasterData', kind, { kind, sha256: stored.value, fileName });
    }
  }
}
