/** What one vehicle can carry on one trip; null where nobody limits it. */
export type VehicleCapacity = {
  readonly grams: number | null;
  readonly cubicCentimetres: number | null;
  readonly stops: number | null;
};

/** A vehicle of the branch or of a carrier, by its plate. */
export type Vehicle = {
  readonly plate: string;
  readonly name: string;
  /** Who usually drives it; empty where that changes. */
  readonly driver: string;
  readonly capacity: VehicleCapacity;
};

/** Goods for one order on a vehicle. */
export type VehicleItem = { readonly shipTo: string; readonly grams: number; readonly cubicCentimetres: number };

export type VehicleOverload = {
  readonly measure: keyof VehicleCapacity;
  readonly load: number;
  readonly capacity: number;
};

/** What is too much for the vehicle: weight, volume or stops. Empty when everything can go along. */
export function vehicleOverloads(items: readonly VehicleItem[], vehicle: VehicleCapacity): VehicleOverload[] {
  const loads = {
    grams: items.reduce((sum, item) => sum + item.grams, 0),
    cubicCentimetres: items.reduce((sum, item) => sum + item.cubicCentimetres, 0),
    stops: new Set(items.map((item) => item.shipTo)).size,
  };
  return (['grams', 'cubicCentimetres', 'stops'] as const).flatMap((measure): VehicleOverload[] => {
    const capacity = vehicle[measure];
    return capacity !== null && loads[measure] > capacity ? [{ measure, load: loads[measure], capacity }] : [];
  });
}
