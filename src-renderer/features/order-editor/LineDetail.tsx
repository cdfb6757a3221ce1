import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useOpenDay } from '#renderer/read-model/queries/branch.ts';
import { DateField } from './DateField.tsx';
import { TextField } from './header/TextField.tsx';
import { InlineLayer } from './InlineLayer.tsx';
import type { RowActions } from './use-line-actions.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type LineDetailProps = {
  readonly line: DraftLine;
  readonly documentDate: BusinessDate | null;
  readonly anchor: HTMLElement;
  readonly actions: RowActions;
  readonly onClose: () => void;
};

const LONGEST = 200;

/** What a line says beside its cells: the quality that was agreed, and a day of its own. */
export function LineDetail({ line, documentDate, anchor, actions, onClose }: LineDetailProps): ReactElement {
  const own = useLineGridWords();
  const today = useOpenDay()?.date ?? null;
  return (
    <InlineLayer
      title={own.menu.title(line.productCode)}
      anchor={anchor}
      placement="bottom-start"
      width={420}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', gap: 2 }}>
        <TextField
          label={own.specification}
          value={line.specification ?? ''}
          width="1 1 0"
          maxLength={LONGEST}
          warning={null}
          onChange={(text) => actions.setTerms(line.key, { specification: text === '' ? undefined : text })}
          onDone={onClose}
          testId="line.detail.specification"
        />
        <DateField
          label={own.lineDate}
          value={line.requestedDate ?? documentDate}
          today={today}
          onChange={(date) => actions.setTerms(line.key, { requestedDate: date === documentDate ? undefined : date })}
          onDone={onClose}
          testId="line.detail.date"
        />
      </Box>
    </InlineLayer>
  );
}
