import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Gerai } from '../fixtures.ts';

/** Brings rows of master data into the branch, as head office's file does. The program must not run meanwhile. */
export function importRows(gerai: Gerai, kind: 'products' | 'customers' | 'prices', rows: readonly string[]): void {
  const file = path.join(gerai.place.dataFolder, `${kind}.csv`);
  writeFileSync(file, rows.join('\n'));
  const tool = ['--import', 'tsx', 'src-main/tools/import-master-data.ts', '--data', gerai.place.dataFolder];
  execFileSync(process.execPath, [...tool, '--kind', kind, file, '--apply'], { stdio: 'pipe' });
  rmSync(file);
}
