import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { overloads, unlimitedCapacity } from './day-capacity.ts';
import { levelNewDocument, withNewWork, type DayOfWork, type NewWork } from './level-new-document.ts';

const first = businessDate('2026-11-23');
const day = (index: number): BusinessDate => addDays(first, index);
const load = (stops: number, lines: number, grams: number) => ({ stops, lines, grams, pickerMinutes: 0 });
const work = (key: string, index: number, grams = 100, movable = true): NewWork => ({
  key,
  date: day(index),
  grams,
  movable,
});
const nobody = new Set<BusinessDate>();

describe('levelling the lines of a new document', () => {
  const days: DayOfWork[] = [
    { date: day(0), load: load(2, 5, 900) },
    { date: day(1), load: load(2, 5, 950) },
    { date: day(2), load: load(0, 0, 0) },
  ];
  const capacity = { ...unlimitedCapacity, grams: 1000 };

  it('leaves a line where there is room', () => {
    expect(levelNewDocument(days, [work('a', 0)], capacity, nobody)).toEqual({ moves: [], stuck: [] });
  });

  it('takes the earliest later day that can take the whole line, with the lines before it counted', () => {
    const { moves } = levelNewDocument(days, [work('a', 0), work('b', 0)], capacity, nobody);
    expect(moves).toEqual([{ key: 'b', from: day(0), to: day(2) }]);
  });

  it('gives room first to what cannot move, and says what fits nowhere', () => {
    const answer = levelNewDocument(
      days,
      [work('a', 0), work('fixed', 0, 100, false), work('big', 1, 2000)],
      capacity,
      nobody,
    );
    expect(answer).toEqual({ moves: [{ key: 'a', from: day(0), to: day(2) }], stuck: ['big'] });
  });

  it('counts one stop a day, and none where a vehicle goes to the customer anyway', () => {
    const [one, two] = withNewWork(days, [work('a', 0), work('b', 0), work('c', 1)], new Set([day(1)]));
    expect(one?.load).toEqual(load(3, 7, 1100));
    expect(two?.load).toEqual(load(2, 6, 1050));
  });

  it('moves nothing to a day that it makes too full', () => {
    const loads = fc.record({ stops: fc.nat(4), lines: fc.nat(4), grams: fc.nat(1000) });
    const parts = fc.array(fc.record({ at: fc.nat(5), grams: fc.nat(400), movable: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(loads, { minLength: 6, maxLength: 6 }), parts, (known, asked) => {
        const before = known.map((one, index) => ({ date: day(index), load: { ...one, pickerMinutes: 0 } }));
        const limits = { stops: 4, lines: 4, grams: 1000, pickerMinutes: null };
        const mine = asked.map((one, index) => ({ ...work(`l${index}`, one.at, one.grams), movable: one.movable }));
        const { moves, stuck } = levelNewDocument(before, mine, limits, nobody);
        // What fits nowhere stays, and its day is too full with or without the others.
        const isStuckOn = (at: BusinessDate) => mine.some(({ key, date }) => stuck.includes(key) && date === at);
        const after = mine.map((part) => ({
          ...part,
          date: moves.find(({ key }) => key === part.key)?.to ?? part.date,
        }));
        const full = (parts_: readonly NewWork[]) =>
          new Set(
            overloads(new Map(withNewWork(before, parts_, nobody).map((d) => [d.date, d.load])), limits).map(
              (o) => o.date,
            ),
          );
        for (const { from, to } of moves) {
          expect(to > from).toBe(true);
          expect(full(after).has(to) && !isStuckOn(to)).toBe(false);
        }
      }),
    );
  });
});
