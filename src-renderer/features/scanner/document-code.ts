import { shortId } from '#shared/print-model/short-id.ts';

const documents: Readonly<Record<string, string>> = { Q: 'QUO', S: 'SO', D: 'DO', I: 'INV' };

/** What to look a scanned document up by: the number, or the end of it that its bar code carries. */
export type DocumentCode = { readonly query: string; readonly isIt: (number: string) => boolean };

/** Reads the bar code of a paper, or a whole number; null for any other code. */
export function readDocumentCode(code: string): DocumentCode | null {
  const text = code.toUpperCase();
  if (/^[A-Z]{2,4}\/[A-Z0-9]+\/\d{2,4}\/\d{3,9}$/.test(text)) {
    return { query: text, isIt: (number) => number.toUpperCase() === text };
  }
  const parts = /^([QSDI])\d{3,}(\d{6})$/.exec(text);
  const document = documents[parts?.[1] ?? ''];
  return document === undefined
    ? null
    : { query: `${document} ${parts?.[2] ?? ''}`, isIt: (number) => shortId(number) === text };
}
