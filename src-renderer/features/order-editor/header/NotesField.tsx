import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, useState, type ReactElement } from 'react';
import type { EvaluatedTerms } from '#shared/sales-order/evaluated-draft.ts';
import { fieldLook } from '../field-look.ts';
import { InlineLayer } from '../InlineLayer.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { useIdleText } from '../use-idle-text.ts';

const LONGEST_NOTE = 500;

type NotesFieldProps = {
  readonly editor: Editor;
  readonly terms: EvaluatedTerms | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
};

/** What is to be said beside the lines: one line here, both notes in a layer (Alt+N). */
export function NotesField({ editor, terms, open, onOpen }: NotesFieldProps): ReactElement {
  const { header } = useEditorWords();
  const [field, setField] = useState<HTMLButtonElement | null>(null);
  const { draft, setFields: onChange } = editor;
  // What stands on the document or its quotation already stays until somebody types something else.
  const printedNote = draft.printedNote ?? terms?.agreed.printedNote ?? '';
  const internalNote = draft.internalNote ?? terms?.agreed.internalNote ?? '';
  const shown = [printedNote, internalNote].filter((note) => note !== '').join(' · ');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '.75rem', lineHeight: '.875rem', fontWeight: 600, color: 'var(--app-text2)' }}>
        {header.notes}
      </Box>
      <ButtonBase
        ref={setField}
        aria-label={`${header.notes}: ${shown === '' ? header.noNotes : shown}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="Alt+N"
        data-testid="order.notes"
        onClick={() => onOpen(!open)}
        sx={{
          ...fieldLook,
          display: 'block',
          textAlign: 'left',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          color: shown === '' ? 'var(--app-text2)' : 'inherit',
        }}
      >
        {shown === '' ? header.noNotes : shown}
      </ButtonBase>
      {open && (
        <InlineLayer
          title={header.notes}
          anchor={field}
          placement="bottom-end"
          width={420}
          onClose={() => onOpen(false)}
        >
          <Note
            label={header.printedNote}
            value={printedNote}
            onChange={(text) => onChange({ printedNote: text })}
            testId="order.printedNote"
          />
          <Note
            label={header.internalNote}
            value={internalNote}
            onChange={(text) => onChange({ internalNote: text })}
            testId="order.internalNote"
          />
        </InlineLayer>
      )}
    </Box>
  );
}

type NoteProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly testId: string;
};

function Note({ label, value, onChange, testId }: NoteProps): ReactElement {
  const id = useId();
  const { text, type, commit } = useIdleText(value, onChange);
  return (
    <Box sx={{ mb: 2 }}>
      <Box
        component="label"
        htmlFor={id}
        sx={{ display: 'block', fontWeight: 600, color: 'var(--app-text2)', mb: 0.5 }}
      >
        {label}
      </Box>
      <Box
        component="textarea"
        id={id}
        rows={3}
        maxLength={LONGEST_NOTE}
        value={text}
        data-testid={testId}
        onChange={(event) => type(event.target.value)}
        onBlur={commit}
        sx={{
          width: '100%',
          p: 1.5,
          resize: 'none',
          font: 'inherit',
          color: 'inherit',
          boxSizing: 'border-box',
          backgroundColor: 'var(--app-paper)',
          border: '1px solid var(--app-borderStrong)',
          borderRadius: 1,
          '&:focus': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
        }}
      />
    </Box>
  );
}
