import { useEffect, useMemo, useState } from 'react';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import type { Quantity, UnitPrice } from '#shared/money/money.ts';
import { remainingQuantity, type QuotationLine, type QuotationRow } from '#shared/quotation/quotation.ts';
import type { TakenLine } from '#renderer/features/presales/draft-of-quotation.ts';
import { askMain } from '#renderer/stores/main-calls.ts';

/** A line that may still be ordered, with what a person has chosen of it. */
export type OfferedLine = {
  readonly line: QuotationLine;
  /** Optional or alternative: taken only when somebody says so. */
  readonly offer: { readonly kind: 'optional' | 'alternative'; readonly alternativeTo: number | null } | null;
  readonly left: Quantity;
  readonly taken: boolean;
  readonly quantity: Quantity;
  readonly todaysPrice: boolean;
  /** Price of the lists today for one of the line's unit; null when there is none, undefined until it is known. */
  readonly priceToday: UnitPrice | null | undefined;
};

type Choice = Partial<Pick<OfferedLine, 'taken' | 'quantity' | 'todaysPrice'>>;

export type TakenLines = {
  readonly offered: readonly OfferedLine[];
  readonly taken: readonly TakenLine[];
  /** How many prices of the lists differ from the quoted ones. */
  readonly changedPrices: number;
  readonly choose: (lineNo: number, choice: Choice) => void;
};

/** What a person takes of a quotation: at first everything left that counts, at the quoted prices. */
export function useTakenLines(quotation: QuotationRow): TakenLines {
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({});
  const prices = usePricesToday(quotation);
  const rows = [
    ...quotation.lines.map((line) => ({ line, offer: null })),
    ...quotation.optionalLines.map((line) => ({
      line,
      offer: { kind: line.kind, alternativeTo: line.alternativeTo },
    })),
  ];
  const offered = rows
    .filter(({ line }) => remainingQuantity(line) > 0)
    .map(({ line, offer }): OfferedLine => {
      const left = remainingQuantity(line);
      return {
        line,
        offer,
        left,
        taken: offer === null,
        quantity: left,
        todaysPrice: false,
        priceToday: prices?.get(line.lineNo),
        ...choices[line.lineNo],
      };
    });
  return {
    offered,
    taken: offered
      .filter((row) => row.taken)
      .map(({ line, quantity, todaysPrice }) => ({ lineNo: line.lineNo, quantity, todaysPrice })),
    changedPrices: offered.filter(isChanged).length,
    choose: (lineNo, choice) => setChoices((before) => ({ ...before, [lineNo]: { ...before[lineNo], ...choice } })),
  };
}

/** True when the lists ask another price today than was quoted. A price that a person set has none to compare with. */
export function isChanged({ line, priceToday }: Pick<OfferedLine, 'line' | 'priceToday'>): boolean {
  return !line.manualPrice && typeof priceToday === 'number' && priceToday !== line.unitPrice;
}

/** What the lists ask today for every line of a quotation that may still be ordered, by line number. */
function usePricesToday(quotation: QuotationRow): ReadonlyMap<number, UnitPrice | null> | null {
  const [answer, setAnswer] = useState<EvaluatedDraft | null>(null);
  const asked = useMemo(
    () => [...quotation.lines, ...quotation.optionalLines].filter((line) => remainingQuantity(line) > 0),
    [quotation],
  );
  useEffect(() => {
    let current = true;
    if (asked.length > 0) {
      const lines = asked.map((line) => ({
        productCode: line.productCode,
        quantity: remainingQuantity(line),
        discount: line.discount,
        ...(line.salesUnit ? { unit: line.salesUnit.unit } : {}),
      }));
      const { customerCode, requestedDate } = quotation;
      askMain('draft.evaluate', { customerCode, requestedDate, quotationId: null, lines, isQuotation: true }).then(
        (evaluated) => current && setAnswer(evaluated),
        // Without an answer the quoted prices are shown alone; main decides anyway.
        () => null,
      );
    }
    return () => {
      current = false;
    };
  }, [asked, quotation]);
  if (!answer || answer.lines.length !== asked.length) return null;
  return new Map(
    asked.map((line, index) => {
      const evaluated = answer.lines[index];
      return [line.lineNo, evaluated?.ok ? evaluated.line.unitPrice : null];
    }),
  );
}
