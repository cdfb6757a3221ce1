import { describe, expect, it } from 'vitest';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { answerFor, sameAnswers, type AnswerMemory } from './stable-lines.ts';

const answer = (productCode: string): EvaluatedLine => ({ ok: false, problem: 'no-price', productCode });

describe('answers of the rules', () => {
  it('that say the same are the same object, so that only the changed row is drawn again', () => {
    const memory: AnswerMemory = { lines: [], texts: [] };
    const first = sameAnswers(memory, [answer('A'), answer('B')]);
    const second = sameAnswers(memory, [answer('A'), answer('C'), answer('D')]);
    expect(second[0]).toBe(first[0]);
    expect(second.map((line) => !line.ok && line.productCode)).toEqual(['A', 'C', 'D']);
  });

  it('to an older question are none', () => {
    const line = { productCode: 'A' } as DraftLine;
    expect(answerFor(line, answer('A'))).not.toBeNull();
    expect(answerFor(line, answer('B'))).toBeNull();
    expect(answerFor(line, undefined)).toBeNull();
  });
});
