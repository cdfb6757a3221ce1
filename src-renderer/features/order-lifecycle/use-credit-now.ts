import { useEffect, useState } from 'react';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';
import { isOpen, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { evaluationInput } from '#renderer/drafts/order-draft.ts';
import { useAppliedSeq } from '#renderer/read-model/queries/applied.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import { draftOfChange } from './change-draft.ts';

/** What credit says of an order today, asked anew with everything that is posted; null while there is no answer. */
export function useCreditNow(order: SalesOrderRow): CreditVerdict | null {
  const seq = useAppliedSeq() ?? 0;
  const [answered, setAnswered] = useState<{ readonly of: string; readonly credit: CreditVerdict | null } | null>(null);
  const asks = isOpen(order) || order.state === 'creditBlocked';
  const question = asks ? JSON.stringify(evaluationInput(draftOfChange(order))) : '';
  useEffect(() => {
    if (question === '') return undefined;
    let isLatest = true;
    askMain('draft.evaluate', JSON.parse(question) as ReturnType<typeof evaluationInput>).then(
      ({ credit }) => {
        if (isLatest) setAnswered({ of: question, credit });
      },
      // Without an answer the verdict of the confirmation stands there alone.
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [question, seq]);
  return answered?.of === question ? answered.credit : null;
}
