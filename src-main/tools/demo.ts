import path from 'node:path';
import type { DocumentKind } from '#shared/contract/contract.ts';
import { numberGaps } from '#shared/tables/number-report.ts';
import { violations } from '#shared/tables/invariants.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { openEngine } from '../engine/engine.ts';
import { writeNextPackage } from '../exchange/package/package-desk.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { realVfs, removeScratchFolder } from '../journal/vfs.ts';
import { renderPaper } from '../paper/paper-desk.ts';
import { createPdfService } from '../paper/pdf-service.ts';
import { DemoBranch } from './demo/demo-branch.ts';
import { DemoClock } from './demo/demo-clock.ts';
import { playWeek } from './demo/play-week.ts';
import { summary } from './demo/summary.ts';

/*
 *   npm run demo
 *
 * The main job without a window: the Northwind branch, its week of 13–17 April 2026 from quotation to
 * payment, every paper and one export package a day, into out/demo. Two runs give the same bytes.
 */

const folder = path.resolve('out', 'demo');
removeScratchFolder(folder);
realVfs.mkdir(folder);

const clock = new DemoClock();
let ids = 0;
const nextId = () => `demo-${(ids += 1)}`;
const dataFolder = path.join(folder, 'data');
const opened = openEngine({ vfs: realVfs, folder: dataFolder, clock, ids: nextId, userId: 'siti' });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const engine = opened.value;
const branch = new DemoBranch(engine, clock);
branch.setUp();

const packages: string[] = [];
await playWeek(branch, (day) => {
  const target = { vfs: realVfs, folder: path.join(folder, 'packages'), appVersion: APP_VERSION };
  const written = writeNextPackage(engine, target, `package-${day}`);
  if (!written.ok) throw new Error(`package of ${day}: ${JSON.stringify(written.error)}`);
  packages.push(written.value.package.fileName);
  return Promise.resolve();
});
const papers = await printPapers(engine.tables);
for (const line of summary(engine.tables)) console.log(line);
console.log(`\n${papers} PDFs in ${path.join(folder, 'papers')}`);
console.log(`${packages.length} export packages, each read back and proven: ${path.join(folder, 'packages')}`);
const unsound = [...violations(engine.tables), ...numberGaps(engine.tables)];
engine.close();
if (unsound.length > 0) {
  console.error(unsound);
  process.exitCode = 1;
}

/** The order confirmation of every order, the delivery note and invoice of everything issued. */
async function printPapers(tables: TableReader): Promise<number> {
  const service = createPdfService();
  const papersFolder = path.join(folder, 'papers');
  realVfs.mkdir(papersFolder);
  const wanted: (readonly [DocumentKind, string])[] = [
    ...[...tables.all('orders')].map(({ id }) => ['orderConfirmation', id] as const),
    ...[...tables.all('deliveries')].map(({ id }) => ['deliveryNote', id] as const),
    ...[...tables.all('invoices')].map(({ id }) => ['invoice', id] as const),
    ...[...tables.all('receipts')].map(({ id }) => ['receipt', id] as const),
  ];
  for (const [kind, id] of wanted) {
    const paper = await renderPaper(tables, service, kind, id, null);
    if (!paper.ok) throw new Error(`${kind} ${id}: ${paper.error.code}`);
    const file = realVfs.open(path.join(papersFolder, paper.value.fileName), 'create');
    file.write(paper.value.bytes, null);
    file.close();
  }
  await service.close();
  return wanted.length;
}
