import { commandsId } from '#shared/i18n/commands-id.ts';
import { id as words } from '#shared/i18n/id.ts';
import { orderEditorId } from '#shared/i18n/order-editor-id.ts';
import { orderLifecycleId as lifecycle } from '#shared/i18n/order-lifecycle-id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

test('a confirmed order is changed up and down, closed and reopened, held, and cancelled; its history tells all of it', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  const state = page.getByTestId('order.state');
  const status = page.getByRole('status');
  const lineOf = (code: string) => page.getByRole('row', { name: new RegExp(code) });
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [
    ['NW-002', '11'],
    ['NW-026', '20'],
  ]);
  await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  const number = (await counter.title.textContent()) ?? '';

  /** Opens the change, types another quantity into the first line, and posts. */
  const changeFirstTo = async (quantity: string, notice: RegExp) => {
    await counter.press('Control+e');
    await expect(counter.title).toHaveText(lifecycle.changeTitle('SO 1'));
    await expect(page.getByTestId('change.notice')).toContainText(lifecycle.nothingChanged);
    await lineOf('NW-002').getByRole('gridcell').nth(2).click();
    await page.keyboard.type(quantity);
    await counter.press('Enter');
    await expect(page.getByTestId('change.notice')).toContainText(notice);
    await counter.nextScreen();
    await expect(counter.title).toHaveText(number);
    await expect(lineOf('NW-002')).toContainText(quantity);
  };

  await test.step('more, and then less: the difference is said before it is posted', async () => {
    await changeFirstTo('15', /Total 14\.805\.180 → 16\.154\.940/);
    await changeFirstTo('9', /Total 16\.154\.940 → 14\.130\.300/);
  });

  await test.step('discount and freight of the whole are changed too, and taken away again', async () => {
    const { totals } = orderEditorId;
    await counter.press('Control+e');
    await expect(counter.title).toHaveText(lifecycle.changeTitle('SO 1'));
    await counter.press('Shift+F8');
    await expect(page.getByTestId('order.headerDiscount')).toBeFocused();
    await counter.type('5');
    await counter.press('Enter');
    await page.getByTestId('order.chargesButton').click();
    await page.getByRole('button', { name: totals.add(totals.freight) }).click();
    await counter.type('100000');
    await counter.press('Enter');
    // 12,730,000 − 5 % + 100,000, and 11 % of it.
    await expect(page.getByTestId('change.notice')).toContainText('Total 14.130.300 → 13.534.785');
    await counter.nextScreen();
    await expect(counter.title).toHaveText(number);
    await expect(counter.totalDue).toHaveAttribute('data-value', '13534785');
    await counter.press('Control+e');
    await expect(counter.title).toHaveText(lifecycle.changeTitle('SO 1'));
    await counter.press('Shift+F8');
    await counter.press('Control+a', 'Delete', 'Enter');
    await page.getByTestId('order.chargesButton').click();
    await page.getByRole('button', { name: totals.remove(totals.freight) }).click();
    await counter.press('Escape');
    await counter.nextScreen();
    await expect(counter.title).toHaveText(number);
    await expect(counter.totalDue).toHaveAttribute('data-value', '14130300');
  });

  await test.step('a line is closed with one digit, and taken back from the notice', async () => {
    await counter.press('Alt+l');
    await expect(page.getByRole('group', { name: new RegExp(lifecycle.closeLine(1)) })).toBeVisible();
    await counter.press('2');
    await expect(status).toHaveText(lifecycle.lineClosed(1));
    await page.getByRole('button', { name: lifecycle.undo, exact: true }).click();
    await expect(status).toHaveText(lifecycle.undone);
    await page.getByRole('tab', { name: lifecycle.tabs.line }).click();
    await expect(page.getByRole('complementary')).toContainText(`${lifecycle.open}9 PCS`);
  });

  await test.step('the rest is closed, and reopened by a key', async () => {
    await counter.press('Alt+Shift+L', '1');
    await expect(state).toHaveText(words.orderStates.closed);
    await expect(status).toHaveText(lifecycle.orderClosed(number));
    await counter.press('Alt+Shift+U');
    await expect(state).toHaveText(words.orderStates.confirmed);
    await expect(status).toHaveText(lifecycle.reopened(number));
  });

  await test.step('a hold says why, stands in the way of the delivery, and is lifted', async () => {
    await counter.press('Alt+k', '1');
    await expect(page.getByTestId('order.note')).toContainText(lifecycle.reasons.deliveryBlock[0] ?? '');
    await expect(status).toHaveText(lifecycle.heldNotice(number));
    await counter.next();
    await expect(page.getByRole('alert')).toContainText(number);
    await counter.press('Alt+k');
    await expect(page.getByTestId('order.note')).toBeHidden();
    await expect(status).toHaveText(lifecycle.lifted(number));
  });

  await test.step('what cannot be done says why', async () => {
    await page.getByRole('button', { name: lifecycle.actions }).click();
    const reject = page.getByRole('menuitem', { name: new RegExp(commandsId['order.rejectCredit']) });
    await expect(reject).toContainText(lifecycle.why.notBlocked);
    await counter.press('Escape');
  });

  await test.step('cancelled with a reason', async () => {
    await counter.press('Control+Delete');
    await page.keyboard.type('pelanggan batal');
    await counter.press('Control+Enter');
    await expect(state).toHaveText(words.orderStates.cancelled);
  });

  await gerai.expectAfterReload(async () => {
    await expect(counter.title).toHaveText(number);
    await page.getByRole('tab', { name: lifecycle.tabs.history }).click();
    const history = page.getByTestId('history.entries');
    await expect(history.getByRole('listitem')).toHaveCount(12);
    await expect(history).toContainText('Baris 1 NW-002: Jumlah 11 PCS → 15 PCS');
    await expect(history).toContainText('Baris 1 NW-002: Jumlah 15 PCS → 9 PCS');
    await expect(history).toContainText('Alasan pelanggan batal');
    await expect(history.getByRole('listitem').last()).toContainText('Dikonfirmasi');
  });
});

test('an order that was changed meanwhile says what changed, and keeps what was typed', async ({ gerai }) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '11']]);
  await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  const number = (await counter.title.textContent()) ?? '';
  await counter.press('Control+e');
  await page
    .getByRole('row', { name: /NW-002/ })
    .getByRole('gridcell')
    .nth(2)
    .click();
  await page.keyboard.type('13');
  await counter.press('Enter');
  await expect(page.getByTestId('change.notice')).toContainText('Total');

  await page.goBack();
  await expect(counter.title).toHaveText(number);
  await counter.press('Alt+b', '1');
  await expect(page.getByTestId('order.note')).toContainText(lifecycle.held.billingBlock);
  await expect(page.getByRole('status')).toHaveText(lifecycle.heldNotice(number));
  await counter.press('Control+e');
  const notice = page.getByTestId('change.notice');
  await expect(notice).toContainText(lifecycle.movedOn(number));
  await expect(notice).toContainText(lifecycle.reasons.billingBlock[0] ?? '');
  await page.getByRole('button', { name: lifecycle.loadAgain }).click();
  await expect(notice).not.toContainText(lifecycle.movedOn(number));
  await expect(notice).toContainText('Total');
  await counter.nextScreen();
  await expect(counter.title).toHaveText(number);
  await expect(page.getByRole('row', { name: /NW-002/ })).toContainText('13');
  await expect(page.getByTestId('order.note')).toContainText(lifecycle.held.billingBlock);
});

test('a blocked order asks for its release with F9 and one digit; whoever entered it cannot give it', async ({
  gerai,
}) => {
  test.setTimeout(120_000);
  const counter = new Counter(gerai.page);
  const { page } = counter;
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ALFKI', [['NW-038', '900']]);
  await counter.nextStage(/SO\/KPG01\/\d{4}\/000001/);
  await expect(page.getByTestId('order.state')).toHaveText(words.orderStates.creditBlocked);
  await counter.next();
  await counter.press('1');
  await expect(page.getByTestId('order.state')).toHaveText(words.orderStates.creditBlocked);
  await counter.press('Escape', 'Control+d');
  await expect(page.getByRole('row', { name: /NW-038/ })).toContainText('900');
});
