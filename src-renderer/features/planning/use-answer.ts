import { useEffect, useRef, useState } from 'react';
import type { CallName, Request, Response } from '#shared/contract/contract.ts';
import { useAppliedSeq } from '#renderer/read-model/queries/applied.ts';
import { askMain } from '#renderer/stores/main-calls.ts';

export type Asked<T> = {
  /** The latest answer, also while a newer one is under way; undefined before the first. */
  readonly answer: T | undefined;
  /** True when the answer speaks of what was asked last, on the state of now. */
  readonly current: boolean;
  readonly failed: boolean;
  readonly again: () => void;
};

type LookAhead = Exclude<CallName, 'command.run'>;

/**
 * Asks main and keeps asking: with every other question and after everything that is posted. The latest
 * question wins.
 *
 * @param request null: nothing is asked, and there is no answer
 */
export function useAnswer<Name extends LookAhead>(name: Name, request: Request<Name> | null): Asked<Response<Name>> {
  const seq = useAppliedSeq();
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ question: string; answer: Response<Name> | undefined; failed: boolean }>({
    question: '',
    answer: undefined,
    failed: false,
  });
  const question = request === null || seq === undefined ? null : JSON.stringify([request, seq, round]);
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
    if (question === null) return;
    const [asked] = JSON.parse(question) as [Request<Name>];
    askMain(name, asked).then(
      (answer) => {
        if (latest.current === question) setKept({ question, answer, failed: false });
      },
      () => {
        if (latest.current === question) setKept((before) => ({ ...before, question, failed: true }));
      },
    );
  }, [name, question]);
  return {
    answer: request === null ? undefined : kept.answer,
    current: question !== null && kept.question === question && !kept.failed,
    failed: kept.failed && kept.question === question,
    again: () => setRound((before) => before + 1),
  };
}
