import { expect, it } from 'vitest';
import { shortId } from './short-id.ts';

it('keeps what tells two documents of a branch apart, and little else', () => {
  expect(shortId('INV/KPG01/2026/000123')).toBe('I0126000123');
  expect(shortId('INV/KPG01B/2026/000123')).toBe('I010226000123');
  expect(shortId('DO/SOE12/2027/1000000')).toBe('D12271000000');
  expect(shortId('SO/KPG/2026/000001')).toBe('S26000001');
});

it('gives every series its own letter', () => {
  const letters = ['QUO', 'SO', 'DO', 'INV', 'RCP'].map((type) => shortId(`${type}/A1/2026/000001`).charAt(0));
  expect(new Set(letters).size).toBe(5);
});

it('returns a number of another form as it is, without what the bar code cannot carry', () => {
  expect(shortId('F-2026-7é')).toBe('F-2026-7');
});
