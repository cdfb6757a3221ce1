import { jobsId } from '#shared/i18n/jobs-id.ts';
import { listsId } from '#shared/i18n/lists-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

test('orders are found by views, filters and keys, and worked on many at once', async ({ gerai }) => {
  test.setTimeout(180_000);
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
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('BONAP', [['NW-004', '2']]);
  await counter.press('Control+3');

  await test.step('the first view shows what waits for a person: both orders are due, the draft is not finished', async () => {
    await expect(list.getByRole('row')).toHaveCount(4);
    await expect(list.getByRole('row', { name: /000001/ })).toContainText(words.keys.createDelivery);
  });

  await test.step('a view, a filter and words narrow it down; Esc takes the words off', async () => {
    await page.getByRole('tab', { name: listsId.orders.views.drafts }).click();
    await expect(list.getByRole('row')).toHaveCount(2);
    await page.getByRole('tab', { name: listsId.orders.views.all }).click();
    await counter.press('Control+f');
    await page.keyboard.type('alfki', { delay: 60 });
    await expect(list.getByRole('row')).toHaveCount(2);
    await expect(list.getByRole('row', { name: /000002/ })).toBeVisible();
    await counter.press('Escape');
    await expect(list.getByRole('row')).toHaveCount(4);
    await counter.press('Alt+f');
    await page.getByLabel(listsId.filterField).selectOption({ label: words.columns.customer });
    await page.getByLabel(listsId.filterValue).fill('ernst');
    await counter.press('Enter');
    await expect(page.getByTestId('filter.customer')).toBeVisible();
    await expect(list.getByRole('row')).toHaveCount(2);
  });

  await test.step('the view is saved under a name, and is there after the window was loaded anew', async () => {
    await expect(page.getByRole('tab', { name: `${listsId.orders.views.all} *` })).toBeVisible();
    await counter.press('Control+Shift+s');
    await page.getByLabel(listsId.viewName).fill('Ernst');
    await counter.press('Enter');
    await page.reload();
    await expect(page.getByRole('tab', { name: 'Ernst', selected: true })).toBeVisible();
    await expect(list.getByRole('row')).toHaveCount(2);
  });

  await test.step('a quick look shows the lines and gives the focus back', async () => {
    await list.getByRole('row', { name: /000001/ }).focus();
    await counter.press('Control+ ');
    await expect(page.getByRole('complementary')).toContainText('NW-002');
    await counter.press('Control+ ');
    await expect(page.getByRole('complementary')).toBeHidden();
  });

  await test.step('all that the view shows is chosen by key; F9 works on each and says how it went', async () => {
    await page.getByRole('tab', { name: listsId.orders.views.all }).click();
    await list.getByRole('row', { name: /000002/ }).focus();
    await counter.press('Control+a');
    await expect(page.getByTestId('list.shown')).toContainText('3 terpilih');
    await page.getByRole('button', { name: jobsId.bulk.deliver }).click();
    await page.getByTestId('jobs.chip').click();
    const job = page.getByTestId('jobs.job').first();
    await expect(job).toContainText(jobsId.done('2'));
    await expect(job).toContainText(/DO\/KPG01\/\d{4}\/000001/);
    await counter.press('Escape');
  });

  await test.step('a draft without enough stock or data fails alone, with its reason', async () => {
    await page.getByRole('tab', { name: listsId.orders.views.drafts }).click();
    await list.getByRole('row').nth(1).focus();
    await counter.press(' ');
    await counter.press('F9');
    await page.getByTestId('jobs.chip').click();
    await expect(page.getByTestId('jobs.job').first()).toContainText(jobsId.done('1'));
    await counter.press('Escape');
    await expect(list).toBeHidden();
  });
});
