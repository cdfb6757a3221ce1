import process from 'node:process';
import { defineConfig } from '@playwright/test';

/** What the fixtures of e2e/ are told by the project: where the same journeys run. */
type Host = { host: 'browser' | 'electron' };

const executablePath = process.env['GERAI_CHROMIUM'];
const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

export default defineConfig<Host>({
  testDir: 'e2e',
  outputDir: 'out/e2e',
  // Journeys wait for what they see, never for time: this only ends one that hangs.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // One that passes only the second time is counted and named as such at the end: it waits for too little.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/test-reports/e2e.json' }]],
  // A trace of every journey costs a fourth of their time, and is asked for with --trace=on.
  use: { launchOptions, actionTimeout: 15_000, screenshot: 'only-on-failure', trace: 'off' },
  projects: [
    { name: 'browser-host', testIgnore: /window-crash/, use: { host: 'browser' } },
    // The window is the same on both hosts; here is proven what the shell does of it.
    {
      name: 'electron',
      testMatch: /(branch-day|start|window-crash|import)\.spec\.ts$/,
      use: { host: 'electron' },
    },
  ],
});
