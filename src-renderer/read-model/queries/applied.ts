import { useLiveRows } from '../use-live-rows.ts';

/** Sequence number of the last record that the tables hold: changes with everything that is posted. */
export function useAppliedSeq(): number | undefined {
  return useLiveRows(async (database) => (await database.applied())?.appliedSeq ?? 0, []);
}
