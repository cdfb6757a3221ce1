import type { Page } from '@playwright/test';
import { commandsEn } from '#shared/i18n/commands-en.ts';
import { commandsId as commands } from '#shared/i18n/commands-id.ts';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId as frame } from '#shared/i18n/frame-id.ts';
import { en } from '#shared/i18n/en.ts';
import { id as words } from '#shared/i18n/id.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessible.ts';
import { Counter } from './pages/counter.ts';

// Each plays a small story with two documents; with the start of the host that is more than the usual time.
test.describe.configure({ timeout: 180_000 });

/** A posted order and a second order that is being typed. */
async function orderAndDraft(page: Page): Promise<Counter> {
  const counter = new Counter(page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '11']]);
  await counter.nextStage(/^SO\/.*\/000001$/);
  await counter.press('Control+n');
  await counter.typeDocument('ALFKI', [['NW-001', '2']]);
  return counter;
}

function tabNamed(page: Page, name: RegExp) {
  return page.getByRole('list', { name: frame.tabs.label }).getByRole('button', { name });
}

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const right = document.querySelector('main')?.getBoundingClientRect().right ?? 0;
    const cut = [...document.querySelectorAll('main button:not([tabindex="-1"])')].filter((button) => {
      const box = button.getBoundingClientRect();
      return button.closest('aside') === null && box.width > 0 && box.right > right + 1;
    });
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight, cut: cut.length };
  });
  expect(overflow).toEqual({ across: 0, down: 0, cut: 0 });
}

test('the search finds documents, customers, items and commands, and opens them', async ({ gerai }) => {
  const { page } = gerai;
  const counter = await orderAndDraft(page);
  const field = page.getByRole('combobox', { name: frame.finder.title });
  const hits = page.getByRole('listbox', { name: frame.finder.results }).getByRole('option');

  await counter.press('Control+k');
  await expect(field).toBeFocused();
  await expect(hits.first()).toContainText('Alfreds Futterkiste');
  await expect(hits.nth(1)).toContainText('SO/');
  await expectAccessible(page);
  await page.keyboard.type('1');
  await expect(hits.first()).toContainText(/SO\/.*\/000001/);
  await page.keyboard.press('Enter');
  await expect(counter.title).toHaveText(/^SO\/.*\/000001$/);

  await counter.press('Control+k');
  await page.keyboard.type('@handel ern');
  await expect(hits.first()).toContainText('ERNSH');
  await field.fill('=gumbo chef');
  await expect(hits.first()).toContainText('NW-005');
  await field.fill(`>${commands['go.stock']}`);
  await expect(hits.first()).toContainText('Ctrl+6');
  await page.keyboard.press('Enter');
  await expect(counter.title).toHaveText(words.workspaces.stock);

  await counter.press('Control+k');
  await page.keyboard.type('=gumbo');
  await page.keyboard.press('Enter');
  await expect(counter.title).toHaveText(/^NW-005 /);
  await expect(page.getByRole('region', { name: /Gumbo/ })).toBeFocused();

  await counter.press('Control+k');
  await page.keyboard.type('tidak ada yang begini');
  await expect(page.getByRole('dialog')).toContainText(frame.finder.none('tidak ada yang begini'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('open documents are tabs: opened by number, kept over a reload, closed without loss', async ({ gerai }) => {
  const { page } = gerai;
  const counter = await orderAndDraft(page);
  await expect(tabNamed(page, /^SO\/.*000001/)).toBeVisible();
  await expect(tabNamed(page, /^Alfreds Futterkiste/)).toHaveAttribute('aria-current', 'page');

  await counter.press('Control+3', 'Control+g');
  await page.keyboard.type('so 1');
  await expect(page.getByRole('option').first()).toContainText('000001');
  await page.keyboard.press('Enter');
  await expect(counter.title).toHaveText(/000001$/);

  await page.reload();
  await expect(tabNamed(page, /^SO\/.*000001/)).toHaveAttribute('aria-current', 'page');
  await counter.press('Alt+2');
  await expect(page.getByRole('row', { name: /NW-001/ })).toBeVisible();
  await counter.press('Alt+1');
  await expect(counter.title).toHaveText(/000001$/);
  await counter.press('Control+w');
  await expect(tabNamed(page, /^SO\//)).toBeHidden();
  await expect(page.getByRole('row', { name: /NW-001/ })).toBeVisible();

  // What is posted takes the seat of its draft.
  await counter.nextStage(/000002$/);
  await expect(tabNamed(page, /^SO\/.*000002/)).toHaveAttribute('aria-current', 'page');
  await expect(tabNamed(page, /^Alfreds/)).toBeHidden();

  await gerai.restart();
  await expect(tabNamed(gerai.page, /^SO\/.*000002/)).toBeVisible();
});

test('the menu says what every command does here, and changes language and colours at once', async ({ gerai }) => {
  const { page } = gerai;
  const counter = new Counter(page);
  await counter.openDay();
  await counter.press('Control+3');
  await page.getByRole('button', { name: words.frame.menu, exact: true }).click();
  const hold = page.getByRole('menuitem', { name: commands['draft.hold'], exact: false }).first();
  await expect(hold).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('menuitem', { name: words.keys.newOrder })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+N',
  );
  await page.getByRole('menuitem', { name: frame.sections.view }).click();
  await page.getByRole('menuitemradio', { name: words.frame.english }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('menuitem', { name: frameEn.sections.tools })).toBeVisible();
  await page.getByRole('menuitemradio', { name: en.frame.dark }).click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');

  await counter.press('Control+/');
  await page.keyboard.type('full');
  await expect(page.getByRole('dialog')).toContainText(commandsEn['window.fullScreen']);
  await expect(page.getByRole('dialog')).not.toContainText(commandsEn['draft.hold']);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

test('F6 goes round the window, and at 125 % the panel is a drawer that gives the focus back', async ({ gerai }) => {
  const { page } = gerai;
  const counter = await orderAndDraft(page);
  const regionOfFocus = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  const seen: (string | null | undefined)[] = [];
  for (let press = 0; press < 5; press += 1) {
    await counter.press('F6');
    seen.push(await regionOfFocus());
  }
  expect(seen).toEqual(['panel', 'keys', 'title', 'navigation', 'main']);
  await counter.press('Shift+F6');
  expect(await regionOfFocus()).toBe('navigation');

  await page.setViewportSize({ width: 1093, height: 582 });
  await counter.press('F6');
  await expectNoOverflow(page);
  const panel = page.getByRole('complementary');
  const isOpen = () => panel.evaluate((element) => element.getBoundingClientRect().right <= innerWidth + 1);
  await expect.poll(isOpen).toBe(false);
  await counter.press('F6');
  await expect(panel).toBeFocused();
  await expect.poll(isOpen).toBe(true);
  await counter.press('Escape');
  expect(await regionOfFocus()).toBe('main');
  await expect.poll(isOpen).toBe(false);
});

test('at 125 % text size nothing is cut off', async ({ gerai }) => {
  const { page } = gerai;
  const counter = await orderAndDraft(page);
  await page.getByRole('button', { name: words.frame.menu, exact: true }).click();
  await page.getByRole('menuitem', { name: frame.sections.view }).click();
  await page.getByRole('menuitemradio', { name: frame.percent(125) }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-narrow', '');
  await expectNoOverflow(page);
  for (const key of ['Control+1', 'Control+3', 'Control+4', 'Alt+1']) {
    await counter.press(key);
    await expect(counter.title).toBeVisible();
    await expectNoOverflow(page);
  }
});
