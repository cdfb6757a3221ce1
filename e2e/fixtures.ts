import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startBrowserHost } from './hosts/browser-host.ts';
import { startElectronHost } from './hosts/electron-host.ts';
import type { HostPlace, RunningHost } from './hosts/running-host.ts';

type Hashes = { readonly seq: number; readonly hashes: Readonly<Record<string, string>> };

/** The program under test: a data folder of its own, a window, and what can happen to both. */
export class Gerai {
  readonly violations: string[] = [];

  readonly place: HostPlace;

  private readonly start: (place: HostPlace) => Promise<RunningHost>;

  private running: RunningHost | null = null;

  constructor(place: HostPlace, start: (place: HostPlace) => Promise<RunningHost>) {
    this.place = place;
    this.start = start;
  }

  get page(): Page {
    if (!this.running) throw new Error('the host does not run');
    return this.running.page;
  }

  async open(): Promise<Page> {
    this.running = await this.start(this.place);
    this.page.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy|TrustedScript|Refused to/i.test(text)) this.violations.push(text);
    });
    this.page.on('pageerror', (error) => this.violations.push(error.message));
    // A button fades between its states; what a check sees must not depend on how far it has got.
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(this.page.getByRole('main')).toBeVisible();
    await this.untilInStep();
    return this.page;
  }

  async close(): Promise<void> {
    await this.running?.stop();
    this.running = null;
  }

  /** Ends everything between two keys, without a word to anyone. */
  async kill(): Promise<void> {
    await this.running?.kill();
    this.running = null;
  }

  /** Ends the window's process alone, and waits until it shows the text again. */
  async crashWindow(shown: string): Promise<void> {
    const running = this.running;
    await running?.crashWindow();
    await expect.poll(() => running?.text().catch(() => '')).toContain(shown);
  }

  async restart(): Promise<Page> {
    await this.close();
    return this.open();
  }

  /** Deletes what IndexedDB left in the profile, as a cleaner tool or a damaged disk does. */
  wipeIndexedDb(): void {
    for (const name of readdirSync(this.place.profile, { recursive: true, encoding: 'utf8' })) {
      if (path.basename(name) === 'IndexedDB') {
        rmSync(path.join(this.place.profile, name), { recursive: true, force: true });
      }
    }
  }

  /** Hashes of all tables as the window holds them. */
  async windowHashes(): Promise<Hashes> {
    return this.page.evaluate(async () => {
      const hook = Reflect.get(globalThis, '__gerai') as { tableHashes: () => Promise<Hashes> };
      return hook.tableHashes();
    });
  }

  /** Hashes of all tables as main holds them, asked over the contract. */
  async mainHashes(): Promise<Hashes> {
    return this.page.evaluate(async () => {
      const bridge = (
        globalThis as unknown as { gerai?: { send: (name: string, request: object) => Promise<unknown> } }
      ).gerai;
      const tokens = Object.values(sessionStorage) as string[];
      const answer = bridge
        ? await bridge.send('tables.hash', {})
        : await fetch('/rpc/tables.hash', {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[0] ?? ''}` },
            body: '{}',
          }).then((response) => response.json() as Promise<unknown>);
      return (answer as { value: Hashes }).value;
    });
  }

  /** Waits until the window's rows equal main's, by hash. */
  async untilInStep(): Promise<void> {
    await expect
      .poll(async () => {
        const [main, window] = [await this.mainHashes(), await this.windowHashes()];
        return JSON.stringify(window) === JSON.stringify(main);
      })
      .toBe(true);
  }

  /** What the check sees must be the same after the page was loaded anew. */
  async expectAfterReload(check: () => Promise<void>): Promise<void> {
    await check();
    const before = await this.mainHashes();
    await this.page.reload();
    await expect(this.page.getByRole('main')).toBeVisible();
    await check();
    await this.untilInStep();
    expect(await this.windowHashes()).toEqual(before);
  }
}

type Options = {
  readonly host: 'browser' | 'electron';
  readonly sampleBranch: boolean;
  readonly atCounter: string | null;
};

let northwind: string | null = null;

/** Data folder of the Northwind branch on its first morning, made once: each journey gets a copy. */
function northwindBranch(): string {
  if (northwind !== null) return northwind;
  const folder = mkdtempSync(path.join(tmpdir(), 'gerai-e2e-northwind-'));
  const tool = ['--import', 'tsx', 'src-main/tools/sample-branch.ts', '--data', folder];
  execFileSync(process.execPath, tool, { stdio: 'pipe' });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  northwind = folder;
  return folder;
}

export const test = base.extend<Options & { gerai: Gerai }>({
  host: ['browser', { option: true }],
  /** Whether the data folder already has the Northwind branch. */
  sampleBranch: [true, { option: true }],
  /** User id of whoever is at the counter; null for the branch's first clerk. */
  atCounter: [null, { option: true }],
  gerai: async ({ host, sampleBranch, atCounter, launchOptions }, provide) => {
    const place = {
      dataFolder: mkdtempSync(path.join(tmpdir(), 'gerai-e2e-data-')),
      profile: mkdtempSync(path.join(tmpdir(), 'gerai-e2e-profile-')),
      user: atCounter,
    };
    if (sampleBranch) cpSync(northwindBranch(), place.dataFolder, { recursive: true });
    const start = (at: HostPlace) =>
      host === 'electron' ? startElectronHost(at) : startBrowserHost(at, launchOptions);
    const gerai = new Gerai(place, start);
    await gerai.open();
    await provide(gerai);
    expect(gerai.violations).toEqual([]);
    await gerai.close();
    for (const folder of [place.dataFolder, place.profile]) rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };
