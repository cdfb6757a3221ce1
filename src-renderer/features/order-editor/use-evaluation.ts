import { useEffect, useRef, useState } from 'react';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { evaluationInput, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useAppliedSeq } from '#renderer/read-model/queries/applied.ts';
import { askMain } from '#renderer/stores/main-calls.ts';

export type Evaluation = {
  /** The latest answer; null before the first. Its lines stand for the draft's lines by position. */
  readonly answer: EvaluatedDraft | null;
  /** True when the answer speaks of the draft as it is now. */
  readonly current: boolean;
  readonly failed: boolean;
  /** Asks again (F5). */
  readonly recheck: () => void;
};

type Answered = { readonly question: string; readonly answer: EvaluatedDraft | null; readonly failed: boolean };

/**
 * What the rules say of the draft, asked anew with every change and with everything that is posted
 * meanwhile. The latest question wins; an answer to an older one is dropped.
 */
export function useEvaluation(draft: OrderDraft): Evaluation {
  const seq = useAppliedSeq() ?? 0;
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered>({ question: '', answer: null, failed: false });
  const input = evaluationInput(draft);
  const question = JSON.stringify([input, seq, round]);
  const latest = useRef(question);

  useEffect(() => {
    latest.current = question;
    const [asked] = JSON.parse(question) as [typeof input];
    askMain('draft.evaluate', asked).then(
      (answer) => {
        if (latest.current === question) setAnswered({ question, answer, failed: false });
      },
      () => {
        if (latest.current === question) setAnswered((before) => ({ ...before, question, failed: true }));
      },
    );
  }, [question]);

  return {
    answer: answered.answer,
    current: answered.question === question && !answered.failed,
    failed: answered.failed,
    recheck: () => setRound((before) => before + 1),
  };
}
