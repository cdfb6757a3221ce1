import type { PrintModel } from '#shared/print-model/print-model.ts';

/** What the PDF worker is told at its start. */
export type PdfWorkerData = { readonly fontsFolder: string };

export type PdfRequest = { readonly id: number; readonly model: PrintModel };

export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string };
