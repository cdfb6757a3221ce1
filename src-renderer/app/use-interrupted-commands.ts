import { useEffect, useState } from 'react';
import { forgetPending } from '#renderer/drafts/pending-commands.ts';
import type { PendingCommand } from '#renderer/drafts/local-database.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { alertUser, notify } from '#renderer/stores/notice-store.ts';
import { repeatCommand, settlePending, useUnanswered } from '#renderer/stores/run-command.ts';
import { useCanPost } from '#renderer/stores/session-store.ts';

/** Commands that left this window and were never answered; asked about whenever main can be reached again. */
export function useInterruptedCommands(): {
  readonly commands: readonly PendingCommand[];
  readonly postAgain: () => void;
  readonly discard: () => void;
} {
  const [commands, setCommands] = useState<readonly PendingCommand[]>([]);
  const canPost = useCanPost();
  const unanswered = useUnanswered((state) => state.count);
  const { words, language, minorDigits } = useFormat();

  const settle = async () => setCommands(await settlePending());

  useEffect(() => {
    if (!canPost) return;
    settlePending().then(setCommands, () => setCommands([]));
  }, [canPost, unanswered]);

  const postAgain = async () => {
    for (const command of commands) {
      const result = await repeatCommand(command);
      if (result.ok) notify(words.frame.posted);
      else alertUser(describeError(result.error, language, minorDigits));
    }
    await settle();
  };
  const discard = async () => {
    for (const command of commands) await forgetPending(command.commandId);
    setCommands([]);
  };
  const explain = () => alertUser(words.frame.unreachable);
  return {
    commands,
    postAgain: () => void postAgain().catch(explain),
    discard: () => void discard().catch(explain),
  };
}
