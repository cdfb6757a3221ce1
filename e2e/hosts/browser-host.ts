import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import type { HostPlace, RunningHost } from './running-host.ts';

/** Starts the built browser host and opens its address in a Chromium with its own profile. */
export async function startBrowserHost(place: HostPlace, launchOptions: LaunchOptions): Promise<RunningHost> {
  const program = [
    'out/main/browser-host.js',
    '--data',
    place.dataFolder,
    ...(place.user === null ? [] : ['--user', place.user]),
  ];
  const port = await portOf(place.dataFolder);
  const host = spawn(process.execPath, [...program, '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /^GERAI_URL (\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    };
    host.stdout.on('data', listen);
    host.stderr.on('data', listen);
    host.on('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
  });
  const context = await chromium.launchPersistentContext(place.profile, {
    ...launchOptions,
    viewport: { width: 1366, height: 728 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    stop: async () => {
      await context.close();
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      const closed = context.waitForEvent('close');
      const ended = once(host, 'exit');
      host.kill('SIGKILL');
      process.kill(windowProcess(place.profile), 'SIGKILL');
      await Promise.all([closed, ended]);
    },
    crashWindow: () => {
      throw new Error('here the window is the browser: its crash is not ours to mend');
    },
    text: () => page.locator('body').innerText(),
  };
}

/** The process of the Chromium that holds a profile: its lock is a link that names it. */
function windowProcess(profile: string): number {
  const held = readlinkSync(path.join(profile, 'SingletonLock'));
  return Number(held.slice(held.lastIndexOf('-') + 1));
}

const ports = new Map<string, number>();

/** One port per data folder, because the port is the origin of its IndexedDB. */
async function portOf(dataFolder: string): Promise<number> {
  const known = ports.get(dataFolder);
  if (known !== undefined) return known;
  const free = await freePort();
  ports.set(dataFolder, free);
  return free;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 4310;
}
