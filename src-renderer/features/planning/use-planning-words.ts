import { planningEn, type PlanningWords } from '#shared/i18n/planning-en.ts';
import { planningId } from '#shared/i18n/planning-id.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

/** Words of back-orders, calendar and levelling in the language in use. */
export function usePlanningWords(): PlanningWords {
  return useWords<PlanningWords>({ id: planningId, en: planningEn });
}
