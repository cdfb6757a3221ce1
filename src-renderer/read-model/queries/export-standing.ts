import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ProjectionDatabase } from '../database.ts';
import { useLiveRows } from '../use-live-rows.ts';
import { useReading, type Reading } from '../use-reading.ts';

/** What of this branch head office has not got yet. */
export type ExportStanding = {
  /** Documents of days after the last package. */
  readonly documents: number;
  /** Business day of the last package, null before the first. */
  readonly lastDay: BusinessDate | null;
  /** First business day that is in no package, null when there is none. */
  readonly firstOpenDay: BusinessDate | null;
};

const tables = ['quotations', 'orders', 'deliveries', 'returns', 'invoices', 'creditNotes', 'receipts'] as const;

/** Counted on the index of days; undefined until it is. */
export function useExportStanding(): ExportStanding | undefined {
  return useLiveRows(readExportStanding, []);
}

/** The same for a screen that goes on without it. */
export function useExportReading(): Reading<ExportStanding> {
  return useReading(readExportStanding, []);
}

async function readExportStanding(database: ProjectionDatabase): Promise<ExportStanding> {
  const lastDay = (await database.rows('packages').orderBy('sequence').last())?.businessDate ?? null;
  const after = lastDay ?? '';
  const counts = await Promise.all(tables.map((name) => database.rows(name).where('date').above(after).count()));
  const first = await database.rows('businessDays').where('date').above(after).first();
  return { documents: counts.reduce((sum, count) => sum + count, 0), lastDay, firstOpenDay: first?.date ?? null };
}
