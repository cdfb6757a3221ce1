import type { CommandInput } from '#shared/contract/contract.ts';
import type { SettingsRow } from '#shared/branch/settings.ts';
import { defaultSteps, type OptionalStep } from '#shared/delivery/delivery-steps.ts';
import type { MasterRecordsWords } from '#shared/i18n/master-records-en.ts';
import { isBusinessDate } from '#shared/kernel/business-date.ts';
import { unlimitedCapacity } from '#shared/scheduling/day-capacity.ts';

export type RouteForm = {
  /** Names the row while its code is still typed. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly zones: string;
  readonly transitDays: string;
  readonly loadDays: string;
  readonly pickPackDays: string;
  readonly transportLeadDays: string;
};
export type VehicleForm = {
  readonly key: string;
  readonly plate: string;
  readonly name: string;
  readonly driver: string;
  readonly kilograms: string;
  readonly stops: string;
};
export const capacityFields = ['stops', 'lines', 'kilograms', 'minutes'] as const;

/** How the branch ships, as it is typed. */
export type ShippingForm = {
  readonly routes: readonly RouteForm[];
  readonly vehicles: readonly VehicleForm[];
  readonly weekdays: readonly number[];
  readonly holidays: string;
  readonly capacity: Readonly<Record<(typeof capacityFields)[number], string>>;
  readonly steps: readonly OptionalStep[];
};

const GRAMS = 1000;
const text = (value: number | null) => (value === null ? '' : String(value));
const kilograms = (grams: number | null) => (grams === null ? '' : String(Math.round(grams / GRAMS)));

export function shippingForm(settings: SettingsRow): ShippingForm {
  const capacity = settings.capacity ?? unlimitedCapacity;
  return {
    routes: (settings.routes ?? []).map((route) => ({
      key: route.id,
      id: route.id,
      name: route.name,
      zones: route.zones.join(', '),
      transitDays: String(route.transitDays),
      loadDays: String(route.loadDays),
      pickPackDays: String(route.pickPackDays),
      transportLeadDays: String(route.transportLeadDays),
    })),
    vehicles: (settings.vehicles ?? []).map(({ plate, name, driver, capacity: takes }) => ({
      key: plate,
      plate,
      name,
      driver,
      kilograms: kilograms(takes.grams),
      stops: text(takes.stops),
    })),
    weekdays: settings.calendar.weekdays,
    holidays: settings.calendar.holidays.join('\n'),
    capacity: {
      stops: text(capacity.stops),
      lines: text(capacity.lines),
      kilograms: kilograms(capacity.grams),
      minutes: text(capacity.pickerMinutes),
    },
    steps: settings.deliverySteps ?? defaultSteps,
  };
}

export const emptyRoute: Omit<RouteForm, 'key'> = {
  id: '',
  name: '',
  zones: '',
  transitDays: '0',
  loadDays: '0',
  pickPackDays: '0',
  transportLeadDays: '0',
};
export const emptyVehicle: Omit<VehicleForm, 'key'> = { plate: '', name: '', driver: '', kilograms: '', stops: '' };

/** The settings as they are given to main, or what is wrong with them in words. */
export function readShipping(
  form: ShippingForm,
  settings: SettingsRow,
  words: MasterRecordsWords,
): { readonly input: CommandInput<'changeSettings'> } | { readonly problem: string } {
  const own = words.shipping;
  const days = form.holidays.split(/\s+/).filter((day) => day !== '');
  const badDay = days.find((day) => !isBusinessDate(day));
  if (badDay !== undefined) return { problem: own.badHoliday(badDay) };
  if (form.weekdays.length === 0) return { problem: own.noDays };
  const needsCode = form.routes.some(({ id, name }) => id.trim() === '' || name.trim() === '');
  if (needsCode || form.vehicles.some(({ plate }) => plate.trim() === '')) return { problem: own.needsCode };
  const twice =
    doubled(form.routes.map(({ id }) => id.trim())) ?? doubled(form.vehicles.map(({ plate }) => plate.trim()));
  if (twice !== null) return { problem: own.twice(twice) };
  const figures = [
    ...form.routes.flatMap((route) => [route.transitDays, route.loadDays, route.pickPackDays, route.transportLeadDays]),
    ...form.vehicles.flatMap(({ kilograms: kg, stops }) => [kg || '0', stops || '0']),
    ...Object.values(form.capacity).map((figure) => figure || '0'),
  ];
  if (figures.some((figure) => !/^\d{1,6}$/.test(figure.trim()))) return { problem: words.notANumber };
  const limit = (figure: string, factor = 1) => (figure.trim() === '' ? null : Number(figure) * factor);
  const calendar = {
    weekdays: form.weekdays.toSorted((a, b) => a - b),
    holidays: days.filter(isBusinessDate).toSorted(),
  };
  const known = new Map((settings.routes ?? []).map((route) => [route.id, route]));
  return {
    input: {
      routes: form.routes.map((route) => ({
        id: route.id.trim(),
        name: route.name.trim(),
        customers: [...(known.get(route.id.trim())?.customers ?? [])],
        zones: route.zones
          .split(',')
          .map((zone) => zone.trim())
          .filter((zone) => zone !== ''),
        transitDays: Number(route.transitDays),
        loadDays: Number(route.loadDays),
        pickPackDays: Number(route.pickPackDays),
        transportLeadDays: Number(route.transportLeadDays),
        carrierCalendar: carrierOf(known.get(route.id.trim())?.carrierCalendar ?? calendar),
      })),
      vehicles: form.vehicles.map(({ plate, name, driver, kilograms: kg, stops }) => ({
        plate: plate.trim(),
        name: name.trim(),
        driver: driver.trim(),
        capacity: { grams: limit(kg, GRAMS), cubicCentimetres: null, stops: limit(stops) },
      })),
      calendar,
      capacity: {
        stops: limit(form.capacity.stops),
        lines: limit(form.capacity.lines),
        grams: limit(form.capacity.kilograms, GRAMS),
        pickerMinutes: limit(form.capacity.minutes),
      },
      deliverySteps: [...form.steps],
    },
  };
}

function carrierOf({ weekdays, holidays }: SettingsRow['calendar']) {
  return { weekdays: [...weekdays], holidays: [...holidays] };
}

function doubled(codes: readonly string[]): string | null {
  return codes.find((code, at) => codes.indexOf(code) !== at) ?? null;
}
