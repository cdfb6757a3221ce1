import type { PackageRow } from '#shared/branch/business-day.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Every export package of this branch, newest first. */
export function usePackages(): readonly PackageRow[] | undefined {
  return useLiveRows((database) => database.rows('packages').orderBy('sequence').reverse().toArray(), []);
}
