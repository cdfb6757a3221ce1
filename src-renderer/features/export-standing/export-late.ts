import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ExportStanding } from '#renderer/read-model/queries/export-standing.ts';

/** True when documents of an earlier business day than the latest are in no package. */
export function isExportLate(standing: ExportStanding, today: BusinessDate | null): boolean {
  const { documents, firstOpenDay } = standing;
  return documents > 0 && today !== null && firstOpenDay !== null && firstOpenDay < today;
}
