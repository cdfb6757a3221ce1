import { deliveryId } from '#shared/i18n/delivery-id.ts';
import { homeId } from '#shared/i18n/home-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { jobsId } from '#shared/i18n/jobs-id.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

test.setTimeout(180_000);

test('the first screen says what leaves, what is stuck and what was put on hold, and F9 goes on from each', async ({
  gerai,
}) => {
  const counter = new Counter(gerai.page);
  const { page } = counter;
  const leaving = page.getByRole('grid', { name: words.home.dueList });
  const decisions = page.getByRole('region', { name: words.home.decisions });
  const drafts = page.getByRole('region', { name: new RegExp(`^${words.home.drafts}`) });
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '3']]);
  await counter.nextStage(/SO\//);
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('BONAP', [['NW-004', '90000']]);
  await counter.nextStage(/SO\//);
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('QUICK', [['NW-005', '2']]);
  await counter.press('F4');
  await expect(page.getByRole('banner')).toContainText('QUICK');
  await counter.press('Control+1');

  await test.step('an order that leaves today becomes a delivery, and the list shows that one', async () => {
    await expect(page.getByTestId('tile.due')).toContainText('1');
    await leaving.getByRole('row', { name: /SO\/.*000001/ }).focus();
    await counter.press('F9');
    await expect(counter.title).toHaveText(/DO\//);
    await counter.press('Control+1');
    await expect(leaving.getByRole('row', { name: /DO\/.*000001/ })).toContainText(deliveryId.next.created);
    await expect(leaving.getByRole('row')).toHaveCount(2);
  });

  await test.step('a blocked order says how far it is over the limit; F9 opens it where it is decided', async () => {
    await expect(page.getByTestId('tile.blocked')).toHaveAttribute('data-state', 'blocked');
    await expect(decisions).toContainText(homeId.overLimit(''));
    await decisions.getByRole('button').focus();
    await counter.press('F9');
    await expect(counter.title).toHaveText(/SO\/.*000002/);
    await counter.press('Control+1');
  });

  await test.step('a draft on hold says so, and F9 takes it up', async () => {
    await expect(drafts).toContainText(/ditahan/);
    await drafts.getByRole('button').focus();
    await counter.press('F9');
    await expect(page.getByRole('combobox', { name: words.editor.customer })).toHaveValue(/QUICK/);
  });

  await test.step('what is not exported is counted', async () => {
    await counter.press('Control+1');
    await expect(page.getByTestId('tile.export')).toContainText(homeId.never);
  });
});

test('holding many orders asks why once, goes on while another screen is shown, and keeps its results', async ({
  gerai,
}) => {
  const counter = new Counter(gerai.page);
  const { page } = counter;
  const list = page.getByRole('grid', { name: words.order.list });
  await counter.openDay();
  for (const [customer, code] of [
    ['ERNSH', 'NW-002'],
    ['ALFKI', 'NW-003'],
  ] as const) {
    await counter.press('Control+3', 'Control+n');
    await counter.typeDocument(customer, [[code, '3']]);
    await counter.nextStage(/SO\//);
  }
  await counter.press('Control+3');
  await list.getByRole('row', { name: /000001/ }).focus();
  await counter.press('Control+a');
  await page.getByRole('button', { name: jobsId.bulk.hold }).click();
  const why = page.getByRole('group', { name: orderLifecycleId.reasonBar.ask });
  await expect(why).toBeVisible();
  await counter.press('1', 'Control+1');

  const chip = page.getByTestId('jobs.chip');
  await expect(chip).toHaveText(jobsId.ended);
  await chip.click();
  const panel = page.getByRole('dialog', { name: jobsId.jobs });
  await expect(panel).toContainText(jobsId.done('2'));
  await counter.press('Escape');
  await expect(panel).toBeHidden();
  await expect(chip).toBeFocused();
  const leaving = page.getByRole('grid', { name: words.home.dueList });
  await expect(leaving.getByRole('row', { name: /000001/ })).toContainText(homeId.held);
});
