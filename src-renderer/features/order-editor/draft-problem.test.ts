import { describe, expect, it } from 'vitest';
import { id as words } from '#shared/i18n/id.ts';
import { orderEditorId } from '#shared/i18n/order-editor-id.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, quantity } from '#shared/money/money.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { emptyDraft } from './draft-editing.ts';
import { draftProblem, draftProblems, nextProblem } from './draft-problem.ts';

const line = (code: string) => ({ key: code, productCode: code, quantity: quantity(1), discount: basisPoints(0) });
const empty = emptyDraft('d', 'order', businessDate('2026-11-23'));
const typed = { ...empty, customerCode: 'C-1', lines: [line('A'), line('B'), line('C')] };
const answer = (problems: readonly (string | null)[]): EvaluatedDraft =>
  ({
    lines: problems.map((problem, index) =>
      problem === null
        ? { ok: true, line: { productCode: typed.lines[index]?.productCode } }
        : { ok: false, problem, productCode: typed.lines[index]?.productCode },
    ),
  }) as unknown as EvaluatedDraft;

describe('what F9 says when it cannot', () => {
  it('asks for the customer first, then for lines', () => {
    expect(draftProblem(empty, null, words.editor, orderEditorId.actions)).toBe(words.editor.needsCustomer);
    const chosen = { ...empty, customerCode: 'C-1' };
    expect(draftProblem(chosen, null, words.editor, orderEditorId.actions)).toBe(words.editor.needsLine);
  });

  it('names the lines that lack something', () => {
    const said = draftProblem(typed, answer([null, 'no-price', 'no-price']), words.editor, orderEditorId.actions);
    expect(said).toBe('2 baris tanpa harga (baris 2, 3). Ctrl+.');
  });

  it('does not hold an answer about other goods against a line', () => {
    const older = answer(['no-price', null, null]);
    const changed = { ...typed, lines: [line('X'), line('B'), line('C')] };
    expect(draftProblems(changed, older)).toEqual([]);
  });

  it('wants one line of a quotation that is not optional', () => {
    const offered = { kind: 'optional' as const, alternativeTo: null };
    const quotation = { ...typed, kind: 'quotation' as const, validUntil: empty.requestedDate };
    const only = { ...quotation, lines: quotation.lines.map((one) => ({ ...one, offered })) };
    expect(draftProblems(only, null)).toEqual([{ kind: 'counted' }]);
    expect(draftProblems(quotation, null)).toEqual([]);
  });
});

describe('Ctrl+.', () => {
  it('goes from problem to problem and begins again', () => {
    const problems = draftProblems(typed, answer(['no-price', null, 'unknown-product']));
    expect(nextProblem(problems, 0)).toMatchObject({ row: 2 });
    expect(nextProblem(problems, 2)).toMatchObject({ row: 0 });
    expect(nextProblem([], 0)).toBeNull();
  });
});
