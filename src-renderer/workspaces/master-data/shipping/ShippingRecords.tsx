import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { SettingsRow } from '#shared/branch/settings.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { usePosting } from '#renderer/features/posting/use-posting.ts';
import { useSettings } from '#renderer/read-model/queries/branch.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { useMasterRecordsWords } from '../use-master-records-words.ts';
import { RouteRows } from './RouteRows.tsx';
import { readShipping, shippingForm } from './shipping-form.ts';
import { VehicleRows } from './VehicleRows.tsx';

const steps = ['picked', 'packed', 'loaded'] as const;

/** Routes, vehicles, working days, what a day can take and which steps a delivery has: how the branch ships. */
export function ShippingRecords(): ReactElement | null {
  const settings = useSettings();
  return settings ? <ShippingEditor key={settings.version} settings={settings} /> : null;
}

function ShippingEditor({ settings }: { readonly settings: SettingsRow }): ReactElement {
  const words = useMasterRecordsWords();
  const own = words.shipping;
  const posting = usePosting();
  const [form, setForm] = useState(() => shippingForm(settings));
  const changed = JSON.stringify(form) !== JSON.stringify(shippingForm(settings));
  const read = readShipping(form, settings, words);
  const problem = 'problem' in read ? read.problem : null;
  const why = changed ? problem : words.nothing;
  const save = async () => {
    if (!changed || 'problem' in read) return;
    if (await posting.post('changeSettings', read.input)) notify(own.saved);
  };
  useCommands('master-data', {
    'draft.save': { label: words.save, enabled: why === null, reason: why ?? undefined, run: () => void save() },
  });
  const capacity = (name: keyof typeof form.capacity, label: string) => (
    <LabelledField
      label={label}
      value={form.capacity[name]}
      onChange={(text) => setForm({ ...form, capacity: { ...form.capacity, [name]: text } })}
      hint={own.capacityHint}
      kind="figure"
      maxLength={6}
    />
  );
  return (
    <Box
      role="region"
      aria-label={own.routes}
      tabIndex={0}
      sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column', gap: 3, pb: 4 }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button
          variant="contained"
          aria-disabled={why !== null}
          aria-keyshortcuts="Control+S"
          onClick={() => void save()}
        >
          {words.save} (Ctrl+S)
        </Button>
        {changed && <Button onClick={() => setForm(shippingForm(settings))}>{words.discard}</Button>}
        {changed && (
          <Box sx={{ color: problem === null ? 'var(--app-partial-fg)' : 'error.main' }}>
            {problem ?? words.unsaved}
          </Box>
        )}
      </Box>
      <Group title={own.routes}>
        <RouteRows routes={form.routes} words={words} onRoutes={(routes) => setForm({ ...form, routes })} />
      </Group>
      <Group title={own.vehicles}>
        <VehicleRows vehicles={form.vehicles} words={words} onVehicles={(vehicles) => setForm({ ...form, vehicles })} />
      </Group>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(360px, 1fr))', gap: 3 }}>
        <Group title={own.calendar}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
            {own.weekdays.map((name, at) => (
              <FormControlLabel
                key={name}
                control={
                  <Checkbox
                    size="small"
                    checked={form.weekdays.includes(at + 1)}
                    onChange={(_event, works) =>
                      setForm({
                        ...form,
                        weekdays: works
                          ? [...form.weekdays, at + 1].toSorted((a, b) => a - b)
                          : form.weekdays.filter((day) => day !== at + 1),
                      })
                    }
                  />
                }
                label={name}
              />
            ))}
          </Box>
          <LabelledField
            label={own.holidays}
            value={form.holidays.replaceAll('\n', ' ')}
            onChange={(holidays) => setForm({ ...form, holidays })}
            maxLength={4000}
          />
        </Group>
        <Group title={own.capacity}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
            {capacity('stops', own.stops)}
            {capacity('lines', own.lines)}
            {capacity('kilograms', own.kilograms)}
            {capacity('minutes', own.minutes)}
          </Box>
        </Group>
        <Group title={own.steps}>
          <Box sx={{ color: 'text.secondary' }}>{own.stepsHint}</Box>
          {steps.map((step) => (
            <FormControlLabel
              key={step}
              control={
                <Checkbox
                  size="small"
                  checked={form.steps.includes(step)}
                  onChange={(_event, on) =>
                    setForm({
                      ...form,
                      steps: steps.filter((one) => (one === step ? on : form.steps.includes(one))),
                    })
                  }
                />
              }
              label={own.stepNames[step]}
            />
          ))}
        </Group>
      </Box>
    </Box>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        p: 4,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box component="h2" sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
