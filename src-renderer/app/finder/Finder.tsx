import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { frameEn } from '#shared/i18n/frame-en.ts';
import { frameId } from '#shared/i18n/frame-id.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { closeOverlay, useOverlay } from '../overlay-store.ts';
import type { FinderHit } from './finder-hit.ts';
import { readFinderText } from './finder-text.ts';
import { HitRow } from './HitRow.tsx';
import { useFinderHits, type FinderMode } from './use-finder-hits.ts';

/** The field that finds everything: documents, customers, items, commands (Ctrl+K), or one kind of them. */
export function Finder({ mode }: { readonly mode: FinderMode }): ReactElement {
  const words = useWords({ id: frameId, en: frameEn });
  const own = words.finder;
  const [text, setText] = useState(useOverlay((state) => state.search));
  const [highlighted, setHighlighted] = useState(0);
  const { scope, query } = readFinderText(text);
  const hits = useFinderHits(mode, mode === 'find' ? scope : 'all', mode === 'find' ? query : text.trim(), words);
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const position = Math.min(highlighted, hits.length - 1);
  const isNumbers = mode === 'findNumber';
  const title = isNumbers ? own.titleNumbers : mode === 'findDraft' ? own.titleDrafts : own.title;
  const hint = isNumbers ? own.hintNumbers : mode === 'findDraft' ? own.hintDrafts : own.hint;

  useEffect(() => {
    list.current?.children[position]?.scrollIntoView({ block: 'nearest' });
  }, [position]);

  const open = (hit: FinderHit | undefined, beside: boolean) => {
    if (!hit) return;
    if (hit.reason !== '') {
      announce(hit.reason);
      return;
    }
    if (beside && hit.beside) {
      hit.beside();
      announce(own.opened(hit.code));
      return;
    }
    closeOverlay();
    // After the focus has gone back to where it was: what is opened may want it.
    setTimeout(hit.open);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = position + step;
      setHighlighted(
        Math.abs(step) === 1 ? (to + hits.length) % hits.length : Math.max(0, Math.min(to, hits.length - 1)),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(hits[position], event.ctrlKey);
    }
  };

  return (
    <Dialog
      open
      onClose={closeOverlay}
      onKeyDown={(event) => event.stopPropagation()}
      aria-label={title}
      maxWidth={false}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { width: 720, maxWidth: '92vw', m: 0, mt: '44px', maxHeight: 'calc(100vh - 90px)' } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 3, borderBottom: '1px solid var(--app-border)' }}>
        <Box component="span" sx={{ flex: 'none', color: 'var(--app-text2)', fontSize: '.8125rem' }}>
          {title}
        </Box>
        <InputBase
          autoFocus
          value={text}
          placeholder={hint}
          onChange={(event) => {
            setText(event.target.value);
            setHighlighted(0);
          }}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': title,
              'aria-expanded': hits.length > 0,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': hits.length > 0 ? `${listId}-${position}` : undefined,
              autoComplete: 'off',
              spellCheck: false,
              onKeyDown: handleKey,
            },
          }}
          sx={{ flex: 1, height: 44, fontSize: '1rem', '& input': { outline: 'none' } }}
        />
      </Box>
      <Box
        component="ul"
        ref={list}
        role="listbox"
        id={listId}
        aria-label={own.results}
        sx={{ m: 0, p: 1, listStyle: 'none', overflowY: 'auto', flex: '1 1 auto', minHeight: 0 }}
      >
        {hits.map((hit, index) => (
          <HitRow
            key={hit.key}
            id={`${listId}-${index}`}
            hit={hit}
            isHighlighted={index === position}
            onOpen={(beside) => open(hit, beside)}
          />
        ))}
      </Box>
      {hits.length === 0 && (
        <Box sx={{ px: 4, py: 3, fontSize: '.8125rem', color: 'var(--app-text2)' }}>
          {text.trim() === '' ? (mode === 'findDraft' ? own.noDrafts : own.noneYet) : own.none(text.trim())}
        </Box>
      )}
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 4,
          px: 3,
          py: 1,
          fontSize: '.75rem',
          color: 'var(--app-text2)',
          whiteSpace: 'pre',
          overflow: 'hidden',
          backgroundColor: 'var(--app-sunken)',
          borderTop: '1px solid var(--app-border)',
        }}
      >
        <span>{mode === 'find' ? own.prefixes : ''}</span>
        <span>{own.footer}</span>
      </Box>
    </Dialog>
  );
}
