import path from 'node:path';
import pdfMake from 'pdfmake';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { documentDefinition, PAPER_FONT } from './document-definition.ts';
import { packageLabels } from './package-labels.ts';

function definitionOf(model: PrintModel) {
  return model.kind === 'packageLabels' ? packageLabels(model) : documentDefinition(model);
}

/**
 * Sets a document on A4, labels on A6, and returns the PDF. The same model gives the same bytes, on any machine.
 *
 * @param fontsFolder folder with the two faces of IBM Plex Sans
 */
export async function renderDocument(model: PrintModel, fontsFolder: string): Promise<Uint8Array<ArrayBuffer>> {
  const normal = path.join(fontsFolder, 'ibm-plex-sans-regular.ttf');
  const bold = path.join(fontsFolder, 'ibm-plex-sans-semibold.ttf');
  // The two faces, and nothing else on this machine or any other.
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((file) => file === normal || file === bold);
  pdfMake.setFonts({ [PAPER_FONT]: { normal, bold } });
  const buffer = await pdfMake.createPdf(definitionOf(model)).getBuffer();
  // Memory of its own, not a part of Node's pool: the worker hands it over instead of copying it.
  return new Uint8Array(buffer);
}
