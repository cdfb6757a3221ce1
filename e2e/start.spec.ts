import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';

const run = promisify(execFile);

test('a second host on the same data folder is told who has it, and changes nothing', async ({ gerai }) => {
  const before = await gerai.mainHashes();
  const second = run(process.execPath, ['out/main/browser-host.js', '--data', gerai.place.dataFolder, '--port', '1']);
  await expect(second).rejects.toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/is in use by \S+ \((browser|electron), process \d+/),
  });
  expect(await gerai.mainHashes()).toEqual(before);
});

test('a draft that was being typed is still there after a restart and after its database is lost', async ({
  gerai,
}) => {
  const { page } = gerai;
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type('ERNSH', { delay: 40 });
  await page.keyboard.press('Enter');
  await page.keyboard.type('NW-002', { delay: 40 });
  await page.keyboard.press('Enter');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('7');
  await gerai.restart();
  await expect(gerai.page.getByRole('row', { name: /NW-002/ })).toBeHidden();
  await gerai.page.keyboard.press('Control+1');
  await expect(gerai.page.getByRole('main')).toContainText('Ernst Handel');
  await gerai.close();
  gerai.wipeIndexedDb();
  await gerai.open();
  await gerai.page.keyboard.press('Control+1');
  await expect(gerai.page.getByRole('main')).toContainText('Ernst Handel');
});
