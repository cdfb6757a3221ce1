import { expect, test } from 'vitest';
import { commandSchemas } from '../commands/command-inputs.ts';
import { commandsOfMain } from '../commands/command-rights.ts';
import { requestSchemas } from './contract.ts';

const asked = (type: string, more: object = {}) =>
  requestSchemas['command.run'].safeParse({ id: 'c1', type, input: {}, expectedVersions: {}, ...more }).success;

test('a window can start no session for anybody, and record nothing about PINs: those are commands of main', () => {
  for (const type of commandsOfMain) expect([type, asked(type)]).toEqual([type, false]);
});

test('every other command can be given, by whoever main knows at the counter: a request names nobody', () => {
  const others = Object.keys(commandSchemas).filter((type) => !(commandsOfMain as ReadonlySet<string>).has(type));
  expect(others.length).toBeGreaterThan(50);
  for (const type of others) expect([type, asked(type)]).toEqual([type, true]);
  expect(asked('confirmOrder', { userId: 'budi' })).toBe(false);
});
