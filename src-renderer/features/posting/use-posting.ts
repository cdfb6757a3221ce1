import { useState } from 'react';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { alertUser } from '#renderer/stores/notice-store.ts';
import { useLanguage, useWords } from '#renderer/stores/preferences-store.ts';
import { runCommand } from '#renderer/stores/run-command.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { useCanPost, useSessionState } from '#renderer/stores/session-store.ts';
import type { Approval, CommandInput, CommandType, Posted } from '#shared/contract/contract.ts';
import { rightThatHelps } from '#shared/commands/command-rights.ts';
import type { Right } from '#shared/branch/rights.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { postingEn } from '#shared/i18n/posting-en.ts';
import { postingId } from '#shared/i18n/posting-id.ts';
import { askApproval } from '#renderer/features/people/approval-request.ts';
import { useTaxProfile } from './use-tax-profile.ts';

type Options = {
  /** `table/key` → version the person looked at. */
  readonly expectedVersions?: Readonly<Record<string, number>>;
  /** Told of a refusal in words, instead of the window's own notice. */
  readonly onRefusal?: (text: string) => void;
};

export type Posting = {
  /** True from the key press until main has answered and the screen shows it. */
  readonly busy: boolean;
  /** Why nothing can be posted now, in words, or null. */
  readonly blocked: string | null;
  /** The same, for what belongs to no business day: setting up, opening a day. */
  readonly blockedOutsideDay: string | null;
  /** Runs a command; null when it was refused or its outcome is not known, which the person has been told. */
  readonly post: <Type extends CommandType>(
    type: Type,
    input: CommandInput<Type>,
    options?: Options,
  ) => Promise<Posted | null>;
};

/** Whether somebody else may approve this and has a PIN to do it with. */
async function somebodyMayApprove(right: Right): Promise<boolean> {
  const me = useSessionState.getState().session?.user.id;
  const { people } = await askMain('people.list', {});
  return people.some(({ id, active, hasPin, rights }) => id !== me && active && hasPin && rights.includes(right));
}

/** Posts one command at a time from a screen: a second press while one is under way does nothing. */
export function usePosting(): Posting {
  const language = useLanguage();
  const words = useWords({ id: postingId, en: postingEn });
  const { minorDigits } = useTaxProfile().currency;
  const canPost = useCanPost();
  const day = useOpenDay();
  const [busy, setBusy] = useState(false);
  const blockedOutsideDay = busy ? words.waiting : canPost ? null : words.notReady;
  return {
    busy,
    blocked: blockedOutsideDay ?? (day === null ? words.noDay : null),
    blockedOutsideDay,
    post: async (type, input, { expectedVersions = {}, onRefusal = alertUser } = {}) => {
      if (busy) return null;
      setBusy(true);
      try {
        const first = await runCommand(type, input, { expectedVersions });
        if (first.ok) return first.value;
        const right = rightThatHelps(first.error);
        const again = (approval: Approval) => runCommand(type, input, { expectedVersions, approval });
        const mayAsk = right !== null && (await somebodyMayApprove(right));
        const second = mayAsk ? await askApproval(right, first.error, again) : first;
        if (second?.ok === true) return second.value;
        // Whoever gave up knows why; a screen that says its refusals itself says this one.
        const { error } = second ?? first;
        if (second || onRefusal !== alertUser) onRefusal(describeError(error, language, minorDigits));
        return null;
      } catch {
        onRefusal(words.unanswered);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
