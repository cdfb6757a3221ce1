import { expect, test } from 'vitest';
import { cardBeside, firstCard, type CardPlaces } from './card-selection.ts';

const places: CardPlaces = { overdue: ['x', 'y'], days: [['a', 'b', 'c'], [], ['d'], [], [], [], []] };

test('arrows move within a day and pass over empty days', () => {
  expect(cardBeside(places, 'a', 'ArrowDown')).toBe('b');
  expect(cardBeside(places, 'c', 'ArrowDown')).toBe('c');
  expect(cardBeside(places, 'c', 'ArrowRight')).toBe('d');
  expect(cardBeside(places, 'd', 'ArrowLeft')).toBe('a');
  expect(cardBeside(places, 'd', 'ArrowRight')).toBe('d');
  expect(cardBeside(places, 'b', 'Home')).toBe('a');
  expect(cardBeside(places, 'a', 'End')).toBe('c');
});

test('what is overdue lies above the days', () => {
  expect(cardBeside(places, 'a', 'ArrowUp')).toBe('x');
  expect(cardBeside(places, 'd', 'ArrowUp')).toBe('y');
  expect(cardBeside(places, 'x', 'ArrowRight')).toBe('y');
  expect(cardBeside(places, 'y', 'ArrowDown')).toBe('a');
  expect(cardBeside({ ...places, overdue: [] }, 'a', 'ArrowUp')).toBe('a');
});

test('a card that is not there any more leads nowhere', () => {
  expect(cardBeside(places, 'gone', 'ArrowDown')).toBe('gone');
});

test('the first card is overdue, else of today or later, else of the week', () => {
  expect(firstCard(places, 0)).toBe('x');
  expect(firstCard({ ...places, overdue: [] }, 1)).toBe('d');
  expect(firstCard({ ...places, overdue: [] }, 5)).toBe('a');
  expect(firstCard({ overdue: [], days: [[], []] }, 0)).toBeNull();
});
