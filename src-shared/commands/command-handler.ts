import type { SettingsRow } from '../branch/settings.ts';
import type { DomainEvent } from '../events/events.ts';
import type { MasterPayload } from '../events/master-payload.ts';
import type { DecisionContext } from '../kernel/decision-context.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { TableReader } from '../tables/table-reader.ts';
import type { CommandInput, CommandType } from './command-inputs.ts';

/** What every command may look at: the tables, and who gives it when. */
export type CommandScope = {
  readonly read: TableReader;
  readonly settings: SettingsRow;
  readonly context: DecisionContext;
  /** Secret for one-time release codes, shared with head office and never journalled. */
  readonly releaseSecret?: string | null;
};

/** What commands outside a business day (configuration, master data, opening a day) may look at. */
export type OpenScope = {
  readonly read: TableReader;
  readonly now: string;
  readonly userId: string;
  /** Who approved this one command, proven by his PIN; absent: nobody was asked. */
  readonly approvedBy?: string | undefined;
  /** Rows of the master data that the command names; null when they are not stored. */
  readonly payload: (sha256: string) => MasterPayload | null;
  /** Secret for one-time release codes; absent: this branch takes none. */
  readonly releaseSecret?: string | null;
};

export type Decision = Result<readonly DomainEvent[], DomainError>;

/** Gathers the facts of one command type and asks its decision. */
export type DayHandler<Type extends CommandType> = (input: CommandInput<Type>, scope: CommandScope) => Decision;
export type OpenHandler<Type extends CommandType> = (input: CommandInput<Type>, scope: OpenScope) => Decision;

/** Turns an accepted decision into its event, and passes a refusal on. */
export function toEvent<T>(decision: Result<T, DomainError>, event: (value: T) => DomainEvent): Decision {
  return decision.ok ? ok([event(decision.value)]) : decision;
}

/** A row that must exist, or the refusal that says it does not. */
export function required<T>(row: T | undefined, error: DomainError): Result<T, DomainError> {
  return row === undefined ? refuse(error) : ok(row);
}
