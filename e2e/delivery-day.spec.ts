import { readFileSync } from 'node:fs';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { jobsId } from '#shared/i18n/jobs-id.ts';
import { pickingId as picking } from '#shared/i18n/picking-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { expectHealthy } from './pages/doctor.ts';
import { Planner } from './pages/planner.ts';
import { scan } from './pages/scanner.ts';

const DELIVERIES = 120;
/** Milliseconds between two labels. */
const ANOTHER_LABEL = 120;

function column(file: string, at: number): readonly string[] {
  const text = readFileSync(`src-shared/sample-data/branch-2026/${file}.csv`, 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(',')[at] ?? '');
}

test('a day of 120 deliveries is made, picked by scans in one walk, packed, loaded and issued; the books are right', async ({
  gerai,
}) => {
  test.setTimeout(300_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  const planner = new Planner(page);
  const today = await planner.today();
  const customers = column('customers', 0);
  const stock = new Map(column('openingStock', 0).map((code, at) => [code, Number(column('openingStock', 1)[at])]));
  const products = [...stock].filter(([, onHand]) => onHand >= 20).map(([code]) => code);
  for (let at = 0; at < DELIVERIES; at += 1) {
    await planner.order({
      orderId: `o-${at}`,
      customerCode: customers[at % customers.length] ?? '',
      productCode: products[at % products.length] ?? '',
      quantity: 1 + (at % 4),
      date: today,
    });
  }

  // The work goes on behind whatever is shown.
  const finished = async (title: string) => {
    await counter.press('Control+,');
    await expect(page.getByRole('status')).toContainText(jobsId.sentence(title, String(DELIVERIES), '0'), {
      timeout: 60_000,
    });
  };
  const chooseAll = async (view: string) => {
    await counter.press('Control+4');
    await page.getByRole('tab', { name: view, exact: true }).click();
    await expect(page.getByTestId('list.shown')).toContainText(String(DELIVERIES));
    await page.getByRole('grid').getByRole('row').nth(1).focus();
    await counter.press('Control+a');
    await expect(page.getByTestId('list.shown')).toContainText('terpilih');
  };

  await test.step('all that is due becomes a delivery', async () => {
    await counter.press('Control+4');
    await page.getByRole('tab', { name: deliveryId.tabs.due, exact: true }).click();
    await expect(page.getByRole('button', { name: deliveryId.due.all(String(DELIVERIES)) })).toBeVisible();
    await counter.press('Alt+x');
    await finished(deliveryId.due.title);
  });

  await test.step('one walk, by scans', async () => {
    await chooseAll(deliveryId.views.pick);
    await counter.press('F9');
    const stops = page.getByRole('list', { name: picking.stops }).getByRole('listitem');
    await expect(stops).toHaveCount(Math.min(DELIVERIES, products.length));
    const barcodes = new Map(column('products', 0).map((code, at) => [code, column('products', 4)[at] ?? '']));
    for (const stop of await stops.all()) {
      const text = await stop.innerText();
      const code = /NW-\d{3}/.exec(text)?.[0] ?? '';
      const wanted = Number(/(\d+) [A-Z]+\s/.exec(text)?.[1]);
      if (wanted > 1) await counter.type(`${wanted}*`);
      await scan(page, barcodes.get(code) ?? '', ANOTHER_LABEL);
      await expect(stop).toContainText(`${wanted} / ${wanted}`);
    }
    await counter.next();
    await expect(page.getByRole('status')).toContainText(picking.saved(DELIVERIES), { timeout: 60_000 });
  });

  await test.step('packed, loaded on one vehicle, and out', async () => {
    await chooseAll(deliveryId.views.pack);
    await counter.press('F9');
    await finished(deliveryId.bulk.packTitle);
    await chooseAll(deliveryId.views.load);
    await counter.press('F9');
    await page.getByLabel(deliveryId.load.vehicle).fill('DH 8123 KA');
    await page.getByLabel(deliveryId.load.vehicle).press('Enter');
    await finished(deliveryId.bulk.loadTitle);
    await chooseAll(deliveryId.views.issue);
    await counter.press('F9');
    await finished(deliveryId.bulk.issueTitle);
  });

  // On hand = Σ movements, and no value without a quantity, are among what the doctor looks at (I1, I2).
  await expectHealthy(gerai);
});
