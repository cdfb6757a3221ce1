import { describe, expect, it } from 'vitest';
import { quantity } from '#shared/money/money.ts';
import { nextOpenLine, pickGap, pickInput, takeRest, withPick, type Picks } from './pick-list.ts';

const lines = [
  { lineNo: 10, requested: quantity(5) },
  { lineNo: 20, requested: quantity(8) },
  { lineNo: 30, requested: quantity(2) },
];
const none: Picks = new Map();
const full = (amount: number) => ({ picked: quantity(amount), shortReason: null });

describe('picking', () => {
  it('goes to the next line that nobody has picked, and from the last back to one left out', () => {
    const picks = withPick(withPick(none, 30, full(2)), 10, full(5));
    expect(nextOpenLine(none, lines, 0)).toBe(10);
    expect(nextOpenLine(none, lines, 10)).toBe(20);
    expect(nextOpenLine(picks, lines, 30)).toBe(20);
    expect(nextOpenLine(takeRest(picks, lines), lines, 30)).toBeNull();
  });

  it('cannot be saved while a line is untouched', () => {
    expect(pickGap(withPick(none, 10, full(5)), lines)).toEqual({ code: 'lines-left', count: 2 });
  });

  it('cannot be saved while a short line has no reason', () => {
    const short = withPick(takeRest(none, lines), 20, full(3));
    expect(pickGap(short, lines)).toEqual({ code: 'reason-missing', lineNo: 20 });
    expect(pickGap(withPick(short, 20, { picked: quantity(3), shortReason: 'damaged' }), lines)).toBeNull();
  });

  it('cannot be saved when nothing was taken at all', () => {
    let picks = none;
    for (const line of lines) picks = withPick(picks, line.lineNo, { picked: quantity(0), shortReason: 'notFound' });
    expect(pickGap(picks, lines)).toEqual({ code: 'nothing-picked' });
  });

  it('takes the rest in full without touching what was counted', () => {
    const counted = withPick(none, 20, { picked: quantity(3), shortReason: 'other' });
    expect(pickInput(takeRest(counted, lines), lines)).toEqual([
      { lineNo: 10, picked: 5, shortReason: null },
      { lineNo: 20, picked: 3, shortReason: 'other' },
      { lineNo: 30, picked: 2, shortReason: null },
    ]);
  });
});
