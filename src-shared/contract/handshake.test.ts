import { constantFrom, integer, property, assert, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithJournal, type JournalStanding } from './handshake.ts';

const journal: JournalStanding = {
  journalId: 'journal-1',
  headSeq: 10,
  projectionVersion: 2,
  chainAt: (seq) => (seq >= 1 && seq <= 10 ? `chain-${seq}` : null),
};
const upToDate = { journalId: 'journal-1', appliedSeq: 10, appliedChain: 'chain-10', projectionVersion: 2 };

describe('handshake', () => {
  test('a projection equal to the journal is ready', () => {
    expect(compareWithJournal(upToDate, journal)).toEqual({ action: 'ready', headSeq: 10 });
  });

  test('a projection behind on the same chain catches up after what it has', () => {
    const behind = { ...upToDate, appliedSeq: 4, appliedChain: 'chain-4' };
    expect(compareWithJournal(behind, journal)).toEqual({ action: 'catch-up', fromSeq: 4, headSeq: 10 });
  });

  test('an empty projection is rebuilt', () => {
    const empty = { journalId: null, appliedSeq: 0, appliedChain: '', projectionVersion: 2 };
    expect(compareWithJournal(empty, journal)).toEqual({ action: 'rebuild', reason: 'empty', headSeq: 10 });
  });

  test('a projection of another version is rebuilt', () => {
    const older = { ...upToDate, projectionVersion: 1 };
    expect(compareWithJournal(older, journal)).toEqual({ action: 'rebuild', reason: 'version', headSeq: 10 });
  });

  test('a projection of another journal is rebuilt, however far it is', () => {
    const foreign = { ...upToDate, journalId: 'journal-2', appliedSeq: 99 };
    expect(compareWithJournal(foreign, journal)).toEqual({ action: 'rebuild', reason: 'foreign', headSeq: 10 });
  });

  test('a projection that knows more than the journal stops posting', () => {
    const ahead = { ...upToDate, appliedSeq: 11, appliedChain: 'chain-11' };
    expect(compareWithJournal(ahead, journal)).toEqual({ action: 'stop', reason: 'ahead', headSeq: 10 });
  });

  test('a projection that saw another record at the same place stops posting', () => {
    const forked = { ...upToDate, appliedSeq: 7, appliedChain: 'other-7' };
    expect(compareWithJournal(forked, journal)).toEqual({ action: 'stop', reason: 'forked', headSeq: 10 });
  });

  test('evidence of loss is never rebuilt away, not even by another version', () => {
    const ahead = { ...upToDate, appliedSeq: 11, appliedChain: 'chain-11', projectionVersion: 1 };
    expect(compareWithJournal(ahead, journal)).toMatchObject({ action: 'stop', reason: 'ahead' });
  });

  test('only a projection whose last record is in the journal may keep its rows', () => {
    const windows = record({
      journalId: constantFrom(null, 'journal-1', 'journal-2'),
      appliedSeq: integer({ min: 0, max: 12 }),
      appliedChain: integer({ min: 0, max: 12 }).map((seq) => `chain-${seq}`),
      projectionVersion: constantFrom(1, 2),
    });
    assert(
      property(windows, (window) => {
        const { action } = compareWithJournal(window, journal);
        const keeps = action === 'ready' || action === 'catch-up';
        const sound =
          window.journalId === 'journal-1' &&
          window.projectionVersion === 2 &&
          window.appliedSeq > 0 &&
          journal.chainAt(window.appliedSeq) === window.appliedChain;
        expect(keeps).toBe(sound);
      }),
    );
  });
});
