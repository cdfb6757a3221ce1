import type { CommandInput } from '#shared/contract/contract.ts';
import { leastPinDigits, presetRole } from '#shared/branch/roles.ts';
import type { Language } from '#shared/i18n/language.ts';

export type BranchRole = 'clerk' | 'supervisor' | 'administrator';

export type BranchUser = { readonly id: string; readonly name: string; readonly role: BranchRole };

/** Country and kind of seller, in the order in which they are offered. */
export const taxProfileIds = ['ID', 'ID-NONPKP', 'EU'] as const;

/** What a person fills in to set up the branch. */
export type BranchForm = {
  readonly branchCode: string;
  readonly branchName: string;
  readonly companyName: string;
  readonly address: string;
  readonly phone: string;
  readonly taxNumber: string;
  readonly bankAccount: string;
  readonly taxProfileId: (typeof taxProfileIds)[number];
  readonly language: Language;
  readonly weekdays: readonly number[];
  readonly users: readonly BranchUser[];
  /** PIN of the first user, typed twice; both empty: it is set later. Goes to main alone, into no event. */
  readonly pin: string;
  readonly pinAgain: string;
};

/** A field that keeps the form from being saved; users are named by their id. */
export type BranchProblem =
  | { readonly field: 'branchCode'; readonly code: 'bad-code' }
  | { readonly field: 'branchName' | 'companyName'; readonly code: 'missing' }
  | { readonly field: 'weekdays'; readonly code: 'no-weekday' }
  | { readonly field: 'pin'; readonly code: 'too-short' | 'differs' }
  | { readonly field: 'user'; readonly userId: string; readonly code: 'missing' };

export type BranchDefaults = {
  readonly branchName: string;
  readonly companyName: string;
  readonly clerk: string;
  readonly supervisor: string;
};

/**
 * A form that can be saved as it stands: a newcomer changes only what they know.
 *
 * @param current who works at this computer: becomes the first administrator, so that they keep their rights
 */
export function newBranchForm(
  defaults: BranchDefaults,
  language: Language,
  current: { readonly id: string; readonly name: string } | null,
): BranchForm {
  return {
    branchCode: 'CAB01',
    branchName: defaults.branchName,
    companyName: defaults.companyName,
    address: '',
    phone: '',
    taxNumber: '',
    bankAccount: '',
    taxProfileId: 'ID',
    language,
    weekdays: [1, 2, 3, 4, 5, 6],
    users: [
      current === null
        ? { id: 'supervisor', name: defaults.supervisor, role: 'administrator' }
        : { id: current.id, name: current.name, role: 'administrator' },
      { id: 'counter', name: defaults.clerk, role: 'clerk' },
    ],
    pin: '',
    pinAgain: '',
  };
}

export function branchProblems(form: BranchForm): BranchProblem[] {
  const problems: BranchProblem[] = [];
  if (!/^[A-Z0-9]{2,8}$/.test(form.branchCode)) problems.push({ field: 'branchCode', code: 'bad-code' });
  if (form.branchName.trim() === '') problems.push({ field: 'branchName', code: 'missing' });
  if (form.companyName.trim() === '') problems.push({ field: 'companyName', code: 'missing' });
  if (form.weekdays.length === 0) problems.push({ field: 'weekdays', code: 'no-weekday' });
  if (form.pin !== '' || form.pinAgain !== '') {
    if (form.pin.length < leastPinOf(form.users[0])) problems.push({ field: 'pin', code: 'too-short' });
    else if (form.pin !== form.pinAgain) problems.push({ field: 'pin', code: 'differs' });
  }
  for (const user of form.users) {
    if (user.name.trim() === '') problems.push({ field: 'user', userId: user.id, code: 'missing' });
  }
  return problems;
}

/** Fewest digits of the PIN of a user with the rights of the role. */
export function leastPinOf(user: BranchUser | undefined): number {
  return leastPinDigits(new Set(presetRole(user?.role ?? 'clerk')?.rights));
}

/** The command that sets up the branch. */
export function configureInput(form: BranchForm): CommandInput<'configureBranch'> {
  return {
    branchCode: form.branchCode,
    branchName: form.branchName.trim(),
    company: {
      name: form.companyName.trim(),
      address: form.address.trim(),
      phone: form.phone.trim(),
      taxNumber: form.taxNumber.trim(),
      bankAccount: form.bankAccount.trim(),
    },
    taxProfileId: form.taxProfileId,
    calendar: { weekdays: form.weekdays.toSorted((a, b) => a - b), holidays: [] },
    language: form.language,
    users: form.users.map((user) => ({ ...user, name: user.name.trim() })),
  };
}
