import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { frameId as frame } from '#shared/i18n/frame-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { expect, test, type Gerai } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

const screens = ['home', 'presales', 'orders', 'delivery', 'billing', 'stock', 'master-data', 'day-close'] as const;

async function seeScreen(gerai: Gerai, index: number): Promise<void> {
  const { page } = gerai;
  await page.keyboard.press(`Control+${index + 1}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
  expect(overflow).toEqual({ across: 0, down: 0 });
  await expectAccessible(page);
}

async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) }))).toEqual([]);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen fits 1366×728 and passes axe (${scheme})`, async ({ gerai }) => {
    test.setTimeout(120_000);
    const { page } = gerai;
    await page.getByRole('button', { name: words.frame.menu }).click();
    await page.getByRole('menuitem', { name: frame.sections.view }).click();
    await page.getByRole('menuitemradio', { name: words.frame[scheme] }).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
    await new Counter(gerai.page).openDay();
    for (const [index, screen] of screens.entries()) {
      await test.step(screen, () => seeScreen(gerai, index));
    }
  });
}

test('the order editor passes axe while a line is typed', async ({ gerai }) => {
  const counter = new Counter(gerai.page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '11']]);
  await gerai.page.keyboard.type('NW-0', { delay: 40 });
  await expectAccessible(gerai.page);
});
