import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useState, type ReactElement } from 'react';
import type { ListsWords } from '#shared/i18n/lists-en.ts';
import type { ListColumn } from '#renderer/components/data-list/list-column.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { notify } from '#renderer/stores/notice-store.ts';
import { inOrder, moveColumn, resizeColumn } from './list-view.ts';
import type { ListViews } from './use-list-views.ts';

type ViewSettingsPopoverProps<Row> = {
  readonly anchor: HTMLElement;
  readonly views: ListViews;
  readonly columns: readonly ListColumn<Row>[];
  readonly words: ListsWords;
  readonly onClose: () => void;
};

const WIDTH_STEP = 20;

/** The name of a view, and its columns: which, in what order, how wide. */
export function ViewSettingsPopover<Row>(props: ViewSettingsPopoverProps<Row>): ReactElement {
  const { views, columns, words, onClose } = props;
  const { settings, current, isOwn } = views;
  const [name, setName] = useState(isOwn ? current.name : '');
  const [problem, setProblem] = useState<string | null>(null);
  const withName = (save: (chosen: string) => void) => () => {
    const chosen = name.trim();
    if (chosen === '') {
      setProblem(words.nameMissing);
      return;
    }
    save(chosen);
    notify(words.saved(chosen));
    onClose();
  };
  const remove = () => {
    const bringBack = views.remove();
    notify(words.removed(current.name), 'open', { label: words.undo, run: bringBack });
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={props.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      onKeyDown={(event) => event.stopPropagation()}
      slotProps={{ paper: { role: 'dialog', 'aria-label': words.viewSettings, sx: { width: 380 } } }}
    >
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 2 }}>
        <LabelledField
          label={words.viewName}
          value={name}
          error={problem}
          autoFocus
          maxLength={40}
          onChange={(text) => {
            setName(text);
            setProblem(null);
          }}
          onEnter={withName(isOwn ? views.update : views.saveAs)}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          {isOwn && (
            <Button variant="contained" onClick={withName(views.update)}>
              {words.update}
            </Button>
          )}
          <Button variant={isOwn ? 'outlined' : 'contained'} onClick={withName(views.saveAs)}>
            {words.saveAs}
          </Button>
          {isOwn && (
            <Button variant="outlined" onClick={remove}>
              {words.remove}
            </Button>
          )}
          {views.isChanged && (
            <Button variant="outlined" onClick={views.reset}>
              {words.reset}
            </Button>
          )}
        </Box>
        <Box component="h2" sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
          {words.columns}
        </Box>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }}>
          {inOrder(columns, settings.order).map((column) => (
            <Box component="li" key={column.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, height: 32 }}>
              <Box
                component="label"
                sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 1, fontSize: '.8125rem' }}
              >
                <Checkbox
                  size="small"
                  checked={!settings.hidden.includes(column.id)}
                  onChange={() => views.change({ ...settings, hidden: toggledId(settings.hidden, column.id) })}
                  slotProps={{ input: { 'aria-label': words.showColumn(column.header) } }}
                  sx={{ p: 0.5 }}
                />
                {column.header}
              </Box>
              {typeof column.width === 'number' && (
                <>
                  <Small
                    label={words.narrower(column.header)}
                    sign="–"
                    onPress={() => views.change(resizeColumn(settings, column.id, Number(column.width), -WIDTH_STEP))}
                  />
                  <Small
                    label={words.wider(column.header)}
                    sign="+"
                    onPress={() => views.change(resizeColumn(settings, column.id, Number(column.width), WIDTH_STEP))}
                  />
                </>
              )}
              <Small
                label={words.columnUp(column.header)}
                sign="↑"
                onPress={() => views.change(moveColumn(settings, columns, column.id, -1))}
              />
              <Small
                label={words.columnDown(column.header)}
                sign="↓"
                onPress={() => views.change(moveColumn(settings, columns, column.id, 1))}
              />
            </Box>
          ))}
        </Box>
      </Box>
    </Popover>
  );
}

type SmallProps = { readonly label: string; readonly sign: string; readonly onPress: () => void };

function Small({ label, sign, onPress }: SmallProps): ReactElement {
  return (
    <IconButton aria-label={label} onClick={onPress} sx={{ fontSize: '.875rem', color: 'var(--app-text2)' }}>
      {sign}
    </IconButton>
  );
}

function toggledId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
