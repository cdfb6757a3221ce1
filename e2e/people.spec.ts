import { describeError } from '#shared/i18n/describe-error.ts';
import { peopleId } from '#shared/i18n/people-id.ts';
import { rightsId } from '#shared/i18n/rights-id.ts';
import { stockId } from '#shared/i18n/stock-id.ts';
import { stockWorkId } from '#shared/i18n/stock-work-id.ts';
import { settingsId } from '#shared/i18n/settings-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { orderLifecycleId as lifecycle } from '#shared/i18n/order-lifecycle-id.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessible.ts';
import { Counter } from './pages/counter.ts';
import { Planner } from './pages/planner.ts';

const [budis, sitis] = ['80351946', '735194'];

test('people sign in by PIN, lock with the draft kept, ask for one approval, and are locked out by wrong PINs', async ({
  gerai,
}) => {
  test.setTimeout(180_000);
  let counter = new Counter(gerai.page);
  let { page } = counter;
  const signIn = () => page.getByTestId('sign-in');
  const pinOf = (name: string) => page.getByLabel(peopleId.pin.label(name), { exact: true });
  const setPin = async (name: string, pin: string) => {
    await page.getByRole('button', { name: settingsId.people.of(settingsId.people.setPin, name) }).click();
    await counter.type(pin);
    await counter.press('Enter');
    await counter.type(pin);
    await counter.press('Enter');
    await expect(page.getByRole('status')).toHaveText(settingsId.people.saved(name));
  };

  await test.step('the first PINs are set in the settings, and somebody is in from then on', async () => {
    await counter.openDay();
    await counter.press('Control+,');
    await expect(counter.title).toHaveText(settingsId.title);
    await setPin('Budi', budis);
    await setPin('Siti', sitis);
    await expect(page.getByRole('banner')).toContainText('Budi');
  });

  await test.step('F12 locks: nothing can be seen, and the draft is there for the next one', async () => {
    await counter.press('Control+3', 'Control+n');
    await counter.typeDocument('ERNSH', [['NW-002', '11']]);
    await counter.press('F12');
    await expect(signIn()).toBeVisible();
    await expect(page.getByText('NW-002').first()).toBeHidden();
    await expect(pinOf('Budi')).toBeFocused();
    await counter.press('Shift+Tab', 'ArrowLeft');
    await expect(pinOf('Siti')).toBeVisible();
    await counter.type(sitis);
    await counter.press('Enter');
    await expect(signIn()).toBeHidden();
    await expect(page.getByRole('banner')).toContainText('Siti');
    await expect(page.getByRole('row', { name: /NW-002/ })).toBeVisible();
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  });

  await test.step('what a clerk may not is approved by PIN, for this once', async () => {
    await counter.press('Control+,');
    const field = page.getByLabel(settingsId.fields.branchName.label);
    await field.fill('Cabang Timor');
    await counter.press('Enter');
    const overlay = page.getByRole('dialog');
    await expect(overlay).toContainText(rightsId.rights['settings.change']);
    await expect(pinOf('Budi')).toBeFocused();
    await counter.type('11111112');
    await counter.press('Enter');
    await expect(overlay).toContainText(describeError({ code: 'wrong-pin', triesLeft: 4 }, 'id', 0));
    await counter.type(budis);
    await counter.press('Enter');
    await expect(overlay).toBeHidden();
    await expect(page.getByTestId('branch.name')).toHaveText('Cabang Timor');
  });

  await test.step('a blocked order is approved in at most four keys and the PIN; its history names both', async () => {
    await counter.press('Control+3', 'Control+n');
    await counter.typeDocument('ALFKI', [['NW-038', '900']]);
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000002/);
    await expect(page.getByTestId('order.state')).toHaveText(words.orderStates.creditBlocked);
    const keys = await new Planner(page).countKeys();
    await counter.next();
    await counter.press('1');
    await expect(pinOf('Budi')).toBeFocused();
    await expectAccessible(page);
    await counter.type(budis);
    await counter.press('Enter');
    await expect(page.getByTestId('order.state')).toHaveText(words.orderStates.confirmed);
    expect(await keys()).toBeLessThanOrEqual(4 + budis.length);
    await page.getByRole('tab', { name: lifecycle.tabs.history }).click();
    await expect(page.getByTestId('history.entries')).toContainText('Siti, disetujui Budi');
  });

  await test.step('what a clerk counted twice is posted by somebody who did not count, by PIN', async () => {
    const planner = new Planner(page);
    const give = async (type: string, input: object) => {
      const outcome = await planner.ask('command.run', { id: crypto.randomUUID(), type, input, expectedVersions: {} });
      expect(outcome).toMatchObject({ ok: true });
    };
    const stocktakeId = crypto.randomUUID();
    await give('startStocktake', { stocktakeId, lines: [{ productCode: 'NW-010', batch: null }] });
    for (let twice = 0; twice < 2; twice += 1) {
      await give('countStock', { stocktakeId, productCode: 'NW-010', batch: null, counted: 90 });
    }
    await counter.press('Control+6');
    await page.getByRole('tab', { name: stockId.tabs.stocktakes }).click();
    await page.getByRole('row', { name: /STK/ }).dblclick();
    await counter.next();
    await expect(pinOf('Budi')).toBeFocused();
    await counter.type(budis);
    await counter.press('Enter');
    await expect(page.getByRole('status')).toContainText(/STK.*000001/);
    await page.getByRole('tab', { name: stockWorkId.take.tabs.differences }).click();
    await expect(page.getByRole('row', { name: /NW-010/ })).toContainText('−3');
  });

  await test.step('five wrong PINs wait, after a restart too', async () => {
    await counter.press('F12');
    await expect(signIn()).toBeVisible();
    for (let tries = 1; tries <= 5; tries += 1) {
      await counter.type('000001');
      await counter.press('Enter');
      await expect(signIn().getByRole('alert')).toContainText(tries < 5 ? `Sisa ${5 - tries} kali` : 'Tunggu');
      await expect(pinOf('Siti')).toBeFocused();
    }
    page = await gerai.restart();
    counter = new Counter(page);
    await expect(signIn()).toBeVisible();
    await page.getByRole('radio', { name: /Siti/ }).click();
    await counter.type(sitis);
    await counter.press('Enter');
    await expect(signIn().getByRole('alert')).toContainText('Tunggu');
    await expectAccessible(page);
    await page.getByRole('radio', { name: /Budi/ }).click();
    await counter.type(budis);
    await counter.press('Enter');
    await expect(signIn()).toBeHidden();
  });
});
