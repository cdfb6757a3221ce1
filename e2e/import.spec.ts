import path from 'node:path';
import { masterDataId } from '#shared/i18n/master-data-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

test.use({ sampleBranch: false });

const words = masterDataId.import;
const header = 'code,name,unit,quantityDigits,barcode,category,taxCode,safetyStock,replenishable,leadTimeDays';

test('a newcomer sets the branch up, sees every bad line before anything is applied, and imports a branch', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const { page } = gerai;
  const counter = new Counter(page);
  await counter.press('Control+7');
  await expect(counter.title).toHaveText(masterDataId.branch.title);
  const { branch } = masterDataId;
  await page.getByLabel(branch.userName(1)).fill('Ibu Rina');
  await page.getByLabel(branch.pin('Ibu Rina')).fill('80351946');
  await counter.next();
  await expect(page.getByText(branch.pinDiffers)).toBeVisible();
  await page.getByLabel(branch.pinAgain).fill('80351946');
  await counter.next();
  await expect(counter.title).toHaveText(masterDataId.title);
  await expect(page.getByRole('banner')).toContainText('Ibu Rina');
  await counter.next();

  const before = await gerai.mainHashes();
  const rows = [
    'A-1,Teh,PCS,0,,Minuman,04,0,yes,3',
    'A-2,Kopi,PCS,x,,Minuman,04,0,yes,3',
    'A-1,Gula,PCS,0,,Bahan,04,0,yes,3',
  ];
  const file = page.getByLabel(words.file, { exact: true });
  await file.setInputFiles({
    name: 'products.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\n')),
  });
  await expect(page.getByTestId('import.good')).toContainText('1');
  const problems = page.getByRole('table', { name: words.problems });
  await expect(problems.getByRole('row', { name: /3.*quantityDigits.*x/ })).toBeVisible();
  await expect(problems.getByRole('row', { name: /4.*code.*A-1/ })).toBeVisible();
  expect(await gerai.mainHashes()).toEqual(before);

  for (const kind of ['products', 'prices', 'customers', 'openingStock', 'plannedReceipts'] as const) {
    await test.step(kind, async () => {
      await page.getByRole('radio', { name: words.kinds[kind], exact: true }).check();
      await file.setInputFiles(path.join('src-shared', 'sample-data', 'branch-2026', `${kind}.csv`));
      await expect(page.getByTestId('import.bad')).toContainText('0');
      await counter.next();
      await expect(page.getByRole('status')).toContainText(words.kinds[kind]);
    });
  }
  await gerai.expectAfterReload(async () => {
    await counter.press('Control+6');
    await expect(page.getByRole('row', { name: /NW-001/ })).toContainText('117');
  });
});

test('who only wants to try it loads the sample branch, and opens its first day', async ({ gerai }) => {
  const { page } = gerai;
  const counter = new Counter(page);
  await counter.press('Control+7');
  await page.getByRole('button', { name: masterDataId.branch.sampleLoad }).click();
  await expect(page.getByTestId('branch.name')).toHaveText('Cabang Kupang');
  await counter.press('Control+6');
  await expect(page.getByRole('row', { name: /NW-001/ })).toContainText('117');
  await expect(page.getByTestId('jobs.chip')).toHaveAttribute('data-state', 'ended');
  await counter.openDay();
});
