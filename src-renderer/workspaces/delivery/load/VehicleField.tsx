import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, type ReactElement } from 'react';
import { useSettings } from '#renderer/read-model/queries/branch.ts';

type VehicleFieldProps = {
  readonly label: string;
  readonly value: string;
  /** @param driver who usually drives it, where that is known */
  readonly onChange: (plate: string, driver: string | null) => void;
  readonly onEnter: () => void;
};

/** The plate of a vehicle: those of the branch are offered, any other may be typed. */
export function VehicleField({ label, value, onChange, onEnter }: VehicleFieldProps): ReactElement {
  const id = useId();
  const vehicles = useSettings()?.vehicles ?? [];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {label}
      </Box>
      <OutlinedInput
        id={id}
        value={value}
        autoFocus
        onChange={(event) => {
          const plate = event.target.value;
          const known = vehicles.find((vehicle) => vehicle.plate.toLowerCase() === plate.trim().toLowerCase());
          onChange(plate, known && known.driver !== '' ? known.driver : null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          onEnter();
        }}
        slotProps={{ input: { list: `${id}-list`, maxLength: 20, autoComplete: 'off', spellCheck: false } }}
      />
      <datalist id={`${id}-list`}>
        {vehicles.map(({ plate, name, driver }) => (
          <option key={plate} value={plate}>
            {[name, driver].filter((part) => part !== '').join(', ')}
          </option>
        ))}
      </datalist>
    </Box>
  );
}
