import { expect, test } from 'vitest';
import {
  arrangedColumns,
  moveColumn,
  nextSort,
  parseViews,
  plainSettings,
  resizeColumn,
  sameSettings,
} from './list-view.ts';

const columns = ['a', 'b', 'c'].map((id) => ({ id, width: 100 }));
const idsOf = (settings: typeof plainSettings) => arrangedColumns(columns, settings).map(({ id }) => id);

test('a view hides columns, orders them and keeps their widths; a column it does not know comes last', () => {
  expect(idsOf({ ...plainSettings, hidden: ['b'] })).toEqual(['a', 'c']);
  expect(idsOf({ ...plainSettings, order: ['c', 'a'] })).toEqual(['c', 'a', 'b']);
  expect(arrangedColumns(columns, resizeColumn(plainSettings, 'a', 100, 20))[0]).toEqual({ id: 'a', width: 120 });
  expect(resizeColumn(plainSettings, 'a', 50, -500).widths).toEqual({ a: 40 });
});

test('a column moves one place, and no further than the ends', () => {
  expect(idsOf(moveColumn(plainSettings, columns, 'b', 1))).toEqual(['a', 'c', 'b']);
  expect(moveColumn(plainSettings, columns, 'c', 1)).toBe(plainSettings);
});

test('a header sorts up, then down, then as it comes', () => {
  const up = nextSort(null, 'a');
  const down = nextSort(up, 'a');
  expect([up, down, nextSort(down, 'a')]).toEqual([
    { columnId: 'a', descending: false },
    { columnId: 'a', descending: true },
    null,
  ]);
  expect(nextSort(down, 'b')).toEqual({ columnId: 'b', descending: false });
});

test('a view is changed when anything in it differs, whatever the order in which it was written down', () => {
  expect(sameSettings({ ...plainSettings, hidden: ['a', 'b'] }, { ...plainSettings, hidden: ['b', 'a'] })).toBe(true);
  expect(sameSettings(plainSettings, { ...plainSettings, sort: { columnId: 'a', descending: false } })).toBe(false);
});

test('views that another version kept are begun anew, never half read', () => {
  const own = [{ id: '1', name: 'Kupang', settings: plainSettings }];
  expect(parseViews(JSON.stringify({ own, current: '1' }))).toEqual({ own, current: '1' });
  expect(parseViews('{"own":[{"id":1}],"current":"1"}')).toBeNull();
  expect(parseViews('{')).toBeNull();
  expect(parseViews(null)).toBeNull();
});
