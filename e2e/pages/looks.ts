import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectLegible } from './accessible.ts';

const schemes = ['light', 'dark'] as const;
const textSizes = [1.25, 1] as const;

async function expectFitting(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });
  expect(overflow).toEqual({ across: 0, down: 0 });
}

/**
 * What stands on the page fits the window and passes axe in both schemes, at 100 and at 125 % text. Scheme and size
 * are set on the page as the settings set them, so that an open layer stays open.
 */
export async function expectGoodInEveryLook(page: Page): Promise<void> {
  for (const size of textSizes) {
    await page.evaluate((zoom) => document.documentElement.style.setProperty('--app-zoom', String(zoom)), size);
    await expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-narrow'))).toBe(size > 1);
    for (const scheme of schemes) {
      await page.evaluate((to) => document.documentElement.setAttribute('data-scheme', to), scheme);
      await expectFitting(page);
      await (scheme === 'light' ? expectAccessible(page) : expectLegible(page));
    }
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'light'));
}
