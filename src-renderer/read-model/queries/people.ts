import type { RoleRow } from '#shared/branch/roles.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Roles that the branch has changed or added; presets that nobody changed have no row. */
export function useRoles(): readonly RoleRow[] | undefined {
  return useLiveRows((database) => database.rows('roles').toArray(), []);
}
