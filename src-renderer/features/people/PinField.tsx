import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, type ReactElement, type RefObject } from 'react';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { peopleEn } from '#shared/i18n/people-en.ts';
import { peopleId } from '#shared/i18n/people-id.ts';

type PinFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly onEnter: () => void;
  readonly error: string | null;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  readonly keypad?: boolean;
};

const most = 12;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', '⌫'] as const;

/** A PIN, hidden while it is typed, with digits to click for who has no keyboard at hand. */
export function PinField(props: PinFieldProps): ReactElement {
  const id = useId();
  const words = useWords({ id: peopleId, en: peopleEn });
  const { value, onChange, error } = props;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, width: 240 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '.75rem', fontWeight: 600, color: 'var(--app-text2)' }}>
        {props.label}
      </Box>
      <OutlinedInput
        id={id}
        type="password"
        value={value}
        error={error !== null}
        autoFocus={props.autoFocus ?? false}
        {...(props.inputRef ? { inputRef: props.inputRef } : {})}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, most))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          props.onEnter();
        }}
        sx={{ height: 44, fontSize: '1.5rem', letterSpacing: '.2em' }}
        slotProps={{
          input: {
            inputMode: 'numeric',
            autoComplete: 'off',
            maxLength: most,
            'aria-describedby': error === null ? undefined : `${id}-error`,
          },
        }}
      />
      <Box
        id={`${id}-error`}
        role="alert"
        sx={{ minHeight: '2rem', fontSize: '.75rem', lineHeight: '1rem', color: 'error.main' }}
      >
        {error}
      </Box>
      {props.keypad === true && (
        <Box
          role="group"
          aria-label={words.pin.keypad}
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1 }}
        >
          {digits.map((digit) =>
            digit === '' ? (
              <span key="none" />
            ) : (
              <ButtonBase
                key={digit}
                tabIndex={-1}
                aria-label={digit === '⌫' ? words.pin.erase : words.pin.digit(digit)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(digit === '⌫' ? value.slice(0, -1) : `${value}${digit}`.slice(0, most))}
                sx={{
                  height: 36,
                  fontSize: '1rem',
                  border: '1px solid var(--app-border)',
                  borderRadius: 1,
                  backgroundColor: 'var(--app-paper)',
                  '&:hover': { backgroundColor: 'var(--app-rowHover)' },
                }}
              >
                {digit}
              </ButtonBase>
            ),
          )}
        </Box>
      )}
    </Box>
  );
}
