import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandsId } from '#shared/i18n/commands-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { lineGridId } from '#shared/i18n/line-grid-id.ts';
import { presalesId } from '#shared/i18n/presales-id.ts';
import { orderEditorId as own } from '#shared/i18n/order-editor-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { Planner } from './pages/planner.ts';
import { scan } from './pages/scanner.ts';

/** Three letters of a product's name each, and two digits. */
const typed = [
  ['iku', '12'],
  ['kon', '10'],
  ['pav', '11'],
  ['gua', '14'],
  ['tof', '15'],
] as const;

test('five typed lines are confirmed in 42 keys from Ctrl+N, without a click or a dialog', async ({ gerai }) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+3');
  await expect(counter.title).toHaveText(words.order.list);
  const keys = await new Planner(page).countKeys();
  await counter.press('Control+n');
  await expect(page.getByRole('combobox', { name: words.editor.customer })).toBeFocused();
  await page.keyboard.type('ern');
  await counter.press('Enter');
  for (const [name, quantity] of typed) {
    await page.keyboard.type(name);
    await counter.press('Enter');
    await page.keyboard.type(quantity);
    await counter.press('Enter');
  }
  await expect(page.getByRole('grid').getByRole('row', { name: /NW-/ })).toHaveCount(5);
  await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  expect(await keys()).toBeLessThanOrEqual(42);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const quantity of ['12', '10', '11', '14', '15']) {
    await expect(page.getByRole('gridcell', { name: quantity, exact: true })).toBeVisible();
  }
});

/** EAN-13 of five products, as they stand on their labels. */
const labels = ['2000000000107', '2000000000022', '2000000000268', '2000000000114', '2000000000015'];

test('five scanned lines are confirmed with seven keys beside the scans, without a click or a dialog', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+3');
  await expect(counter.title).toHaveText(words.order.list);
  const keys = await new Planner(page).countKeys();
  await counter.press('Control+n');
  await expect(page.getByRole('combobox', { name: words.editor.customer })).toBeFocused();
  await page.keyboard.type('ern');
  await counter.press('Enter');
  for (const label of labels) await scan(page, label);
  await expect(page.getByRole('grid').getByRole('row', { name: /NW-/ })).toHaveCount(5);
  await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  // Each label is thirteen digits and the scanner's Enter.
  expect((await keys()) - labels.length * 14).toBeLessThanOrEqual(7);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const code of ['NW-010', 'NW-002', 'NW-026', 'NW-011', 'NW-001']) {
    await expect(page.getByRole('grid').getByRole('row', { name: new RegExp(code) })).toContainText('1PCS');
  }
});

test('an order is put aside for another one and taken up again; a second order with the same PO is told; discount and freight are in the totals of the order', async ({
  gerai,
}) => {
  test.setTimeout(180_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  const reference = page.getByTestId('order.customerReference');
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '10']]);

  await test.step('hold, serve another, recall: three keys', async () => {
    await counter.press('F4');
    await counter.typeDocument('ALFKI', [['NW-010', '5']]);
    await reference.fill('PO-77');
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
    await counter.press('Shift+F4');
    await expect(page.getByRole('dialog')).toContainText('Ernst Handel');
    await counter.press('Enter');
    await expect(page.getByRole('row', { name: /NW-002/ })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(words.draft.held);
  });

  await test.step('a percent off the document, and freight', async () => {
    await expect(counter.totalDue).toHaveAttribute('data-value', '3374400');
    await counter.press('Shift+F8');
    await expect(page.getByTestId('order.headerDiscount')).toBeFocused();
    await page.keyboard.type('5');
    await counter.press('Enter');
    await expect(page.getByTestId('order.discount')).toHaveAttribute('data-value', '152000');
    await page.getByTestId('order.chargesButton').click();
    await page.getByRole('button', { name: own.totals.add(own.totals.freight) }).click();
    await expect(page.getByTestId('charge.FREIGHT')).toBeFocused();
    await counter.type('150000');
    await counter.press('Enter');
    await expect(page.getByTestId('order.charges')).toHaveAttribute('data-value', '150000');
    // 3,040,000 − 5 % + 150,000, and 11 % of it.
    await expect(counter.totalDue).toHaveAttribute('data-value', '3372180');
  });

  await test.step('notes and a specification are kept, and the order has all of it', async () => {
    await counter.press('Alt+n');
    await page.getByTestId('order.printedNote').fill('Antar sebelum jam 10');
    await counter.press('Escape');
    await expect(page.getByTestId('order.notes')).toHaveText('Antar sebelum jam 10');
    await page.getByRole('tab', { name: own.panel.stock }).click();
    await page.getByTestId('line.specification').fill('Botol 24');
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000002/);
    await expect(counter.totalDue).toHaveAttribute('data-value', '3372180');
    await expect(page.getByRole('main')).toContainText('Botol 24');
  });

  await test.step('the customer’s own number a second time', async () => {
    await counter.press('Control+n');
    await page.keyboard.type('ALFKI');
    await counter.press('Enter');
    await expect(page.getByRole('button', { name: /Ulangi pesanan terakhir/ })).toBeVisible();
    await counter.press('Alt+r');
    await expect(page.getByRole('row', { name: /NW-010/ })).toContainText('5');
    await reference.fill('PO-77');
    await expect(page.getByRole('main')).toContainText(own.header.duplicate('SO 1'));
    await counter.press('Control+d');
    await expect(page.getByRole('status')).toHaveText(own.actions.duplicated);
    await expect(page.getByRole('row', { name: /NW-010/ })).toContainText('5');
    await expect(reference).toHaveValue('');
  });
});

const sampleFile = (kind: string) =>
  readFileSync(path.join('src-shared', 'sample-data', 'branch-2026', `${kind}.csv`), 'utf8').split(/\r?\n/);

/** Head office sends some rows of a file again, with one column more or one value changed. */
async function applyMasterData(planner: Planner, kind: string, lines: readonly string[]): Promise<void> {
  const content = Buffer.from(lines.join('\n')).toString('base64');
  const report = (await planner.ask('masterData.read', { kind, fileName: `${kind}.csv`, content })) as {
    token: string;
  };
  const answer = await planner.ask('masterData.apply', {
    token: report.token,
    commandId: crypto.randomUUID(),
    acceptProblems: false,
  });
  expect(answer).toMatchObject({ ok: true });
}

test('a substitute takes the place of what is missing, a changed price is told, a blocked customer is said and his lines can be typed', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  const planner = new Planner(page);
  await counter.openDay();
  const [header = '', ...products] = sampleFile('products');
  const missing = products.find((line) => line.startsWith('NW-017,')) ?? '';
  await applyMasterData(planner, 'products', [`${header},substitutes`, `${missing},NW-002`]);
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-017', '5']]);
  const atp = page.getByTestId('line.1.atp');

  await test.step('Alt+S swaps, undo brings back', async () => {
    await expect(atp).toHaveText('kurang 5');
    await page.getByRole('tab', { name: own.panel.stock }).click();
    await expect(page.getByRole('button', { name: own.stock.sees('NW-002') })).toBeVisible();
    await counter.press('Alt+s');
    await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('ada');
    await counter.press('Control+z');
    await expect(page.getByRole('row', { name: /NW-017/ })).toBeVisible();
    await expect(page.getByRole('button', { name: own.stock.sees('NW-002') })).toBeVisible();
    await counter.press('Alt+s');
    await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('ada');
  });

  await test.step('Alt+Right wants the line a work day later, undo takes it back', async () => {
    await page.getByRole('tab', { name: own.panel.schedule }).click();
    const wanted = page.getByTestId('line.requestedDate');
    const before = await wanted.inputValue();
    await counter.press('Alt+ArrowRight');
    await expect(wanted).not.toHaveValue(before);
    await counter.press('Control+z');
    await expect(wanted).toHaveValue(before);
    await expect(page.getByRole('list', { name: own.schedule.days }).getByRole('button')).toHaveCount(10);
  });

  await test.step('a price that moves under the order', async () => {
    await expect(counter.totalDue).toHaveAttribute('data-value', '1687200');
    const [priceHeader = '', ...prices] = sampleFile('prices');
    const price = prices.find((line) => line.startsWith('BASE,NW-002,')) ?? '';
    await applyMasterData(planner, 'prices', [priceHeader, price.replace('304000', '310000')]);
    const bar = page.getByTestId('bar.prices');
    await expect(bar).toContainText(own.bars.pricesChanged(1));
    await bar.getByRole('button', { name: own.bars.look }).click();
    await expect(bar).toContainText('304.000 → 310.000');
    await bar.getByRole('button', { name: own.bars.close }).click();
    await expect(bar).toHaveCount(0);
  });

  await test.step('who is blocked', async () => {
    const [customerHeader = '', ...customers] = sampleFile('customers');
    const blocked = customers.find((line) => line.startsWith('ANATR,')) ?? '';
    await applyMasterData(planner, 'customers', [customerHeader, blocked.replace(',no,id', ',yes,id')]);
    await counter.press('F3');
    await page.keyboard.type('ANATR');
    await counter.press('Enter');
    await expect(page.getByTestId('bar.blocked')).toContainText('Ana Trujillo');
    await counter.press('Alt+PageUp', 'Alt+PageUp');
    await expect(page.getByTestId('credit.verdict')).toContainText(own.credit.headOfficeLifts);
    await counter.press('F2');
    await page.keyboard.type('NW-010');
    await counter.press('Enter', 'Enter');
    await expect(page.getByRole('row', { name: /NW-010/ })).toBeVisible();
    await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
    await expect(page.getByRole('main')).toContainText(words.orderStates.creditBlocked);
  });
});

test('an optional line of a quotation is in no total, and goes out beside it', async ({ gerai }) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+2', 'Control+n');
  await counter.typeDocument('ERNSH', [
    ['NW-002', '10'],
    ['NW-010', '5'],
  ]);
  await expect(counter.totalDue).not.toHaveAttribute('data-value', '3374400');
  // What the line came to is said once the rules have answered; nothing else is left to be said then.
  await expect(page.getByRole('status')).toContainText('NW-010, 5');
  await counter.press('Alt+o');
  await expect(page.getByRole('status')).toHaveText(own.actions.optionalOn('NW-010'));
  await expect(counter.totalDue).toHaveAttribute('data-value', '3374400');
  await expect(page.getByRole('button', { name: own.actions.linesMenu })).toBeVisible();
  await page.getByRole('button', { name: own.actions.linesMenu }).click();
  await page.getByRole('menuitem', { name: commandsId['line.alternative'] }).click();
  await expect(page.getByRole('status')).toHaveText(own.actions.alternativeOn('NW-010', 'NW-002'));
  await counter.press('F2');
  await expect(page.getByRole('row', { name: /NW-010/ })).toContainText(lineGridId.offered.alternative(1));
  await counter.nextStage(/QUO\/KPG01/);
  await expect(counter.totalDue).toHaveAttribute('data-value', '3374400');
  await expect(page.getByRole('main')).toContainText(presalesId.convert.alternative(1));
});
