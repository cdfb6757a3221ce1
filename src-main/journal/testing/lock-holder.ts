import { lockFolder } from '../folder-lock.ts';

/* A program of its own: takes the lock of the folder it is given, says so, and lives until it is killed. */
const [folder = '', platform = process.platform] = process.argv.slice(2);
const holder = { host: 'electron', user: 'siti', pid: process.pid, since: '2026-11-23T02:00:00.000Z' } as const;
const locked = await lockFolder(folder, holder, platform as NodeJS.Platform);
process.stdout.write(`${JSON.stringify(locked.ok ? 'locked' : locked.error)}\n`);
if (locked.ok) setInterval(() => undefined, 60_000);
