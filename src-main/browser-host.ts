import { homedir } from 'node:os';
import { createRouter } from '#shared/contract/router.ts';
import { APP_VERSION } from './host/app-version.ts';
import { openHost } from './host/open-host.ts';
import { rememberedPort, rememberPort } from './host/port-memory.ts';
import { defaultDataFolder, readStartOptions } from './host/start-options.ts';
import { exitCodes, wordsOf, type StartRefusal } from './host/start-refusal.ts';
import { openWindowFiles } from './host/window-folder.ts';
import { realVfs } from './journal/vfs.ts';
import { startLoopbackServer } from './transport/loopback-http.ts';

/*
 * The product without Electron: the same main process behind a loopback address, for a browser.
 *
 *   node out/main/browser-host.js [--data <folder>] [--user <id>] [--port <number>]
 *
 * Says `GERAI_DATA <folder>` and `GERAI_URL <address with token>` on standard output once it is ready.
 */

const refusal = await run();
if (refusal !== null) {
  console.error(wordsOf(refusal).en);
  process.exitCode = exitCodes[refusal.code];
}

/** Starts everything; the process lives on until it is told to stop. */
async function run(): Promise<StartRefusal | null> {
  const options = readStartOptions(process.argv.slice(2), 'refuse');
  if (!options.ok) return options.error;
  const files = openWindowFiles(realVfs, import.meta.dirname);
  if (!files.ok) return files.error;
  const dataFolder = options.value.data ?? defaultDataFolder(process.platform, homedir(), process.env);

  const opened = await openHost({
    vfs: realVfs,
    dataFolder,
    hostKind: 'browser',
    appVersion: APP_VERSION,
    userId: options.value.user,
  });
  if (!opened.ok) return opened.error;
  const host = opened.value;

  const port = options.value.port ?? rememberedPort(realVfs, host.dataFolder);
  const started = await startLoopbackServer({
    router: createRouter(host.handlers, reportBug),
    subscribe: host.subscribe,
    files: files.value,
    port,
  });
  if (!started.ok) {
    await host.close();
    return started.error;
  }
  const server = started.value;
  const remembered = rememberPort(realVfs, host.dataFolder, port);
  if (!remembered.ok) console.error(`The port could not be remembered: ${remembered.error.code}`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server
      .stop()
      .then(() => host.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        reportBug('stop', error);
        process.exit(1);
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  host.announce(`http://127.0.0.1:${port}/`);
  console.log(`GERAI_DATA ${host.dataFolder}`);
  console.log(`GERAI_URL http://127.0.0.1:${port}/#token=${server.token}`);
  return null;
}

function reportBug(name: string, error: unknown): void {
  console.error(`${name}:`, error);
}
