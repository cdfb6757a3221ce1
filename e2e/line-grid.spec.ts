import type { Page } from '@playwright/test';
import { id as words } from '#shared/i18n/id.ts';
import { lineGridId } from '#shared/i18n/line-grid-id.ts';
import { scannerId } from '#shared/i18n/scanner-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { scan } from './pages/scanner.ts';
import { itemCell, lineRows, newOrder, quantityCell, storedLines } from './pages/line-grid.ts';

/** Puts text on the clipboard's way into the focused cell, as a spreadsheet does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('a scan into the quantity adds the product and leaves the quantity as it was', async ({ gerai }) => {
  test.setTimeout(120_000);
  const counter = await newOrder(gerai);
  const { page } = counter;
  const first = page.getByRole('row', { name: /NW-002/ });

  await test.step('while a quantity is typed', async () => {
    await counter.type('NW-002');
    await counter.press('Enter');
    await expect(quantityCell(page)).toBeFocused();
    await counter.type('7');
    await scan(page, '2000000000107');
    await expect(page.getByRole('row', { name: /NW-010/ })).toBeVisible();
    await expect(first.getByRole('gridcell').nth(2)).toHaveText('7');
    await expect(quantityCell(page)).toBeFocused();
    await expect(quantityCell(page)).toHaveValue('1');
  });

  await test.step('the same product again is one more of it, a quantity before a scan is so many', async () => {
    await scan(page, 'nw-002');
    await expect(quantityCell(page)).toHaveValue('8');
    await counter.press('Enter', 'Control+End');
    await counter.type('12*');
    await scan(page, 'NW-026');
    await expect(
      page
        .getByRole('row', { name: /NW-026/ })
        .getByRole('gridcell')
        .nth(2),
    ).toHaveText('12');
    await expect(itemCell(page)).toBeFocused();
    await expect(itemCell(page)).toHaveValue('');
  });

  await test.step('a code that nobody knows is kept in red, and nothing is added', async () => {
    await counter.press('ArrowUp', 'Tab');
    await expect(quantityCell(page)).toBeFocused();
    await scan(page, '8990000000000');
    await expect(page.getByTestId('scan.unknown')).toContainText('8990000000000');
    await expect(quantityCell(page)).toHaveValue('12');
    expect(await lineRows(page).count()).toBe(3);
    await scan(page, 'NW-011');
    await expect(page.getByTestId('scan.unknown')).toBeHidden();
  });

  await test.step('each of the last scans can be taken back', async () => {
    await page.getByRole('button', { name: scannerId.lastCount(4) }).click();
    const list = page.getByRole('dialog', { name: scannerId.last });
    await list.getByRole('listitem').filter({ hasText: 'NW-011' }).getByRole('button').click();
    await expect(list).toBeHidden();
    await expect(page.getByRole('row', { name: /NW-011/ })).toBeHidden();
  });

  await test.step('the code of a document opens it from anywhere', async () => {
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
    const number = (await counter.title.textContent()) ?? '';
    await counter.press('Control+1');
    await expect(counter.title).not.toHaveText(number);
    await scan(page, number.toLowerCase());
    await expect(counter.title).toHaveText(number);
  });
});

test('rows of a spreadsheet are one step; a hundred steps are taken back and done again', async ({ gerai }) => {
  test.setTimeout(180_000);
  const counter = await newOrder(gerai);
  const { page } = counter;

  await test.step('what is not understood is reported with row and reason', async () => {
    await paste(page, 'NW-002\t12\nXX-1\t3\nNW-010;2;10+5\nNW-011\tlima\n');
    await expect(lineRows(page)).toHaveCount(2);
    const report = page.getByRole('region', { name: lineGridId.pasted.report(2), exact: true });
    await expect(report).toContainText(lineGridId.pasted.row(2));
    await expect(report).toContainText(lineGridId.pasted.problems['unknown-item']);
    await expect(report).toContainText(lineGridId.pasted.row(4));
    await expect(page.getByRole('row', { name: /NW-010/ })).toContainText('10+5');
    await counter.press('Control+z');
    await expect(lineRows(page)).toHaveCount(0);
    await counter.press('Control+y');
    await expect(lineRows(page)).toHaveCount(2);
    await report.getByRole('button').click();
    await expect(report).toBeHidden();
  });

  await test.step('insert, move, delete with its undo', async () => {
    await counter.press('Control+Home', 'Insert');
    await counter.type('NW-020');
    await counter.press('Enter', 'Enter');
    await expect(lineRows(page).first()).toHaveAccessibleName(/NW-020/);
    await counter.press('Control+Home', 'Alt+ArrowDown');
    await expect(lineRows(page).nth(1)).toHaveAccessibleName(/NW-020/);
    await counter.press('Control+Delete');
    await expect(lineRows(page)).toHaveCount(2);
    await page.getByRole('button', { name: words.keys.undo }).last().click();
    await expect(lineRows(page).nth(1)).toHaveAccessibleName(/NW-020/);
  });

  await test.step('a hundred quantities', async () => {
    await counter.press('Control+Home', 'Tab');
    await expect(quantityCell(page)).toBeFocused();
    for (let step = 0; step < 100; step += 1) await counter.press('NumpadAdd');
    await expect(quantityCell(page)).toHaveValue('112');
    for (let step = 0; step < 100; step += 1) await counter.press('Control+z');
    await expect(quantityCell(page)).toHaveValue('12');
    for (let step = 0; step < 100; step += 1) await counter.press('Control+y');
    await expect(quantityCell(page)).toHaveValue('112');
    await expect.poll(async () => (await storedLines(page))[0]).toEqual({ code: 'NW-002', quantity: 112 });
  });
});

test('after the window is killed between two keys at most the cell being typed is lost', async ({ gerai }) => {
  test.setTimeout(180_000);
  const counter = await newOrder(gerai);
  for (const [code, count] of [
    ['NW-002', '3'],
    ['NW-010', '5'],
    ['NW-026', '8'],
  ] as const) {
    await counter.type(code);
    await counter.press('Enter');
    await counter.type(count);
    await counter.press('Enter');
  }
  await counter.type('NW-011');
  await counter.press('Enter');
  await counter.type('4');
  await gerai.kill();
  await gerai.open();
  await gerai.page.keyboard.press('Alt+1');
  const rows = lineRows(gerai.page);
  await expect(rows).toHaveCount(4);
  const counts = await rows.evaluateAll((all) => all.map((row) => row.children[2]?.textContent));
  expect(counts.slice(0, 3)).toEqual(['3', '5', '8']);
});

test('a scanner is calibrated with three readings of one label, and the settings keep its rhythm', async ({
  gerai,
}) => {
  const { settings: own } = scannerId;
  const { page } = gerai;
  const counter = new Counter(page);
  await counter.press('Control+,');
  await page.getByRole('button', { name: own.begin, exact: true }).click();
  for (const done of [0, 1, 2]) {
    await expect(page.getByRole('textbox', { name: own.reading(done, 3) })).toBeFocused();
    await scan(page, '2000000000107');
  }
  await expect(page.getByRole('status')).toHaveText(own.done('2000000000107'));
  const learnt = await page.getByTestId('scanner.rhythm').textContent();
  expect(learnt).not.toBe(own.rhythm(35, 80));
  await page.reload();
  await expect(page.getByTestId('scanner.rhythm')).toHaveText(learnt ?? '');
  await page.getByRole('button', { name: own.begin, exact: true }).click();
  await counter.type('8991');
  await expect(page.getByRole('textbox', { name: own.reading(1, 3) })).toBeFocused();
  await counter.press('Escape');
  await expect(page.getByTestId('scanner.rhythm')).toHaveText(learnt ?? '');
});
