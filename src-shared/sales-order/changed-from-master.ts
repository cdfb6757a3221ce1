import type { LineItem } from '../catalogue/priced-line.ts';

/** True when a person set a price that the master data does not have: what the credit check TERMS_CHANGED asks. */
export function isChangedFromMaster(lines: readonly Pick<LineItem, 'manualPrice'>[]): boolean {
  return lines.some((line) => line.manualPrice !== undefined);
}
