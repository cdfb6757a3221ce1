import type { BusinessDate } from '../kernel/business-date.ts';
import type { Money } from '../money/money.ts';

/** Figures that a person can compare across papers, computed from the day's documents. */
export type ControlTotals = {
  readonly quotations: DocumentControl;
  readonly orders: DocumentControl;
  readonly deliveries: DocumentControl;
  readonly invoices: DocumentControl;
  readonly receipts: DocumentControl;
  readonly receivables: Money;
  readonly stockValue: Money;
  readonly ledgerDebit: Money;
  readonly ledgerCredit: Money;
};

/** Documents of one kind on one day, with the range of their numbers (null when there are none). */
export type DocumentControl = {
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly amount: Money;
};

/** A business day: opened by a person, closed once, its date on every document posted in it. */
export type BusinessDayRow = {
  readonly date: BusinessDate;
  readonly state: 'open' | 'closed';
  readonly closingNumber: string | null;
  readonly totals: ControlTotals | null;
  readonly version: number;
};

/** One export package of the branch. */
export type PackageRow = {
  readonly sequence: number;
  readonly businessDate: BusinessDate;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fromSeq: number;
  readonly toSeq: number;
  /** `proven`: read back from the medium and found identical. */
  readonly state: 'proven';
};
