import { lastDay, openDay } from '../commands/facts.ts';
import type { CommandScope } from '../commands/command-handler.ts';
import type { TableReader } from '../tables/table-reader.ts';

/**
 * What a look ahead may read: the tables, and the day that planning starts from, which is the business day
 * or, when none is open, the last one. null before the branch ever opened a day: nothing is planned yet.
 *
 * @param now instant in UTC, for the cut-off of the day
 */
export function planningScope(read: TableReader, now: string, userId: string): CommandScope | null {
  const settings = read.get('settings', 'branch');
  const day = openDay(read) ?? lastDay(read);
  return settings && day ? { read, settings, context: { now, userId, day: day.date } } : null;
}
