import { id as words } from '#shared/i18n/id.ts';
import { jobsId } from '#shared/i18n/jobs-id.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

test('an inquiry becomes a quotation, the quotation two orders, and what is left is lost with a reason', async ({
  gerai,
}) => {
  test.setTimeout(180_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  const { inquiries, convert, documents, winRate, reasons } = presalesId;
  await counter.openDay();

  await test.step('the inquiry takes down a code and the customer’s own words', async () => {
    await counter.press('Control+2');
    await page.getByRole('tab', { name: presalesId.tabs.inquiries }).click();
    await counter.press('Control+n');
    await page.keyboard.type('ALFKI', { delay: 50 });
    await counter.press('Enter', 'Enter');
    await page.getByLabel(`${inquiries.item} 1`).click();
    await page.keyboard.type('NW-003', { delay: 50 });
    await counter.press('Enter');
    await page.keyboard.type('20', { delay: 50 });
    await counter.press('Enter');
    await page.keyboard.type('pipa tebal', { delay: 50 });
    await counter.press('Enter');
    await page.keyboard.type('12', { delay: 50 });
  });

  await test.step('it is still there after the window was loaded anew, and takes a number', async () => {
    await page.reload();
    await expect(page.getByLabel(`${inquiries.item} 2`)).toHaveValue('pipa tebal');
    await expect(page.getByLabel(`${inquiries.quantity} 2`)).toHaveValue('12');
    await counter.nextStage(/INQ\/KPG01\/\d{4}\/000001/);
  });

  await test.step('the quotation answers it', async () => {
    await counter.nextScreen();
    await expect(page.getByRole('row', { name: /NW-003/ })).toContainText('20');
    await counter.nextStage(/QUO\/KPG01\/\d{4}\/000001/);
    await expect(page.getByRole('complementary').getByRole('button', { name: /INQ\/KPG01/ })).toBeVisible();
  });
  const quotation = page.url();

  await test.step('a part of it is ordered', async () => {
    await page.getByLabel(convert.quantity('NW-003')).fill('8');
    await counter.press('Enter');
    await counter.nextScreen();
    await expect(page.getByRole('row', { name: /NW-003/ })).toContainText('8');
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  });

  await test.step('the rest is offered once more, a part of it ordered, and the remainder lost', async () => {
    await page.goto(quotation);
    await expect(page.getByTestId('quotation.state')).toHaveText(words.quotationStates.partlyOrdered);
    await expect(page.getByLabel(convert.quantity('NW-003'))).toHaveValue('12');
    await page.getByLabel(convert.quantity('NW-003')).fill('7');
    await counter.press('Enter');
    await counter.nextScreen();
    await expect(page.getByRole('row', { name: /NW-003/ })).toContainText('7');
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000002/);
    await page.goto(quotation);
    await expect(page.getByLabel(convert.quantity('NW-003'))).toHaveValue('5');
    await counter.press('Control+Delete');
    await expect(page.getByRole('group', { name: new RegExp(`^${presalesId.loseAll}`) })).toBeVisible();
    // A key of the frame gives no reason.
    await counter.leaving(() => counter.press('Control+3'));
    await page.goto(quotation);
    await expect(page.getByTestId('quotation.state')).toHaveText(words.quotationStates.partlyOrdered);
    await counter.press('Control+Delete', '2');
    await expect(page.getByTestId('quotation.state')).toHaveText(words.quotationStates.ordered);
    await expect(page.getByRole('group', { name: new RegExp(`^${presalesId.loseAll}`) })).toBeHidden();
    await expect(page.getByRole('complementary')).not.toContainText(documents.none);
  });

  await test.step('the win rate counts it as won, and the reason of the rest', async () => {
    await counter.press('Control+2');
    await page.getByRole('tab', { name: presalesId.tabs.winRate }).click();
    await expect(page.getByTestId('winRate.count')).toHaveText('100 %');
    await expect(page.getByRole('table', { name: winRate.reasons })).toContainText(reasons.stock);
  });
});

test('a quotation is revised under the same base number, and the one before gives way', async ({ gerai }) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+2', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '11']]);
  await counter.nextStage(/QUO\/KPG01\/\d{4}\/000001$/);
  await counter.leaving(() => counter.press('Control+Shift+D'));
  await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('11');
  await counter.nextStage(/QUO\/KPG01\/\d{4}\/000001-2$/);
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /000001$/ })
    .click();
  await expect(page.getByTestId('quotation.state')).toHaveText(words.quotationStates.superseded);

  await test.step('both are chosen in the list: F9 makes an order draft of the one that stands', async () => {
    await counter.press('Control+2');
    const list = page.getByRole('grid', { name: words.quotation.list });
    await list.getByRole('row', { name: /000001-2/ }).focus();
    await counter.press('Control+a');
    await expect(page.getByTestId('list.shown')).toContainText('terpilih');
    await counter.press('F9');
    await page.getByTestId('jobs.chip').click();
    const job = page.getByTestId('jobs.job').first();
    await expect(job).toContainText(jobsId.bulk.draftKept);
    await counter.press('Escape', 'Control+1');
    await expect(page.getByRole('region', { name: new RegExp(`^${words.home.drafts}`) })).toContainText('Ernst Handel');
  });
});
