import { describe, expect, test } from 'vitest';
import { priceKey, type PriceRow } from '../catalogue/price.ts';
import { evaluatePriceTrace } from '../catalogue/price-trace.ts';
import { totalsOf } from '../catalogue/priced-line.ts';
import type { ProductRow } from '../catalogue/product.ts';
import { addDays } from '../kernel/business-date.ts';
import { basisPoints, money, quantity, sumMoney, unitPrice } from '../money/money.ts';
import { commandSchemas, orderDraftSchema } from './command-inputs.ts';
import { openedBranch, start, type SmallBranch } from './testing/small-branch.ts';

const box = { unit: 'BOX', numerator: 12, denominator: 1 };

/** The small branch with terms of sale: A in boxes and 10 + 1, B with a floor, a list for customer Y's group. */
function branchWithTerms(): SmallBranch {
  const branch = openedBranch();
  const change = (code: string, terms: Partial<ProductRow>) => {
    const product = branch.tables.get('products', code);
    if (!product) throw new Error(`no product ${code}`);
    branch.tables.apply([{ table: 'products', row: { ...product, ...terms } }]);
  };
  change('A', { units: [box], freeGoods: { buy: quantity(10), free: quantity(1), mode: 'exclusive' } });
  change('B', { priceFloor: { limitPrice: unitPrice(600_000), reaction: 'approve' } });
  change('C', { priceFloor: { limitPrice: unitPrice(900_000), reaction: 'refuse' } });
  const base = { list: 'BASE', minQuantity: quantity(0), validFrom: addDays(start, -1), validTo: null };
  const rows = [
    { ...base, productCode: 'A', unit: 'BOX', unitPrice: unitPrice(3_600_000) },
    { ...base, productCode: 'A', unit: 'PCS', unitPrice: unitPrice(300_000), customerGroup: 'SHOPS' },
  ];
  branch.tables.apply(rows.map((row) => ({ table: 'prices', row: { ...row, key: priceKey(row) } satisfies PriceRow })));
  const shop = branch.tables.get('customers', 'Y');
  if (!shop) throw new Error('no customer Y');
  branch.tables.apply([{ table: 'customers', row: { ...shop, customerGroup: 'SHOPS' } }]);
  return branch;
}

const line = (productCode: string, count: number) => ({
  productCode,
  quantity: quantity(count),
  discount: basisPoints(0),
});

function order(branch: SmallBranch, input: object, userId = 'siti'): boolean {
  const given = { orderId: 'o1', customerCode: 'Y', requestedDate: start, customerReference: '', quotationId: null };
  return branch.give('confirmOrder', commandSchemas.confirmOrder.parse({ ...given, ...input }), userId);
}

const freight = { code: 'FREIGHT', name: 'Ongkos kirim', amount: money(100_000), taxable: true, billing: 'byValue' };

describe('an order with terms of sale', () => {
  const input = {
    lines: [
      { ...line('A', 24), unit: 'BOX', discount: basisPoints(1000), discounts: [basisPoints(500)] },
      { ...line('A', 2), freeGoods: true },
      { ...line('A', 1), manualPrice: { unitPrice: unitPrice(250_000), reason: 'dented tin' } },
    ],
    headerDiscount: { kind: 'amount', amount: money(10_000) },
    charges: [freight],
  };

  test('keeps unit, discounts, mark and reason, charge and traces on its lines, and its total is theirs', () => {
    const branch = branchWithTerms();
    expect(order(branch, input)).toBe(true);
    const row = branch.tables.get('orders', 'o1');
    expect(row?.lines).toMatchObject([
      { quantity: 24, salesUnit: box, unitPrice: 3_600_000, gross: 72_000, discounts: [500] },
      { quantity: 2, freeGoods: true, net: 0, priceTrace: { step: 'customerGroup', free: { listPrice: 300_000 } } },
      { manualPrice: { reason: 'dented tin' }, priceTrace: { manual: { listPrice: 300_000 } } },
      { productCode: 'FREIGHT', net: 100_000, charge: { billing: 'byValue' }, schedule: [] },
    ]);
    // 72,000 less 14.5 % is 61,560; with the 2,500 of the manual price 64,060, and 10,000 off the whole.
    expect(row?.totals).toMatchObject({ net: 154_060 });
    expect(row?.totals).toEqual(totalsOf(row?.lines ?? []));
    for (const { priceTrace, gross, discountAmount, net } of row?.lines ?? []) {
      expect(evaluatePriceTrace(priceTrace)).toEqual({ gross, discountAmount, net });
    }
    expect(branch.broken).toEqual([]);
  });

  test('a draft says the same as the order', () => {
    const draft = { customerCode: 'Y', requestedDate: start, quotationId: null, isQuotation: false, ...input };
    expect(orderDraftSchema.parse(draft)).toMatchObject(input);
  });

  test('a change keeps the discount on the whole: the amount is apportioned again', () => {
    const branch = branchWithTerms();
    order(branch, input);
    const changed = branch.give('changeOrder', {
      orderId: 'o1',
      expectedVersion: 1,
      changes: [{ lineNo: 1, quantity: quantity(12) }],
      added: [],
    });
    expect(changed).toBe(true);
    const row = branch.tables.get('orders', 'o1');
    // 36,000 less 14.5 % is 30,780; with 2,500 and less 10,000, and the freight.
    expect(row?.lines[0]).toMatchObject({ quantity: 12, salesUnit: box, gross: 36_000 });
    expect(row?.totals.net).toBe(30_780 + 2500 - 10_000 + 100_000);
    expect(branch.broken).toEqual([]);
  });

  test('a change takes another discount on the whole, and none at all', () => {
    const branch = branchWithTerms();
    order(branch, input);
    const change = (expectedVersion: number, headerDiscount: object | null) =>
      branch.give(
        'changeOrder',
        commandSchemas.changeOrder.parse({ orderId: 'o1', expectedVersion, headerDiscount, changes: [], added: [] }),
      );
    expect(change(1, { kind: 'amount', amount: money(4060) })).toBe(true);
    expect(branch.tables.get('orders', 'o1')?.totals.net).toBe(64_060 - 4060 + 100_000);
    expect(change(2, null)).toBe(true);
    const row = branch.tables.get('orders', 'o1');
    expect(row).not.toHaveProperty('headerDiscount');
    expect(row?.totals.net).toBe(64_060 + 100_000);
    expect(branch.broken).toEqual([]);
  });

  test('a change raises a charge under its number, adds another and takes it away again', () => {
    const branch = branchWithTerms();
    order(branch, input);
    const packing = { ...freight, code: 'PACKING', name: 'Pengepakan', amount: money(7000), billing: 'once' };
    const change = (expectedVersion: number, charges: readonly object[]) =>
      branch.give(
        'changeOrder',
        commandSchemas.changeOrder.parse({ orderId: 'o1', expectedVersion, charges, changes: [], added: [] }),
      );
    const chargesNow = () =>
      branch.tables
        .get('orders', 'o1')
        ?.lines.flatMap(({ charge, lineNo, productCode, net }) => (charge ? [{ lineNo, productCode, net }] : []));
    expect(change(1, [{ ...freight, amount: money(120_000) }, packing])).toBe(true);
    expect(chargesNow()).toEqual([
      { lineNo: 4, productCode: 'FREIGHT', net: 120_000 },
      { lineNo: 5, productCode: 'PACKING', net: 7000 },
    ]);
    expect(branch.tables.get('orders', 'o1')?.totals.net).toBe(54_060 + 127_000);
    expect(change(2, [{ ...freight, amount: money(120_000) }])).toBe(true);
    expect(chargesNow()).toEqual([{ lineNo: 4, productCode: 'FREIGHT', net: 120_000 }]);
    expect(branch.broken).toEqual([]);
  });

  test('its quotation offers the same and is ordered whole by its goods', () => {
    const branch = branchWithTerms();
    const quoted = commandSchemas.sendQuotation.parse({
      quotationId: 'q1',
      customerCode: 'Y',
      requestedDate: start,
      validUntil: addDays(start, 3),
      ...input,
    });
    expect(branch.give('sendQuotation', quoted)).toBe(true);
    expect(branch.tables.get('quotations', 'q1')).toMatchObject({
      totals: { net: 154_060 },
      headerDiscount: input.headerDiscount,
    });
    expect(order(branch, { ...input, charges: [], quotationId: 'q1' })).toBe(true);
    expect(branch.tables.get('quotations', 'q1')?.state).toBe('ordered');
    expect(branch.tables.get('orders', 'o1')?.lines[2]?.manualPrice?.reason).toBe('dented tin');
  });
});

test('a price below its floor is refused, or asks a supervisor', () => {
  const cheap = (code: string) => ({ lines: [{ ...line(code, 1), discount: basisPoints(5000) }] });
  expect(order(branchWithTerms(), cheap('C'), 'budi')).toBe(false);
  expect(order(branchWithTerms(), cheap('B'), 'siti')).toBe(false);
  expect(order(branchWithTerms(), cheap('B'), 'budi')).toBe(true);
});

test('a charge that is billed in part, and what billed lines have had of a discount, stay', () => {
  const branch = branchWithTerms();
  const off = { kind: 'amount', amount: money(9000) };
  expect(order(branch, { lines: [line('A', 30), line('B', 10)], charges: [freight], headerDiscount: off })).toBe(true);
  expect(branch.give('createDelivery', { deliveryId: 'd1', orderId: 'o1' })).toBe(true);
  const picked = (branch.tables.get('deliveries', 'd1')?.lines ?? []).map(({ lineNo, requested }) => ({
    lineNo,
    picked: lineNo === 1 ? requested : quantity(0),
    shortReason: lineNo === 1 ? null : ('notFound' as const),
  }));
  branch.give('pickDelivery', { deliveryId: 'd1', lines: picked });
  branch.give('packDelivery', { deliveryId: 'd1', packages: 1 });
  branch.give('loadDelivery', { deliveryId: 'd1', vehicle: 'V', driver: 'D' });
  expect(branch.give('postGoodsIssue', { deliveryId: 'd1' })).toBe(true);
  expect(branch.give('postInvoice', { invoiceId: 'i1', deliveryId: 'd1' })).toBe(true);
  const before = branch.tables.get('orders', 'o1');
  const change = (asked: object) =>
    branch.give(
      'changeOrder',
      commandSchemas.changeOrder.parse({
        orderId: 'o1',
        expectedVersion: branch.tables.get('orders', 'o1')?.version,
        changes: [],
        added: [],
        ...asked,
      }),
    );
  expect(change({ charges: [] })).toBe(false);
  expect(change({ charges: [{ ...freight, amount: money(1) }] })).toBe(false);
  expect(change({ headerDiscount: null })).toBe(false);
  expect(branch.tables.get('orders', 'o1')).toEqual(before);
  expect(change({ headerDiscount: { kind: 'amount', amount: money(12_000) } })).toBe(true);
  const row = branch.tables.get('orders', 'o1');
  expect(row?.lines[0]).toEqual(before?.lines[0]);
  expect(row?.totals.net).toBe((before?.totals.net ?? 0) - 3000);
  expect(branch.broken).toEqual([]);
});

test('freight over two part invoices adds up to the order, and the order is then delivered', () => {
  const branch = branchWithTerms();
  expect(order(branch, { lines: [line('A', 30), line('B', 10)], charges: [freight] })).toBe(true);
  for (const [id, part] of [
    ['1', 2],
    ['2', 1],
  ] as const) {
    const deliveryId = `d${id}`;
    expect(branch.give('createDelivery', { deliveryId, orderId: 'o1' })).toBe(true);
    const lines = (branch.tables.get('deliveries', deliveryId)?.lines ?? []).map((due) => ({
      lineNo: due.lineNo,
      picked: quantity(Math.floor(due.requested / part)),
      shortReason: part === 1 ? null : ('notFound' as const),
    }));
    branch.give('pickDelivery', { deliveryId, lines });
    branch.give('packDelivery', { deliveryId, packages: 1 });
    branch.give('loadDelivery', { deliveryId, vehicle: 'V', driver: 'D' });
    expect(branch.give('postGoodsIssue', { deliveryId })).toBe(true);
    expect(branch.give('postInvoice', { invoiceId: `i${id}`, deliveryId })).toBe(true);
    // What was picked short is due on the next day.
    expect(branch.give('closeDay', { date: addDays(start, Number(id) - 1) })).toBe(true);
    expect(branch.give('openDay', { date: addDays(start, Number(id)) })).toBe(true);
  }
  const invoices = [...branch.tables.all('invoices')];
  const row = branch.tables.get('orders', 'o1');
  const freights = invoices.map(({ lines }) => lines.find((billed) => billed.charge)?.net ?? money(0));
  expect(freights.every((part) => part > 0)).toBe(true);
  expect(sumMoney(freights)).toBe(100_000);
  expect(sumMoney(invoices.map(({ totals }) => totals.total))).toBe(row?.totals.total);
  expect(row?.state).toBe('delivered');
});
