import { addDays, daysBetween, isoWeekday, type BusinessDate } from '../../kernel/business-date.ts';

/*
 * Available-to-promise once more, written from the text of the rules alone (business rules, section 2.2) and
 * as plainly as possible: one array cell a day, everything recomputed, nothing shared with the product.
 */

type Entry = { readonly date: BusinessDate; readonly quantity: number };

export type NaiveLine = Entry & { readonly owner: string; readonly pegged: boolean };

export type NaiveStock = {
  readonly today: BusinessDate;
  readonly weekdays: readonly number[];
  readonly onHand: number;
  readonly safetyStock: number;
  readonly receipts: readonly Entry[];
  readonly requirements: readonly NaiveLine[];
  readonly replenishable: boolean;
  readonly leadTimeDays: number;
};

export type NaiveRequest = {
  readonly owner: string;
  readonly quantity: number;
  readonly from: BusinessDate;
  readonly multiple: number;
};

export type NaiveProposal = {
  readonly promises: readonly { readonly date: BusinessDate; readonly quantity: number; readonly pegged: boolean }[];
  readonly unconfirmed: number;
};

const HORIZON = 80;

/** The three proposals and cumulative ATP of every day from today on. */
export function naiveProposals(stock: NaiveStock, request: NaiveRequest) {
  const restDay = stock.replenishable ? workDaysLater(stock, 0, stock.leadTimeDays) : null;
  const projected = projectedByDay(stock, request.owner);
  const m = Math.max(0, daysBetween(stock.today, request.from));
  const wanted = request.quantity - (request.quantity % request.multiple);
  const restOn = restDay === null ? null : Math.max(m, restDay);

  /** Step 2: the smallest projection from the day on; before R only days before R count. */
  const atp = (day: number): number => {
    let smallest = Infinity;
    for (let x = day; x < HORIZON; x += 1) {
      if (restDay !== null && day < restDay && x >= restDay) break;
      smallest = Math.min(smallest, projected[x] ?? 0);
    }
    return Math.max(0, smallest);
  };
  const whole = (amount: number): number => Math.max(0, amount - (amount % request.multiple));

  /** Confirms up to a total on the given days; on R whatever stock does not give is pegged. */
  const confirm = (days: readonly number[]): NaiveProposal => {
    const promises: { date: BusinessDate; quantity: number; pegged: boolean }[] = [];
    let already = 0;
    for (const day of days) {
      const part = whole(Math.min(atp(day), wanted) - already);
      if (part > 0) promises.push({ date: addDays(stock.today, day), quantity: part, pegged: false });
      already += part;
      if (day === restOn && already < wanted) {
        promises.push({ date: addDays(stock.today, day), quantity: wanted - already, pegged: true });
        already = wanted;
      }
    }
    return { promises, unconfirmed: request.quantity - already };
  };

  const candidates: number[] = [];
  for (let day = m; day < HORIZON; day += 1) if (restOn === null || day <= restOn) candidates.push(day);
  const complete = candidates.find((day) => atp(day) >= wanted || day === restOn);
  return {
    atp: Array.from({ length: HORIZON }, (_, day) => atp(day)),
    oneTime: confirm([m]),
    complete: confirm(complete === undefined ? [] : [complete]),
    delivery: confirm(candidates),
  };
}

/** Step 1, with step 4 first: a line that is checked again does not stand in its own way. */
function projectedByDay(stock: NaiveStock, owner: string): number[] {
  const events = Array.from({ length: HORIZON }, () => 0);
  const add = (day: number, change: number) => {
    const at = Math.max(0, day);
    events[at] = (events[at] ?? 0) + change;
  };
  for (const receipt of stock.receipts) {
    const day = daysBetween(stock.today, receipt.date);
    if (day >= 0) add(day, receipt.quantity);
    else if (day >= -7) add(workDaysLater(stock, 0, 1), receipt.quantity);
  }
  for (const line of stock.requirements) {
    if (line.owner === owner) continue;
    const day = daysBetween(stock.today, line.date);
    // What was confirmed on R counts as planned supply for itself, until R has passed.
    if (line.pegged && day >= 0) continue;
    add(day, -line.quantity);
  }
  let level = stock.onHand - stock.safetyStock;
  return events.map((change) => (level += change));
}

/** Counts work days one day after the other; 0 is the day itself or the next work day. */
function workDaysLater(stock: NaiveStock, from: number, count: number): number {
  const works = (day: number) => stock.weekdays.includes(isoWeekday(addDays(stock.today, day)));
  let day = from;
  while (!works(day)) day += 1;
  for (let left = count; left > 0; left -= 1) {
    day += 1;
    while (!works(day)) day += 1;
  }
  return day;
}
