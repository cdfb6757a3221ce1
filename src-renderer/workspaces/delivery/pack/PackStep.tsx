import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactElement } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { StepCard } from '../StepCard.tsx';
import { qualityOf, readPackages, type PackForm } from './pack-form.ts';
import { PackRows } from './PackRows.tsx';

type PackStepProps = {
  readonly delivery: DeliveryRow;
  readonly form: PackForm;
  readonly onForm: (form: PackForm) => void;
  readonly onSave: () => void;
  readonly words: DeliveryWords;
};

/** What the picked goods went into: a count, or a packing list; and whether they are of the quality agreed. */
export function PackStep({ delivery, form, onForm, onSave, words }: PackStepProps): ReactElement {
  const own = words.pack;
  const agreed = delivery.lines.filter((line) => line.picked > 0 && line.specification !== undefined);
  return (
    <StepCard title={own.title} hint={own.hint}>
      {agreed.length > 0 && (
        <Box component="fieldset" sx={{ border: 0, m: 0, mb: 4, p: 0 }}>
          <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 1 }}>
            {own.quality}
          </Box>
          {agreed.map((line) => {
            const said = qualityOf(form, line.lineNo);
            const say = (change: Partial<typeof said>) =>
              onForm({ ...form, quality: new Map(form.quality).set(line.lineNo, { ...said, ...change }) });
            return (
              <Box
                key={line.lineNo}
                sx={{ display: 'flex', alignItems: 'flex-start', gap: 4, mb: 2, flexWrap: 'wrap' }}
              >
                <Box sx={{ width: 420 }}>
                  <FormControlLabel
                    control={
                      <Checkbox
                        size="small"
                        checked={said.confirmed}
                        onChange={(_event, confirmed) => say({ confirmed })}
                      />
                    }
                    label={own.confirmed(line.name)}
                  />
                  <Box sx={{ fontSize: '.75rem', color: 'text.secondary', pl: 7 }}>{line.specification}</Box>
                </Box>
                <Box sx={{ width: 360 }}>
                  <LabelledField
                    label={own.remark(line.name)}
                    value={said.remark}
                    onChange={(remark) => say({ remark })}
                    error={!said.confirmed && said.remark.trim() === '' ? own.needsRemark : null}
                    maxLength={200}
                  />
                </Box>
              </Box>
            );
          })}
        </Box>
      )}
      {form.rows === null ? (
        <Box sx={{ display: 'flex', gap: 4, alignItems: 'flex-start' }}>
          <Box sx={{ width: 200 }}>
            <LabelledField
              label={own.packages}
              value={form.packages}
              onChange={(packages) => onForm({ ...form, packages })}
              onEnter={onSave}
              error={readPackages(form.packages) === null ? own.invalid : null}
              kind="figure"
              size="display"
              autoFocus
            />
          </Box>
          <Button
            variant="outlined"
            aria-keyshortcuts="Alt+K"
            onClick={() => onForm({ ...form, rows: [] })}
            sx={{ mt: 5, height: 48 }}
          >
            {own.list} (Alt+K)
          </Button>
        </Box>
      ) : (
        <PackRows delivery={delivery} rows={form.rows} onRows={(rows) => onForm({ ...form, rows })} words={words} />
      )}
    </StepCard>
  );
}
