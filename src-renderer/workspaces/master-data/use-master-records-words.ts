import { masterRecordsEn, type MasterRecordsWords } from '#shared/i18n/master-records-en.ts';
import { masterRecordsId } from '#shared/i18n/master-records-id.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

export function useMasterRecordsWords(): MasterRecordsWords {
  return useWords({ id: masterRecordsId, en: masterRecordsEn });
}
