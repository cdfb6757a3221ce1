import { describe, expect, test } from 'vitest';
import { changeSettings } from '#shared/commands/branch-settings-commands.ts';
import { commandSchemas } from '#shared/commands/command-inputs.ts';
import { openedBranch } from '#shared/commands/testing/small-branch.ts';
import { settingFields } from './setting-fields.ts';

const branch = openedBranch();
const settings = branch.tables.get('settings', 'branch');
if (!settings) throw new Error('no settings');

describe('every setting', () => {
  test.each(settingFields.map((field) => [field.id, field] as const))(
    '%s is read, and can be set to itself',
    (_id, field) => {
      const change = field.change(field.read(settings), settings);
      if (typeof change === 'string') throw new Error(change);
      const scope = { read: branch.tables, now: branch.now, userId: 'budi', payload: () => null };
      const changed = changeSettings(commandSchemas.changeSettings.parse(change), scope);
      expect(changed).toMatchObject({ ok: true });
      if (!changed.ok || changed.value[0]?.t !== 'branch.settingsChanged.v1') throw new Error('not changed');
      expect(field.read(changed.value[0].d.settings)).toBe(field.read(settings));
    },
  );

  test.each(settingFields.filter(({ standard }) => standard !== null).map((field) => [field.id, field] as const))(
    '%s can be put back to its default',
    (_id, field) => expect(typeof field.change(field.standard ?? '', settings)).toBe('object'),
  );
});

test.each([
  ['autoLockMinutes', '121', 'number'],
  ['autoLockMinutes', '-1', 'number'],
  ['cutOff', '25:00', 'time'],
  ['over', '100,01', 'percent'],
  ['discountLimit', 'x', 'percent'],
  ['companyName', '', 'missing'],
])('%s is not %s', (id, text, why) => {
  expect(settingFields.find((field) => field.id === id)?.change(text, settings)).toBe(why);
});

test('percentages are typed with a comma and kept in hundredths', () => {
  expect(settingFields.find(({ id }) => id === 'discountLimit')?.change('7,5', settings)).toEqual({
    approvals: [{ kind: 'discount', role: 'clerk', upTo: 750 }],
  });
});
