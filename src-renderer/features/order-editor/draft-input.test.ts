import { describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/commands/command-inputs.ts';
import { businessDate } from '#shared/kernel/business-date.ts';
import { basisPoints, money, quantity, type UnitPrice } from '#shared/money/money.ts';
import type { EvaluatedDraft } from '#shared/sales-order/evaluated-draft.ts';
import { evaluationInput, type DraftLine, type OrderDraft } from '#renderer/drafts/order-draft.ts';
import { emptyDraft } from './draft-editing.ts';
import { asDraftStands } from './as-draft-stands.ts';
import { orderInput, quotationInput, revisionInput } from './draft-input.ts';

const day = businessDate('2026-11-25');
const line = (key: string, more: Partial<DraftLine> = {}): DraftLine => ({
  key,
  productCode: key.toUpperCase(),
  quantity: quantity(2),
  discount: basisPoints(0),
  ...more,
});
const full: OrderDraft = {
  ...emptyDraft('d-1', 'order', day),
  customerCode: 'C-1',
  customerReference: 'PO-7',
  quotationId: 'q-1',
  shipToCode: 'GUDANG',
  priceList: 'GROSIR',
  termsDays: 30,
  paymentMethod: 'giro',
  routeId: 'SOE',
  completeDelivery: true,
  deliveryPriority: 1,
  printedNote: 'Sebelum jam 10',
  internalNote: 'Pelanggan baru',
  headerDiscount: { kind: 'percent', percent: basisPoints(250) },
  charges: [{ code: 'FREIGHT', name: 'Ongkos kirim', amount: money(150_000), taxable: true, billing: 'once' }],
  deposit: money(500_000),
  lines: [
    line('a', {
      unit: 'DUS',
      discounts: [basisPoints(100)],
      amountOff: money(5),
      manualPrice: { unitPrice: 100 as UnitPrice, reason: 'Sesuai janji' },
      specification: 'Grade A',
      requestedDate: day,
      fixedDate: true,
      deliveryGroup: 1,
      maxPartialDeliveries: 2,
    }),
    line('b', { freeGoods: true, lineNo: 4 }),
  ],
};

describe('what is posted of a draft', () => {
  it('is everything that was typed of an order, as its command takes it', () => {
    const input = orderInput(full);
    expect(commandSchemas.confirmOrder.parse(input)).toEqual(input);
    const { kind: _kind, updatedAt: _at, held: _held, validUntil: _until, id: _id, lines, ...head } = full;
    expect(input).toMatchObject(head);
    const { key: _key, ...first } = lines[0] ?? line('none');
    expect(input?.lines[0]).toEqual(first);
    expect(input?.lines[1]).not.toHaveProperty('lineNo');
  });

  it('leaves out what nobody typed, so that quotation and customer decide', () => {
    const input = orderInput({ ...emptyDraft('d', 'order', day), customerCode: 'C', lines: [line('a')] });
    expect(Object.keys(input ?? {})).not.toContain('priceList');
    expect(Object.keys(input ?? {})).not.toContain('headerDiscount');
  });

  it('puts optional lines of a quotation beside it, and alternatives to the line they replace', () => {
    const offered = (kind: 'optional' | 'alternative', alternativeTo: string | null) => ({
      offered: { kind, alternativeTo },
    });
    const draft: OrderDraft = {
      ...emptyDraft('q', 'quotation', day),
      customerCode: 'C',
      inquiryId: 'i-1',
      lines: [line('x', offered('optional', null)), line('a'), line('b'), line('y', offered('alternative', 'b'))],
    };
    const input = quotationInput(draft);
    expect(commandSchemas.sendQuotation.parse(input)).toEqual(input);
    expect(input?.lines.map(({ productCode }) => productCode)).toEqual(['A', 'B']);
    expect(input?.optionalLines).toMatchObject([
      { productCode: 'X', kind: 'optional', alternativeTo: null },
      { productCode: 'Y', kind: 'alternative', alternativeTo: 2 },
    ]);
    expect(input?.inquiryId).toBe('i-1');
    const revision = revisionInput({ ...draft, revises: { quotationId: 'q-0', version: 3 } });
    expect(commandSchemas.reviseQuotation.parse(revision)).toMatchObject({ revises: 'q-0', expectedVersion: 3 });
    expect(revisionInput(draft)).toBeNull();
  });

  it('is nothing while something is missing', () => {
    expect(orderInput({ ...full, customerCode: null })).toBeNull();
    expect(quotationInput({ ...full, validUntil: null })).toBeNull();
  });
});

describe('what is evaluated of a draft', () => {
  it('asks for optional lines by themselves, and puts the answers where the lines stand', () => {
    const offered = { offered: { kind: 'optional' as const, alternativeTo: null } };
    const lines = [line('x', offered), line('a'), line('y', offered), line('b')];
    const draft: OrderDraft = { ...emptyDraft('q', 'quotation', day), lines };
    const asked = evaluationInput(draft);
    expect(asked.lines.map(({ productCode }) => productCode)).toEqual(['A', 'B']);
    expect(asked.optionalLines?.map(({ productCode }) => productCode)).toEqual(['X', 'Y']);
    const answer = { lines: ['A', 'B'], optionalLines: ['X', 'Y'] } as unknown as EvaluatedDraft;
    expect(asDraftStands(answer, [true, false, true, false]).lines).toEqual(['X', 'A', 'Y', 'B']);
  });

  it('is asked with the same terms as it is posted with', () => {
    const { isQuotation: _is, lines, ...asked } = evaluationInput(full);
    expect(orderInput(full)).toMatchObject(asked);
    expect(lines[0]).toEqual(orderInput(full)?.lines[0]);
  });
});
