import { billingId } from '#shared/i18n/billing-id.ts';
import { dayCloseId } from '#shared/i18n/day-close-id.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

test('a branch day by keyboard, from quotation to the export package, and all of it is still there', async ({
  gerai,
}) => {
  test.setTimeout(180_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();

  await test.step('quotation, sent and converted', async () => {
    await counter.press('Control+2', 'Control+n');
    // A customer who pays cash, a product that is short: 63 of 45.
    await counter.typeDocument('ERNSH', [
      ['NW-002', '11'],
      ['NW-026', '63'],
    ]);
    await counter.nextStage(/QUO\/KPG01\/\d{4}\/000001/);
    await counter.seePaper(/QUO-KPG01-\d{4}-000001/);
    await counter.nextScreen();
  });

  await test.step('order: price, availability by date and credit before it is confirmed', async () => {
    const short = page.getByRole('row', { name: /NW-026/ });
    await expect(short).toContainText('45 + 18');
    await expect(page.getByRole('complementary')).toContainText('319.000.000');
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
    await counter.seePaper(/SO-KPG01-\d{4}-000001/);
  });

  await gerai.expectAfterReload(async () => {
    await expect(counter.title).toHaveText(/SO\/KPG01\/\d{4}\/000001/);
    await expect(page.getByRole('row', { name: /NW-026/ })).toContainText('63');
  });

  await test.step('delivery: pick, pack, load, goods issue', async () => {
    await counter.nextStage(/DO\/KPG01\/\d{4}\/000001/);
    await expect(page.getByTestId('pick.requested')).toContainText('11');
    await counter.press('Enter');
    await expect(page.getByTestId('pick.requested')).toContainText('45');
    await counter.press('Enter');
    await counter.next();
    await expect(page.getByLabel(deliveryId.pack.packages)).toBeFocused();
    await page.keyboard.type('2');
    await counter.next();
    await expect(page.getByLabel(deliveryId.load.vehicle)).toBeFocused();
    await page.keyboard.type('DH 8123 KA');
    await counter.press('Tab');
    await page.keyboard.type('Yohanes');
    await counter.next();
    await expect(page.getByText(deliveryId.issue.complete)).toBeVisible();
    await counter.next();
    const number = (await counter.title.textContent()) ?? '';
    await expect(page.getByRole('status')).toHaveText(deliveryId.notices.issued(number));
    await counter.seePaper(/DO-KPG01-\d{4}-000001/);
  });

  await test.step('invoice and cash payment', async () => {
    await counter.nextStage(/INV\/KPG01\/\d{4}\/000001/);
    await counter.seePaper(/INV-KPG01-\d{4}-000001/);
    await counter.next();
    await expect(page.getByRole('button', { name: billingId.payment.post })).toBeVisible();
    await counter.press('Enter');
    await expect(page.getByTestId('payment.number')).toContainText(/RCP\/KPG01\/\d{4}\/000001/);
    await counter.seePaper(/RCP-KPG01-\d{4}-000001/);
  });

  await gerai.expectAfterReload(async () => {
    await expect(counter.title).toHaveText(/INV\/KPG01\/\d{4}\/000001/);
  });

  await test.step('day close and export package', async () => {
    await counter.press('Control+8');
    await expect(page.getByTestId('totals.invoices')).toContainText('INV/KPG01');
    await counter.next();
    await expect(page.getByRole('alertdialog')).toContainText(dayCloseId.close.confirmText);
    await counter.press('Control+Enter');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await counter.next();
    await expect(page.getByTestId('export.proven')).toBeVisible();
    await expect(page.getByText(/OTCX_KPG01_\d{8}_000001\.zip/).first()).toBeVisible();
  });

  await test.step('the database of the window is deleted between two starts: everything is back', async () => {
    const before = await gerai.mainHashes();
    await gerai.close();
    gerai.wipeIndexedDb();
    await gerai.open();
    expect(await gerai.windowHashes()).toEqual(before);
  });
});
