import type { Money } from '../money/money.ts';
import type { ApprovalMatrix } from '../customers/approval-matrix.ts';
import type { CreditSettings } from '../customers/credit-policy.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';

/** Who may do what. Presets; the full table of rights comes with the people of the branch. */
export type Role = 'clerk' | 'supervisor';

export type UserRow = { readonly id: string; readonly name: string; readonly role: Role };

/** What makes this installation a branch: one row, set once by `configureBranch`, changed only by an event. */
export type SettingsRow = {
  readonly id: 'branch';
  readonly branchCode: string;
  readonly branchName: string;
  readonly company: {
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly taxNumber: string;
    readonly bankAccount: string;
  };
  readonly taxProfileId: string;
  readonly calendar: WorkCalendar;
  readonly language: 'id' | 'en';
  /** Highest value of a stock correction that needs no supervisor; absent: every correction needs one. */
  readonly stock?: { readonly adjustmentLimit: Money } | undefined;
  /** How credit is checked; absent: as the default policy says. */
  readonly credit?: CreditSettings;
  /** Who may approve what, up to where; absent: as the default matrix says. */
  readonly approvals?: ApprovalMatrix;
  readonly version: number;
};
