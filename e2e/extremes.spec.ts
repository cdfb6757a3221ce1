import type { Page } from '@playwright/test';
import { masterDataId } from '#shared/i18n/master-data-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { importRows } from './pages/import-rows.ts';

const customerName = 'PT Perdagangan Hasil Bumi Nusa Tenggara Timur Sejahtera Raya';
const productName = 'Semen Portland komposit serba guna kemasan dua lapis 50 kg untuk musim hujan NTT';
/** With 11 % of tax it comes to 999.999.999.999. */
const price = '900900900900';
const CUSTOMERS = 5000;
const PRODUCTS = 5000;

/** Nothing lies beyond the window, and no text is cut where nothing says so: ellipsis and the whole in a tooltip. */
async function expectNothingCut(page: Page): Promise<void> {
  for (const zoom of [1.25, 1]) {
    await page.evaluate((to) => document.documentElement.style.setProperty('--app-zoom', String(to)), zoom);
    await expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-narrow'))).toBe(zoom > 1);
    const found = await page.evaluate(() => {
      const root = document.documentElement;
      const cut = [...document.querySelectorAll<HTMLElement>('main *, header *')].filter((element) => {
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        if (!hasText) return false;
        // Whatever clips it: the text's own box, or the cell that it stands in.
        const { right } = element.getBoundingClientRect();
        for (let box: HTMLElement | null = element; box; box = box.parentElement) {
          if (box.matches('[role="grid"], main')) return false;
          const { overflowX, textOverflow } = getComputedStyle(box);
          const end = box.getBoundingClientRect().right;
          const isCut = box === element ? box.scrollWidth > box.clientWidth + 1 : right > end + 1;
          if (overflowX === 'visible' || !isCut) continue;
          const isSaid = textOverflow === 'ellipsis' && box.closest('[title], [aria-label]') !== null;
          const isWritten = box === element || getComputedStyle(element).display === 'inline';
          return !isWritten || !isSaid;
        }
        return false;
      });
      return {
        across: root.scrollWidth - root.clientWidth,
        down: root.scrollHeight - root.clientHeight,
        cut: cut.map((element) => `${element.className} ${element.textContent}`),
      };
    });
    expect(found).toEqual({ across: 0, down: 0, cut: [] });
  }
}

test('the longest names, the largest amounts and five thousand rows stay readable', async ({ gerai }) => {
  test.setTimeout(180_000);
  await gerai.close();
  const many = Array.from({ length: CUSTOMERS - 1 }, (_, at) => `K${String(at).padStart(4, '0')},Toko ${at}`);
  importRows(gerai, 'customers', ['code,name', `PANJANG,${customerName}`, ...many]);
  const items = Array.from({ length: PRODUCTS - 1 }, (_, at) => `B${String(at).padStart(4, '0')},Barang ${at},PCS,04`);
  importRows(gerai, 'products', ['code,name,unit,taxCode', `PANJANG,${productName},PCS,04`, ...items]);
  importRows(gerai, 'prices', ['productCode,validFrom,unitPrice', `PANJANG,2020-01-01,${price}`]);
  const page = await gerai.open();
  const counter = new Counter(page);
  await counter.openDay();

  await test.step('while an order is typed', async () => {
    await counter.press('Control+3', 'Control+n');
    await counter.typeDocument('PANJANG', [['PANJANG', '1']]);
    await expect(counter.totalDue).toHaveText(/999\.999\.999\.999/);
    await expectNothingCut(page);
  });

  await test.step('on record, and in every list that shows it', async () => {
    await counter.nextStage(/SO\//);
    await expectNothingCut(page);
    for (const key of ['3', '1', '4', '5', '6', '7'] as const) {
      await counter.press(`Control+${key}`);
      await expect(counter.title).toBeVisible();
      await expectNothingCut(page);
    }
  });

  await test.step('five thousand items in stock: seen to the last, found at once', async () => {
    await counter.press('Control+6');
    const list = page.getByRole('grid').first();
    const rows = Number(await list.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(PRODUCTS);
    await list.getByRole('row').nth(1).click();
    await counter.press('End');
    await expect(list.locator(`[aria-rowindex="${rows}"]`)).toBeInViewport();
    expect(await list.getByRole('row').count()).toBeLessThan(80);
    await counter.press('Control+f');
    await counter.type('barang 4321');
    await expect(list.getByRole('row')).toHaveCount(2);
    await counter.press('Control+7');
  });

  await test.step('five thousand customers: found at once, seen to the last, few of them drawn', async () => {
    await page.getByRole('tab', { name: masterDataId.tabs.customers }).click();
    await expectNothingCut(page);
    const list = page.getByRole('grid').first();
    await expect(list.getByRole('row').first()).toBeVisible();
    await list.getByRole('row').nth(1).click();
    await counter.press('End');
    const rows = Number(await list.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(CUSTOMERS);
    await expect(list.locator(`[aria-rowindex="${rows}"]`)).toBeInViewport();
    expect(await list.getByRole('row').count()).toBeLessThan(80);
    await counter.press('Control+f');
    await counter.type('toko 4321');
    await expect(list.getByRole('row', { name: /Toko 4321/ })).toBeVisible();
    await expect(list.getByRole('row')).toHaveCount(2);
  });
});
