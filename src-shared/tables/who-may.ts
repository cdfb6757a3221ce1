import type { Right } from '../branch/rights.ts';
import { presetRole, type RoleRow } from '../branch/roles.ts';
import type { UserRow } from '../branch/settings.ts';
import type { TableReader } from './table-reader.ts';

type People = Pick<TableReader, 'get' | 'all'>;

/** Who gives a command, and who approved this one of it. */
export type Actor = { readonly userId: string; readonly approvedBy?: string | undefined };

const nothing: ReadonlySet<Right> = new Set();

/** A role as the branch has it, or as every branch begins with it. */
export function roleOf(read: Pick<People, 'get'>, roleId: string): RoleRow | undefined {
  return read.get('roles', roleId) ?? presetRole(roleId);
}

/** What a person may do; nothing for strangers and for people who are no longer there. */
export function rightsOf(read: Pick<People, 'get'>, userId: string): ReadonlySet<Right> {
  const user = read.get('users', userId);
  if (!user || !isActive(user)) return nothing;
  return new Set(roleOf(read, user.role)?.rights);
}

/** Role of a person; a clerk's for whom nobody knows. */
export function roleIdOf(read: Pick<People, 'get'>, userId: string): string {
  return read.get('users', userId)?.role ?? 'clerk';
}

/** Whether something may be done: by who gives the command, or by who approves it. */
export function may(read: Pick<People, 'get'>, actor: Actor, right: Right): boolean {
  if (rightsOf(read, actor.userId).has(right)) return true;
  return actor.approvedBy !== undefined && rightsOf(read, actor.approvedBy).has(right);
}

/** Who decides where the law is that one person enters and another decides: the approver, if there is one. */
export function decider({ userId, approvedBy }: Actor): string {
  return approvedBy ?? userId;
}

export function isActive(user: UserRow): boolean {
  return user.active !== false;
}
