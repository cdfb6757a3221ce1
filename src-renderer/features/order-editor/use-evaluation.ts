import { useEffect, useMemo, useRef, useState } from 'react';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { evaluationInput, isOffered, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { useAppliedSeq } from '#renderer/read-model/queries/applied.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { asDraftStands, stockOfNow } from './as-draft-stands.ts';

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
 * meanwhile. One question is under way at a time; while it is, only the latest of what is typed waits, so that
 * a long order is never asked for faster than it can be answered.
 */
export function useEvaluation(draft: OrderDraft): Evaluation {
  const seq = useAppliedSeq() ?? 0;
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered>({ question: '', answer: null, failed: false });
  const question = useMemo(() => questionOf(draft, seq, round), [draft, seq, round]);
  const latest = useRef(question);
  const isAsking = useRef(false);

  useEffect(() => {
    latest.current = question;
    if (isAsking.current) return;
    isAsking.current = true;
    void answerLatest(latest, isAsking, (asked, answer) =>
      setAnswered((before) => ({ question: asked, answer: answer ?? before.answer, failed: answer === null })),
    );
  }, [question]);

  return {
    answer: answered.answer,
    current: answered.question === question && !answered.failed,
    failed: answered.failed,
    recheck: () => setRound((before) => before + 1),
  };
}

/** Asks what is latest, until nothing newer came meanwhile. */
async function answerLatest(
  latest: { readonly current: string },
  isAsking: { current: boolean },
  tell: (question: string, answer: EvaluatedDraft | null) => void,
): Promise<void> {
  let asked: string;
  do {
    asked = latest.current;
    const [input, offered] = JSON.parse(asked) as [ReturnType<typeof evaluationInput>, boolean[]];
    const answer = await askMain('draft.evaluate', input).catch(() => null);
    const placed = answer && asDraftStands(answer, offered);
    tell(asked, placed && input.isQuotation ? stockOfNow(placed) : placed);
  } while (latest.current !== asked);
  isAsking.current = false;
}

function questionOf(draft: OrderDraft, seq: number, round: number): string {
  return JSON.stringify([evaluationInput(draft), draft.lines.map(isOffered), seq, round]);
}
