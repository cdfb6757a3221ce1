import { expect, test } from 'vitest';
import { mayMove, transition, type StateTable } from './state-machine.ts';

const door: StateTable<'open' | 'shut'> = {
  document: 'door',
  initial: 'shut',
  transitions: [{ from: 'shut', to: 'open', guard: 'a key', effect: 'light' }],
};

test('a move that the table has is given with its guard and effect', () => {
  expect(transition(door, 'shut', 'open')).toMatchObject({ ok: true, value: { guard: 'a key', effect: 'light' } });
});

test('a move that the table does not have is refused by name', () => {
  expect(transition(door, 'open', 'shut')).toEqual({
    ok: false,
    error: { code: 'wrong-transition', document: 'door', from: 'open', to: 'shut' },
  });
  expect([mayMove(door, 'shut', 'open'), mayMove(door, 'open', 'open'), mayMove(door, 'open', 'shut')]).toEqual([
    true,
    true,
    false,
  ]);
});
