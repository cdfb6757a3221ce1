import type { DomainError } from '../kernel/domain-error.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Right } from './rights.ts';
import type { RoleRow } from './roles.ts';
import type { UserRow } from './settings.ts';

export type PeopleEvent =
  | { readonly t: 'user.changed.v1'; readonly d: { readonly users: readonly UserRow[] } }
  | { readonly t: 'role.changed.v1'; readonly d: { readonly roles: readonly RoleRow[] } }
  /** Somebody typed a wrong PIN, or got a new one. Only told: no row changes. */
  | { readonly t: 'pin.failed.v1'; readonly d: { readonly pin: FailedPin } }
  | { readonly t: 'pin.set.v1'; readonly d: { readonly pin: { readonly userId: string } } };

/** How a wrong PIN was met. `triesLeft` until the next wait, `waitMinutes` that the person has to wait now. */
export type FailedPin = {
  readonly userId: string;
  readonly purpose: 'signIn' | 'approval' | 'change';
  readonly triesLeft: number;
  readonly waitMinutes: number;
};

type Facts = {
  readonly users: readonly UserRow[];
  readonly roleOf: (roleId: string) => RoleRow | undefined;
};

/**
 * Adds a person, or changes name, role, or whether he still works here. Nobody is deleted: his name stands
 * on documents. Somebody must be left who may change people.
 */
export function decideChangeUser(
  input: { readonly userId: string; readonly name: string; readonly role: string; readonly active: boolean },
  facts: Facts,
): Result<UserRow, DomainError> {
  const { userId, name, role, active } = input;
  if (!facts.roleOf(role)) return refuse({ code: 'unknown-role', roleId: role });
  const others = facts.users.filter((user) => user.id !== userId);
  const sameName = others.find((user) => user.name.toLowerCase() === name.trim().toLowerCase());
  if (sameName && sameName.active !== false) return refuse({ code: 'name-taken', name: sameName.name });
  const changed: UserRow = { id: userId, name: name.trim(), role, ...(active ? {} : { active: false }) };
  if (!somebodyMayChangePeople([...others, changed], facts.roleOf)) return refuse({ code: 'last-administrator' });
  return ok(changed);
}

/** Adds a role, or changes its name or rights. They hold from the next command on. */
export function decideChangeRole(
  input: { readonly roleId: string; readonly name: string | null; readonly rights: readonly Right[] },
  facts: Facts,
): Result<RoleRow, DomainError> {
  const { roleId, name, rights } = input;
  const before = facts.roleOf(roleId);
  const changed: RoleRow = { id: roleId, name, rights: [...new Set(rights)], version: (before?.version ?? 0) + 1 };
  const roleOf = (id: string) => (id === roleId ? changed : facts.roleOf(id));
  if (!somebodyMayChangePeople(facts.users, roleOf)) return refuse({ code: 'last-administrator' });
  return ok(changed);
}

function somebodyMayChangePeople(users: readonly UserRow[], roleOf: Facts['roleOf']): boolean {
  return users.some((user) => user.active !== false && roleOf(user.role)?.rights.includes('users.change') === true);
}
