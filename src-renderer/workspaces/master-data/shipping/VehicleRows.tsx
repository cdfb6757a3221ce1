import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { MasterRecordsWords } from '#shared/i18n/master-records-en.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { emptyVehicle, type VehicleForm } from './shipping-form.ts';

type VehicleRowsProps = {
  readonly vehicles: readonly VehicleForm[];
  readonly words: MasterRecordsWords;
  readonly onVehicles: (vehicles: readonly VehicleForm[]) => void;
};

/** What goods leave on: offered when deliveries are loaded, with the usual driver. */
export function VehicleRows({ vehicles, words, onVehicles }: VehicleRowsProps): ReactElement {
  const own = words.shipping;
  const change = (at: number, part: Partial<VehicleForm>) =>
    onVehicles(vehicles.map((vehicle, index) => (index === at ? { ...vehicle, ...part } : vehicle)));
  const fields = [
    { name: 'plate', label: own.plate, isFigure: false },
    { name: 'name', label: own.name, isFigure: false },
    { name: 'driver', label: own.driver, isFigure: false },
    { name: 'kilograms', label: own.capacityKg, isFigure: true },
    { name: 'stops', label: own.stops, isFigure: true },
  ] as const;
  return (
    <>
      {vehicles.map((vehicle, at) => (
        <Box
          key={vehicle.key}
          role="group"
          aria-label={`${own.vehicles} ${vehicle.plate || at + 1}`}
          sx={{ display: 'grid', gridTemplateColumns: '160px 1fr 1fr 120px 120px 64px', gap: 2, alignItems: 'end' }}
        >
          {fields.map(({ name, label, isFigure }) => (
            <LabelledField
              key={name}
              label={label}
              value={vehicle[name]}
              onChange={(text) => change(at, { [name]: text })}
              kind={isFigure ? 'figure' : 'text'}
              maxLength={isFigure ? 6 : 60}
            />
          ))}
          <Button
            aria-label={own.remove(vehicle.plate)}
            onClick={() => onVehicles(vehicles.filter((_vehicle, index) => index !== at))}
          >
            ✕
          </Button>
        </Box>
      ))}
      <Box>
        <Button
          variant="outlined"
          onClick={() => onVehicles([...vehicles, { ...emptyVehicle, key: crypto.randomUUID() }])}
        >
          {own.add} {own.vehicles.toLowerCase()}
        </Button>
      </Box>
    </>
  );
}
