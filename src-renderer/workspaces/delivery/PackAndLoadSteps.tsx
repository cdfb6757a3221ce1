import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';

type PackStepProps = {
  readonly packages: string;
  readonly onPackages: (text: string) => void;
  readonly onSave: () => void;
  readonly error: string | null;
  readonly words: DeliveryWords;
};

/** Reads a number of packages: 1 to 9,999, or null. */
export function readPackages(text: string): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null;
  const packages = Number(text);
  return packages >= 1 ? packages : null;
}

/** How many packages the picked goods went into. */
export function PackStep({ packages, onPackages, onSave, error, words }: PackStepProps): ReactElement {
  return (
    <StepCard title={words.pack.title} hint={words.pack.hint}>
      <Box sx={{ width: 200 }}>
        <LabelledField
          label={words.pack.packages}
          value={packages}
          onChange={onPackages}
          onEnter={onSave}
          error={error}
          kind="figure"
          size="display"
          autoFocus
        />
      </Box>
    </StepCard>
  );
}

type LoadStepProps = {
  readonly vehicle: string;
  readonly driver: string;
  readonly onVehicle: (text: string) => void;
  readonly onDriver: (text: string) => void;
  readonly onSave: () => void;
  readonly words: DeliveryWords;
};

/** Which vehicle and driver take the goods. */
export function LoadStep({ vehicle, driver, onVehicle, onDriver, onSave, words }: LoadStepProps): ReactElement {
  return (
    <StepCard title={words.load.title} hint={words.load.hint}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '200px 320px', gap: 4 }}>
        <LabelledField
          label={words.load.vehicle}
          value={vehicle}
          onChange={onVehicle}
          onEnter={onSave}
          maxLength={20}
          autoFocus
        />
        <LabelledField label={words.load.driver} value={driver} onChange={onDriver} onEnter={onSave} maxLength={60} />
      </Box>
    </StepCard>
  );
}

type StepCardProps = { readonly title: string; readonly hint: string; readonly children: ReactElement };

function StepCard({ title, hint, children }: StepCardProps): ReactElement {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 6,
        height: 'fit-content',
      }}
    >
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 4, maxWidth: 720 }}>{hint}</Box>
      {children}
    </Box>
  );
}
