import { expect, test } from 'vitest';
import type { DeliveryRow } from '../delivery/delivery.ts';
import { quantity } from '../money/money.ts';
import { deliveriesOnVehicle, loadListModel } from './load-list-model.ts';
import { packageLabelsModel } from './package-labels-model.ts';
import { packingListModel } from './packing-list-model.ts';
import { sampleContext, sampleDelivery, sampleItems } from './testing/sample-rows.ts';

const context = sampleContext({ language: 'en' });
const plain = sampleDelivery(sampleItems(2));
const [first, second] = plain.lines;
const packed: DeliveryRow = {
  ...plain,
  packages: 3,
  cases: [
    { from: 3, to: 3, weight: 500, contents: [{ lineNo: second?.lineNo ?? 2, quantity: quantity(1) }] },
    {
      from: 1,
      to: 2,
      weight: 12_500,
      contents: [
        { lineNo: first?.lineNo ?? 1, quantity: quantity(2) },
        { lineNo: second?.lineNo ?? 2, quantity: quantity(4) },
      ],
    },
  ],
};

test('the packing list runs by case number, names a run once, and weighs all of it', () => {
  const model = packingListModel(context, packed);
  const at = (kind: string) => model.columns.findIndex((column) => column.kind === kind);
  expect(model.rows.map((row) => row.cells[at('cases')])).toEqual(['1–2', '', '3']);
  expect(model.rows.map((row) => row.cells[at('weight')])).toEqual(['12.500', '', '0.500']);
  expect(model.facts.map(({ value }) => value)).toContain('25.500 kg');
});

test('packages that were only counted are listed together', () => {
  const model = packingListModel(context, { ...plain, packages: 4 });
  expect(model.rows.every((row) => row.cells[0] === '1–4')).toBe(true);
});

test('there is a label for each package, with its number of how many, its weight and what is in it', () => {
  const { rows } = packageLabelsModel(context, packed);
  expect(rows.map((row) => row.cells[0])).toEqual(['1 / 3', '2 / 3', '3 / 3']);
  expect(rows.map((row) => row.parts.length)).toEqual([2, 2, 1]);
  expect(rows[0]?.cells[1]).toBe('12.500 kg');
});

test('what is unloaded last is loaded first, and only what goes on the vehicle that day is on its list', () => {
  const on = (id: string, more: Partial<DeliveryRow>): DeliveryRow => ({
    ...plain,
    id,
    number: id,
    vehicle: 'DH 1',
    ...more,
  });
  const one = on('DO-1', { drop: 1 });
  const all = [one, on('DO-2', { drop: 2 }), on('DO-3', { vehicle: 'DH 2' }), on('DO-4', { state: 'cancelled' })];
  const onVehicle = deliveriesOnVehicle(all, one);
  const model = loadListModel(context, one, onVehicle, () => undefined);
  expect(model.rows.map((row) => row.cells[1])).toEqual(['DO-2', 'DO-1']);
  expect(deliveriesOnVehicle(all, { ...one, vehicle: '' })).toHaveLength(1);
});
