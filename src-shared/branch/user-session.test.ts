import { expect, test } from 'vitest';
import { openedBranch, start } from '../commands/testing/small-branch.ts';
import { addDays } from '../kernel/business-date.ts';

const closeAndOpen = { close: { date: start }, open: { date: addDays(start, 1) } };

test('while nobody ever signed in, the host is trusted to know who acts', () => {
  expect(openedBranch().give('closeDay', closeAndOpen.close)).toBe(true);
});

test('from the first session on, only who has signed in may act (I28)', () => {
  const branch = openedBranch();
  expect(branch.give('startSession', { sessionId: 's1' }, 'siti')).toBe(true);
  expect(branch.give('closeDay', closeAndOpen.close, 'budi')).toBe(false);
  expect(branch.give('closeDay', closeAndOpen.close, 'siti')).toBe(true);
  expect(branch.give('endSession', { sessionId: 's1' }, 'siti')).toBe(true);
  expect(branch.give('openDay', closeAndOpen.open, 'siti')).toBe(false);
  expect(branch.give('startSession', { sessionId: 's2' }, 'siti')).toBe(true);
  expect(branch.give('openDay', closeAndOpen.open, 'siti')).toBe(true);
  expect(branch.broken).toEqual([]);
});

test('a stranger cannot sign in, a session is begun once, and nobody ends the session of another', () => {
  const branch = openedBranch();
  expect(branch.give('startSession', { sessionId: 's1' }, 'stranger')).toBe(false);
  expect(branch.give('startSession', { sessionId: 's1' }, 'siti')).toBe(true);
  expect(branch.give('startSession', { sessionId: 's1' }, 'budi')).toBe(false);
  expect(branch.give('startSession', { sessionId: 's2' }, 'budi')).toBe(true);
  expect(branch.give('endSession', { sessionId: 's1' }, 'budi')).toBe(false);
  expect(branch.give('endSession', { sessionId: 's1' }, 'siti')).toBe(true);
  expect(branch.give('endSession', { sessionId: 's1' }, 'siti')).toBe(false);
});
