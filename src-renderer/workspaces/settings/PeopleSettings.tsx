import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import { useState, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useRoleName } from '#renderer/features/people/role-name.ts';
import { usePeople, type Person } from '#renderer/features/people/use-people.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useRoles } from '#renderer/read-model/queries/people.ts';
import { useUsers } from '#renderer/read-model/queries/branch.ts';
import { presetRoleIds } from '#shared/branch/roles.ts';
import type { SettingsWords } from '#shared/i18n/settings-en.ts';
import { PinForm } from './PinForm.tsx';

/** Everyone who works at the branch: name, role, PIN, and whether he is still there. */
export function PeopleSettings({ words }: { readonly words: SettingsWords }): ReactElement {
  const posting = usePosting();
  const roleName = useRoleName();
  const users = useUsers() ?? [];
  const roles = useRoles() ?? [];
  const known = usePeople() ?? [];
  const [pinOf, setPinOf] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const roleIds = [...new Set([...presetRoleIds, ...roles.map(({ id }) => id)])];

  const change = (userId: string, to: { name: string; role: string; active: boolean }) =>
    posting.post('changeUser', { userId, ...to });
  const add = async () => {
    if (name.trim() === '') return;
    const input = { userId: crypto.randomUUID(), name: name.trim(), role: 'clerk', active: true };
    const posted = await posting.post('changeUser', input, { onRefusal: setError });
    if (posted) setName('');
  };
  const personOf = (id: string): Person | undefined => known.find((person) => person.id === id);

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ color: 'var(--app-text2)' }}>{words.people.intro}</Box>
      {users.map((user) => {
        const person = personOf(user.id);
        const active = user.active !== false;
        const now = { name: user.name, role: user.role, active };
        return (
          <Box key={user.id} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 1fr) 190px 110px 110px 160px',
                gap: 3,
                alignItems: 'center',
              }}
            >
              <Box
                sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                title={user.name}
              >
                {user.name}
                {!active && ` (${words.people.gone})`}
              </Box>
              <NativeSelect
                value={user.role}
                disabled={!active}
                onChange={(event) => void change(user.id, { ...now, role: event.target.value })}
                inputProps={{ 'aria-label': words.people.of(words.people.role, user.name) }}
                sx={{ height: 32 }}
              >
                {roleIds.map((roleId) => (
                  <option key={roleId} value={roleId}>
                    {roleName(roleId)}
                  </option>
                ))}
              </NativeSelect>
              <Box sx={{ color: 'var(--app-text2)' }}>
                {words.people.pin}: {person?.hasPin === true ? words.people.hasPin : words.people.noPin}
              </Box>
              <Button
                disabled={!active || !person}
                aria-label={words.people.of(
                  person?.hasPin === true ? words.people.changePin : words.people.setPin,
                  user.name,
                )}
                onClick={() => setPinOf(user.id)}
              >
                {person?.hasPin === true ? words.people.changePin : words.people.setPin}
              </Button>
              <Button
                aria-label={words.people.of(active ? words.people.leave : words.people.comeBack, user.name)}
                onClick={() => void change(user.id, { ...now, active: !active })}
              >
                {active ? words.people.leave : words.people.comeBack}
              </Button>
            </Box>
            {person && pinOf === user.id && <PinForm person={person} words={words} onClose={() => setPinOf(null)} />}
          </Box>
        );
      })}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'start', maxWidth: 480 }}>
        <Box sx={{ flex: 1 }}>
          <LabelledField
            label={words.people.newName}
            value={name}
            onChange={(text) => {
              setName(text);
              setError(null);
            }}
            onEnter={() => void add()}
            error={error}
            maxLength={60}
          />
        </Box>
        <Button sx={{ mt: 4 }} onClick={() => void add()}>
          {words.people.add}
        </Button>
      </Box>
    </Box>
  );
}
