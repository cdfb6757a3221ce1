import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { PanelSection } from '#renderer/components/SidePanel.tsx';
import { DateField } from '../DateField.tsx';
import { withLineDate, wantedOn } from '../draft-terms.ts';
import { SchedulePanel } from '../StockPanel.tsx';
import type { Editor } from '../use-editor.ts';
import { useEditorWords } from '../use-editor-words.ts';
import { DayStrip } from './DayStrip.tsx';
import { DeliveryTerms } from './DeliveryTerms.tsx';
import { LevellingSection } from './LevellingSection.tsx';
import type { LiveLine } from './live-line.ts';
import { Quiet } from './Quiet.tsx';
import { useDraftDays } from './use-draft-days.ts';

type ScheduleTabProps = { readonly editor: Editor; readonly live: LiveLine | null };

/** On which days the live line can leave, what else those days have, and how it may be delivered. */
export function ScheduleTab({ editor, live }: ScheduleTabProps): ReactElement {
  const { panel, schedule } = useEditorWords();
  const days = useDraftDays(editor);
  const { draft, today, change } = editor;
  const isQuotation = draft.kind === 'quotation';
  const chosen = live ? wantedOn(draft, live.line) : draft.requestedDate;
  return (
    <>
      {live ? (
        <>
          <Box
            sx={{
              fontSize: '.8125rem',
              fontWeight: 600,
              mb: 1,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
            }}
          >
            {live.row + 1}. {live.line.productCode} {editor.productOf(live.line.productCode)?.name ?? ''}
          </Box>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-end', mb: 2 }}>
            <DateField
              label={schedule.wanted}
              value={chosen}
              today={today}
              onChange={(date) => change((current) => withLineDate(current, live.line.key, date))}
              onDone={editor.focusLines}
              testId="line.requestedDate"
            />
            <Quiet>Alt+← Alt+→</Quiet>
          </Box>
          {isQuotation && <Quiet>{panel.noCreditForQuotation}</Quiet>}
          {!isQuotation && live.evaluated?.ok === true && (
            <SchedulePanel
              schedule={live.evaluated.availability.schedule}
              unconfirmed={live.evaluated.availability.unconfirmed}
              unit={live.evaluated.line.unit}
              digits={live.evaluated.line.quantityDigits}
            />
          )}
        </>
      ) : (
        <Quiet>{panel.noLine}</Quiet>
      )}
      {days && (
        <PanelSection title={schedule.days}>
          <DayStrip
            days={days}
            chosen={chosen}
            onChoose={live ? (date) => change((current) => withLineDate(current, live.line.key, date)) : null}
          />
          <LevellingSection editor={editor} days={days} />
        </PanelSection>
      )}
      {live && <DeliveryTerms key={live.line.key} editor={editor} line={live.line} />}
    </>
  );
}
