import { rights, type Right } from './rights.ts';

/** Roles that every branch begins with. `supervisor` is the manager of the branch. */
export const presetRoleIds = [
  'clerk',
  'senior',
  'warehouse',
  'cashier',
  'supervisor',
  'auditor',
  'administrator',
] as const;

export type PresetRoleId = (typeof presetRoleIds)[number];

/** A role is data: a named set of rights. A preset has no row until somebody changes it. */
export type RoleRow = {
  readonly id: string;
  /** What the branch calls it; null: the program's own name, in the reader's language. */
  readonly name: string | null;
  readonly rights: readonly Right[];
  readonly version: number;
};

/** Deciding beyond what the counter may: what one asks a senior or the manager for. */
const beyondTheCounter: readonly Right[] = [
  'order.aboveLimit',
  'reallocate',
  'price.belowFloor',
  'discount.aboveLimit',
  'credit.release',
  'credit.reject',
  'customer.credit',
  'stock.adjustAboveLimit',
  'number.void',
  'settings.change',
  'users.change',
];

const ofTheCounter = rights.filter((right) => !beyondTheCounter.includes(right));

/**
 * Rights of the presets. The clerk of a small branch serves, ships, bills and closes the day alone, as the
 * first version of the program let him; whoever has more people gives them narrower roles.
 */
const presetRights: Readonly<Record<PresetRoleId, readonly Right[]>> = {
  clerk: ofTheCounter,
  senior: [...ofTheCounter, 'order.aboveLimit', 'price.belowFloor', 'discount.aboveLimit'],
  warehouse: [
    'delivery.prepare',
    'delivery.post',
    'return.post',
    'stock.receive',
    'stock.move',
    'stock.count',
    'stock.adjust',
  ],
  cashier: ['invoice.post', 'payment.post', 'cash.session'],
  supervisor: rights,
  auditor: [],
  administrator: rights,
};

/** A role as it is before anybody changed it. */
export function presetRole(id: string): RoleRow | undefined {
  const known = presetRoleIds.find((preset) => preset === id);
  return known && { id, name: null, rights: presetRights[known], version: 0 };
}

/** People who may decide for others have longer PINs. */
const rightsOfManagers: readonly Right[] = ['credit.release', 'users.change', 'settings.change'];

/** Fewest digits of a person's PIN: 6 at the counter, 8 for whoever approves or changes rights. */
export function leastPinDigits(held: ReadonlySet<Right>): number {
  return rightsOfManagers.some((right) => held.has(right)) ? 8 : 6;
}
