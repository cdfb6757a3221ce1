import { availabilityTimeline } from '#shared/availability/available-to-promise.ts';
import { confirmLines, type LineToConfirm } from '#shared/availability/confirm-lines.ts';
import { availabilityFacts, orderScope } from '#shared/availability/product-availability.ts';
import type { SettingsRow } from '#shared/branch/settings.ts';
import { creditFacts } from '#shared/commands/credit-facts.ts';
import { draftFacts } from '#shared/commands/facts.ts';
import { checkCredit } from '#shared/customers/credit-check.ts';
import { addDays, businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, money, quantity } from '#shared/money/money.ts';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { generateBranch, masterPayloadsOf } from '#shared/sample-data/generated-branch.ts';
import { loadProfiles } from '#shared/sample-data/load-profile.ts';
import { randomStream } from '#shared/sample-data/random.ts';
import { confirmOrder } from '#shared/commands/order-commands.ts';
import { evaluateDraft } from '#shared/sales-order/evaluate-draft.ts';
import { openRequirements, type OpenRequirement, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { MemoryTables } from '#shared/tables/memory-tables.ts';
import { ratioInTurns, wallClock, type Result } from './measure.ts';

const SIZES = [1000, 10_000, 100_000];
const LINES_PER_ORDER = 10;
const DRAFT_LINES = 50;
const DAYS_AHEAD = 60;
const GOAL_RATIO = 0.02;
const GOAL_MS = 1;
const today = businessDate('2026-04-13');
const settings: SettingsRow = { ...sampleBranch, id: 'branch', version: 1 };

/**
 * A1: availability and credit of an order of fifty lines among five thousand products, against a check that
 * looks through every open line of the branch for each line, as one without an index does. A peer that looks
 * through them once for all fifty is reported too. The check's own time must not grow with the open lines.
 */
export function availability(): Result[] {
  const measured = SIZES.map((size) => ({ size, ...measure(size) }));
  const [first, last] = [measured[0], measured.at(-1)];
  const results = measured.map(({ size, spread, once, checkMs, wholeMs }): Result => {
    const isGoal = size === SIZES.at(-1);
    const figures = `${spread.median.toFixed(4)}× (${spread.p10.toFixed(4)}–${spread.p90.toFixed(4)})`;
    return {
      id: 'A1',
      what: `ATP + credit of ${DRAFT_LINES} lines / naive scan of ${size} open lines for each`,
      goal: isGoal ? `≤ ${GOAL_RATIO}× and ≤ ${GOAL_MS} ms` : 'reported',
      measured: `${figures}, ${checkMs.toFixed(2)} ms; / one scan for all ${once.median.toFixed(3)}×; whole draft ${wholeMs.toFixed(2)} ms`,
      met: spread.p10 <= GOAL_RATIO && checkMs <= GOAL_MS,
    };
  });
  const growth = first && last ? last.checkMs / first.checkMs : Number.NaN;
  results.push({
    id: 'A1',
    what: `the same check, ${SIZES.at(-1)} open lines / ${SIZES[0]}`,
    goal: 'reported',
    measured: `${growth.toFixed(2)}× for ${(SIZES.at(-1) ?? 0) / (SIZES[0] ?? 1)}× the open lines`,
    met: true,
  });
  return results;
}

function measure(openLines: number) {
  const { tables, customerCode } = branchWith(openLines);
  const customer = tables.get('customers', customerCode);
  if (!customer) throw new Error(`no customer ${customerCode}`);
  const requested = addDays(today, 1);
  const codes = [...tables.all('products')].slice(0, DRAFT_LINES * 10).filter((_, index) => index % 10 === 0);
  const draft = {
    requestedDate: requested,
    lines: codes.map(({ code }) => ({ productCode: code, quantity: quantity(7), discount: basisPoints(0) })),
  };
  const asked = draft.lines.map((line): LineToConfirm => ({
    productCode: line.productCode,
    request: { quantity: line.quantity, from: requested },
    deliveryGroup: null,
    maxPartialDeliveries: null,
  }));
  const terms = { day: today, calendar: settings.calendar, scope: orderScope };
  const credit = () => checkCredit(customer, creditFacts(tables, settings, today, customer, null), money(1_000_000));
  const check = () => {
    confirmLines(asked, false, (code) => found(tables.timelineOf(code, terms)));
    credit();
  };
  const all = [...tables.all('orders')].flatMap(openRequirements);
  const naive = () => {
    confirmLines(asked, false, (code) => {
      const mine = all.filter((open) => open.productCode === code);
      const [product, balance] = [found(tables.get('products', code)), found(tables.get('balances', code))];
      const receipts = tables.expectedReceiptsOf(code);
      return availabilityTimeline(availabilityFacts(product, balance, receipts, mine, today, settings.calendar));
    });
    credit();
  };
  const scanOnce = () => {
    const wanted = new Map<string, OpenRequirement[]>(asked.map((line) => [line.productCode, []]));
    for (const open of all) wanted.get(open.productCode)?.push(open);
    confirmLines(asked, false, (code) => {
      const [product, balance] = [found(tables.get('products', code)), found(tables.get('balances', code))];
      const receipts = tables.expectedReceiptsOf(code);
      return availabilityTimeline(
        availabilityFacts(product, balance, receipts, wanted.get(code) ?? [], today, settings.calendar),
      );
    });
    credit();
  };
  const spread = ratioInTurns(15, 3, wallClock, check, naive);
  const once = ratioInTurns(15, 3, wallClock, check, scanOnce);
  const known = { customerCode, quotationId: null, isQuotation: false, orderId: null, now: `${today}T01:00:00.000Z` };
  const whole = () => evaluateDraft(draft, draftFacts(tables, settings, today, known));
  return { spread, once, checkMs: medianMs(check), wholeMs: medianMs(whole) };
}

/** A branch of five thousand products with so many open order lines on the next sixty days. */
function branchWith(openLines: number): { readonly tables: MemoryTables; readonly customerCode: string } {
  const branch = generateBranch(loadProfiles.small, 1, today);
  const tables = new MemoryTables();
  for (const { kind, rows } of masterPayloadsOf(branch)) {
    const table = kind === 'openingStock' ? 'balances' : kind;
    for (const row of rows) tables.apply([{ table, row } as Parameters<MemoryTables['apply']>[0][number]]);
  }
  const random = randomStream(1, 'open lines');
  const [template, customerCode] = orderTemplate(
    tables,
    branch.products.slice(0, LINES_PER_ORDER).map(({ code }) => code),
  );
  for (let index = 0; index < openLines / LINES_PER_ORDER; index += 1) {
    const customer = branch.customers[index % branch.customers.length];
    const lines = template.lines.map((line) => ({
      ...line,
      productCode: `P${String(random.between(1, branch.products.length)).padStart(5, '0')}`,
      schedule: [
        {
          date: addDays(today, random.between(0, DAYS_AHEAD)),
          quantity: line.quantity,
          issued: quantity(0),
          pegged: random.chance(300),
        },
      ],
    }));
    const row: SalesOrderRow = {
      ...template,
      id: `o${index}`,
      number: `SO/${index}`,
      customerCode: customer?.code ?? customerCode,
      lines,
    };
    tables.apply([{ table: 'orders', row }]);
  }
  return { tables, customerCode };
}

/** An order as the rules make it, to make others of. */
function orderTemplate(tables: MemoryTables, codes: readonly string[]): [SalesOrderRow, string] {
  for (const { code: customerCode } of tables.all('customers')) {
    const confirmed = confirmOrder(
      {
        orderId: 'template',
        customerCode,
        requestedDate: today,
        customerReference: '',
        quotationId: null,
        lines: codes.map((productCode) => ({ productCode, quantity: quantity(1), discount: basisPoints(0) })),
      },
      { read: tables, settings, context: { now: `${today}T01:00:00.000Z`, userId: 'siti', day: today } },
    );
    const event = confirmed.ok ? confirmed.value[0] : undefined;
    if (event?.t === 'order.confirmed.v1') return [event.d.order, customerCode];
  }
  throw new Error('nobody may order ten products');
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the bench lost a row');
  return value;
}

function medianMs(work: () => unknown): number {
  const times = Array.from({ length: 51 }, () => {
    const start = wallClock();
    work();
    return wallClock() - start;
  }).toSorted((a, b) => a - b);
  return times[25] ?? Number.NaN;
}
