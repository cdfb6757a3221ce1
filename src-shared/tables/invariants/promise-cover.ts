import { projectedStock, type AvailabilityFacts } from '../../availability/available-to-promise.ts';
import { availabilityFacts, checkingScope } from '../../availability/product-availability.ts';
import { openRequirements, type OpenRequirement } from '../../sales-order/sales-order.ts';
import { emptyBalance } from '../../stock/stock.ts';
import { Findings, writtenRows, type Step, type Violation } from './invariant.ts';

/**
 * I4: an order that is written may only promise what is there. Asked of the products the command touches:
 * where stock was enough on every day before, it must be enough on every day after.
 */
export function promisesBroken(step: Step): Violation[] {
  const findings = new Findings('I4');
  const settings = step.before.get('settings', 'branch');
  const { day } = step;
  const orders = writtenRows(step, 'orders');
  // An issue takes stock and promise together; what it promises anew is a new date for the rest.
  if (!settings || day === null || orders.length === 0 || writtenRows(step, 'movements').length > 0) return [];
  const scope = checkingScope(settings.availability, 'order');
  const written = new Set(orders.map((order) => order.id));
  const promised = orders.flatMap((order) => openRequirements(order));
  for (const productCode of new Set(promised.map((promise) => promise.productCode))) {
    const product = step.before.get('products', productCode);
    if (!product) continue;
    const balance = step.before.get('balances', productCode) ?? emptyBalance(productCode);
    const receipts = step.before.expectedReceiptsOf(productCode);
    const standing = step.before.requirementsOf(productCode);
    const others = standing.filter((requirement) => !written.has(requirement.orderId));
    const mine = promised.filter((promise) => promise.productCode === productCode);
    const factsWith = (requirements: readonly OpenRequirement[]) =>
      availabilityFacts(product, balance, receipts, requirements, day, settings.calendar, scope);
    const before = lowestByDay(factsWith(standing));
    for (const [date, after] of lowestByDay(factsWith([...others, ...mine]))) {
      const allowed = Math.min(0, lowestOn(before, date));
      if (after < allowed) findings.add('promised ≤ available', `${productCode} on ${date}`, `${after} < ${allowed}`);
    }
  }
  return findings.found;
}

type ProjectedDay = readonly [date: string, stock: number];

/** Projected stock of each day that limits a promise. */
function lowestByDay(facts: AvailabilityFacts): ProjectedDay[] {
  return projectedStock(facts)
    .filter(({ date }) => facts.replenishmentDate === null || date < facts.replenishmentDate)
    .map(({ date, quantity }) => [date, Number(quantity)]);
}

/** Stock stays as it is until the next day that changes it. */
function lowestOn(days: readonly ProjectedDay[], date: string): number {
  return days.findLast(([day]) => day <= date)?.[1] ?? 0;
}
