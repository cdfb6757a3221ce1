import { expect, test } from 'vitest';
import { planningId as words } from '#shared/i18n/planning-id.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { money, quantity } from '#shared/money/money.ts';
import type { PolicyOutcome } from '#shared/planning/compare-policies.ts';
import { effectWords, latenessWords, promisedWords } from './outcome-words.ts';

const format = { quantity: String, shortDate: (date: string) => date.slice(5), count: String };

function outcome(change: Partial<PolicyOutcome>): PolicyOutcome {
  return {
    promises: [{ day: businessDate('2026-04-13'), quantity: quantity(28), pegged: false }],
    unconfirmed: quantity(0),
    effect: 'same',
    daysLate: 0,
    lateValue: money(0),
    ...change,
  };
}

test('each part of a promise is written with its day, and what nobody promised at the end', () => {
  const parts = outcome({
    promises: [
      { day: businessDate('2026-04-13'), quantity: quantity(28), pegged: false },
      { day: businessDate('2026-04-16'), quantity: quantity(12), pegged: true },
    ],
    unconfirmed: quantity(7),
  });
  expect(promisedWords(parts, words, format)).toBe('28 · 04-13, 12 · 04-16, 7 belum ada janji');
});

test('a change is said in words, with how late it leaves the line', () => {
  expect(effectWords(outcome({}), words, format)).toBe('tetap');
  expect(effectWords(outcome({ effect: 'gains' }), words, format)).toBe('maju, tepat waktu');
  expect(effectWords(outcome({ effect: 'loses', daysLate: 3 }), words, format)).toBe('mundur, telat 3 hari');
});

test('a line that is never complete says how much is missing', () => {
  expect(latenessWords(outcome({ daysLate: null, unconfirmed: quantity(7) }), words, format)).toBe('7 belum ada janji');
});
