import Box from '@mui/material/Box';
import { useId, type ReactElement } from 'react';
import { Field } from '#renderer/components/Field.tsx';
import { fieldLook } from '../field-look.ts';

export type Choice = { readonly value: string; readonly text: string };

type ChoiceFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly width: number | string;
  readonly onChange: (value: string) => void;
  /** Enter: on to the lines. */
  readonly onDone: () => void;
  readonly testId: string;
};

/** One of a few: arrows or the first letter choose, Enter goes on. */
export function ChoiceField(props: ChoiceFieldProps): ReactElement {
  const id = useId();
  return (
    <Field label={props.label} htmlFor={id} width={props.width}>
      <Box
        component="select"
        id={id}
        value={props.value}
        data-testid={props.testId}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          props.onDone();
        }}
        sx={{
          ...fieldLook,
          display: 'block',
          px: 1,
          fontFamily: 'inherit',
          color: 'inherit',
          textOverflow: 'ellipsis',
          cursor: 'pointer',
          '&:focus': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
        }}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Box>
    </Field>
  );
}
