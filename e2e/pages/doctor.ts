import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import type { Gerai } from '../fixtures.ts';

/** Closes the program and has the doctor look at its data: what every invariant says of the whole journal. */
export async function expectHealthy(gerai: Gerai): Promise<void> {
  await gerai.close();
  const tool = ['--import', 'tsx', 'src-main/tools/doctor.ts', '--data', gerai.place.dataFolder];
  const said = spawnSync(process.execPath, tool, { encoding: 'utf8' }).stdout;
  expect(said).toMatch(/^SOUND: \d+ records, 0 findings$/m);
}
