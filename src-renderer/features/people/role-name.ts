import { useRoles } from '#renderer/read-model/queries/people.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { presetRoleIds } from '#shared/branch/roles.ts';
import { rightsEn } from '#shared/i18n/rights-en.ts';
import { rightsId } from '#shared/i18n/rights-id.ts';

/** Names of roles by their id: as the branch calls them, else as the program does. */
export function useRoleName(): (roleId: string) => string {
  const words = useWords({ id: rightsId, en: rightsEn });
  const roles = useRoles() ?? [];
  return (roleId) => {
    const own = roles.find(({ id }) => id === roleId)?.name;
    const preset = presetRoleIds.find((id) => id === roleId);
    return own ?? (preset === undefined ? roleId : words.roles[preset]);
  };
}
