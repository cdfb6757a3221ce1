import { create } from 'zustand';
import { CallError } from '#shared/contract/client.ts';
import type { Approval, CommandInput, CommandType, Posted } from '#shared/contract/contract.ts';
import type { SequencedRecord } from '#shared/events/record.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { PendingCommand } from '#renderer/drafts/local-database.ts';
import { forgetPending, keepPending, listPending } from '#renderer/drafts/pending-commands.ts';
import { callMain } from '#renderer/transport/main-client.ts';

/** What the read model does for commands: takes the records of an answer, and says when they can be seen. */
export type RecordSink = {
  readonly offer: (records: readonly SequencedRecord[]) => void;
  readonly untilApplied: (seq: number) => Promise<void>;
};

let sink: RecordSink | null = null;

/** Ties commands to the read model; called once, before the first command. */
export function connectRecordSink(recordSink: RecordSink): void {
  sink = recordSink;
}

type RunOptions = {
  /** `table/key` → version the person looked at. */
  readonly expectedVersions?: Readonly<Record<string, number>>;
  /** Somebody's leave for this one command; sent and forgotten, never kept with it. */
  readonly approval?: Approval;
};

/**
 * Gives a command to main. When this resolves with a success, the command is durable in the journal and
 * visible in the read model. A refusal is a value.
 *
 * @throws CallError when main does not answer: the outcome is unknown then, and the command stays on the
 *   list that asks what became of it
 */
export async function runCommand<Type extends CommandType>(
  type: Type,
  input: CommandInput<Type>,
  { expectedVersions = {}, approval }: RunOptions = {},
): Promise<Result<Posted, DomainError>> {
  const command = { commandId: crypto.randomUUID(), type, input, expectedVersions };
  await keepPending(command);
  return send(command, approval);
}

/** Gives a command again under the id it had: main answers with the first outcome when there was one. */
export async function repeatCommand(command: PendingCommand): Promise<Result<Posted, DomainError>> {
  return send(command);
}

/**
 * Asks what became of the commands that the window never saw an answer to. Those that were posted are
 * shown and forgotten; the others are returned: a person decides about them.
 */
export async function settlePending(): Promise<readonly PendingCommand[]> {
  const open: PendingCommand[] = [];
  for (const command of await listPending()) {
    if (underWay.has(command.commandId)) continue;
    const outcome = await callMain('command.outcome', { id: command.commandId });
    if (outcome) {
      await show(outcome.records);
      await forgetPending(command.commandId);
    } else {
      open.push(command);
    }
  }
  return open;
}

/** Makes records of a call other than `command.run` visible (master data, packages). */
export async function show(records: readonly SequencedRecord[]): Promise<void> {
  const last = records.at(-1);
  if (!last || !sink) return;
  sink.offer(records);
  await sink.untilApplied(last.seq);
}

const underWay = new Set<string>();

/** How often a command got no answer in this window: a reason to ask what became of it. */
export const useUnanswered = create<{ readonly count: number }>(() => ({ count: 0 }));

async function send(command: PendingCommand, approval?: Approval): Promise<Result<Posted, DomainError>> {
  const { commandId, type, input, expectedVersions } = command;
  let unanswered = false;
  underWay.add(commandId);
  try {
    const result = await callMain('command.run', { id: commandId, type, input, expectedVersions, approval });
    if (result.ok) await show(result.value.records);
    await forgetPending(commandId);
    return result;
  } catch (error) {
    // Main refused to look at it: nothing was posted, so there is nothing to ask about later.
    if (error instanceof CallError && error.failure.code === 'invalid-request') await forgetPending(commandId);
    else unanswered = true;
    throw error;
  } finally {
    underWay.delete(commandId);
    if (unanswered) useUnanswered.setState(({ count }) => ({ count: count + 1 }));
  }
}
