import type { Page } from '@playwright/test';
import { commandsId as commands } from '#shared/i18n/commands-id.ts';
import { frameId as frame } from '#shared/i18n/frame-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { orderLifecycleId as lifecycle } from '#shared/i18n/order-lifecycle-id.ts';
import { deliveryId as deliveries } from '#shared/i18n/delivery-id.ts';
import { pickingId as picking } from '#shared/i18n/picking-id.ts';
import { expect, test } from './fixtures.ts';

/** Keys are for letters and digits only: no Enter, no Tab, no shortcut, no right button, no drag. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 40 });
}

test('an order is taken, changed, put aside, taken up again and delivered with the mouse alone', async ({ gerai }) => {
  test.setTimeout(180_000);
  const { page } = gerai;
  const title = page.getByRole('heading', { level: 1 });
  const goTo = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  const bar = page.getByRole('contentinfo');
  const press = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click();
  const keys: string[] = [];
  await page.exposeFunction('keyUsed', (key: string) => keys.push(key));
  await page.evaluate(() => {
    const { keyUsed } = globalThis as unknown as { keyUsed: (key: string) => void };
    addEventListener('keydown', (event) => keyUsed(event.key), { capture: true });
  });

  await test.step('the day is opened', async () => {
    await press(/^F9 Buka/);
    await expect(page.getByRole('banner')).not.toContainText(words.frame.noDay);
  });

  const order = async (customer: string, item: string, quantity: string) => {
    await goTo(words.workspaces.orders);
    await press(words.keys.newOrder);
    await page.getByRole('combobox', { name: words.editor.customer }).click();
    await write(page, customer);
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByRole('combobox', { name: words.editor.columns.item }).click();
    await write(page, item);
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(page.getByRole('textbox', { name: words.editor.columns.quantity })).toBeFocused();
    await write(page, quantity);
  };

  await test.step('an order', async () => {
    await order('ernst', 'chang', '5');
    await press(/^F9/);
    await expect(title).toHaveText(/^SO\/.*\/000001$/);
  });

  await test.step('is changed', async () => {
    await press(lifecycle.change);
    await page.getByRole('row', { name: /Chang/ }).getByRole('gridcell').nth(2).click();
    await write(page, '7');
    await page.getByRole('complementary').getByRole('tab').first().click();
    await press(/^F9/);
    await expect(title).toHaveText(/^SO\/.*\/000001$/);
    await expect(page.getByRole('row', { name: /Chang/ })).toContainText('7');
  });

  await test.step('another one is put aside and taken up again', async () => {
    await order('alfreds', 'chai', '2');
    await bar.getByRole('button', { name: new RegExp(commands['draft.hold']) }).click();
    await expect(page.getByRole('row', { name: /Chai/ })).toBeHidden();
    await page
      .getByRole('banner')
      .getByRole('button', { name: frame.tabs.held('1') })
      .click();
    await page.getByRole('option', { name: /Alfreds/ }).click();
    await expect(page.getByRole('row', { name: /Chai/ })).toBeVisible();
    await press(/^F9/);
    await expect(title).toHaveText(/^SO\/.*\/000002$/);
  });

  await test.step('the list opens it', async () => {
    await goTo(words.workspaces.orders);
    await page.getByRole('row', { name: /000001/ }).dblclick();
    await expect(title).toHaveText(/^SO\/.*\/000001$/);
  });

  await test.step('it is picked, packed, loaded and issued', async () => {
    await press(/^F9/);
    await expect(title).toHaveText(/^DO\/.*\/000001$/);
    const state = page.getByTestId('delivery.state');
    await press(picking.takeRest);
    await press(/^F9/);
    await expect(state).toHaveText(deliveries.states.picked);
    for (const next of [deliveries.states.packed, deliveries.states.loaded, deliveries.states.issued]) {
      await expect(page.getByRole('main').locator('[aria-keyshortcuts="F9"][aria-disabled="false"]')).toBeVisible();
      await press(/^F9/);
      await expect(state).toHaveText(next);
    }
  });

  await test.step('the language is changed', async () => {
    await page.getByRole('button', { name: words.frame.menu }).click();
    await page.getByRole('menuitem', { name: frame.sections.view }).click();
    await page.getByRole('menuitemradio', { name: words.frame.english }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  expect(keys.filter((key) => !/^[\w ]$/.test(key))).toEqual([]);
});
