import { describe, expect, test } from 'vitest';
import { quantity } from '../money/money.ts';
import { line, order } from '../sales-order/testing/order-fixture.ts';
import { changedValues } from './changed-values.ts';

const known = order([line(1, 'A', 10), line(2, 'B', 5)]);
const told = (after: ReturnType<typeof order>) =>
  changedValues(known, after).map(({ field, line: of, from, to }) => [
    field,
    of?.lineNo ?? null,
    from?.value,
    to?.value,
  ]);

describe('what differs between two versions of a document', () => {
  test('is nothing where only the version moved', () => {
    expect(told({ ...known, version: 2 })).toEqual([]);
  });

  test('is told of the line it is of, by its number and not by its place', () => {
    const lines = [line(2, 'B', 5), line(1, 'A', 12, { schedule: known.lines[0]?.schedule ?? [] })];
    expect(told({ ...known, lines })).toEqual([['quantity', 1, 10, 12]]);
  });

  test('is a line that was added, and one that is gone', () => {
    const lines = [line(1, 'A', 10), line(3, 'C', 7)];
    expect(told({ ...known, lines })).toEqual([
      ['line', 3, undefined, 7],
      ['line', 2, 5, undefined],
    ]);
  });

  test('is what was given up of a line, with the reason', () => {
    const given = { shortClosed: quantity(5), shortCloseReason: 'no longer wanted', schedule: [] };
    const lines = [line(1, 'A', 10), line(2, 'B', 5, given)];
    expect(told({ ...known, lines }).map(([field, lineNo, , to]) => [field, lineNo, to])).toEqual([
      ['shortClosed', 2, 5],
      ['shortCloseReason', 2, 'no longer wanted'],
      ['promised', 2, undefined],
    ]);
  });
});
