import type { SubstitutionProposal } from '../availability/substitution.ts';
import type { DocumentTotals, LineAmounts, LineItem } from '../catalogue/priced-line.ts';
import type { OrderRules } from '../branch/order-rules.ts';
import type { CreditVerdict } from '../customers/credit-check.ts';
import type { OrderTerms } from '../customers/order-terms.ts';
import type { ShipToAddress } from '../customers/ship-to.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { Money, Quantity, UnitPrice } from '../money/money.ts';
import type { ScheduleDates } from '../scheduling/schedule-dates.ts';
import type { PriceProblem } from './price-draft.ts';
import type { ScheduleLine } from './sales-order.ts';

/** What stock can promise for one line, with the figures a person asks about. Smallest units. */
export type LineAvailability = {
  readonly onHand: Quantity;
  /** Promised to other orders. */
  readonly reserved: Quantity;
  /** Available-to-promise today. */
  readonly free: Quantity;
  readonly nextReceipt: { readonly date: string; readonly quantity: Quantity } | null;
  readonly schedule: readonly ScheduleLine[];
  readonly unconfirmed: Quantity;
  /** Products to offer instead, best first; left out where there are none or the line is on time. */
  readonly substitutes?: readonly SubstitutionProposal[];
};

export type EvaluatedLine =
  | {
      readonly ok: true;
      readonly line: LineItem & LineAmounts;
      readonly availability: LineAvailability;
      /** What the lists of the day ask for one of the unit it is sold in; absent where none has a price. */
      readonly listPrice?: UnitPrice;
      /** The price is below the product's floor: it is refused, or needs a supervisor. */
      readonly floor?: 'refuse' | 'approve';
    }
  | { readonly ok: false; readonly problem: PriceProblem; readonly productCode: string };

/** A draft as the rules see it now: prices, tax, promises and credit, line by line. */
export type EvaluatedDraft = {
  readonly lines: readonly EvaluatedLine[];
  /** Freight and packing as lines that follow the goods; left out where there are none. */
  readonly charges?: readonly (LineItem & LineAmounts)[];
  readonly totals: DocumentTotals;
  /** null while no customer is chosen, and for quotations. */
  readonly credit: CreditVerdict | null;
  /** What the draft does to an order on record; absent where it is a document of its own. */
  readonly change?: EvaluatedChange;
  /** Lines beside a quotation, in no total; absent where there are none. */
  readonly optionalLines?: readonly EvaluatedLine[];
  /** What was agreed beside prices and lines; absent while no customer is chosen. */
  readonly terms?: EvaluatedTerms;
};

/** The terms of a draft as they would stand, and what a person may choose from. */
export type EvaluatedTerms = {
  /** Why they would be refused. What was evaluated is then evaluated by the terms before. */
  readonly refused: DomainError | null;
  readonly agreed: OrderTerms;
  /** Price list in force; null: the base list. */
  readonly priceList: string | null;
  /** Days to pay in force; 0 pays cash. */
  readonly termsDays: number;
  /** The way the goods go, with the dates of a shipment for the requested date; null: handed over at the branch. */
  readonly route: { readonly id: string; readonly name: string; readonly dates: Partial<ScheduleDates> } | null;
  /** Orders that have the customer's number already, and what the branch does about it. */
  readonly duplicateReference: {
    readonly numbers: readonly string[];
    readonly reaction: OrderRules['duplicateReference'];
  };
  readonly choices: {
    readonly shipTo: readonly ShipToAddress[];
    readonly priceLists: readonly string[];
    readonly routes: readonly { readonly id: string; readonly name: string }[];
  };
};

/** What a change of an order would do, before it is posted. */
export type EvaluatedChange = {
  /** Why it would be refused now; null when it would be posted. */
  readonly refused: DomainError | null;
  /** Lines and header fields that differ from the order as it stands. */
  readonly count: number;
  /** Total of the order as it stands, in minor units. */
  readonly totalBefore: Money;
  /** The order goes on now, and would not afterwards: it needs a release. */
  readonly blocksAgain: boolean;
  /** A release that the order has would not cover it any more (OR12). */
  readonly releaseVoided: boolean;
};
