import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Fragment, useState, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { useRoleName } from '#renderer/features/people/role-name.ts';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useRoles } from '#renderer/read-model/queries/people.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { rightGroups, type Right, type RightGroup } from '#shared/branch/rights.ts';
import { presetRole, presetRoleIds, type RoleRow } from '#shared/branch/roles.ts';
import { rightsEn } from '#shared/i18n/rights-en.ts';
import { rightsId } from '#shared/i18n/rights-id.ts';
import type { SettingsWords } from '#shared/i18n/settings-en.ts';

const groups = Object.entries(rightGroups) as readonly (readonly [RightGroup, readonly Right[]])[];

/** What each role may do: a table of check boxes, each applied at once. */
export function RolesSettings({ words }: { readonly words: SettingsWords }): ReactElement {
  const own = useRoles() ?? [];
  const posting = usePosting();
  const roleName = useRoleName();
  const names = useWords({ id: rightsId, en: rightsEn });
  const [name, setName] = useState('');
  const presets = presetRoleIds.map((id) => own.find((role) => role.id === id) ?? (presetRole(id) as RoleRow));
  const roles = [...presets, ...own.filter(({ id }) => presetRole(id) === undefined)];

  const toggle = (role: RoleRow, right: Right, held: boolean) => {
    const rights = held ? role.rights.filter((one) => one !== right) : [...role.rights, right];
    void posting.post('changeRole', { roleId: role.id, name: role.name, rights });
  };
  const add = async () => {
    if (name.trim() === '') return;
    if (await posting.post('changeRole', { roleId: crypto.randomUUID(), name: name.trim(), rights: [] })) setName('');
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ color: 'var(--app-text2)' }}>{words.roles.intro}</Box>
      <Box sx={{ overflowX: 'auto' }}>
        <Box
          component="table"
          sx={{
            borderCollapse: 'collapse',
            '& th, & td': { px: 2, height: 28, textAlign: 'center', borderBottom: '1px solid var(--app-border)' },
            '& th': { fontSize: '.75rem', fontWeight: 600 },
            '& tbody th': { textAlign: 'left', fontWeight: 400, fontSize: '.8125rem' },
            '& tbody th[colspan]': { fontWeight: 600, pt: 2 },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{words.roles.right}</th>
              {roles.map((role) => (
                <th key={role.id} scope="col">
                  {roleName(role.id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([group, rights]) => (
              <Fragment key={group}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {names.groups[group]}
                  </th>
                </tr>
                {rights.map((right) => (
                  <tr key={right}>
                    <th scope="row">{names.rights[right]}</th>
                    {roles.map((role) => {
                      const held = role.rights.includes(right);
                      return (
                        <td key={role.id}>
                          <input
                            type="checkbox"
                            checked={held}
                            aria-label={words.roles.cell(roleName(role.id), names.rights[right])}
                            onChange={() => toggle(role, right, held)}
                          />
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'start', maxWidth: 480 }}>
        <Box sx={{ flex: 1 }}>
          <LabelledField
            label={words.roles.newName}
            value={name}
            onChange={setName}
            onEnter={() => void add()}
            maxLength={60}
          />
        </Box>
        <Button sx={{ mt: 4 }} onClick={() => void add()}>
          {words.roles.add}
        </Button>
      </Box>
    </Box>
  );
}
