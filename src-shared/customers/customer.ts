import type { BusinessDate } from '../kernel/business-date.ts';
import type { Money } from '../money/money.ts';
import type { BuyerTaxCode } from '../tax/buyer-tax-code.ts';
import type { CreditOverride } from './credit-policy.ts';
import type { ShipToAddress } from './ship-to.ts';

/** A customer as head office sends it, or as the branch took him on; with what the branch knows better. */
export type CustomerRow = {
  readonly code: string;
  readonly name: string;
  readonly contact: string;
  readonly address: string;
  readonly city: string;
  readonly phone: string;
  /** Other places that goods are brought to. Absent: his own address only. */
  readonly shipToAddresses?: readonly ShipToAddress[];
  readonly taxNumber: string | null;
  /** Own price list, or null for the base list. */
  readonly priceList: string | null;
  /** Days from invoice to due date; 0 pays cash. */
  readonly termsDays: number;
  /** null: none of his own; without one of his group or the company, credit is not managed. 0: nothing on credit. */
  readonly creditLimit: Money | null;
  /** Day head office last said the limit; absent or null: its age is not known. */
  readonly creditLimitAsOf?: BusinessDate | null;
  /** Day by which head office wants to look at the limit again. */
  readonly creditReviewOn?: BusinessDate | null;
  /** Group whose prices, credit policy and limit hold for him. */
  readonly customerGroup?: string;
  /** Transaction code of his tax invoices where he collects the tax or has a facility; absent: he pays it to the branch. */
  readonly taxTransactionCode?: BuyerTaxCode;
  /** Where his credit is checked otherwise than his group's. */
  readonly creditPolicy?: CreditOverride;
  /** Blocked by head office: no order can be confirmed at the branch. */
  readonly blocked: boolean;
  /** Language of the customer's documents, whatever the screen speaks. */
  readonly language: 'id' | 'en';
  /** Taken on at the branch; absent: sent by head office. */
  readonly origin?: 'branch';
  /** What head office said of fields that the branch changed since; absent: both say the same. */
  readonly atHeadOffice?: Partial<Pick<CustomerRow, 'contact' | 'phone' | 'language' | 'taxNumber'>>;
  /** Changes at the branch so far; absent: none. */
  readonly version?: number;
};
