import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Vfs } from '../journal/vfs.ts';
import type { StartRefusal } from './start-refusal.ts';
import { openStaticFiles, type StaticFiles } from './static-files.ts';

/**
 * The files of the built window, which lie in `renderer/` beside the folder of the program, or in
 * `out/renderer/` when the program runs from its sources.
 *
 * @param programFolder folder of the running entry point
 */
export function openWindowFiles(vfs: Vfs, programFolder: string): Result<StaticFiles, StartRefusal> {
  const built = join(programFolder, '..', 'renderer');
  const fromSources = join(programFolder, '..', 'out', 'renderer');
  const folder = [built, fromSources].find((candidate) => vfs.exists(join(candidate, 'index.html')));
  return folder === undefined ? refuse({ code: 'window-missing', path: built }) : ok(openStaticFiles(vfs, folder));
}
