import type { Page } from '@playwright/test';
import { en } from '#shared/i18n/en.ts';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { id } from '#shared/i18n/id.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/accessible.ts';
import { Counter } from './pages/counter.ts';

const screens = ['home', 'presales', 'orders', 'delivery', 'billing', 'stock', 'master-data', 'day-close'] as const;
const words = { id, en };
const frame = { id: frameId, en: frameEn };
const languages = { id: id.frame.indonesian, en: id.frame.english };

type Look = {
  readonly scheme: 'light' | 'dark';
  readonly language: 'id' | 'en';
  readonly textSize: 100 | 125;
};

/** Chooses one thing in the menu of views, in the language that is spoken just then. */
async function chooseView(page: Page, language: Look['language'], choice: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: words[language].frame.menu }).click();
  await page.getByRole('menuitem', { name: frame[language].sections.view }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

async function expectFitting(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
  expect(overflow).toEqual({ across: 0, down: 0 });
}

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['id', 'en'] as const) {
    test(`every screen fits 1366×728 and passes axe, also at 125 % (${scheme}, ${language})`, async ({ gerai }) => {
      test.setTimeout(300_000);
      const { page } = gerai;
      await new Counter(page).openDay();
      await chooseView(page, 'id', id.frame[scheme]);
      await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
      if (language === 'en') await chooseView(page, 'id', languages.en);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const size of [100, 125] as const) {
        if (size !== 100) await chooseView(page, language, /^125/);
        for (const [index, screen] of screens.entries()) {
          await test.step(`${screen} at ${size} %`, async () => {
            await page.keyboard.press(`Control+${index + 1}`);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expectFitting(page);
            await expectAccessible(page);
          });
        }
      }
    });
  }
}

test('the order editor passes axe while a line is typed', async ({ gerai }) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '11']]);
  await gerai.page.keyboard.type('NW-0', { delay: 60 });
  await expectAccessible(gerai.page);
});
