import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, type ReactElement } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { StepCard } from '../StepCard.tsx';
import type { LoadForm } from './load-form.ts';
import { VehicleField } from './VehicleField.tsx';

type LoadStepProps = {
  readonly delivery: DeliveryRow;
  readonly form: LoadForm;
  readonly onForm: (form: LoadForm) => void;
  readonly onSave: () => void;
  readonly words: DeliveryWords;
};

/** Which vehicle and driver take the goods, sealed with what, at which stop, and what stays behind. */
export function LoadStep({ delivery, form, onForm, onSave, words }: LoadStepProps): ReactElement {
  const own = words.load;
  const format = useFormat();
  const linesId = useId();
  const lines = delivery.lines.filter((line) => line.picked > 0);
  const dropIsBad = form.drop.trim() !== '' && !/^[1-9]\d?$/.test(form.drop.trim());
  const typedOf = (lineNo: number, picked: string) => form.lines?.get(lineNo) ?? { loaded: picked, reason: '' };
  return (
    <StepCard title={own.title} hint={own.hint}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '200px 280px 160px 160px', gap: 4 }}>
        <VehicleField
          label={own.vehicle}
          value={form.vehicle}
          onChange={(vehicle, driver) => onForm({ ...form, vehicle, driver: driver ?? form.driver })}
          onEnter={onSave}
        />
        <LabelledField
          label={own.driver}
          value={form.driver}
          onChange={(driver) => onForm({ ...form, driver })}
          onEnter={onSave}
          maxLength={60}
        />
        <LabelledField
          label={own.seal}
          value={form.seal}
          onChange={(seal) => onForm({ ...form, seal })}
          onEnter={onSave}
          maxLength={40}
        />
        <LabelledField
          label={own.drop}
          value={form.drop}
          onChange={(drop) => onForm({ ...form, drop })}
          onEnter={onSave}
          error={dropIsBad ? own.dropInvalid : null}
          hint={own.dropHint}
          kind="figure"
          maxLength={2}
        />
      </Box>
      <Button
        variant="outlined"
        aria-expanded={form.lines !== null}
        aria-controls={linesId}
        aria-keyshortcuts="Alt+M"
        onClick={() => onForm({ ...form, lines: form.lines === null ? new Map() : null })}
        sx={{ mt: 3 }}
      >
        {form.lines === null ? own.notAll : own.allLoaded} (Alt+M)
      </Button>
      <Box id={linesId}>
        {form.lines !== null &&
          lines.map((line, index) => {
            const picked = format.quantity(line.picked, line.quantityDigits);
            const typed = typedOf(line.lineNo, picked);
            const amount = parseFigure(typed.loaded, line.quantityDigits, format.language);
            const change = (part: Partial<typeof typed>) =>
              onForm({ ...form, lines: new Map(form.lines).set(line.lineNo, { ...typed, ...part }) });
            const isLess = amount !== null && amount < line.picked;
            return (
              <Box
                key={line.lineNo}
                sx={{ display: 'grid', gridTemplateColumns: '200px 420px', gap: 4, mt: 2, alignItems: 'start' }}
              >
                <LabelledField
                  label={own.loaded(line.name)}
                  value={typed.loaded}
                  onChange={(loaded) => change({ loaded })}
                  onEnter={onSave}
                  error={amount === null ? own.notANumber : amount > line.picked ? own.tooMuch(picked) : null}
                  hint={line.unit}
                  kind="figure"
                  autoFocus={index === 0}
                />
                {isLess && (
                  <LabelledField
                    label={own.reason(line.name)}
                    value={typed.reason}
                    onChange={(reason) => change({ reason })}
                    onEnter={onSave}
                    error={typed.reason.trim() === '' ? own.needsReason : null}
                    maxLength={200}
                  />
                )}
              </Box>
            );
          })}
      </Box>
    </StepCard>
  );
}
