import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkId as work } from '#shared/i18n/stock-work-id.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessible.ts';
import { Counter } from './pages/counter.ts';
import { expectHealthy } from './pages/doctor.ts';
import { expectGoodInEveryLook } from './pages/looks.ts';
import { scan } from './pages/scanner.ts';

const chang = '2000000000022';

test('goods come in otherwise than planned, go to another branch, are put into quarantine, and the card tells all of it', async ({
  gerai,
}) => {
  test.setTimeout(150_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+6');
  await page.getByRole('tab', { name: new RegExp(stockId.tabs.receipts) }).click();

  await test.step('less came: it needs a reason, and the rest is still expected', async () => {
    await page
      .getByRole('row', { name: /NW-002/ })
      .first()
      .click();
    await page.getByLabel(work.receipt.received).fill('35');
    await expect(page.getByText(work.receipt.needsReason)).toBeVisible();
    await page.getByLabel(work.receipt.reason).fill('5 pecah');
    await expect(page.getByLabel(work.receipt.keepRest)).toBeChecked();
    await counter.next();
    await expect(page.getByRole('status')).toContainText(/GR\/KPG01/);
    await expect(page.getByRole('row', { name: /NW-002/ }).first()).toContainText('5');
    await expectAccessible(page);
  });

  await test.step('a transfer is scanned', async () => {
    await page.getByRole('tab', { name: stockId.tabs.transfers }).click();
    await page.getByLabel(work.transfer.location).fill('KPG02');
    await scan(page, chang);
    await scan(page, chang);
    await expect(page.getByRole('group', { name: 'Chang' }).getByLabel(work.transfer.quantity)).toHaveValue('2');
    await expectAccessible(page);
    await counter.next();
    await expect(page.getByRole('status')).toContainText(/TRF\/KPG01/);
    await expect(page.getByRole('complementary')).toContainText('KPG02');
  });

  await test.step('the card: movements, outlook, and a move into quarantine; a correction beyond the limit is refused', async () => {
    await page.getByRole('tab', { name: stockId.tabs.onHand, exact: true }).click();
    await page.getByRole('row', { name: /NW-002/ }).focus();
    await counter.leaving(() => counter.press('Enter'));
    await expect(page.getByRole('table', { name: stockId.detail.movements })).toContainText(stockId.kinds.transferOut);
    await expect(page.getByRole('table', { name: work.card.outlook })).toContainText(work.card.promisable);
    await expectAccessible(page);
    await counter.next();
    await page.getByLabel(work.change.kind, { exact: true }).selectOption('toQuarantine');
    await page.getByLabel(work.change.quantity).fill('4');
    await page.getByRole('button', { name: 'Rusak' }).click();
    await page.getByRole('button', { name: work.change.save, exact: true }).click();
    await expect(page.getByText(work.card.quarantine).first()).toBeVisible();
    await counter.next();
    await page.getByLabel(work.change.counted).fill('1');
    await expect(page.getByTestId('change.difference')).toContainText('−83');
    await expectGoodInEveryLook(page);
    await page.getByRole('button', { name: 'Dihitung lagi' }).click();
    await page.getByRole('button', { name: work.change.save, exact: true }).click();
    await expect(page.getByRole('alert')).not.toBeEmpty();
  });
  await expectHealthy(gerai);
});

test('a stocktake counts blind by scan and by key while goods are sold, wants a difference twice, and is not approved by who counted', async ({
  gerai,
}) => {
  test.setTimeout(150_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+6');
  await page.getByRole('tab', { name: stockId.tabs.stocktakes }).click();
  await counter.press('F9');
  await page.getByLabel(work.take.scope).selectOption('category');
  await page.getByLabel(work.take.choice).selectOption('Produce');
  await expectAccessible(page);
  await page.getByRole('button', { name: work.take.start }).click();
  await expect(counter.title).toHaveText(/STK\/KPG01\/\d{4}\/000001/);
  const items = page.getByRole('list', { name: work.take.sheet('1') }).getByRole('listitem');
  const amount = page.getByTestId('count.amount');
  const count = await items.count();
  expect(count).toBeGreaterThan(2);
  const region = page.getByRole('main');

  await test.step('goods that are not on it are refused', async () => {
    await scan(page, chang);
    await expect(region).toContainText(work.take.other('Chang'));
    await expectGoodInEveryLook(page);
  });

  await test.step('each is counted, the first one twice because it differs', async () => {
    await amount.fill('99999');
    await counter.press('Enter');
    await expect(items.first()).toContainText(work.take.again);
    await page.getByRole('tab', { name: work.take.tabs.differences }).click();
    await expect(page.getByRole('row').nth(1)).toContainText(work.take.stateOf.recount);
    await expectAccessible(page);
    await page.getByRole('tab', { name: new RegExp(work.take.tabs.count) }).click();
    const done = page.getByText(/\d+\/\d+ barang/);
    for (let counted = 0; counted < count; counted += 1) {
      const line = items.first();
      const code = /NW-\d{3}/.exec(await line.innerText())?.[0] ?? '';
      const mine = items.filter({ hasText: code });
      await line.getByRole('button').click();
      await amount.fill('99999');
      await counter.press('Enter');
      if (counted > 0) {
        await expect(mine).toContainText(work.take.again);
        await mine.getByRole('button').click();
        await amount.fill('99999');
        await counter.press('Enter');
      }
      await expect(done).toHaveText(work.take.progress(String(counted + 1), String(count)));
      if (counted < count - 1) await expect(mine).toHaveCount(0);
    }
  });

  await test.step('whoever counted does not approve what he found', async () => {
    await counter.next();
    await expect(page.getByRole('alert')).toContainText(/STK\/KPG01/);
  });
  await expectHealthy(gerai);
});
