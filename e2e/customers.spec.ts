import { customersId as words } from '#shared/i18n/customers-id.ts';
import { masterDataId } from '#shared/i18n/master-data-id.ts';
import { expect, test, type Gerai } from './fixtures.ts';
import { Counter } from './pages/counter.ts';

// Setting a branch up counts too.
test.describe.configure({ timeout: 120_000 });

async function openCustomers({ page }: Gerai): Promise<void> {
  await page.keyboard.press('Control+7');
  await page.getByRole('tab', { name: masterDataId.tabs.customers }).click();
  await expect(page.getByRole('grid', { name: masterDataId.tabs.customers })).toBeVisible();
}

test('a phone is changed beside the list; what is not saved outlives the next record and a restart', async ({
  gerai,
}) => {
  await openCustomers(gerai);
  const phone = () => gerai.page.getByTestId('customer.phone');
  await phone().fill('0812-3456-7890');
  await gerai.page.keyboard.press('PageDown');
  await expect(phone()).toBeFocused();
  await expect(phone()).not.toHaveValue('0812-3456-7890');
  await expect(gerai.page.getByText(words.unsavedOf(1))).toBeVisible();

  await gerai.restart();
  await openCustomers(gerai);
  await expect(phone()).toHaveValue('0812-3456-7890');
  await gerai.page.keyboard.press('Control+s');
  await expect(gerai.page.getByText(words.unsaved)).toHaveCount(0);
  await expect(gerai.page.getByRole('row', { name: /^ALFKI/ })).toContainText('0812-3456-7890');
  await expect(gerai.page.getByText(words.saidByHeadOffice('030-0074321'))).toBeVisible();
  await expect(gerai.page.getByRole('img', { name: words.theirs }).first()).toBeVisible();
});

test('a customer is taken on at the branch by keyboard, with a code of the branch', async ({ gerai }) => {
  const { page } = gerai;
  await openCustomers(gerai);
  await page.keyboard.press('Control+n');
  await expect(page.getByTestId('customer.name')).toBeFocused();
  await page.keyboard.type('Toko Baru Oesapa');
  await page.getByTestId('customer.taxNumber').fill('12345');
  await expect(page.getByText(words.npwpShort(5))).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(words.created('Toko Baru Oesapa', 'L-KPG01-0001'))).toHaveCount(0);
  await page.getByTestId('customer.taxNumber').fill('0123456789012345');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(words.created('Toko Baru Oesapa', 'L-KPG01-0001')).first()).toBeVisible();
  const row = page.getByRole('row', { name: /^L-KPG01-0001/ });
  await expect(row).toBeInViewport();
  await expect(row).toHaveAttribute('aria-selected', 'true');
});

test('a customer who is not found is taken on beside the order that is for him', async ({ gerai }) => {
  const { page } = gerai;
  const counter = new Counter(page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await expect(page.getByTestId('order.customer')).toBeFocused();
  await page.keyboard.type('Toko Zeta');
  await page.keyboard.press('Shift+F3');
  await expect(page.getByTestId('customer.name')).toHaveValue('Toko Zeta');
  await expect(page.getByTestId('customer.name')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('customer.name')).toHaveCount(0);
  await expect(page.getByTestId('order.customer')).toBeFocused();
  await page.keyboard.type('Toko Zeta');
  await page.keyboard.press('Shift+F3');
  await page.getByTestId('customer.phone').fill('0380-1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('order.customer')).toHaveValue('L-KPG01-0001 Toko Zeta');
  await expect(page.getByTestId('customer.name')).toHaveCount(0);
});
