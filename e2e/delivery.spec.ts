import type { Page } from '@playwright/test';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { pickingId as picking } from '#shared/i18n/picking-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { expectHealthy } from './pages/doctor.ts';
import { expectGoodInEveryLook } from './pages/looks.ts';
import { storedPicks } from './pages/picks.ts';
import { Planner } from './pages/planner.ts';
import { scan } from './pages/scanner.ts';

const barcode = { chang: '2000000000022', ikura: '2000000000107', chai: '2000000000015' };

/** An order of two lines that is due today, and its delivery, open to be picked. */
async function deliveryToPick(page: Page): Promise<Counter> {
  const counter = new Counter(page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [
    ['NW-002', '11'],
    ['NW-010', '5'],
  ]);
  await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  await counter.nextStage(/DO\/KPG01\/\d{4}\/000001/);
  await expect(page.getByTestId('pick.requested')).toContainText('11');
  return counter;
}

test('one line short leaves in at most six keys and no dialog; the order says what remains and when', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = await deliveryToPick(gerai.page);
  const { page } = counter;
  const keys = await new Planner(page).countKeys();
  await expect(page.getByTestId('pick.quantity')).toBeFocused();
  await counter.press('7', 'Enter');
  await expect(page.getByRole('group', { name: picking.shortTitle('4 PCS') })).toBeVisible();
  await counter.press('2');
  await expect(page.getByTestId('pick.requested')).toContainText('5');
  await counter.press('Alt+a');
  await expect(page.getByText(picking.done)).toBeVisible();
  await counter.deed('Shift+F9');
  await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.issued);
  expect(await keys()).toBeLessThanOrEqual(6);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('issue.rest')).toContainText(/NW-002 Chang: 4 PCS tanggal \d\d\/\d\d\/\d{4}/);

  await test.step('so does the order', async () => {
    await counter.leaving(() => counter.press('Alt+Shift+2'));
    await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('11');
    await expect(page.getByRole('main')).toContainText(/4.*\d\d\/\d\d/);
  });

  await test.step('undone again, the goods are back', async () => {
    await counter.leaving(() => counter.press('Alt+ArrowLeft'));
    await counter.deed('Control+Delete');
    await counter.press('2');
    await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.reversed);
  });
  await expectHealthy(gerai);
});

test('goods are scanned from the shelf: more than asked for and wrong goods are refused, and the last scan is taken back', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = await deliveryToPick(gerai.page);
  const { page } = counter;
  const taken = page.getByTestId('pick.taken');
  await scan(page, barcode.chang);
  await expect(taken).toContainText('1');
  await counter.type('9*');
  await scan(page, barcode.chang);
  await expect(taken).toContainText('10');
  await scan(page, barcode.chai);
  await expect(page.getByTestId('pick.wrong')).toHaveText(picking.wrongItem('Chai'));
  await expectGoodInEveryLook(page);
  await scan(page, barcode.chang);
  await expect(taken).toContainText('11');
  await expect(page.getByTestId('pick.wrong')).toBeHidden();
  await scan(page, barcode.chang);
  await expect(page.getByTestId('pick.wrong')).toHaveText(picking.enough('11'));
  await expect(taken).toContainText('11');
  await page.getByTestId('pick.quantity').focus();
  await counter.press('Backspace');
  await expect(taken).toContainText('10');
  await scan(page, barcode.chang);
  await expect(taken).toContainText('11');
  await scan(page, barcode.ikura);
  await expect(page.getByTestId('pick.requested')).toContainText('5');
  // On disk before the window goes: what is under way to it may be lost.
  await expect.poll(() => storedPicks(page)).toEqual(['NW-002 11', 'NW-010 1']);

  await test.step('what is in hand outlives a reload', async () => {
    await page.reload();
    await expect(page.getByRole('listitem').filter({ hasText: 'NW-002' })).toContainText('11 / 11');
    await expect(page.getByRole('listitem').filter({ hasText: 'NW-010' })).toContainText('1 / 5');
  });

  await test.step('packed with a list, loaded without one piece, one step back, and out', async () => {
    await counter.type('5');
    await counter.press('Enter');
    await counter.next();
    await expect(page.getByLabel(deliveryId.pack.packages)).toBeFocused();
    await counter.press('Alt+k');
    await page.getByRole('button', { name: deliveryId.pack.oneEach }).click();
    await expect(page.getByTestId('pack.left')).toHaveText(deliveryId.pack.nothingLeft);
    await expectGoodInEveryLook(page);
    await counter.next();
    await expect(page.getByLabel(deliveryId.load.vehicle)).toBeFocused();
    await counter.type('DH 8123 KA');
    await counter.press('Alt+m');
    await page.getByLabel(deliveryId.load.loaded('Chang')).fill('10');
    await page.getByLabel(deliveryId.load.reason('Chang')).fill('tidak muat');
    await expectGoodInEveryLook(page);
    await counter.next();
    await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.loaded);
    await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('tidak muat');
    await counter.deed('Alt+U');
    await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.packed);
    await counter.next();
    await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.loaded);
    await counter.next();
    await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.issued);
  });

  await test.step('the customer got less: what is missing comes back and is delivered again', async () => {
    await counter.deed('Alt+T');
    await page.getByLabel(deliveryId.proof.receiver).fill('Bp. Ernst');
    await page.getByLabel(deliveryId.proof.received('Ikura')).fill('3');
    await page.getByLabel(deliveryId.proof.note).fill('2 rusak di jalan');
    await page.getByLabel(deliveryId.returns.redeliver).check();
    await expectGoodInEveryLook(page);
    await page.getByRole('button', { name: deliveryId.proof.save }).click();
    await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.delivered);
    await expect(page.getByTestId('delivery.proof')).toContainText('Bp. Ernst');
    await expect(page.getByTestId('issue.rest')).toContainText(/NW-010 Ikura: 2 PCS/);
  });

  await test.step('and something comes back later', async () => {
    await counter.deed('Alt+I');
    await page.getByLabel(deliveryId.returns.reason).fill('salah pesan');
    await page.getByLabel(deliveryId.returns.quantity('Chang')).fill('1');
    await page.getByRole('button', { name: deliveryId.returns.save }).click();
    await expect(page.getByRole('status')).toContainText('Retur');
  });
  await expectHealthy(gerai);
});

test('two windows at one delivery: the second is told who changed what, and nothing counts twice', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = await deliveryToPick(gerai.page);
  const { page } = counter;
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await other.emulateMedia({ reducedMotion: 'reduce' });
  const second = new Counter(other);
  await expect(other.getByTestId('pick.requested')).toContainText('11');

  await counter.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'NW-002' })).toContainText('11 / 11');
  const notice = other.getByTestId('pick.notice');
  await expect(notice).toContainText(/000001: Sedang diambil Siti sejak \d\d:\d\d/);
  await other.getByTestId('pick.quantity').fill('9');
  await second.press('Enter');
  await second.press('2');
  await expect(other.getByTestId('pick.requested')).toContainText('5');
  await second.press('Alt+a');
  await expect(other.getByText(picking.done)).toBeVisible();

  await counter.press('Alt+a');
  await counter.next();
  await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.picked);
  await expect(notice).toContainText(/000001 berubah sementara itu/);
  await expect(notice).toContainText(/Siti, \d\d:\d\d: Diambil/);
  await expect(notice).toContainText('9 NW-002');
  await expectGoodInEveryLook(other);
  await expect(other.getByTestId('delivery.state')).toHaveText(deliveryId.states.picked);
  await notice.getByRole('button', { name: picking.discard }).click();
  await expect(notice).toBeHidden();
  await second.deed('Shift+F9');
  await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.issued);
  await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('11');
  await other.close();
  await expectHealthy(gerai);
});

test('where stock is missing at goods issue, what is there is sent and the rest stays on the order', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = await deliveryToPick(gerai.page);
  const { page } = counter;
  await counter.press('Alt+a');
  await counter.next();
  await expect(page.getByLabel(deliveryId.pack.packages)).toBeFocused();
  await counter.next();
  await expect(page.getByLabel(deliveryId.load.vehicle)).toBeFocused();
  await counter.next();
  await expect(page.getByText(deliveryId.issue.complete)).toBeVisible();

  // Somebody sends goods to another branch meanwhile.
  const lines = [{ productCode: 'NW-002', quantity: 45 }];
  await new Planner(page).ask('command.run', {
    id: crypto.randomUUID(),
    type: 'transferOut',
    input: { transferId: crypto.randomUUID(), location: 'KPG02', reason: '', lines },
    expectedVersions: {},
  });
  const short = page.getByTestId('issue.short');
  await expect(short).toContainText('11');
  await expectGoodInEveryLook(page);
  await short.getByRole('button', { name: deliveryId.short.shorten }).click();
  await expect(short).toBeHidden();
  await counter.next();
  await expect(page.getByTestId('delivery.state')).toHaveText(deliveryId.states.issued);
  await expect(page.getByTestId('issue.rest')).toContainText(/NW-002 Chang: 5 PCS/);
  await expectHealthy(gerai);
});
