import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceKey } from '../catalogue/price.ts';
import { termsOf } from '../customers/order-terms.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, unitPrice } from '../money/money.ts';
import { promisedDay } from '../sales-order/sales-order.ts';
import type { CommandScope } from './command-handler.ts';
import { orderDraftSchema, type CommandInput } from './command-inputs.ts';
import { decide } from './decide.ts';
import { evaluateOrderDraft } from './evaluate-order-draft.ts';
import { step, take } from './testing/commerce.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const route = {
  customers: [],
  zones: [],
  loadDays: 0,
  pickPackDays: 0,
  transportLeadDays: 0,
  carrierCalendar: everyDay,
};
const warehouse = { code: 'GDG', name: 'Gudang Oesapa', address: 'Jl. Timor Raya 8', city: 'Oesapa', phone: '0380' };

/** Y has a warehouse in Oesapa, two days by lorry; by ship it takes five. List GROSIR has A at 3,000.00. */
function branchWithTerms(): SmallBranch {
  const branch = openedBranch();
  const customer = branch.tables.get('customers', 'Y');
  const settings = branch.tables.get('settings', 'branch');
  if (!customer || !settings) throw new Error('the branch has both');
  const price = {
    list: 'GROSIR',
    productCode: 'A',
    unit: 'PCS',
    minQuantity: quantity(0),
    validFrom: businessDate('2026-01-01'),
  };
  branch.tables.apply([
    { table: 'customers', row: { ...customer, shipToAddresses: [warehouse] } },
    {
      table: 'prices',
      row: { ...price, key: priceKey(price), validTo: null, unitPrice: unitPrice(300_000) },
    },
    {
      table: 'settings',
      row: {
        ...settings,
        calendar: everyDay,
        routes: [
          { ...route, id: 'LORRY', name: 'Lorry', zones: ['Oesapa'], transitDays: 2 },
          { ...route, id: 'SHIP', name: 'Ship', transitDays: 5 },
          { ...route, id: 'VAN', name: 'Van', loadDays: 1, transitDays: 1 },
        ],
      },
    },
  ]);
  return branch;
}

const line = (productCode: string, wanted: number, specification?: string) => ({
  productCode,
  quantity: quantity(wanted),
  discount: basisPoints(0),
  ...(specification === undefined ? {} : { specification }),
});
const head = { customerCode: 'Y', requestedDate: addDays(start, 10) };
const everything = {
  shipToCode: 'GDG',
  priceList: 'GROSIR',
  termsDays: 14,
  paymentMethod: 'transfer' as const,
  routeId: 'SHIP',
  printedNote: 'Bongkar di pintu belakang',
  internalNote: 'tanya Pak Nadus',
  deposit: money(1_000),
};
const onRecord = {
  shipTo: warehouse,
  priceList: 'GROSIR',
  termsDays: 14,
  paymentMethod: 'transfer',
  routeId: 'SHIP',
  printedNote: 'Bongkar di pintu belakang',
  internalNote: 'tanya Pak Nadus',
  deposit: 1_000,
};

function quote(branch: SmallBranch, terms: Partial<CommandInput<'sendQuotation'>>, lines = [line('A', 2)]): boolean {
  return branch.give('sendQuotation', { quotationId: 'q1', ...head, validUntil: addDays(start, 5), lines, ...terms });
}

function order(branch: SmallBranch, terms: Partial<CommandInput<'confirmOrder'>>, lines = [line('A', 2)]): boolean {
  const about = { orderId: 'o1', ...head, customerReference: '', quotationId: null };
  return branch.give('confirmOrder', { ...about, lines, ...terms });
}

const orderOf = (branch: SmallBranch) => {
  const row = branch.tables.get('orders', 'o1');
  if (!row) throw new Error('no order');
  return row;
};

function change(branch: SmallBranch, asked: Partial<CommandInput<'changeOrder'>>): boolean {
  const { version } = orderOf(branch);
  return branch.give('changeOrder', { orderId: 'o1', expectedVersion: version, changes: [], added: [], ...asked });
}

function scopeOf(branch: SmallBranch): CommandScope {
  const settings = branch.tables.get('settings', 'branch');
  if (!settings) throw new Error('no settings');
  return { read: branch.tables, settings, context: { now: branch.now, userId: 'siti', day: start } };
}

function whyRefused(branch: SmallBranch, terms: Partial<CommandInput<'confirmOrder'>>): string {
  const about = { orderId: 'o1', ...head, customerReference: '', quotationId: null, lines: [line('A', 2)] };
  const scope = { read: branch.tables, now: branch.now, userId: 'siti', payload: () => null };
  const decided = decide('confirmOrder', { ...about, ...terms }, scope);
  return decided.ok ? 'confirmed' : decided.error.code;
}

describe('terms of a quotation and an order', () => {
  test('stand on the document, the address as a copy', () => {
    const branch = branchWithTerms();
    expect(quote(branch, everything)).toBe(true);
    expect(order(branch, everything)).toBe(true);
    expect(termsOf(branch.tables.get('quotations', 'q1') ?? {})).toEqual(onRecord);
    expect(termsOf(orderOf(branch))).toEqual(onRecord);
    expect(branch.broken).toEqual([]);
  });

  test('follow from the quotation into its order and its next revision, unless others are given', () => {
    const branch = branchWithTerms();
    quote(branch, everything);
    const again = { revises: 'q1', expectedVersion: 1, validUntil: addDays(start, 5), lines: [line('A', 2)] };
    const { requestedDate } = head;
    expect(branch.give('reviseQuotation', { quotationId: 'q2', requestedDate, ...again, termsDays: null })).toBe(true);
    const { termsDays: _, ...others } = onRecord;
    expect(termsOf(branch.tables.get('quotations', 'q2') ?? {})).toEqual(others);
    expect(order(branch, { quotationId: 'q2', printedNote: '' })).toBe(true);
    const { printedNote: _note, ...ordered } = others;
    expect(termsOf(orderOf(branch))).toEqual(ordered);
  });

  test('may name only an address of the customer, a list and a route that exist', () => {
    const branch = branchWithTerms();
    expect(whyRefused(branch, { shipToCode: 'X' })).toBe('unknown-ship-to');
    expect(whyRefused(branch, { customerCode: 'Z', shipToCode: 'GDG' })).toBe('unknown-ship-to');
    expect(whyRefused(branch, { priceList: 'NONE' })).toBe('unknown-price-list');
    expect(whyRefused(branch, { routeId: 'PLANE' })).toBe('unknown-route');
    expect(whyRefused(branch, everything)).toBe('confirmed');
  });

  test('a deposit is at most the total, also after a change', () => {
    const branch = branchWithTerms();
    // 6,666 and 733 of tax.
    expect(whyRefused(branch, { deposit: money(7_400) })).toBe('deposit-above-total');
    expect(order(branch, { deposit: money(7_000) })).toBe(true);
    expect(change(branch, { changes: [{ lineNo: 1, quantity: quantity(1) }] })).toBe(false);
    expect(change(branch, { changes: [{ lineNo: 1, quantity: quantity(1) }], deposit: money(0) })).toBe(true);
    expect(orderOf(branch)).not.toHaveProperty('deposit');
  });

  test('stay through a change that does not name them', () => {
    const branch = branchWithTerms();
    order(branch, everything);
    expect(change(branch, { customerReference: 'PO-1' })).toBe(true);
    expect(termsOf(orderOf(branch))).toEqual(onRecord);
    expect(change(branch, { shipToCode: null, internalNote: '' })).toBe(true);
    const { shipTo: _shipTo, internalNote: _note, ...rest } = onRecord;
    expect(termsOf(orderOf(branch))).toEqual(rest);
  });
});

describe('a price list of the order', () => {
  test('prices it in place of the customer’s', () => {
    const branch = branchWithTerms();
    order(branch, { priceList: 'GROSIR' }, [line('A', 2), line('B', 1)]);
    expect(orderOf(branch).lines.map((one) => one.unitPrice)).toEqual([300_000, 666_600]);
    expect(orderOf(branch).lines[0]?.priceTrace.list).toBe('GROSIR');
  });

  test('prices lines again when it changes, but not one whose price a person set', () => {
    const branch = branchWithTerms();
    const manual = { ...line('A', 1), manualPrice: { unitPrice: unitPrice(310_000), reason: 'said so' } };
    order(branch, {}, [line('A', 2), manual]);
    expect(change(branch, { priceList: 'GROSIR' })).toBe(true);
    expect(orderOf(branch).lines.map((one) => one.unitPrice)).toEqual([300_000, 310_000]);
    expect(branch.broken).toEqual([]);
  });
});

describe('the way goods go', () => {
  const arrives = (branch: SmallBranch) => {
    const [promise] = orderOf(branch).lines[0]?.schedule ?? [];
    return promise && [promise.date, promisedDay(promise)];
  };

  test('is that of the customer’s address, of the address agreed, or of the route agreed', () => {
    const plain = branchWithTerms();
    order(plain, {});
    expect(arrives(plain)).toEqual([head.requestedDate, head.requestedDate]);
    const byLorry = branchWithTerms();
    order(byLorry, { shipToCode: 'GDG' });
    expect(arrives(byLorry)).toEqual([addDays(head.requestedDate, -2), head.requestedDate]);
    const byShip = branchWithTerms();
    order(byShip, { shipToCode: 'GDG', routeId: 'SHIP' });
    expect(arrives(byShip)).toEqual([addDays(head.requestedDate, -5), head.requestedDate]);
  });

  test('changes what is promised when it changes', () => {
    const branch = branchWithTerms();
    order(branch, { shipToCode: 'GDG' });
    expect(change(branch, { routeId: 'SHIP' })).toBe(true);
    expect(arrives(branch)).toEqual([addDays(head.requestedDate, -5), head.requestedDate]);
    expect(branch.broken).toEqual([]);
  });
});

test('goods that go another way for the same day get the dates of that way', () => {
  const branch = branchWithTerms();
  order(branch, { shipToCode: 'GDG' });
  expect(change(branch, { routeId: 'VAN' })).toBe(true);
  expect(orderOf(branch).lines[0]?.schedule).toMatchObject([
    { date: addDays(start, 8), goodsIssueDate: addDays(start, 9), deliveryDate: head.requestedDate },
  ]);
});

test('the delivery goes to the address of the order', () => {
  const branch = branchWithTerms();
  order(branch, { shipToCode: 'GDG', requestedDate: start });
  const due = addDays(start, 0);
  expect(orderOf(branch).lines[0]?.schedule.at(-1)?.date).toBe(due);
  expect(branch.give('createDelivery', { deliveryId: 'd1', orderId: 'o1' })).toBe(true);
  expect(branch.tables.get('deliveries', 'd1')?.shipTo).toEqual(warehouse);
});

test('an invoice is due by the days of its order, where it has any', () => {
  const due = (terms: Partial<CommandInput<'confirmOrder'>>) => {
    const branch = branchWithTerms();
    order(branch, { requestedDate: start, ...terms });
    branch.give('postOrderInvoice', { invoiceId: 'i1', orderId: 'o1', policy: 'onOrder' });
    return branch.tables.get('invoices', 'i1')?.dueDate;
  };
  expect(due({})).toBe(addDays(start, 30));
  expect(due({ termsDays: 7 })).toBe(addDays(start, 7));
  expect(due({ termsDays: 0 })).toBe(start);
});

describe('the specification of a line', () => {
  test('follows from the quotation to the order and the delivery', () => {
    const branch = branchWithTerms();
    quote(branch, {}, [line('A', 2, 'grade AA'), line('B', 1)]);
    order(branch, { quotationId: 'q1', requestedDate: start }, [line('A', 2), line('B', 1)]);
    expect(orderOf(branch).lines.map((one) => one.specification)).toEqual(['grade AA', undefined]);
    branch.give('createDelivery', { deliveryId: 'd1', orderId: 'o1' });
    expect(branch.tables.get('deliveries', 'd1')?.lines.map((one) => one.specification)).toEqual([
      'grade AA',
      undefined,
    ]);
  });

  test('is changed alone without pricing the line again, and stays when the line is priced again', () => {
    const branch = branchWithTerms();
    order(branch, {}, [line('A', 2, 'grade AA')]);
    const { unitPrice: before, net } = orderOf(branch).lines[0] ?? {};
    expect(change(branch, { changes: [{ lineNo: 1, specification: 'grade B' }] })).toBe(true);
    expect(orderOf(branch).lines[0]).toMatchObject({ specification: 'grade B', unitPrice: before, net });
    expect(change(branch, { changes: [{ lineNo: 1, quantity: quantity(3) }] })).toBe(true);
    expect(orderOf(branch).lines[0]).toMatchObject({ specification: 'grade B', quantity: 3 });
    expect(change(branch, { changes: [{ lineNo: 1, specification: '' }] })).toBe(true);
    expect(orderOf(branch).lines[0]).not.toHaveProperty('specification');
  });

  test('survives every step of random commerce', () => {
    assert(
      property(array(step, { maxLength: 25 }), (steps) => {
        const branch = openedBranch();
        steps.forEach((one, index) => {
          take(branch, one, index);
        });
        for (const { orderId, lines } of branch.tables.all('deliveries')) {
          const ordered = branch.tables.get('orders', orderId)?.lines ?? [];
          for (const delivered of lines) {
            const from = ordered.find((candidate) => candidate.lineNo === delivered.orderLineNo);
            expect(delivered.specification).toBe(from?.specification);
          }
        }
        for (const { lines } of branch.tables.all('orders')) {
          const goods = lines.filter((one) => !one.charge && one.productCode !== 'C');
          expect(goods.map((one) => one.specification)).toEqual(goods.map((one) => `grade of ${one.productCode}`));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the evaluation of a draft', () => {
  const evaluate = (branch: SmallBranch, typed: object) =>
    evaluateOrderDraft(
      orderDraftSchema.parse({ ...head, quotationId: null, lines: [line('A', 2)], isQuotation: false, ...typed }),
      scopeOf(branch),
    );

  test('says what holds and what may be chosen', () => {
    const branch = branchWithTerms();
    const { terms, lines } = evaluate(branch, everything);
    expect(terms).toMatchObject({
      refused: null,
      agreed: onRecord,
      priceList: 'GROSIR',
      termsDays: 14,
      route: { id: 'SHIP', name: 'Ship', dates: { deliveryDate: head.requestedDate } },
      choices: {
        shipTo: [warehouse],
        priceLists: ['BASE', 'GROSIR'],
        routes: [{ id: 'LORRY' }, { id: 'SHIP' }, { id: 'VAN' }],
      },
    });
    expect(lines[0]).toMatchObject({ listPrice: 300_000, line: { unitPrice: 300_000 } });
  });

  test('prices by the terms before while those of the draft are refused', () => {
    const { terms, lines } = evaluate(branchWithTerms(), { priceList: 'NONE' });
    expect(terms?.refused).toEqual({ code: 'unknown-price-list', priceList: 'NONE' });
    expect(lines[0]).toMatchObject({ line: { unitPrice: 333_300 } });
  });

  test('gives the list price beside the price that a person set', () => {
    const manualPrice = { unitPrice: unitPrice(310_000), reason: 'said so' };
    const { lines } = evaluate(branchWithTerms(), { lines: [{ ...line('A', 2), manualPrice }] });
    expect(lines[0]).toMatchObject({ listPrice: 333_300, line: { unitPrice: 310_000 } });
  });

  test('names the orders that have the customer’s number already, never the order that it changes', () => {
    const branch = branchWithTerms();
    order(branch, { customerReference: 'PO 7' });
    const { number, version } = orderOf(branch);
    expect(evaluate(branch, { customerReference: 'po7' }).terms?.duplicateReference).toEqual({
      numbers: [number],
      reaction: 'warn',
    });
    const changes = { orderId: 'o1', version };
    expect(evaluate(branch, { customerReference: 'po7', changes }).terms?.duplicateReference.numbers).toEqual([]);
  });

  test('of a change leaves terms that the draft does not name, and counts those that differ', () => {
    const branch = branchWithTerms();
    order(branch, everything);
    const changes = { orderId: 'o1', version: orderOf(branch).version };
    const lines = [{ ...line('A', 2), lineNo: 1 }];
    expect(evaluate(branch, { changes, lines }).change?.count).toBe(0);
    expect(evaluate(branch, { changes, lines, ...everything }).change?.count).toBe(0);
    const changed = evaluate(branch, { changes, lines, priceList: null, printedNote: '' });
    expect(changed.change).toMatchObject({ count: 2, refused: null });
    expect(changed.lines[0]).toMatchObject({ line: { unitPrice: 333_300 } });
  });

  test('prices lines offered beside a quotation without counting them', () => {
    const { totals, optionalLines } = evaluate(branchWithTerms(), { isQuotation: true, optionalLines: [line('B', 1)] });
    expect(totals.net).toBe(6_666);
    expect(optionalLines).toMatchObject([{ ok: true, line: { net: 6_666 } }]);
  });
});
