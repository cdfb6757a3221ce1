import { orderEditorEn, type OrderEditorWords } from '#shared/i18n/order-editor-en.ts';
import { orderEditorId } from '#shared/i18n/order-editor-id.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

const words = { id: orderEditorId, en: orderEditorEn };

/** The editor's own words, in the language in use. */
export function useEditorWords(): OrderEditorWords {
  return useWords(words);
}
