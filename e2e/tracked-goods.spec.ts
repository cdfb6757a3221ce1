import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { pickingId as picking } from '#shared/i18n/picking-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { expectHealthy } from './pages/doctor.ts';
import { importRows } from './pages/import-rows.ts';
import { expectGoodInEveryLook } from './pages/looks.ts';
import { Planner } from './pages/planner.ts';
import { scan } from './pages/scanner.ts';

// Goods that are found are put into stock by whoever may.
test.use({ atCounter: 'budi' });

test('batches leave as they expire unless the picker says otherwise, and pieces by their numbers', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  await gerai.close();
  importRows(gerai, 'products', [
    'code,name,unit,taxCode,tracking',
    'MILK,Susu kental,PCS,04,batch',
    'DRILL,Bor listrik,PCS,04,serial',
  ]);
  importRows(gerai, 'prices', ['productCode,validFrom,unitPrice', 'MILK,2020-01-01,15000', 'DRILL,2020-01-01,900000']);
  const page = await gerai.open();
  const counter = new Counter(page);
  await counter.openDay();
  const planner = new Planner(page);
  const found = async (productCode: string, change: number, identity: object) => {
    const input = {
      adjustmentId: crypto.randomUUID(),
      productCode,
      change,
      value: 50_000,
      reason: 'stok awal',
      ...identity,
    };
    const outcome = await planner.ask('command.run', {
      id: crypto.randomUUID(),
      type: 'adjustStock',
      input,
      expectedVersions: {},
    });
    expect(outcome).toMatchObject({ ok: true });
  };
  await found('MILK', 10, { batches: [{ batch: 'L-NEW', expires: '2027-12-31', quantity: 10 }] });
  await found('MILK', 4, { batches: [{ batch: 'L-OLD', expires: '2027-01-31', quantity: 4 }] });
  await found('DRILL', 3, { serials: ['SN-0001', 'SN-0002', 'SN-0003'] });
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [
    ['MILK', '6'],
    ['DRILL', '2'],
  ]);
  await counter.nextStage(/SO\//);
  await counter.nextStage(/DO\//);

  await test.step('pieces: scanned, typed, and none that is not there', async () => {
    const field = page.getByTestId('pick.serial');
    await expect(field).toBeFocused();
    await scan(page, 'SN-0001');
    await expect(page.getByRole('list', { name: picking.serials })).toContainText('SN-0001');
    await counter.type('SN-9');
    await counter.press('Enter');
    await expect(page.getByText(picking.serialUnknown('SN-9'))).toBeVisible();
    await expectGoodInEveryLook(page);
    await field.fill('SN-0002');
    await field.press('Enter');
  });

  await test.step('batches: what expires first is proposed, and can be said otherwise', async () => {
    const ofBatch = (batch: string) => page.getByLabel(picking.ofBatch(batch));
    await expect(ofBatch('L-OLD')).toHaveValue('4');
    await expect(ofBatch('L-NEW')).toHaveValue('2');
    await expectGoodInEveryLook(page);
    await ofBatch('L-OLD').fill('5');
    await ofBatch('L-OLD').press('Enter');
    await expect(page.getByText(picking.tooMuchOfBatch('4'))).toBeVisible();
    await ofBatch('L-OLD').fill('3');
    await ofBatch('L-OLD').press('Enter');
    await expect(page.getByTestId('pick.taken')).toContainText('5');
    await ofBatch('L-NEW').fill('3');
    await ofBatch('L-NEW').press('Enter');
    await expect(page.getByTestId('pick.taken')).toContainText('6');
  });

  await counter.deed('Shift+F9');
  await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.issued);
  await expect(page.getByRole('row', { name: /MILK/ })).toContainText('L-OLD: 3');
  await expect(page.getByRole('row', { name: /MILK/ })).toContainText('L-NEW: 3');
  await expect(page.getByRole('row', { name: /DRILL/ })).toContainText('SN-0002');
  await expectHealthy(gerai);
});
