import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useId, useState, type ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { parseFigure } from '#renderer/features/entry/parse-figure.ts';
import { readTypedDate } from '#renderer/features/order-editor/typed-date.ts';
import { datePresets, operators, type ListField, type ListFilter, type Operator } from './list-filter.ts';
import { PlainSelect } from './PlainSelect.tsx';

type FilterEditorProps<Row> = {
  readonly anchor: HTMLElement;
  readonly fields: readonly ListField<Row>[];
  readonly today: BusinessDate | null;
  readonly words: ListsWords;
  readonly onAdd: (filter: ListFilter) => void;
  readonly onClose: () => void;
};

/** Field, condition, value: adds one condition to a list. */
export function FilterEditor<Row>(props: FilterEditorProps<Row>): ReactElement {
  const { fields, words, today } = props;
  const { language, minorDigits } = useFormat();
  const id = useId();
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '');
  const field = fields.find((candidate) => candidate.id === fieldId);
  const [operator, setOperator] = useState<Operator>(field ? operators[field.kind][0] : 'contains');
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (!field) return <></>;
  const isPreset = field.kind === 'date' && operator === 'within';
  const options = field.kind === 'choice' ? field.options : isPreset ? presetOptions(words) : null;
  const chosen = options ? (options.some((option) => option.id === value) ? value : (options[0]?.id ?? '')) : value;
  const add = () => {
    const read = readValue(field, chosen, { isPreset, today, language, minorDigits });
    if (read === null) {
      setProblem(words.valueInvalid);
      return;
    }
    props.onAdd({ field: field.id, operator, value: read });
    props.onClose();
  };
  return (
    <Popover
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onKeyDown={(event) => event.stopPropagation()}
      slotProps={{ paper: { role: 'dialog', 'aria-label': words.addFilter } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 2, p: 3 }}>
        <PlainSelect
          id={`${id}-field`}
          label={words.filterField}
          value={fieldId}
          autoFocus
          options={fields}
          onChange={(next) => {
            const chosenField = fields.find((candidate) => candidate.id === next);
            setFieldId(next);
            if (chosenField) setOperator(operators[chosenField.kind][0]);
            setValue('');
            setProblem(null);
          }}
        />
        <PlainSelect
          id={`${id}-operator`}
          label={words.filterOperator}
          value={operator}
          options={operators[field.kind].map((one) => ({ id: one, label: words.operators[one] }))}
          onChange={(next) => setOperator(next as Operator)}
        />
        {options ? (
          <PlainSelect
            id={`${id}-value`}
            label={words.filterValue}
            value={chosen}
            options={options}
            onChange={setValue}
            onEnter={add}
          />
        ) : (
          <LabelledField
            label={words.filterValue}
            value={value}
            hint={field.kind === 'date' ? words.day : ''}
            error={problem}
            kind={field.kind === 'amount' ? 'figure' : 'text'}
            onChange={(text) => {
              setValue(text);
              setProblem(null);
            }}
            onEnter={add}
          />
        )}
        <Button variant="contained" onClick={add}>
          {words.apply}
        </Button>
      </Box>
    </Popover>
  );
}

function presetOptions(words: ListsWords) {
  return datePresets.map((id) => ({ id, label: words.periods[id] }));
}

type Reading = {
  readonly isPreset: boolean;
  readonly today: BusinessDate | null;
  readonly language: 'id' | 'en';
  readonly minorDigits: number;
};

/** What is kept of a typed value; null when it is none of that field. */
function readValue<Row>(field: ListField<Row>, value: string, reading: Reading): string | null {
  const text = value.trim();
  if (field.kind === 'choice' || reading.isPreset) return text;
  if (text === '') return null;
  if (field.kind === 'text') return text;
  if (field.kind === 'amount') {
    const digits = field.digits === 0 ? 0 : reading.minorDigits;
    const amount = parseFigure(text, digits, reading.language);
    return amount === null ? null : String(amount);
  }
  return reading.today === null ? null : readTypedDate(text, reading.today);
}
