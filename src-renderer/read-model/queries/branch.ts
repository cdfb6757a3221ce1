import type { BusinessDayRow } from '#shared/branch/business-day.ts';
import type { SettingsRow, UserRow } from '#shared/branch/settings.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** The branch: undefined until it is read, null while it is not configured. */
export function useSettings(): SettingsRow | null | undefined {
  return useLiveRows(async (database) => (await database.rows('settings').get('branch')) ?? null, []);
}

/** The open business day: undefined until it is read, null when none is open. */
export function useOpenDay(): BusinessDayRow | null | undefined {
  return useLiveRows(
    async (database) => (await database.rows('businessDays').where('state').equals('open').first()) ?? null,
    [],
  );
}

/** The latest business day, open or closed. */
export function useLatestDay(): BusinessDayRow | null | undefined {
  return useLiveRows(async (database) => (await database.rows('businessDays').orderBy('date').last()) ?? null, []);
}

/** Everyone who works at the branch. */
export function useUsers(): readonly UserRow[] | undefined {
  return useLiveRows((database) => database.rows('users').toArray(), []);
}
