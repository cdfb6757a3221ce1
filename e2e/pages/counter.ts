import { expect, type Locator, type Page } from '@playwright/test';
import { id as words } from '#shared/i18n/id.ts';

/** What a person at the counter does, by keyboard. The screen speaks Indonesian, as it starts. */
export class Counter {
  readonly page: Page;

  readonly title: Locator;

  readonly totalDue: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.totalDue = page.getByTestId('order.total');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types as a person does: faster, and the keys would be a scanner's. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 40 });
  }

  /** Presses F9 once the screen offers it: what is still being posted answers no second press. */
  async next(): Promise<void> {
    const offered = this.page.getByRole('main').locator('[aria-keyshortcuts="F9"][aria-disabled="false"]');
    await expect(offered.first()).toBeVisible();
    await this.press('F9');
  }

  /** Presses a key once the screen offers it. */
  async deed(key: string): Promise<void> {
    const offered = this.page.getByRole('main').locator(`[aria-keyshortcuts="${key}"][aria-disabled="false"]`);
    await expect(offered.first()).toBeVisible();
    await this.press(key);
  }

  /** Opens the business day that the first screen suggests. */
  async openDay(): Promise<void> {
    await this.press('Control+1');
    await this.next();
    await expect(this.page.getByRole('banner')).not.toContainText(words.frame.noDay);
  }

  /** Chooses the customer of a new document and types its lines: code, quantity, each with Enter. */
  async typeDocument(customer: string, lines: readonly (readonly [code: string, quantity: string])[]): Promise<void> {
    await expect(this.page.getByRole('combobox', { name: words.editor.customer })).toBeFocused();
    await this.type(customer);
    await this.press('Enter');
    for (const [code, quantity] of lines) {
      await this.type(code);
      await this.press('Enter');
      await this.type(quantity);
      await this.press('Enter');
      await expect(this.page.getByRole('row', { name: new RegExp(code) })).toBeVisible();
    }
  }

  /** Does what leads to another screen, and waits until it is the one shown: two screens may look alike. */
  async leaving(step: () => Promise<void>): Promise<void> {
    const before = this.page.url();
    await step();
    await expect(this.page).not.toHaveURL(before);
  }

  /** Presses F9 where it leads to another screen. */
  async nextScreen(): Promise<void> {
    await this.leaving(() => this.next());
  }

  /** Next stage of whatever is shown, and the title of what came of it. */
  async nextStage(title: RegExp): Promise<void> {
    await this.nextScreen();
    await expect(this.title).toHaveText(title);
  }

  /** Opens the paper of the document and closes it. */
  async seePaper(fileName: RegExp): Promise<void> {
    await this.press('Control+p');
    const preview = this.page.getByRole('dialog');
    await expect(preview).toContainText(fileName);
    await expect(preview.locator('iframe')).toHaveAttribute('src', /^blob:/);
    await this.press('Escape');
    await expect(preview).toBeHidden();
  }
}
