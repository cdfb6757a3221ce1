import InputBase from '@mui/material/InputBase';
import { useId, type ReactElement } from 'react';
import { Field } from '#renderer/components/Field.tsx';
import { fieldLook } from '../field-look.ts';
import { useIdleText } from '../use-idle-text.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly width: number | string;
  readonly maxLength: number;
  /** A doubt about the value, said in the place of the label and on the field. */
  readonly warning: string | null;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
  readonly testId: string;
};

/** One line of free text, kept while it is typed. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, warning, onChange, onDone } = props;
  const id = useId();
  const { text, type, commit } = useIdleText(value, onChange);
  const testAttribute = { 'data-testid': props.testId };
  return (
    <Field label={warning ?? label} htmlFor={id} width={props.width} tone={warning === null ? 'plain' : 'partial'}>
      <InputBase
        id={id}
        value={text}
        title={warning ?? undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          commit();
          onDone();
        }}
        slotProps={{
          input: { maxLength: props.maxLength, autoComplete: 'off', 'aria-label': label, ...testAttribute },
        }}
        sx={{ ...fieldLook, ...(warning === null ? {} : { borderColor: 'var(--app-partial-solid)' }) }}
      />
    </Field>
  );
}
