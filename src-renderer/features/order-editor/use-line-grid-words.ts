import { lineGridEn } from '#shared/i18n/line-grid-en.ts';
import { lineGridId } from '#shared/i18n/line-grid-id.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const words = { id: lineGridId, en: lineGridEn };

/** The words of the line grid in the language in use. */
export function useLineGridWords(): typeof lineGridEn {
  return useWords(words);
}
