import path from 'node:path';
import { northwindMasterFiles } from '#shared/sample-data/northwind.ts';
import { realVfs, writeAll } from '../../journal/vfs.ts';
import { branchFolder, loadNorthwind } from './load-northwind.ts';

/*
 * Writes src-shared/sample-data/branch-2026/*.csv again after a rule has changed:
 *   npm run sample-data
 */
realVfs.mkdir(branchFolder);
for (const [kind, text] of Object.entries(northwindMasterFiles(loadNorthwind()))) {
  const file = path.join(branchFolder, `${kind}.csv`);
  if (realVfs.exists(file)) realVfs.unlink(file);
  const opened = realVfs.open(file, 'create');
  writeAll(opened, Buffer.from(text));
  opened.close();
  console.log(`${file}: ${text.split('\n').length - 2} rows`);
}
