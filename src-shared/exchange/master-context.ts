import type { BusinessDate } from '../kernel/business-date.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { indonesiaProfile, taxProfile } from '../tax/profiles.ts';
import type { TaxProfile } from '../tax/tax-profile.ts';

/** What the branch knows that a master data file is held against. */
export type MasterContext = {
  readonly reader: TableReader;
  readonly profile: TaxProfile;
  readonly branchCode: string;
  /** Date of the movement that an opening stock makes. */
  readonly openingDate: BusinessDate;
};

/**
 * @param today calendar day, used for an opening stock when no business day is open. A branch that is
 *   not set up yet is read as an Indonesian one; nothing can be applied to it.
 */
export function masterContext(reader: TableReader, today: BusinessDate): MasterContext {
  const settings = reader.get('settings', 'branch');
  const openDay = [...reader.all('businessDays')].find((day) => day.state === 'open');
  return {
    reader,
    profile: settings ? taxProfile(settings.taxProfileId) : indonesiaProfile,
    branchCode: settings?.branchCode ?? '',
    openingDate: openDay?.date ?? today,
  };
}
