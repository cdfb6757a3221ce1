import { expect, test } from 'vitest';
import { allToggled, extended, nothingChosen, toggled, withinShown } from './list-selection.ts';

const shown = ['a', 'b', 'c', 'd'];
const keysOf = (selection: { readonly keys: ReadonlySet<string> }) => [...selection.keys].toSorted();

test('Space chooses a row and leaves it again', () => {
  const one = toggled(nothingChosen, 'b');
  expect(keysOf(one)).toEqual(['b']);
  expect(keysOf(toggled(one, 'b'))).toEqual([]);
});

test('a range reaches from the last choice to the row, up or down, and keeps what was chosen', () => {
  const two = toggled(toggled(nothingChosen, 'd'), 'b');
  expect(keysOf(extended(two, 'a', shown))).toEqual(['a', 'b', 'd']);
  expect(keysOf(extended(nothingChosen, 'c', shown))).toEqual(['c']);
});

test('all that the filter shows is chosen, and left when it all was', () => {
  const all = allToggled(toggled(nothingChosen, 'a'), shown);
  expect(keysOf(all)).toEqual(shown);
  expect(keysOf(allToggled(all, shown))).toEqual([]);
});

test('what is not shown any more is not chosen any more', () => {
  const all = allToggled(nothingChosen, shown);
  expect(keysOf(withinShown(all, new Set(['b'])))).toEqual(['b']);
  expect(withinShown(all, new Set(shown))).toBe(all);
});
