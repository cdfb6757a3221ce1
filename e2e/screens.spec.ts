import type { Page } from '@playwright/test';
import { frameId } from '#shared/i18n/frame-id.ts';
import { id } from '#shared/i18n/id.ts';
import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { expectGoodInEveryLook } from './pages/looks.ts';

const screens = ['home', 'presales', 'orders', 'delivery', 'billing', 'stock', 'master-data', 'day-close'] as const;
type Language = 'id' | 'en';

/** Opens layers of a screen, checks each in every look, and sees that the focus is back where it was. */
class Walk {
  readonly counter: Counter;

  readonly language: Language;

  constructor(counter: Counter, language: Language) {
    this.counter = counter;
    this.language = language;
  }

  get page(): Page {
    return this.counter.page;
  }

  async speak(): Promise<void> {
    if (this.language === 'id') return;
    await this.page.getByRole('button', { name: id.frame.menu }).click();
    await this.page.getByRole('menuitem', { name: frameId.sections.view }).click();
    await this.page.getByRole('menuitemradio', { name: id.frame.english }).click();
    await this.counter.press('Escape');
    await expect(this.page.locator('html')).toHaveAttribute('lang', 'en');
  }

  /** A screen as it stands, reached by keys. */
  async screen(name: string, ...keys: readonly string[]): Promise<void> {
    await test.step(name, async () => {
      await this.counter.press(...keys);
      if (keys.length > 0) await expect(this.counter.title).toBeVisible();
      await expectGoodInEveryLook(this.page);
    });
  }

  /** Every list and panel that the tabs of a screen lead to. */
  async subScreens(screen: string): Promise<void> {
    await expect(this.counter.title).toBeVisible();
    const tabs = this.page.getByRole('main').getByRole('tablist').first().getByRole('tab');
    const names = await tabs.allTextContents();
    for (const name of names.slice(1)) {
      await test.step(`${screen}: ${name}`, async () => {
        await tabs.filter({ hasText: name }).first().click();
        await expectGoodInEveryLook(this.page);
      });
    }
  }

  /** A layer that keys open and Esc closes; whatever had the focus before has it again. */
  async layer(name: string, ...keys: readonly string[]): Promise<void> {
    await test.step(name, async () => {
      const opener = await this.focused();
      const before = await this.page.evaluateHandle(() => document.activeElement);
      await this.counter.press(...keys);
      await expect.poll(() => before.evaluate((element) => element === document.activeElement)).toBe(false);
      await expectGoodInEveryLook(this.page);
      await this.counter.press('Escape');
      await expect.poll(() => this.focused()).toBe(opener);
    });
  }

  /** Everything in a part of the screen that its buttons say they open. */
  async popups(part: 'header' | 'main', least: number): Promise<void> {
    const openers = this.page.locator(`${part} button[aria-haspopup]:visible`);
    const count = await openers.count();
    expect(count).toBeGreaterThanOrEqual(least);
    for (let at = 0; at < count; at += 1) {
      const opener = openers.nth(at);
      await test.step(`opened by ${(await opener.getAttribute('aria-label')) ?? (await opener.innerText())}`, async () => {
        await opener.click();
        await expect(opener).not.toBeFocused();
        await expectGoodInEveryLook(this.page);
        await this.counter.press('Escape');
        await expect(opener).toBeFocused();
      });
    }
  }

  /** What has the focus, by tag and name: a cell of the grid may be drawn anew in between. */
  private focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return '';
      return `${element.tagName} ${element.getAttribute('aria-label') ?? ''} ${element.id}`.trim();
    });
  }
}

for (const language of ['id', 'en'] as const) {
  test(`every screen with its pickers and panels fits and passes axe, light and dark, at 100 and 125 % (${language})`, async ({
    gerai,
  }) => {
    test.setTimeout(600_000);
    const { page } = gerai;
    const counter = new Counter(page);
    const walk = new Walk(counter, language);
    await counter.openDay();
    await walk.speak();

    await test.step('empty', async () => {
      for (const [index, screen] of screens.entries()) await walk.screen(screen, `Control+${index + 1}`);
      await walk.screen('settings', 'Control+,');
    });

    await test.step('the frame', async () => {
      await counter.press('Control+1');
      await walk.popups('header', 2);
      await walk.layer('finder', 'Control+k');
      await walk.layer('all keys', 'Control+/');
      await walk.layer('keys of the screen', 'F1');
    });

    await test.step('the order editor', async () => {
      await counter.press('Control+3', 'Control+n');
      await counter.type('er');
      await walk.screen('customers to choose from');
      await counter.type('nsh');
      await counter.press('Enter');
      await counter.type('NW-0');
      await walk.screen('items to choose from');
      await counter.type('02');
      await counter.press('Enter');
      await counter.type('11');
      await counter.press('Enter');
      await counter.type('NW-010');
      await counter.press('Enter');
      await counter.type('300');
      await counter.press('Enter');
      for (const tab of await page.getByRole('complementary').getByRole('tab').all()) {
        await tab.click();
        await walk.screen(`panel ${await tab.textContent()}`);
      }
      await counter.press('F2', 'ArrowUp');
      await walk.layer('price and stock', 'F7');
      await walk.layer('discount of the order', 'Shift+F8');
      await walk.layer('menu of the line', 'Shift+F10');
      await walk.layer('notes', 'Alt+n');
      await walk.layer('new customer', 'Shift+F3');
    });

    await test.step('the order', async () => {
      await counter.nextStage(/SO\//);
      await walk.screen('order');
      for (const tab of await page.getByRole('complementary').getByRole('tab').all()) {
        await tab.click();
        await walk.screen(`panel ${await tab.textContent()}`);
      }
      await walk.layer('why it is cancelled', 'Control+Delete');
      await walk.layer('paper to choose', 'Control+Shift+p');
      await walk.layer('deposit', 'Alt+m');
      await walk.popups('main', 1);
    });

    await test.step('lists', async () => {
      await walk.screen('orders', 'Control+3');
      await walk.popups('main', 2);
      await walk.layer('name of a view', 'Control+Shift+s');
      await counter.press('ArrowDown', 'Control+ ');
      await walk.screen('quick look');
      await counter.press('Control+ ', 'Control+a');
      await walk.screen('chosen rows');
      await counter.press('Escape');
    });

    await test.step('presales', async () => {
      await counter.press('Control+2', 'Control+n');
      await expect(page.getByRole('combobox').first()).toBeFocused();
      for (const text of ['ALFKI', 'NW-003', '20']) {
        await counter.type(text);
        await counter.press('Enter');
      }
      await walk.screen('quotation in hand');
      await counter.nextStage(/QUO\//);
      await walk.screen('quotation');
      await walk.layer('why it is lost', 'Control+Delete');
    });

    await test.step('the lists beside the first of each workspace', async () => {
      for (const workspace of ['presales', 'orders', 'delivery', 'billing', 'stock', 'master-data'] as const) {
        await counter.press(`Control+${screens.indexOf(workspace) + 1}`);
        await walk.subScreens(workspace);
      }
    });
  });
}
