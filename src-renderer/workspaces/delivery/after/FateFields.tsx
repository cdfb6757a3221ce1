import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId, type ReactElement } from 'react';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { PlainSelect } from '#renderer/features/list-views/PlainSelect.tsx';
import { returnDestinations, type Fate } from './shortage.ts';

type FateFieldsProps = {
  readonly fate: Fate;
  readonly onFate: (fate: Fate) => void;
  readonly words: DeliveryWords;
};

/** Where goods go that come back, and whether the customer gets them again. */
export function FateFields({ fate, onFate, words }: FateFieldsProps): ReactElement {
  const own = words.returns;
  const id = useId();
  return (
    <Box sx={{ display: 'flex', gap: 4, alignItems: 'end', flexWrap: 'wrap' }}>
      <PlainSelect
        id={id}
        label={own.destination}
        value={fate.destination}
        options={returnDestinations.map((one) => ({ id: one, label: own.destinations[one] }))}
        onChange={(chosen) => {
          const destination = returnDestinations.find((one) => one === chosen);
          if (destination) onFate({ ...fate, destination });
        }}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={fate.redeliver}
            onChange={(_event, redeliver) => onFate({ ...fate, redeliver })}
          />
        }
        label={own.redeliver}
      />
    </Box>
  );
}
