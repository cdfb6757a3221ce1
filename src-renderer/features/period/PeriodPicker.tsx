import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useId, type ReactElement } from 'react';
import { periods, type Period } from './period-days.ts';

type PeriodPickerProps = {
  readonly label: string;
  readonly names: Readonly<Record<Period, string>>;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
};

/** Which period a report looks back on. */
export function PeriodPicker({ label, names, value, onChange }: PeriodPickerProps): ReactElement {
  const id = useId();
  return (
    <>
      <Box component="span" id={id} sx={{ fontSize: '.8125rem', fontWeight: 600 }}>
        {label}
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={value}
        aria-labelledby={id}
        onChange={(_event, chosen: Period | null) => chosen && onChange(chosen)}
      >
        {periods.map((one) => (
          <ToggleButton
            key={one}
            value={one}
            sx={{
              textTransform: 'none',
              height: 32,
              px: 3,
              color: 'var(--app-text2)',
              '&.Mui-selected, &.Mui-selected:hover': {
                color: 'var(--app-primary)',
                backgroundColor: 'var(--app-rowSel)',
              },
            }}
          >
            {names[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
}
