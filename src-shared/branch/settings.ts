import type { AvailabilitySettings } from '../availability/product-availability.ts';
import type { BasisPoints, Money } from '../money/money.ts';
import type { ApprovalMatrix } from '../customers/approval-matrix.ts';
import type { CreditSettings } from '../customers/credit-policy.ts';
import type { SeriesTemplates } from '../numbering/series-templates.ts';
import type { DayCapacity } from '../scheduling/day-capacity.ts';
import type { CutOff, Route } from '../scheduling/route.ts';
import type { OrderRules } from './order-rules.ts';
import type { Vehicle } from '../scheduling/vehicle-capacity.ts';
import type { WorkCalendar } from '../scheduling/work-calendar.ts';

/** A person of the branch. Nobody is ever deleted: his name stands on documents. */
export type UserRow = {
  readonly id: string;
  readonly name: string;
  /** Id of a role (`roles.ts`). */
  readonly role: string;
  /** False: does not work here any more. Absent: does. */
  readonly active?: boolean;
};

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
  /** Steps of a delivery that may not be skipped before goods issue; absent: pick, pack and load. */
  readonly deliverySteps?: readonly ('picking' | 'picked' | 'packed' | 'loaded')[] | undefined;
  /** How far deliveries may differ from what was ordered, in hundredths of a percent; absent: not at all. */
  readonly deliveryTolerance?: { readonly over: BasisPoints; readonly under: BasisPoints } | undefined;
  /** How credit is checked; absent: as the default policy says. */
  readonly credit?: CreditSettings;
  /** Who may approve what, up to where; absent: as the default matrix says. */
  readonly approvals?: ApprovalMatrix;
  /** Ways to customers with their times; absent: goods are handed over on the day they are there. */
  readonly routes?: readonly Route[];
  /** What goods leave on; absent: what is typed when they are loaded. */
  readonly vehicles?: readonly Vehicle[];
  /** Absent: the default cut-off. */
  readonly cutOff?: CutOff;
  /** What a day can take; absent: nothing is limited. */
  readonly capacity?: DayCapacity;
  /** Document types whose numbers are written another way than the default. */
  readonly seriesTemplates?: SeriesTemplates;
  /** How availability is checked; absent: as the default rules say. */
  readonly availability?: AvailabilitySettings | undefined;
  /** How orders are taken; absent: as the default rules say. */
  readonly orders?: OrderRules | undefined;
  /** How people sign in; absent: as the defaults say. */
  readonly people?: { readonly autoLockMinutes: number } | undefined;
  readonly version: number;
};

/** Minutes without a touch after which the program locks itself, where the branch says nothing else. */
export const defaultAutoLockMinutes = 5;
