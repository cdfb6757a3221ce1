import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kindOfKey,
  noBurst,
  onKey,
  onSilence,
  usualRhythm,
  type Burst,
  type BurstState,
  type ScanKey,
} from './scanner-burst.ts';

const noPrefix = { prefix: null, ...usualRhythm };

/** A field that is typed into, with the router in front of it. */
function play(
  keys: readonly { readonly key: string; readonly gap: number }[],
  begin = '',
  prefix: string | null = null,
) {
  let state: BurstState = noBurst;
  let at = 1000;
  let field = begin;
  const bursts: Burst[] = [];
  const acted: string[] = [];
  const take = (burst: Burst | null) => {
    if (!burst) return;
    bursts.push(burst);
    if (burst.restore !== null) field = burst.restore;
  };
  for (const { key, gap } of keys) {
    if (gap > 80 && state.chars !== '') {
      const silent = onSilence(state, at + 80, usualRhythm);
      state = silent.state;
      take(silent.decision.burst);
    }
    at += gap;
    const kind: ScanKey['kind'] = key.length === 1 ? 'char' : key === 'Enter' || key === 'Tab' ? 'end' : 'other';
    const next = onKey(state, { kind, key, at, field }, { prefix, ...usualRhythm });
    state = next.state;
    take(next.decision.burst);
    if (next.decision.swallow) continue;
    acted.push(key);
    if (kind === 'char') field += key;
  }
  const silent = onSilence(state, at + 80, usualRhythm);
  take(silent.decision.burst);
  return { bursts, field, acted };
}

const scanned = (code: string, gap = 8, end = 'Enter') => [
  ...code.split('').map((key, index) => ({ key, gap: index === 0 ? 500 : gap })),
  ...(end === '' ? [] : [{ key: end, gap }]),
];
const code = fc.stringMatching(/^[!-~]{4,64}$/);

describe('a scanner among the keys', () => {
  it('every code of a fast device is found, and the field has its old value back', () => {
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 1, max: 35 }),
        fc.string(),
        fc.constantFrom('Enter', 'Tab', ''),
        (text, gap, begin, end) => {
          const { bursts, field, acted } = play(scanned(text, gap, end), begin);
          expect(bursts.map((burst) => burst.code)).toEqual([text]);
          expect(field).toBe(begin);
          expect(acted).not.toContain('Enter');
          expect(acted).not.toContain('Tab');
        },
      ),
    );
  });

  it('a device that stumbles once, up to 80 ms, is still one', () => {
    const keys = scanned('8991234567890').map((key, index) => (index === 6 ? { ...key, gap: 80 } : key));
    expect(play(keys).bursts.map((burst) => burst.code)).toEqual(['8991234567890']);
  });

  it('a person is never one, however fast: half of the gaps are longer than 35 ms', () => {
    const typed = fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', '1', '2', '-', '*', 'Enter', 'Tab', 'ArrowDown'),
        gap: fc.integer({ min: 36, max: 400 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(typed, (keys) => {
        const { bursts, acted } = play(keys);
        expect(bursts).toEqual([]);
        expect(acted).toEqual(keys.map(({ key }) => key));
      }),
    );
  });

  it('a person whose keys roll into each other now and then is a person', () => {
    const keys = 'semen'.split('').map((key, index) => ({ key, gap: index % 2 === 0 ? 12 : 90 }));
    expect(play(keys).bursts).toEqual([]);
    const rolled = 'semenpo'.split('').map((key, index) => ({ key, gap: [200, 60, 20, 60, 20, 60, 50][index] ?? 50 }));
    expect(play(rolled).bursts).toEqual([]);
  });

  it('three keys are none, and what a person typed before stays', () => {
    expect(play(scanned('123')).bursts).toEqual([]);
    const { bursts, field } = play([
      { key: '1', gap: 300 },
      { key: '2', gap: 150 },
      { key: '*', gap: 150 },
      ...scanned('8991234567890'),
    ]);
    expect(bursts.map((burst) => burst.code)).toEqual(['8991234567890']);
    expect(field).toBe('12*');
  });

  it('the same code again within 120 ms is a double reading, later it is a second piece', () => {
    const twice = (gap: number) => [
      ...scanned('899123'),
      ...scanned('899123').map((key, at) => (at === 0 ? { ...key, gap } : key)),
    ];
    expect(play(twice(60)).bursts.map((burst) => burst.isDouble)).toEqual([false, true]);
    expect(play(twice(300)).bursts.map((burst) => burst.isDouble)).toEqual([false, false]);
  });

  it('an Enter that lags behind a silent end is the device’s, a later one is the person’s', () => {
    const late = (gap: number) => play([...scanned('899123', 8, ''), { key: 'Enter', gap }]).acted.includes('Enter');
    expect(late(150)).toBe(false);
    expect(late(500)).toBe(true);
  });

  it('with a prefix timing does not matter, and nothing reaches the field', () => {
    const slow = [
      { key: '~', gap: 500 },
      ...'AB1'.split('').map((key) => ({ key, gap: 70 })),
      { key: 'Enter', gap: 70 },
    ];
    const { bursts, field } = play(slow, '5', '~');
    expect(bursts).toEqual([{ code: 'AB1', restore: null, isDouble: false }]);
    expect(field).toBe('5');
  });

  it('a key that is no character begins anew', () => {
    const state = '89'
      .split('')
      .reduce(
        (before, key, at) => onKey(before, { kind: 'char', key, at: at * 8, field: '' }, noPrefix).state,
        noBurst,
      );
    const { state: after } = onKey(state, { kind: 'other', key: 'ArrowUp', at: 24, field: '' }, noPrefix);
    expect(after.chars).toBe('');
  });

  it('plus and minus of the number pad step a quantity, however fast they are drummed', () => {
    const none = { repeat: false, isComposing: false, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
    expect(kindOfKey({ ...none, key: '+', code: 'NumpadAdd' })).toBe('other');
    expect(kindOfKey({ ...none, key: '-', code: 'NumpadSubtract' })).toBe('other');
    expect(kindOfKey({ ...none, key: '-', code: 'Minus' })).toBe('char');
    expect(kindOfKey({ ...none, key: '7', code: 'Numpad7' })).toBe('char');
    expect(kindOfKey({ ...none, key: '7', code: 'Digit7', repeat: true })).toBe('other');
  });
});
