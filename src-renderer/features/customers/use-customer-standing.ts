import { useEffect, useState } from 'react';
import { useAppliedSeq } from '#renderer/read-model/queries/applied.ts';
import { askMain } from '#renderer/stores/main-calls.ts';
import type { CreditVerdict } from '#shared/customers/credit-check.ts';

/** What stands on record of a customer's credit, and the lists that there are. */
export type CustomerStanding = { readonly credit: CreditVerdict | null; readonly priceLists: readonly string[] };

/** Asks main how a customer stands, anew with everything that is posted; null while there is no answer. */
export function useCustomerStanding(code: string | null): CustomerStanding | null {
  const seq = useAppliedSeq() ?? 0;
  const [answer, setAnswer] = useState<{ readonly of: string; readonly standing: CustomerStanding } | null>(null);
  useEffect(() => {
    if (code === null) return undefined;
    let isLatest = true;
    const nothing = { requestedDate: null, quotationId: null, lines: [], isQuotation: false };
    askMain('draft.evaluate', { customerCode: code, ...nothing }).then(
      ({ credit, terms }) => {
        if (isLatest) setAnswer({ of: code, standing: { credit, priceLists: terms?.choices.priceLists ?? [] } });
      },
      // Without an answer the figures are left out; the record can be worked on all the same.
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [code, seq]);
  return answer?.of === code ? answer.standing : null;
}
