import type { DraftLineInput } from '../commands/command-inputs.ts';
import { addDays, isoWeekday, type BusinessDate } from '../kernel/business-date.ts';
import { basisPoints, quantity } from '../money/money.ts';
import type { GeneratedBranch } from './generated-branch.ts';
import { randomStream } from './random.ts';

/** An order as a clerk enters it. */
export type GeneratedOrder = {
  readonly id: string;
  readonly customerCode: string;
  readonly customerReference: string;
  readonly requestedDate: BusinessDate;
  readonly lines: readonly DraftLineInput[];
  /** Begins as a quotation that the customer accepts at once. */
  readonly quotedFirst: boolean;
};

/** Orders of a month against an average one, in percent: before Lebaran and Christmas the branch is full. */
const monthPercent = [84, 88, 121, 104, 92, 95, 98, 97, 99, 103, 112, 138] as const;
/** Monday to Sunday. */
const weekdayPercent = [118, 104, 98, 97, 106, 77, 0] as const;

/** How many orders a day brings, before chance: season × weekday, and a fifth more around the 25th, pay day. */
function expectedOrders(ordersPerDay: number, day: BusinessDate): number {
  const month = monthPercent[Number(day.slice(5, 7)) - 1] ?? 100;
  const weekday = weekdayPercent[isoWeekday(day) - 1] ?? 100;
  const payDay = Math.abs(Number(day.slice(8, 10)) - 26) <= 2 ? 120 : 100;
  return (ordersPerDay * month * weekday * payDay) / 1_000_000;
}

/** The orders that come in on a day, the same for the same branch and day. */
export function ordersOfDay(branch: GeneratedBranch, day: BusinessDate): GeneratedOrder[] {
  const random = randomStream(branch.seed, `orders ${day}`);
  const expected = Math.round(expectedOrders(branch.profile.ordersPerDay, day));
  const count = expected === 0 ? 0 : random.between(Math.ceil(expected * 0.8), Math.floor(expected * 1.2));
  return Array.from({ length: count }, (_, index): GeneratedOrder => {
    const customer = branch.customers[random.skewedIndex(branch.customers.length)];
    const { linesPerOrder } = branch.profile;
    const lineCount = random.between(1, 2 * linesPerOrder - 1);
    const codes = new Set<string>();
    for (let line = 0; line < lineCount; line += 1) {
      codes.add(branch.products[random.skewedIndex(branch.products.length)]?.code ?? '');
    }
    return {
      id: `${day}-${index + 1}`,
      customerCode: customer?.code ?? '',
      customerReference: random.chance(400) ? `PO-${random.between(100, 9999)}` : '',
      requestedDate: addDays(day, random.pick([0, 1, 1, 1, 2, 2, 3, 5, 10])),
      lines: [...codes].map((productCode) => ({
        productCode,
        quantity: quantity(random.pick([1, 1, 2, 2, 3, 4, 5, 6, 10, 12, 12, 24])),
        discount: basisPoints(random.pick([0, 0, 0, 0, 0, 250, 500, 750, 1000])),
      })),
      quotedFirst: random.chance(150),
    };
  });
}

/**
 * Days after the due date on which a customer pays: most on time, some late, a few never.
 *
 * @returns null for one who does not pay at all
 */
export function daysLate(branch: GeneratedBranch, customerCode: string): number | null {
  const random = randomStream(branch.seed, `pays ${customerCode}`);
  const habit = random.below(100);
  if (habit < 3) return null;
  if (habit < 15) return random.between(15, 60);
  if (habit < 45) return random.between(1, 14);
  return 0;
}

/** How a customer pays what is due: a third of those on terms with a giro that falls due later. */
export function paymentMethod(
  branch: GeneratedBranch,
  customerCode: string,
  onTerms: boolean,
): 'cash' | 'transfer' | 'giro' {
  const habit = randomStream(branch.seed, `pays by ${customerCode}`).below(3);
  if (!onTerms) return habit === 0 ? 'transfer' : 'cash';
  return habit === 0 ? 'giro' : habit === 1 ? 'cash' : 'transfer';
}

/** What happens to a delivery and its invoice, the same for the same delivery. */
export function fateOfDelivery(
  branch: GeneratedBranch,
  deliveryId: string,
): {
  readonly pickedShort: boolean;
  /** Where one piece goes that the customer brings back three days later. */
  readonly returned: 'stock' | 'quarantine' | 'scrap' | null;
  readonly paysInParts: boolean;
  readonly giroBounces: boolean;
} {
  const random = randomStream(branch.seed, `delivery ${deliveryId}`);
  return {
    pickedShort: random.chance(20),
    returned: random.chance(25) ? random.pick(['stock', 'stock', 'quarantine', 'scrap'] as const) : null,
    paysInParts: random.chance(80),
    giroBounces: random.chance(60),
  };
}
