import { expect, test } from 'vitest';
import { planningId as words } from '#shared/i18n/planning-id.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { unlimitedCapacity } from '#shared/scheduling/day-capacity.ts';
import { dayFigures, mondayOf, weightText } from './day-figures.ts';

const load = { stops: 8, lines: 12, grams: 3_240_000, pickerMinutes: 0 };

test('stops and weight stand beside their limits, in tonnes where the limit is one', () => {
  const capacity = { ...unlimitedCapacity, stops: 10, grams: 4_000_000 };
  expect(dayFigures(load, capacity, words, 'id').map(({ text, percent, isOver }) => [text, percent, isOver])).toEqual([
    ['8/10', 80, false],
    ['3,2/4,0 t', 81, false],
  ]);
});

test('without a limit a day has figures and no bar, and nothing is over', () => {
  const figures = dayFigures(load, unlimitedCapacity, words, 'id');
  expect(figures.map(({ text, percent }) => [text, percent])).toEqual([
    ['8', null],
    ['3,2 t', null],
  ]);
});

test('lines are shown where they are limited; more than the limit is over, and so is anything on a day that takes none', () => {
  const over = dayFigures(load, { ...unlimitedCapacity, lines: 10, stops: 0 }, words, 'id');
  expect(over.map(({ resource, isOver, percent }) => [resource, isOver, percent])).toEqual([
    ['stops', true, 100],
    ['lines', true, 100],
    ['grams', false, null],
  ]);
});

test('where nothing has a weight, only a limited weight is shown', () => {
  expect(dayFigures(load, unlimitedCapacity, words, 'id', false).map(({ resource }) => resource)).toEqual(['stops']);
  const limited = { ...unlimitedCapacity, grams: 1000 };
  expect(dayFigures(load, limited, words, 'id', false).map(({ resource }) => resource)).toEqual(['stops', 'grams']);
});

test('small weights are written in kilograms', () => {
  expect(weightText(12_500, words, 'id')).toBe('12,5 kg');
  expect(weightText(12_500, words, 'en')).toBe('12.5 kg');
});

test('a week begins on Monday', () => {
  expect(mondayOf(businessDate('2026-04-19'))).toBe('2026-04-13');
  expect(mondayOf(businessDate('2026-04-13'))).toBe('2026-04-13');
});
