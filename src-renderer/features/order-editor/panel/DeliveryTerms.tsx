import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import { ChoiceField } from '../header/ChoiceField.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { Tick } from './Tick.tsx';

const PRIORITIES = [1, 2, 3] as const;
const COUNTS = Array.from({ length: 9 }, (_, index) => String(index + 1));
const FREE = '';

type DeliveryTermsProps = { readonly editor: Editor; readonly line: DraftLine };

/** How a line may be delivered where that is not freely, and what holds for the whole order. */
export function DeliveryTerms({ editor, line }: DeliveryTermsProps): ReactElement | null {
  const { schedule, panel, totals } = useEditorWords();
  const { draft } = editor;
  if (draft.kind === 'quotation') return null;
  const free = { value: FREE, text: totals.none };
  const counts = [free, ...COUNTS.map((count) => ({ value: count, text: count }))];
  const numberOf = (text: string) => (text === FREE ? undefined : Number(text));
  return (
    <PanelSection title={panel.liveLine}>
      <Tick
        label={schedule.fixed}
        checked={line.fixedDate ?? false}
        onChange={(checked) => editor.changeLine(line.key, { fixedDate: checked ? true : undefined })}
      />
      <Box sx={{ display: 'flex', gap: 2, my: 1 }}>
        <ChoiceField
          label={schedule.group}
          value={textOf(line.deliveryGroup)}
          choices={counts}
          width="1 1 0"
          onChange={(text) => editor.changeLine(line.key, { deliveryGroup: numberOf(text) })}
          onDone={editor.focusLines}
          testId="line.deliveryGroup"
        />
        <ChoiceField
          label={schedule.partial}
          value={textOf(line.maxPartialDeliveries)}
          choices={counts}
          width="1 1 0"
          onChange={(text) => editor.changeLine(line.key, { maxPartialDeliveries: numberOf(text) })}
          onDone={editor.focusLines}
          testId="line.maxPartialDeliveries"
        />
      </Box>
      <Tick
        label={schedule.complete}
        checked={draft.completeDelivery ?? false}
        onChange={(checked) => editor.setFields({ completeDelivery: checked ? true : undefined })}
      />
      <ChoiceField
        label={schedule.priority}
        value={String(draft.deliveryPriority ?? 2)}
        choices={PRIORITIES.map((rank) => ({ value: String(rank), text: schedule.priorities[rank] }))}
        width="100%"
        onChange={(text) => editor.setFields({ deliveryPriority: Number(text) })}
        onDone={editor.focusLines}
        testId="order.deliveryPriority"
      />
    </PanelSection>
  );
}

function textOf(count: number | null | undefined): string {
  return count === null || count === undefined ? FREE : String(count);
}
