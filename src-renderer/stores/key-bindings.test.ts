import { describe, expect, it } from 'vitest';
import { activeCommands, commandFor, keyOf } from './key-bindings.ts';

const command = (id: string, key: string) => ({ id, key, label: id, enabled: true, run: () => undefined });
const scopes = [
  { name: 'frame', order: 9, commands: [command('help', 'F1'), command('frameNext', 'F9')] },
  { name: 'orders', order: 1, commands: [command('listNext', 'F9')] },
  { name: 'document', order: 2, commands: [command('documentNext', 'F9'), command('print', 'Ctrl+P')] },
];
const layer = { name: 'layer.payment', order: 0, commands: [command('pay', 'F9')] };

describe('the meaning of a key', () => {
  it('is the one of the scope that came last, and the frame comes after all others', () => {
    expect(commandFor('F9', scopes)?.id).toBe('documentNext');
    expect(commandFor('F1', scopes)?.id).toBe('help');
    expect(commandFor('F2', scopes)).toBeNull();
  });

  it('is the one of a layer before anything below it', () => {
    expect(commandFor('F9', [...scopes, layer])?.id).toBe('pay');
  });

  it('a command without a key can be given, each command once', () => {
    const keyless = { name: 'orders', order: 3, commands: [{ ...command('discard', ''), key: null }] };
    const ids = activeCommands([...scopes, keyless, keyless]).map(({ id }) => id);
    expect(ids.filter((id) => id === 'discard')).toEqual(['discard']);
  });

  it('each key has one meaning at a time', () => {
    const keys = activeCommands([...scopes, layer]).map(({ key }) => key ?? '');
    expect(keys.toSorted()).toEqual(['Ctrl+P', 'F1', 'F9']);
  });
});

describe('the name of a key', () => {
  const pressed = (key: string, held: object = {}) =>
    keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  it.each([
    [pressed('n', { ctrlKey: true }), 'Ctrl+N'],
    [pressed('N', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+N'],
    [pressed('F6', { shiftKey: true }), 'Shift+F6'],
    [pressed('1', { ctrlKey: true }), 'Ctrl+1'],
    [pressed('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [pressed('?', { shiftKey: true }), '?'],
    [pressed('!', { altKey: true, shiftKey: true, code: 'Digit1' }), 'Alt+Shift+1'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected);
  });
});
