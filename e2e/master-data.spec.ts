import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { masterDataId } from '#shared/i18n/master-data-id.ts';
import { masterRecordsId as words } from '#shared/i18n/master-records-id.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessible.ts';
import { Counter } from './pages/counter.ts';
import { importRows } from './pages/import-rows.ts';

// Items, prices and routes are changed by whoever may.
test.use({ atCounter: 'budi' });

test('what the branch says of an item outlives the next file; prices are changed by a percentage that is seen before; a branch without packing has no packing', async ({
  gerai,
}) => {
  test.setTimeout(150_000);
  const counter = new Counter(gerai.page);
  let page = counter.page;
  await counter.openDay();
  await counter.press('Control+7');

  await test.step('location and safety stock of an item, from record to record by key', async () => {
    const record = (code: RegExp) => page.getByRole('region', { name: code });
    await expect(record(/^NW-001/)).toBeVisible();
    await page.getByRole('row', { name: /NW-001/ }).focus();
    await counter.press('ArrowDown');
    await expect(record(/^NW-002/)).toBeVisible();
    await page.getByLabel(words.product.bin).fill('R1-02');
    await page.getByLabel(new RegExp(words.product.safetyStock)).fill('20');
    await counter.press('Control+s');
    await expect(page.getByRole('status')).toContainText(words.saved('NW-002'));
    await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('R1-02');
    await expectAccessible(page);
  });

  await test.step('the next file of head office takes nothing away, and is shown beside it', async () => {
    await gerai.close();
    importRows(gerai, 'products', [
      'code,name,unit,taxCode,barcode,safetyStock',
      'NW-002,Chang besar,PCS,04,2000000000022,7',
    ]);
    page = await gerai.open();
    await page.keyboard.press('Control+7');
    await page.getByRole('row', { name: /NW-002/ }).click();
    await expect(page.getByRole('region', { name: /^NW-002 Chang besar/ })).toBeVisible();
    await expect(page.getByLabel(words.product.bin)).toHaveValue('R1-02');
    await expect(page.getByLabel(new RegExp(words.product.safetyStock))).toHaveValue('20');
    await expect(page.getByText(words.headOfficeSays('7'))).toBeVisible();
  });

  await test.step('two prices rise by 7.5 %, rounded, after they were seen', async () => {
    await page.getByRole('tab', { name: masterDataId.tabs.prices }).click();
    const list = page.getByRole('grid', { name: masterDataId.tabs.prices });
    await list.getByRole('row').nth(1).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.getByLabel(words.price.percent).fill('7,5');
    const preview = page.getByRole('table', { name: words.price.preview });
    await expect(preview.getByRole('row')).toHaveCount(3);
    const after = (await preview.getByRole('row').nth(1).getByRole('cell').nth(2).textContent()) ?? '';
    await page.getByLabel(words.price.reason).fill('kenaikan pusat');
    await expectAccessible(page);
    const before = await list.getAttribute('aria-rowcount');
    await page.getByRole('button', { name: words.price.apply('2') }).click();
    await expect(page.getByRole('status')).toContainText(words.price.done('2'));
    await expect(list).toHaveAttribute('aria-rowcount', String(Number(before) + 2));
    await expect(list).toContainText(after);
  });

  await test.step('a vehicle, and a branch that does not pack', async () => {
    await page.getByRole('tab', { name: masterDataId.tabs.shipping }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${words.shipping.add} ${words.shipping.vehicles}`, 'i') })
      .click();
    await page.getByLabel(words.shipping.plate).fill('DH 8123 KA');
    await page.getByLabel(words.shipping.driver).fill('Yohanes');
    await page.getByLabel(words.shipping.stepNames.packed, { exact: true }).uncheck();
    await expectAccessible(page);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status')).toContainText(words.shipping.saved);
    const again = new Counter(page);
    await again.press('Control+3', 'Control+n');
    await again.typeDocument('ERNSH', [['NW-010', '2']]);
    await again.nextStage(/SO\//);
    await again.nextStage(/DO\//);
    await expect(page.getByTestId('pick.requested')).toContainText('2');
    await again.press('Enter');
    await again.next();
    await page.getByLabel(deliveryId.load.vehicle).fill('DH 8123 KA');
    await expect(page.getByLabel(deliveryId.load.driver)).toHaveValue('Yohanes');
  });
});
