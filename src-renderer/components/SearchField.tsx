import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Popper from '@mui/material/Popper';
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode, type Ref } from 'react';

export type SearchHit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** At the right: unit, city, figures. */
  readonly end?: ReactNode;
};

type SearchFieldProps = {
  readonly id?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hits: readonly SearchHit[];
  /**
   * Enter or Tab: the highlighted hit, or null. The text comes along, because a fast typist must never
   * beat the list: an exact code is looked up by the caller there and then.
   *
   * @returns whether it was taken; Enter on something unknown stays in the field
   */
  readonly onTake: (hit: SearchHit | null, text: string, key: 'Enter' | 'Tab') => boolean;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly ariaLabel?: string;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onEscape?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onLeave?: () => void;
  readonly bare?: boolean;
  readonly testId?: string;
};

/** A combobox that asks no question twice: type, and Enter takes the best hit. */
export function SearchField(props: SearchFieldProps): ReactElement {
  const { hits, text, bare = false } = props;
  const listId = useId();
  const [anchor, setAnchor] = useState<HTMLDivElement | null>(null);
  const [focused, setFocused] = useState(false);
  const [closed, setClosed] = useState(false);
  const [highlighted, setHighlighted] = useState(0);
  const open = focused && !closed && text.trim() !== '' && hits.length > 0;
  const position = Math.min(highlighted, hits.length - 1);

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // Chords belong to the screen: Alt+Down moves a line, not the highlight.
    if (event.ctrlKey || event.altKey) return;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setHighlighted((position + step + hits.length) % hits.length);
      return;
    }
    if (event.key === 'Enter' || (event.key === 'Tab' && text.trim() !== '' && !event.shiftKey)) {
      const hit = closed ? null : (hits[position] ?? null);
      const taken = props.onTake(text.trim() === '' ? null : hit, text, event.key);
      if (event.key === 'Enter' || taken) event.preventDefault();
      setHighlighted(0);
      return;
    }
    if (event.key === 'Escape') {
      if (open) {
        event.preventDefault();
        setClosed(true);
        return;
      }
      if (props.onEscape) {
        event.preventDefault();
        props.onEscape();
        return;
      }
    }
    props.onKeyDown?.(event);
  };

  return (
    <Box ref={setAnchor} sx={{ width: '100%', minWidth: 0 }}>
      <InputBase
        {...(props.id === undefined ? {} : { id: props.id })}
        value={text}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus ?? false}
        {...(props.inputRef ? { inputRef: props.inputRef } : {})}
        onChange={(event) => {
          setClosed(false);
          setHighlighted(0);
          props.onText(event.target.value);
        }}
        onFocus={(event) => {
          setFocused(true);
          event.target.select();
        }}
        onBlur={() => {
          setFocused(false);
          props.onLeave?.();
        }}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-expanded': open,
            'aria-controls': open ? listId : undefined,
            'aria-autocomplete': 'list',
            'aria-activedescendant': open ? `${listId}-${position}` : undefined,
            'aria-label': props.ariaLabel,
            'aria-invalid': props.invalid ?? false,
            ...(props.testId === undefined ? {} : { 'data-testid': props.testId }),
            autoComplete: 'off',
            spellCheck: false,
            onKeyDown: handleKey,
          },
        }}
        sx={{
          width: '100%',
          height: bare ? 30 : 26,
          px: 2,
          fontSize: bare ? '.8125rem' : '.875rem',
          ...(bare
            ? {
                '&.Mui-focused': {
                  backgroundColor: 'var(--app-paper)',
                  outline: '2px solid',
                  outlineOffset: -1,
                  outlineColor: props.invalid === true ? 'var(--app-blocked-solid)' : 'var(--app-primary)',
                },
              }
            : {
                backgroundColor: 'var(--app-paper)',
                border: '1px solid',
                borderColor: props.invalid === true ? 'var(--app-blocked-solid)' : 'var(--app-borderStrong)',
                borderRadius: 1,
                '&.Mui-focused': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
              }),
          '& input': { p: 0, outline: 'none' },
        }}
      />
      <Popper
        role="presentation"
        open={open}
        anchorEl={anchor}
        // Inside the main region, so that the list belongs to the screen it is on.
        container={() => document.querySelector('main')}
        placement="bottom-start"
        sx={{ zIndex: 1300 }}
      >
        <Box
          component="ul"
          role="listbox"
          id={listId}
          aria-label={props.listLabel}
          sx={{
            m: 0,
            mt: 0.5,
            p: 1,
            width: 480,
            listStyle: 'none',
            backgroundColor: 'var(--app-paper)',
            border: '1px solid var(--app-borderStrong)',
            borderRadius: 1,
            boxShadow: '0 4px 16px rgb(20 24 31 / .16)',
          }}
        >
          {hits.map((hit, index) => (
            <Box
              component="li"
              key={hit.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === position}
              // Before blur: the click must find the list still there.
              onMouseDown={(event) => {
                event.preventDefault();
                props.onTake(hit, text, 'Enter');
              }}
              sx={{
                display: 'flex',
                gap: 2,
                alignItems: 'center',
                height: 28,
                px: 2,
                fontSize: '.8125rem',
                borderRadius: 1,
                cursor: 'pointer',
                backgroundColor: index === position ? 'var(--app-rowSel)' : 'transparent',
                '&:hover': { backgroundColor: 'var(--app-rowHover)' },
              }}
            >
              <Box component="span" sx={{ fontWeight: 600, flex: 'none' }}>
                {hit.code}
              </Box>
              <Box
                component="span"
                sx={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                {hit.name}
              </Box>
              <Box component="span" sx={{ color: 'var(--app-text2)', flex: 'none' }}>
                {hit.end ?? ''}
              </Box>
            </Box>
          ))}
        </Box>
      </Popper>
    </Box>
  );
}
