import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { withMoves } from '../schedule-work.ts';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { Quiet } from './Quiet.tsx';
import type { DraftDays } from './use-draft-days.ts';

type LevellingSectionProps = { readonly editor: Editor; readonly days: DraftDays };

/** Proposes the earliest days that hold for lines on days that do not; taken together, taken back together. */
export function LevellingSection({ editor, days }: LevellingSectionProps): ReactElement | null {
  const { schedule } = useEditorWords();
  const { shortDate } = useFormat();
  const [shown, setShown] = useState(false);
  if (!days.limited) return null;
  const { moves, stuck } = days.levelled;
  const nothing = moves.length === 0 && stuck.length === 0;
  const nameOf = (key: string) => {
    const at = editor.draft.lines.findIndex((line) => line.key === key);
    return `${at + 1}. ${editor.draft.lines[at]?.productCode ?? ''}`;
  };
  const take = () => {
    editor.change((draft) => withMoves(draft, editor.evaluation.answer, moves));
    announce(schedule.levelled(moves.length));
    setShown(false);
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button variant="outlined" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {schedule.level}
      </Button>
      {shown && nothing && <Quiet>{schedule.levelNothing}</Quiet>}
      {shown && moves.length > 0 && (
        <>
          <Box
            component="table"
            sx={{
              width: '100%',
              my: 1,
              fontSize: '.8125rem',
              borderCollapse: 'collapse',
              '& th': { fontSize: '.75rem', textAlign: 'left', color: 'var(--app-text2)' },
            }}
          >
            <thead>
              <tr>
                <th scope="col">{editor.words.columns.item}</th>
                <th scope="col">{schedule.before}</th>
                <th scope="col">{schedule.after}</th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ key, from, to }) => (
                <tr key={key}>
                  <td>{nameOf(key)}</td>
                  <td>{shortDate(from)}</td>
                  <td>
                    <b>{shortDate(to)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </Box>
          <Button variant="contained" onClick={take}>
            {schedule.takeLevelling}
          </Button>
        </>
      )}
      {shown && stuck.length > 0 && <Quiet>{`${stuck.map(nameOf).join(', ')}: ${schedule.noRoom}`}</Quiet>}
    </Box>
  );
}
