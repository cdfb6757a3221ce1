import type { Page } from '@playwright/test';
import { id as frameWords } from '#shared/i18n/id.ts';
import { planningId as words } from '#shared/i18n/planning-id.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessible.ts';
import { Counter } from './pages/counter.ts';
import { Planner } from './pages/planner.ts';

test.setTimeout(150_000);

const onMonday = ['ERNSH', 'SAVEA', 'QUICK', 'RATTC', 'HUNGO', 'KOENE'] as const;
const onTuesday = ['BERGS', 'FRANK', 'LEHMS', 'OTTIK'] as const;

/** Six stops on the first Monday after today, where four have room; and four on Tuesday, which is full. */
async function fullMonday(page: Page): Promise<{ planner: Planner; monday: string; tuesday: string }> {
  await new Counter(page).openDay();
  const planner = new Planner(page);
  const [monday, tuesday] = [await planner.workDay(0), await planner.workDay(1)];
  for (const [index, customerCode] of onMonday.entries()) {
    await planner.order({
      orderId: `monday-${index}`,
      customerCode,
      productCode: 'NW-041',
      quantity: 2,
      date: monday,
      fixedDate: index === 1,
    });
  }
  for (const customerCode of onTuesday) {
    const orderId = `tuesday-${customerCode}`;
    await planner.order({ orderId, customerCode, productCode: 'NW-041', quantity: 1, date: tuesday });
  }
  return { planner, monday, tuesday };
}

async function expectFitsAndAccessible(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { scrollWidth, scrollHeight };
  });
  expect(overflow).toEqual({ scrollWidth: width, scrollHeight: height });
  await expectAccessible(page);
}

/** The same screen in both schemes, and with its text enlarged to 125 %. */
async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate((to) => document.documentElement.setAttribute('data-scheme', to), scheme);
    await expectFitsAndAccessible(page);
  }
  await page.setViewportSize({ width: 1093, height: 582 });
  await expectFitsAndAccessible(page);
  await page.setViewportSize({ width: 1366, height: 728 });
  await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'light'));
}

test('a delivery goes to the next day with room in at most three keys, and comes back', async ({ gerai }) => {
  const { page } = gerai;
  const { planner, monday, tuesday } = await fullMonday(page);
  await planner.openNextWeek();
  const first = planner.day(monday).getByRole('button').first();
  await expect(first).toBeFocused();
  await expect(planner.day(monday)).toContainText(words.calendar.tooFull);
  await expect(planner.day(monday)).toContainText('6/4');
  const wednesday = await planner.workDay(2);

  // Tuesday is full: the next day with room is Wednesday.
  const keys = await planner.countKeys();
  await page.keyboard.press('ArrowDown');
  await expect(planner.day(monday).getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(planner.day(wednesday).getByRole('button')).toHaveCount(1);
  expect(await keys()).toBeLessThanOrEqual(3);
  await expect(planner.day(wednesday).getByRole('button')).toBeFocused();
  await expect(planner.day(monday)).toContainText('5/4');

  await page.keyboard.press('Control+z');
  await expect(planner.day(wednesday).getByRole('button')).toHaveCount(0);
  await expect(planner.day(monday)).toContainText('6/4');

  await test.step('one work day on and back, full or not; what is fixed says why it stays', async () => {
    await planner.day(monday).getByRole('button').first().click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(planner.day(tuesday).getByRole('button')).toHaveCount(5);
    await expect(planner.day(tuesday)).toContainText(words.calendar.tooFull);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(planner.day(monday).getByRole('button')).toHaveCount(6);
    await planner.day(monday).getByRole('button', { name: words.calendar.state.fixed }).click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('status')).toHaveText(words.calendar.stands.fixedDate);
    await expect(planner.day(monday).getByRole('button')).toHaveCount(6);
  });
  await gerai.untilInStep();
});

test('a card is dragged to another day, and chosen from the menu by mouse alone', async ({ gerai }) => {
  const { page } = gerai;
  const { planner, monday } = await fullMonday(page);
  await planner.openNextWeek();
  const thursday = await planner.workDay(3);
  const saturday = await planner.workDay(5);
  await planner.day(monday).getByRole('listitem').first().dragTo(planner.day(thursday));
  await expect(planner.day(thursday).getByRole('button')).toHaveCount(1);
  await page.getByRole('button', { name: words.calendar.undo }).click();
  await expect(planner.day(thursday).getByRole('button')).toHaveCount(0);

  await test.step('a day off takes nothing', async () => {
    await planner.day(monday).getByRole('listitem').first().dragTo(planner.day(saturday));
    await expect(planner.day(monday).getByRole('button')).toHaveCount(6);
  });

  await test.step('the menu says which days have room and which are too full', async () => {
    await planner.day(monday).getByRole('button').first().click();
    await page.getByRole('button', { name: words.calendar.moveTo }).click();
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem', { name: words.calendar.tooFull }).first()).toBeVisible();
    await expectFitsAndAccessible(page);
    const [, month = '', day = ''] = thursday.split('-');
    await menu.getByRole('menuitem', { name: `${day}/${month}` }).click();
    await expect(planner.day(thursday).getByRole('button')).toHaveCount(1);
    await expect(planner.day(thursday).getByRole('button')).toBeFocused();
  });
});

test('the list twin has the same deliveries as the week, and the same keys', async ({ gerai }) => {
  const { page } = gerai;
  const { planner, monday } = await fullMonday(page);
  await planner.openNextWeek();
  await expect(planner.day(monday).getByRole('button')).toHaveCount(6);
  await expectAccessibleEverywhere(page);
  await page.keyboard.press('Control+l');
  const rows = page.getByRole('grid', { name: words.calendar.list }).getByRole('row');
  await expect(rows).toHaveCount(11);
  await expect(rows.nth(1)).toContainText(words.calendar.tooFull);
  await expectAccessibleEverywhere(page);
  await rows.nth(1).click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+l');
  await expect(planner.day(await planner.workDay(2)).getByRole('button')).toHaveCount(1);
});

test('levelling proposes, leaves out what is not ticked, is accepted in one step and undone in one', async ({
  gerai,
}) => {
  const { page } = gerai;
  const { planner, monday } = await fullMonday(page);
  await planner.openNextWeek();
  await expect(planner.day(monday).getByRole('button')).toHaveCount(6);
  await page.keyboard.press('Alt+r');
  const moves = page.getByRole('table', { name: words.levelling.moves });
  await expect(moves.getByRole('checkbox')).toHaveCount(2);
  await expect(page.getByText(words.levelling.allFit)).toBeVisible();
  await expect(page.getByRole('region', { name: words.levelling.days })).toContainText('6/4');
  await expectAccessibleEverywhere(page);

  await moves.getByRole('checkbox').first().uncheck();
  await expect(page.getByRole('main').getByRole('button', { name: words.levelling.accept('1') })).toBeVisible();
  await expect(page.getByRole('region', { name: words.levelling.days })).toContainText(words.levelling.stillFull);
  await moves.getByRole('checkbox').first().check();
  await expect(page.getByRole('main').getByRole('button', { name: words.levelling.accept('2') })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(planner.day(monday).getByRole('button')).toHaveCount(4);
  await expect(planner.day(monday)).not.toContainText(words.calendar.tooFull);
  await page.keyboard.press('Control+z');
  await expect(planner.day(monday).getByRole('button')).toHaveCount(6);
  await gerai.untilInStep();
});

/** 45 of NW-026 are on hand: the first order takes most of them, the important one comes later. */
async function scarceGoods(page: Page): Promise<void> {
  await new Counter(page).openDay();
  const planner = new Planner(page);
  const date = await planner.today();
  const wish = { productCode: 'NW-026', date } as const;
  await planner.order({ ...wish, orderId: 'early', customerCode: 'ERNSH', quantity: 40, priority: 3 });
  await planner.order({ ...wish, orderId: 'important', customerCode: 'SAVEA', quantity: 30, priority: 1 });
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('row', { name: /NW-026/ })).toBeVisible();
}

test.describe('back-orders', () => {
  test('three policies stand side by side and are chosen by digit; a clerk is told who may accept', async ({
    gerai,
  }) => {
    const { page } = gerai;
    await scarceGoods(page);
    const demand = page.getByTestId('backorders.demand');
    await expect(demand.getByRole('row')).toHaveCount(3);
    const policies = page.getByRole('radiogroup', { name: words.backorders.policies });
    await page.keyboard.press('3');
    await expect(policies.getByRole('radio').nth(2)).toBeChecked();
    await page.keyboard.press('1');
    await expect(policies.getByRole('radio').first()).toBeChecked();
    await page.keyboard.press('F9');
    await expect(page.getByRole('status')).toHaveText(words.backorders.acceptFirst);
    await page.keyboard.press('2');
    await expect(policies).toContainText(words.backorders.gainLose('1', '1'));
    await expect(demand.getByRole('row', { name: /Save-a-lot/ })).toContainText(words.backorders.effect.gains);
    await expect(demand.getByRole('row', { name: /Ernst/ })).toContainText(words.backorders.effect.loses);
    await expectAccessibleEverywhere(page);
    await page.keyboard.press('F9');
    await expect(page.getByText(words.backorders.needsSupervisor)).toBeVisible();
    await expectFitsAndAccessible(page);
  });

  test.describe('as supervisor', () => {
    test.use({ atCounter: 'budi' });

    test('a policy is accepted with a reason, and the customers to call are named', async ({ gerai }) => {
      const { page } = gerai;
      await scarceGoods(page);
      await expect(page.getByTestId('backorders.demand').getByRole('row')).toHaveCount(3);
      await page.keyboard.press('2');
      await page.keyboard.press('F9');
      await expect(page.getByText(words.backorders.acceptText('2'))).toBeVisible();
      await expect(page.getByRole('radio', { name: words.backorders.reasons[0] ?? '' })).toBeFocused();
      await page.keyboard.press('Control+Enter');
      const called = page.getByRole('table', { name: words.backorders.changed });
      await expect(called.getByRole('row')).toHaveCount(3);
      await expect(called).toContainText('Save-a-lot Markets');
      await expectAccessibleEverywhere(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.backorders.csv }).click();
      expect((await download).suggestedFilename()).toBe(`${words.backorders.csvName}.csv`);
      await called.getByRole('button').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/SO\/KPG01/);
      await gerai.untilInStep();
    });
  });

  test('nothing scarce says so', async ({ gerai }) => {
    const { page } = gerai;
    await new Counter(page).openDay();
    await page.keyboard.press('Control+3');
    await page.getByRole('tab', { name: words.orderTabs.backorders }).click();
    await expect(page.getByText(words.backorders.noneScarce)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.backorders.title);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(frameWords.order.title);
  });
});
