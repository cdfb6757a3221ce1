import { parentPort, workerData } from 'node:worker_threads';
import type { PrintModel } from '#shared/print-model/print-model.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import type { PdfAnswer, PdfRequest, PdfWorkerData } from './pdf-messages.ts';
import { renderDocument } from './render-document.ts';

/* Entry of the worker thread that sets papers, so that typing never waits for a PDF. */

const port = parentPort;
if (port === null) throw new Error('the PDF worker runs in a worker thread');
const { fontsFolder } = workerData as PdfWorkerData;

/** The first document of a process costs several times the others: this one nobody waits for. */
const warmUp: PrintModel = {
  kind: 'receipt',
  language: 'id',
  title: 'Kwitansi',
  subtitle: 'Payment Receipt',
  number: 'RCP/A1/2026/000000',
  shortId: 'R126000000',
  date: businessDate('2026-01-01'),
  letterhead: { name: 'PT', lines: [] },
  parties: [],
  facts: [],
  notice: null,
  fields: [],
  columns: [{ kind: 'name', label: 'Nama' }],
  rows: [{ cells: ['Barang'], parts: [] }],
  totals: [],
  amountInWords: null,
  notes: [],
  signedAt: null,
  signatures: [],
  stampBox: null,
  footer: { left: '', page: 'Hal.', continued: '', signHere: '' },
};

port.on('message', (request: PdfRequest) => {
  void answer(request).then((message) => {
    port.postMessage(message, 'bytes' in message ? [message.bytes.buffer] : []);
  });
});

void answer({ id: 0, model: warmUp });

async function answer({ id, model }: PdfRequest): Promise<PdfAnswer> {
  try {
    return { id, bytes: await renderDocument(model, fontsFolder) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
