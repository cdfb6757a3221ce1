import type { BusinessDate } from '../kernel/business-date.ts';

/** Work of one day by resource. All whole numbers: weight in grams, picking in minutes. */
export type Load = {
  /** Places the vehicles stop at: one a ship-to and day, however many orders go there. */
  readonly stops: number;
  readonly lines: number;
  readonly grams: number;
  readonly pickerMinutes: number;
};

export type Resource = keyof Load;

/** What a day can take of each resource; null where nobody limits it. */
export type DayCapacity = { readonly [Name in Resource]: number | null };

export const resources: readonly Resource[] = ['stops', 'lines', 'grams', 'pickerMinutes'];

const emptyLoad: Load = { stops: 0, lines: 0, grams: 0, pickerMinutes: 0 };

export const unlimitedCapacity: DayCapacity = { stops: null, lines: null, grams: null, pickerMinutes: null };

/** An open schedule line as the calendar of due deliveries sees it. */
export type DueLine = {
  readonly orderId: string;
  readonly shipTo: string;
  readonly date: BusinessDate;
  readonly grams: number;
  readonly pickerMinutes: number;
};

/** What is due on each day, ascending by date. */
export function loadPerDay(lines: Iterable<DueLine>): ReadonlyMap<BusinessDate, Load> {
  const loads = new Map<BusinessDate, Load>();
  const visited = new Set<string>();
  for (const line of lines) {
    const load = loads.get(line.date) ?? emptyLoad;
    const stop = `${line.date} ${line.shipTo}`;
    loads.set(line.date, {
      stops: load.stops + (visited.has(stop) ? 0 : 1),
      lines: load.lines + 1,
      grams: load.grams + line.grams,
      pickerMinutes: load.pickerMinutes + line.pickerMinutes,
    });
    visited.add(stop);
  }
  return new Map([...loads].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export type Overload = {
  readonly date: BusinessDate;
  readonly resource: Resource;
  readonly load: number;
  readonly capacity: number;
};

/** Every day and resource that has more work than it can take, in order of date. */
export function overloads(loads: ReadonlyMap<BusinessDate, Load>, capacity: DayCapacity): Overload[] {
  return [...loads].flatMap(([date, load]) =>
    resources.flatMap((resource): Overload[] => {
      const limit = capacity[resource];
      return limit !== null && load[resource] > limit
        ? [{ date, resource, load: load[resource], capacity: limit }]
        : [];
    }),
  );
}

/**
 * How full a load makes a day: the fullest resource, in thousandths of its capacity, rounded up. A
 * resource without a limit does not count; 0 when none is limited.
 */
export function utilisation(load: Load, capacity: DayCapacity): number {
  return resources.reduce((fullest, resource) => {
    const limit = capacity[resource];
    if (limit === null || load[resource] === 0) return fullest;
    // A day that can take nothing is over-full with anything at all.
    if (limit === 0) return Number.MAX_SAFE_INTEGER;
    return Math.max(fullest, Math.ceil((load[resource] * 1000) / limit));
  }, 0);
}
