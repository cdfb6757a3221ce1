import { scannerEn } from '#shared/i18n/scanner-en.ts';
import { scannerId } from '#shared/i18n/scanner-id.ts';
import { readDocumentCode, type DocumentCode } from '#renderer/features/scanner/document-code.ts';
import { useScanTarget } from '#renderer/features/scanner/use-scan-target.ts';
import { findDocuments } from '#renderer/read-model/queries/document-heads.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { showTab } from '#renderer/stores/tab-store.ts';
import { tabOfDocument } from './document-tabs.ts';

/** The bar code of a paper opens its document from anywhere. */
export function useDocumentScans(): void {
  const words = useWords({ id: scannerId, en: scannerEn });
  const open = async ({ query, isIt }: DocumentCode, code: string) => {
    const found = (await findDocuments(query)).find(({ number }) => isIt(number));
    if (found) showTab(tabOfDocument(found));
    else notify(words.noDocument(code), 'blocked');
  };
  useScanTarget((code) => {
    const document = readDocumentCode(code);
    if (!document) return null;
    return () => {
      void open(document, code);
      return { text: '', undo: null };
    };
  }, true);
}
