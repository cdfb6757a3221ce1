import { expect, test } from 'vitest';
import { sampleBranch } from '#shared/sample-data/branch.ts';
import { masterRecordsEn as words } from '#shared/i18n/master-records-en.ts';
import type { SettingsRow } from '#shared/branch/settings.ts';
import { emptyRoute, emptyVehicle, readShipping, shippingForm } from './shipping-form.ts';

const settings: SettingsRow = { ...(sampleBranch as unknown as SettingsRow), id: 'branch', version: 1 };
const form = shippingForm(settings);

test('what is shown and saved again changes nothing', () => {
  const saved = readShipping(form, settings, words);
  expect(saved).toMatchObject({
    input: { calendar: { weekdays: settings.calendar.weekdays }, routes: [], vehicles: [] },
  });
});

test('routes, vehicles and a day’s capacity are whole numbers with codes of their own', () => {
  const route = { ...emptyRoute, key: '1', id: 'TIM', name: 'Timor', zones: 'Soe, Kefa', transitDays: '2' };
  const vehicle = { ...emptyVehicle, key: '1', plate: 'DH 1', kilograms: '1500' };
  const typed = { ...form, routes: [route], vehicles: [vehicle], capacity: { ...form.capacity, kilograms: '4000' } };
  expect(readShipping(typed, settings, words)).toMatchObject({
    input: {
      routes: [{ id: 'TIM', zones: ['Soe', 'Kefa'], transitDays: 2 }],
      vehicles: [{ plate: 'DH 1', capacity: { grams: 1_500_000, stops: null } }],
      capacity: { grams: 4_000_000, lines: null },
    },
  });
  const twice = readShipping({ ...form, vehicles: [vehicle, vehicle] }, settings, words);
  expect(twice).toEqual({ problem: words.shipping.twice('DH 1') });
  expect(readShipping({ ...form, holidays: '25/12' }, settings, words)).toHaveProperty('problem');
  expect(readShipping({ ...form, routes: [{ ...route, transitDays: 'x' }] }, settings, words)).toEqual({
    problem: words.notANumber,
  });
});
