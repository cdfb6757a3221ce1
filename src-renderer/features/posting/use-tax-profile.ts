import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { indonesiaProfile, taxProfile } from '#shared/tax/profiles.ts';
import type { TaxProfile } from '#shared/tax/tax-profile.ts';

/** Money and tax of the branch; Indonesia's while the branch is not set up and has no document. */
export function useTaxProfile(): TaxProfile {
  const settings = useSettings();
  return settings ? taxProfile(settings.taxProfileId) : indonesiaProfile;
}
