import { expect, type Locator, type Page } from '@playwright/test';
import { planningId as words } from '#shared/i18n/planning-id.ts';

type Answer = { readonly ok: boolean; readonly value: unknown };

/** One line of an order that a journey begins with. */
export type Wish = {
  readonly orderId: string;
  readonly customerCode: string;
  readonly productCode: string;
  readonly quantity: number;
  readonly date: string;
  readonly priority?: number;
  readonly fixedDate?: boolean;
};

/** What a person does with back-orders and the calendar, and the orders that are there before. */
export class Planner {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Asks main over the contract, as the window does. */
  async ask(call: string, request: object): Promise<unknown> {
    const answer = await this.page.evaluate(
      async ([name, input]) => {
        const bridge = (
          globalThis as unknown as { gerai?: { send: (name: string, request: object) => Promise<unknown> } }
        ).gerai;
        if (bridge) return bridge.send(name, input);
        const tokens = Object.values(sessionStorage) as string[];
        const response = await fetch(`/rpc/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[0] ?? ''}` },
          body: JSON.stringify(input),
        });
        return response.json() as Promise<unknown>;
      },
      [call, request] as const,
    );
    expect(answer).toMatchObject({ ok: true });
    return (answer as Answer).value;
  }

  /** The business day, as `YYYY-MM-DD`. */
  async today(): Promise<string> {
    const calendar = await this.ask('calendar.days', { from: '2026-01-01', days: 1 });
    return (calendar as { today: string }).today;
  }

  /** The first work day of the week after next week's Monday on, `days` work days later: never at a weekend. */
  async workDay(days: number): Promise<string> {
    const today = new Date(`${await this.today()}T00:00:00Z`);
    const toMonday = 7 - ((today.getUTCDay() + 6) % 7);
    const day = new Date(today.getTime() + (toMonday + days) * 86_400_000);
    return day.toISOString().slice(0, 10);
  }

  async order(wish: Wish): Promise<void> {
    const outcome = await this.ask('command.run', {
      id: crypto.randomUUID(),
      type: 'confirmOrder',
      expectedVersions: {},
      input: {
        orderId: wish.orderId,
        customerCode: wish.customerCode,
        requestedDate: wish.date,
        customerReference: wish.orderId,
        quotationId: null,
        deliveryPriority: wish.priority ?? 2,
        lines: [
          {
            productCode: wish.productCode,
            quantity: wish.quantity,
            discount: 0,
            fixedDate: wish.fixedDate ?? false,
          },
        ],
      },
    });
    expect(outcome).toMatchObject({ ok: true });
  }

  /** The column of a day in the week. */
  day(date: string): Locator {
    return this.page.locator(`section[data-day="${date}"]`);
  }

  /** Cards of a day, by the customer's name. */
  async cardsOf(date: string): Promise<number> {
    return this.day(date).getByRole('button').count();
  }

  /** From any screen to the calendar, one week on. */
  async openNextWeek(): Promise<void> {
    await this.page.keyboard.press('Control+4');
    await this.page.getByRole('tab', { name: words.calendarTab }).click();
    await expect(this.page.getByTestId('calendar.week')).not.toBeEmpty();
    await this.page.keyboard.press('PageDown');
  }

  /** Counts real key presses from now on; a chord is one. */
  async countKeys(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      const counter = { keys: 0 };
      Reflect.set(globalThis, '__keys', counter);
      addEventListener(
        'keydown',
        (event) => {
          if (!['Control', 'Alt', 'Shift'].includes(event.key)) counter.keys += 1;
        },
        { capture: true },
      );
    });
    return () => this.page.evaluate(() => (Reflect.get(globalThis, '__keys') as { keys: number }).keys);
  }
}
