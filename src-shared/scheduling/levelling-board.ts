import type { BusinessDate } from '../kernel/business-date.ts';
import { resources, type Load } from './day-capacity.ts';
import type { LevellingInput, LevelUnit } from './levelling-input.ts';
import { SupplyLedger } from './supply-ledger.ts';
import { workDaysBetween } from './work-calendar.ts';

/** Amounts by resource, in the order of `resources`. */
type Amounts = number[];

type Top = { readonly unit: number | null; readonly most: number; readonly second: number };

const STOPS = resources.indexOf('stops');

/** Days and what stands on them, as a levelling run moves units about. Units and days go by position. */
export class LevellingBoard {
  readonly days: readonly BusinessDate[];
  readonly units: readonly LevelUnit[];
  readonly dayOfUnit: number[];
  /** Days that a unit may go to, besides the one it stands on first. */
  readonly targets: readonly (readonly number[])[];
  private readonly limits: Amounts;
  private readonly sizes: readonly Amounts[];
  private readonly unitsOfDay: readonly Set<number>[];
  private readonly loads: readonly Amounts[];
  private readonly fixedLoads: Amounts[];
  private readonly stops: readonly Map<string, number>[];
  private readonly supply: SupplyLedger;
  /** By day and resource; emptied when a unit comes or goes. */
  private readonly tops: Top[][];

  constructor(units: readonly LevelUnit[], input: LevellingInput) {
    this.units = units;
    this.days = daysOf(units, input);
    const position = new Map(this.days.map((date, index) => [date, index]));
    const at = (date: BusinessDate) => position.get(date) ?? -1;
    this.limits = resources.map((resource) => input.capacity[resource] ?? Number.POSITIVE_INFINITY);
    this.sizes = units.map(sizeOf);
    this.dayOfUnit = units.map(() => -1);
    this.targets = units.map((unit) =>
      unit.movable ? workDaysBetween(input.calendar, unit.earliest, unit.latest).map(at) : [],
    );
    this.unitsOfDay = this.days.map(() => new Set());
    this.loads = this.days.map(() => resources.map(() => 0));
    this.fixedLoads = this.days.map(() => resources.map(() => 0));
    this.stops = this.days.map(() => new Map());
    this.tops = this.days.map(() => []);
    this.supply = new SupplyLedger(this.days, units, at, input.supply);
    const standing = units
      .map((unit, index) => ({ unit, index }))
      .toSorted((a, b) => +a.unit.movable - +b.unit.movable);
    for (const { unit, index } of standing) {
      const day = at(unit.date);
      this.put(index, day);
      if (!unit.movable) this.fixedLoads[day] = [...(this.loads[day] ?? [])];
    }
  }

  unitsOn(day: number): number[] {
    return [...(this.unitsOfDay[day] ?? [])];
  }

  loadOf(day: number): Load {
    const [stops = 0, lines = 0, grams = 0, pickerMinutes = 0] = this.loads[day] ?? [];
    return { stops, lines, grams, pickerMinutes };
  }

  /** How full a day is, in thousandths of its capacity; what one unit or fixed dates fill alone is apart. */
  isOver(day: number, cap: number): boolean {
    return this.excess(day, cap, null, null) > 0;
  }

  /**
   * True when all days together cannot take all work by a cap, however it is moved: no search can help then.
   * Stops are left out, since goods for one place make one stop on a day.
   */
  isBeyondAllDays(cap: number): boolean {
    return this.limits.some((limit, resource) => {
      if (resource === STOPS || limit === Number.POSITIVE_INFINITY) return false;
      const sizes = this.sizes.map((size) => size[resource] ?? 0);
      const largest = sizes.reduce((most, size) => Math.max(most, size), Math.floor((cap * limit) / 1000));
      const room = this.fixedLoads.reduce((sum, fixed) => sum + Math.max(largest, fixed[resource] ?? 0), 0);
      return sizes.reduce((sum, size) => sum + size, 0) > room;
    });
  }

  /** By how much a day is over the cap once a unit comes and another goes; 0 when it is not. */
  excess(day: number, cap: number, coming: number | null, going: number | null): number {
    const load = this.loads[day] ?? [];
    const fixed = this.fixedLoads[day] ?? [];
    let worst = 0;
    for (let resource = 0; resource < load.length; resource += 1) {
      const limit = this.limits[resource] ?? 0;
      if (limit === Number.POSITIVE_INFINITY) continue;
      const amount = (load[resource] ?? 0) + this.change(day, resource, coming, going);
      const allowed = Math.max(Math.floor((cap * limit) / 1000), fixed[resource] ?? 0);
      if (amount <= allowed) continue;
      const alone = this.largest(day, resource, coming, going);
      if (amount > alone) worst = Math.max(worst, (amount - Math.max(allowed, alone)) / limit);
    }
    return worst;
  }

  /** Whether supply bears the unit on another day: moving later frees goods, moving earlier needs them. */
  supplyAllows(unit: number, day: number): boolean {
    return this.supply.allows(unit, this.dayOfUnit[unit] ?? -1, day);
  }

  move(unit: number, day: number): void {
    const from = this.dayOfUnit[unit] ?? -1;
    this.take(unit, from);
    this.put(unit, day);
    this.supply.move(unit, from, day);
  }

  /** Size of a unit against the capacity: its fullest resource. */
  weightOf(unit: number): number {
    return (this.sizes[unit] ?? []).reduce((most, size, resource) => {
      const limit = this.limits[resource] ?? 0;
      return limit === Number.POSITIVE_INFINITY ? most : Math.max(most, size / Math.max(1, limit));
    }, 0);
  }

  private change(day: number, resource: number, coming: number | null, going: number | null): number {
    if (resource !== STOPS) {
      const added = coming === null ? 0 : (this.sizes[coming]?.[resource] ?? 0);
      return added - (going === null ? 0 : (this.sizes[going]?.[resource] ?? 0));
    }
    const stops = this.stops[day];
    const shipToComing = coming === null ? null : this.units[coming]?.shipTo;
    const shipToGoing = going === null ? null : this.units[going]?.shipTo;
    if (shipToComing === shipToGoing) return 0;
    const added = typeof shipToComing === 'string' && !stops?.has(shipToComing) ? 1 : 0;
    return added - (typeof shipToGoing === 'string' && stops?.get(shipToGoing) === 1 ? 1 : 0);
  }

  private largest(day: number, resource: number, coming: number | null, going: number | null): number {
    const own = coming === null ? 0 : (this.sizes[coming]?.[resource] ?? 0);
    const { unit, most, second } = this.topOf(day, resource);
    return Math.max(own, unit === going ? second : most);
  }

  /** The largest unit of a day, and the size of the next one: kept until the day changes. */
  private topOf(day: number, resource: number): Top {
    const tops = this.tops[day] ?? [];
    const known = tops[resource];
    if (known) return known;
    let top: Top = { unit: null, most: 0, second: 0 };
    for (const unit of this.unitsOfDay[day] ?? []) {
      const size = this.sizes[unit]?.[resource] ?? 0;
      if (size > top.most) top = { unit, most: size, second: top.most };
      else if (size > top.second) top = { ...top, second: size };
    }
    tops[resource] = top;
    return top;
  }

  private put(unit: number, day: number): void {
    this.add(unit, day, 1);
    this.unitsOfDay[day]?.add(unit);
    this.dayOfUnit[unit] = day;
  }

  private take(unit: number, day: number): void {
    this.add(unit, day, -1);
    this.unitsOfDay[day]?.delete(unit);
  }

  private add(unit: number, day: number, sign: 1 | -1): void {
    this.tops[day] = [];
    const load = this.loads[day];
    const stops = this.stops[day];
    const shipTo = this.units[unit]?.shipTo ?? '';
    if (!load || !stops) throw new RangeError(`unit ${unit} has no day`);
    this.sizes[unit]?.forEach((size, resource) => {
      if (resource !== STOPS) load[resource] = (load[resource] ?? 0) + sign * size;
    });
    const count = (stops.get(shipTo) ?? 0) + sign;
    if (count === 0) stops.delete(shipTo);
    else stops.set(shipTo, count);
    load[STOPS] = stops.size;
  }
}

function sizeOf(unit: LevelUnit): Amounts {
  const grams = unit.lines.reduce((sum, line) => sum + line.grams, 0);
  const pickerMinutes = unit.lines.reduce((sum, line) => sum + line.pickerMinutes, 0);
  const size: Load = { stops: 1, lines: unit.lines.length, grams, pickerMinutes };
  return resources.map((resource) => size[resource]);
}

function daysOf(units: readonly LevelUnit[], input: LevellingInput): BusinessDate[] {
  const days = new Set(units.map((unit) => unit.date));
  for (const unit of units) {
    if (unit.movable) for (const day of workDaysBetween(input.calendar, unit.earliest, unit.latest)) days.add(day);
  }
  return [...days].toSorted();
}
