import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { invoiceModel } from '#shared/print-model/invoice-model.ts';
import { sampleContext, sampleInvoice, sampleItems } from '#shared/print-model/testing/sample-rows.ts';
import { createPdfService, type PdfService } from './pdf-service.ts';
import { renderDocument } from './render-document.ts';

const fonts = path.join(import.meta.dirname, 'fonts');
const model = invoiceModel(sampleContext(), sampleInvoice(sampleItems(3)));
const services: PdfService[] = [];

type Create = typeof createPdfService;

/** The service as the product runs it: built, with its worker and fonts beside it. */
let built: { readonly folder: string; readonly create: Create };

beforeAll(async () => {
  // Inside the repository, where the built files find pdfmake.
  const out = path.join(import.meta.dirname, '..', '..', 'out');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(out, 'test-paper-'));
  const entry = (name: string) => path.join(import.meta.dirname, `${name}.ts`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20.19',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { 'pdf-service': entry('pdf-service'), 'pdf-worker': entry('pdf-worker') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  cpSync(fonts, path.join(folder, 'fonts'), { recursive: true });
  const service = (await import(pathToFileURL(path.join(folder, 'pdf-service.js')).href)) as {
    createPdfService: Create;
  };
  built = { folder, create: service.createPdfService };
});

afterEach(async () => {
  await Promise.all(services.splice(0).map((open) => open.close()));
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

function opened(service: PdfService): PdfService {
  services.push(service);
  return service;
}

it('gives the same bytes from the built worker as from this thread', async () => {
  const expected = await renderDocument(model, fonts);
  for (const service of [opened(built.create()), opened(createPdfService())]) {
    const all = await Promise.all([service.render(model), service.render(model), service.render(model)]);
    for (const bytes of all) expect(Buffer.compare(bytes, expected)).toBe(0);
  }
});

it('gives each caller its own document', async () => {
  const pdf = opened(built.create());
  const other = { ...model, number: 'INV/KPG01/2026/000124' };
  const [first, second] = await Promise.all([pdf.render(model), pdf.render(other)]);
  expect(Buffer.from(first).toString('latin1')).toContain('INV/KPG01/2026/000123');
  expect(Buffer.from(second).toString('latin1')).toContain('INV/KPG01/2026/000124');
});

it('says why a document could not be set, and sets the next one', async () => {
  const pdf = opened(built.create());
  const broken = { ...model, rows: [{ cells: null, parts: [] }] } as unknown as typeof model;
  await expect(pdf.render(broken)).rejects.toThrow(/null/);
  await expect(pdf.render(model)).resolves.toHaveLength((await renderDocument(model, fonts)).length);
});

it('gives up what is under way when its worker cannot start, and says so', async () => {
  const pdf = opened(createPdfService({ workerPath: path.join(import.meta.dirname, 'no-such-worker.js') }));
  await expect(pdf.render(model)).rejects.toThrow(/no-such-worker/);
});

it('gives up what is under way when it is closed, and takes nothing more', async () => {
  const pdf = built.create();
  const [underWay] = await Promise.allSettled([pdf.render(model), pdf.close()]);
  expect(underWay).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/ended/) as string } });
  await expect(pdf.render(model)).rejects.toThrow(/closed/);
});
