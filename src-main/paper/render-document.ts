import path from 'node:path';
import pdfMake from 'pdfmake';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { documentDefinition, PAPER_FONT } from './document-definition.ts';

/** Files that a paper may be made from: the two faces, and nothing else on this machine or any other. */
const allowedFiles = new Set<string>();

pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((file) => allowedFiles.has(file));

/**
 * Sets a document on A4 and returns the PDF. The same model gives the same bytes, on any machine.
 *
 * @param fontsFolder folder with the two faces of IBM Plex Sans
 */
export async function renderDocument(model: PrintModel, fontsFolder: string): Promise<Uint8Array> {
  const normal = path.join(fontsFolder, 'ibm-plex-sans-regular.ttf');
  const bold = path.join(fontsFolder, 'ibm-plex-sans-semibold.ttf');
  allowedFiles.add(normal).add(bold);
  pdfMake.setFonts({ [PAPER_FONT]: { normal, bold } });
  return pdfMake.createPdf(documentDefinition(model)).getBuffer();
}
