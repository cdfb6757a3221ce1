import { expect, it } from 'vitest';
import { barCode, type Bar } from './bar-code.ts';
import { mm } from './sheet.ts';

const bars = (text: string, width: number): Bar[] => barCode(text, width, 20);

it('ends at the right edge of its box and stays inside it', () => {
  const box = mm(66);
  const drawn = bars('I0126000123', box);
  const last = drawn.at(-1);
  expect((last?.x ?? 0) + (last?.w ?? 0)).toBeCloseTo(box);
  // The quiet zone on the left: ten modules of 0.45 mm.
  expect(drawn[0]?.x).toBeGreaterThan(mm(4.5));
});

it('starts and stops as Code 128 does', () => {
  const drawn = bars('I0126000123', mm(66));
  const module = Math.min(...drawn.map((bar) => bar.w));
  expect(module).toBeCloseTo(mm(0.45));
  expect(drawn.slice(0, 3).map((bar) => Math.round(bar.w / module))).toEqual([2, 1, 1]);
  expect(drawn.slice(-4).map((bar) => Math.round(bar.w / module))).toEqual([2, 3, 1, 2]);
});

it('gets finer where the text is long', () => {
  const drawn = bars('ABCDEFGHIJKLMNOPQRSTUVWXYZ', mm(66));
  expect(drawn[0]?.x).toBeGreaterThanOrEqual(0);
  expect(Math.min(...drawn.map((bar) => bar.w))).toBeLessThan(mm(0.45));
});

it('draws nothing for nothing', () => {
  expect(barCode('', mm(66), 20)).toEqual([]);
});
