import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noBurst, onKey, type BurstState } from './scanner-burst.ts';
import { calibrate, type Reading } from './scanner-calibration.ts';

const read = (code: string, gap: number, end: string | null = 'Enter'): Reading =>
  [...code.split(''), ...(end === null ? [] : [end])].map((key, index) => ({ key, at: 1000 + index * gap }));

const three = (reading: Reading) => [reading, reading, reading];

describe('calibration of a scanner', () => {
  it('learns gap and ending of a device from three readings', () => {
    expect(calibrate(three(read('8991002101234', 20)))).toEqual({
      ok: true,
      code: '8991002101234',
      end: 'Enter',
      rhythm: { medianGap: 40, maxGap: 40 },
    });
    expect(calibrate(three(read('8991002101234', 30, 'Tab')))).toMatchObject({ end: 'Tab', rhythm: { maxGap: 60 } });
    expect(calibrate(three(read('8991002101234', 4, null)))).toMatchObject({ end: null });
  });

  it('refuses other labels, short ones, and what a person could have typed', () => {
    expect(calibrate([read('8991', 8), read('8992', 8), read('8991', 8)])).toEqual({ ok: false, why: 'different' });
    expect(calibrate(three(read('123', 8)))).toEqual({ ok: false, why: 'short' });
    expect(calibrate(three(read('8991002101234', 90)))).toEqual({ ok: false, why: 'slow' });
  });

  it('whatever it accepts, the router recognises at the same speed', () => {
    const code = fc.stringMatching(/^[0-9]{4,13}$/);
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 30 }), (digits, gap) => {
        const learnt = calibrate(three(read(digits, gap)));
        if (!learnt.ok) throw new Error(learnt.why);
        let state: BurstState = noBurst;
        let found: string | null = null;
        for (const { key, at } of read(digits, gap)) {
          const kind = key === 'Enter' ? 'end' : 'char';
          const next = onKey(state, { kind, key, at, field: '' }, { prefix: null, ...learnt.rhythm });
          state = next.state;
          found = next.decision.burst?.code ?? found;
        }
        expect(found).toBe(digits);
      }),
    );
  });
});
