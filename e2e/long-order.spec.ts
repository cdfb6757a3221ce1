import { expect, test } from './fixtures.ts';
import { importRows } from './pages/import-rows.ts';
import { itemCell, newOrder, storedLines } from './pages/line-grid.ts';

const LINES = 500;

test('five hundred lines typed with Enter alone: none is lost, and their order is kept', async ({ gerai }) => {
  test.setTimeout(900_000);
  const codes = Array.from(
    { length: LINES },
    (_, at) => `${'ABCDE'.charAt(at / 100)}${String(at % 100).padStart(2, '0')}`,
  );
  await gerai.close();
  importRows(gerai, 'products', ['code,name,unit,taxCode', ...codes.map((code) => `${code},Barang ${code},PCS,04`)]);
  importRows(gerai, 'prices', ['productCode,validFrom,unitPrice', ...codes.map((code) => `${code},2020-01-01,1000`)]);
  await gerai.open();
  const counter = await newOrder(gerai);
  const { page } = counter;
  const typed = codes.map((code, at) => ({ code, quantity: (at % 9) + 1 }));

  await test.step('without waiting for anything', async () => {
    for (const { code, quantity } of typed) {
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await page.keyboard.type(String(quantity));
      await page.keyboard.press('Enter');
    }
    await expect(itemCell(page)).toBeFocused();
    expect(await storedLines(page)).toEqual(typed);
  });

  await test.step('only the rows in sight are drawn, and the grid says how many there are', async () => {
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(LINES + 2));
    expect(await page.getByRole('row', { name: /Barang/ }).count()).toBeLessThan(60);
    await counter.press('Control+Home');
    await expect(page.getByRole('row', { name: 'A00 Barang A00' })).toBeVisible();
  });

  await test.step('and confirmed', async () => {
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
    await expect(page.getByRole('grid').getByRole('row', { name: /Barang A00/ })).toBeVisible();
    await gerai.untilInStep();
  });
});
