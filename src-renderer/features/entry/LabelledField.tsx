import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, type KeyboardEvent, type ReactElement, type Ref } from 'react';

type LabelledFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with the value, or null. */
  readonly error?: string | null;
  readonly hint?: string;
  readonly onEnter?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  /** Figures read from a metre away: 28 px. */
  readonly size?: 'normal' | 'display';
  readonly kind?: 'text' | 'figure' | 'date';
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly testId?: string;
};

/** A text field with its label above, its hint or error below, and nothing floating. */
export function LabelledField(props: LabelledFieldProps): ReactElement {
  const id = useId();
  const { error = null, hint = '', size = 'normal', kind = 'text' } = props;
  const below = error ?? hint;
  const isFigure = kind === 'figure';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {props.label}
      </Box>
      <OutlinedInput
        id={id}
        value={props.value}
        type={kind === 'date' ? 'date' : 'text'}
        error={error !== null}
        autoFocus={props.autoFocus ?? false}
        required={props.required ?? false}
        onChange={(event) => props.onChange(event.target.value)}
        onFocus={(event) => {
          if (isFigure) event.target.select();
        }}
        onKeyDown={(event) => {
          props.onKeyDown?.(event);
          if (event.key === 'Enter' && !event.ctrlKey && !event.defaultPrevented && props.onEnter) {
            event.preventDefault();
            props.onEnter();
          }
        }}
        sx={size === 'display' ? { height: 48, fontSize: '1.75rem', fontWeight: 600 } : {}}
        {...(props.inputRef ? { inputRef: props.inputRef } : {})}
        slotProps={{
          input: {
            inputMode: isFigure ? 'decimal' : 'text',
            maxLength: props.maxLength ?? 200,
            autoComplete: 'off',
            spellCheck: false,
            'aria-describedby': below === '' ? undefined : `${id}-below`,
            ...(props.testId === undefined ? {} : { 'data-testid': props.testId }),
            ...(isFigure ? { style: { textAlign: 'right' } } : {}),
          },
        }}
      />
      {below !== '' && (
        <Box
          id={`${id}-below`}
          sx={{ fontSize: '.75rem', lineHeight: '1rem', color: error === null ? 'text.secondary' : 'error.main' }}
        >
          {below}
        </Box>
      )}
    </Box>
  );
}
