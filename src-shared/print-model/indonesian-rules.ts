import { money, type Money } from '../money/money.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';

/** Duty stamp (bea meterai) on receipts over Rp 5,000,000: UU 10/2020 art. 3(2)g. */
const stampDutyOver: Readonly<Record<string, Money>> = {
  ID: money(5_000_000),
  'ID-NONPKP': money(5_000_000),
};

/** Profiles under which the tax authority's own invoice follows the seller's (Coretax). */
const taxInvoiceFollows: ReadonlySet<string> = new Set(['ID']);

export function needsDutyStamp(amount: Money, profile: TaxProfile): boolean {
  const limit = stampDutyOver[profile.id];
  return limit !== undefined && amount > limit;
}

export function announcesTaxInvoice(profile: TaxProfile): boolean {
  return taxInvoiceFollows.has(profile.id);
}
