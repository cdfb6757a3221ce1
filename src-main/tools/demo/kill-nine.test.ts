import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { numberGaps } from '#shared/tables/number-report.ts';
import { violations } from '#shared/tables/invariants.ts';
import { verifyPackage } from '../../exchange/verify/verify-package.ts';
import { verifyJournal } from '../../journal/verify-journal.ts';
import { realVfs } from '../../journal/vfs.ts';
import { DemoClock } from './demo-clock.ts';
import { openEngine, type Engine } from '../../engine/engine.ts';

const kills = Number(process.env['GERAI_KILLS'] ?? 200);
const seed = Number(process.env['GERAI_SEED'] ?? Date.now() % 1_000_000);
const source = path.join(import.meta.dirname, 'testing', 'demo-host.ts');

/** Small generator of repeatable chance (mulberry32). */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The host as one plain program: two hundred starts then take seconds, not minutes. */
async function buildHost(folder: string): Promise<string> {
  const northwind = path.join(import.meta.dirname, '..', 'northwind');
  await build({
    configFile: false,
    logLevel: 'silent',
    // The only files it reads beside itself are Northwind's.
    define: { 'import.meta.dirname': JSON.stringify(northwind) },
    ssr: { noExternal: true },
    build: { ssr: source, outDir: folder, minify: false, rollupOptions: { output: { entryFileNames: 'host.mjs' } } },
  });
  return path.join(folder, 'host.mjs');
}

type Life = { readonly acknowledged: readonly (readonly [string, number])[]; readonly done: boolean };

/**
 * Starts the host and kills it when it has said so many new things, and a little later: somewhere inside
 * the command after. `null` lets it live.
 */
function live(
  program: string,
  folder: string,
  kill: { readonly afterNew: number; readonly delay: number } | null,
  known: Set<string>,
) {
  return new Promise<Life>((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let armed = kill !== null;
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!armed || !kill) return;
      const fresh = acknowledgements(output).filter(([id]) => !known.has(id)).length;
      if (!output.startsWith('open') || fresh < kill.afterNew) return;
      armed = false;
      // Not a measurement: the moment of death inside a command is what is left to chance.
      setTimeout(() => child.kill('SIGKILL'), kill.delay);
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`the host ended with ${code}: ${errors}`));
      else resolve({ acknowledged: acknowledgements(output), done: output.endsWith('done\n') });
    });
  });
}

function acknowledgements(output: string): (readonly [string, number])[] {
  return [...output.matchAll(/^ack (\S+) (\d+)\n/gm)].map((match) => [match[1] ?? '', Number(match[2])] as const);
}

function open(folder: string): Engine {
  const opened = openEngine({ vfs: realVfs, folder, clock: new DemoClock(), ids: () => 'none', userId: 'siti' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

test(
  `${kills} kill -9 during the demo week lose nothing acknowledged and skip or repeat no number (seed ${seed})`,
  { timeout: 900_000 },
  async () => {
    const random = chance(seed);
    const folders: string[] = [];
    const newFolder = () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'gerai-kill-'));
      folders.push(folder);
      return folder;
    };
    try {
      const program = await buildHost(newFolder());
      const calm = newFolder();
      await live(program, calm, null, new Set());
      const undisturbed = tablesOf(calm);
      let folder = newFolder();
      let said = new Map<string, number>();
      for (let killed = 0; killed < kills;) {
        const kill = { afterNew: Math.floor(random() * 4), delay: Math.floor(random() * 4) };
        const life = await live(program, folder, kill, new Set(said.keys()));
        for (const [id, seq] of life.acknowledged) {
          // Acknowledged once is acknowledged at one place, however often it is asked again.
          expect([id, said.get(id) ?? seq]).toEqual([id, seq]);
          said.set(id, seq);
        }
        if (!life.done) killed += 1;
        if (life.done || killed === kills) {
          if (!life.done) await live(program, folder, null, new Set());
          holdAgainst(folder, said, undisturbed);
          folder = newFolder();
          said = new Map();
        }
      }
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  },
);

function tablesOf(folder: string) {
  const engine = open(folder);
  const hashes = engine.hashes();
  engine.close();
  return hashes;
}

/** The journal is whole, has everything that was said, and leads to the rows of an undisturbed week. */
function holdAgainst(folder: string, said: ReadonlyMap<string, number>, undisturbed: Readonly<Record<string, string>>) {
  expect(verifyJournal(realVfs, folder)).toMatchObject({ ok: true });
  const engine = open(folder);
  for (const [id, seq] of said) expect([id, engine.outcome(id)?.records[0]?.seq]).toEqual([id, seq]);
  expect(numberGaps(engine.tables)).toEqual([]);
  expect(violations(engine.tables)).toEqual([]);
  // Packages name record numbers, which move when a torn tail leaves its own record.
  expect({ ...engine.hashes(), packages: '' }).toEqual({ ...undisturbed, packages: '' });
  const packages = [...engine.tables.all('packages')];
  expect(packages.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5]);
  for (const row of packages) {
    const proof = verifyPackage(realVfs.readFile(path.join(folder, 'export', row.fileName)));
    expect(proof).toMatchObject({ ok: true, value: { manifest: { sequence: row.sequence, toSeq: row.toSeq } } });
  }
  engine.close();
}
