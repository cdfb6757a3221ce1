import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { deliveryEn } from '#shared/i18n/delivery-en.ts';
import { deliveryId } from '#shared/i18n/delivery-id.ts';
import type { DeliveryCalendar } from '#shared/planning/delivery-calendar.ts';
import type { LevellingProposal } from '#shared/planning/propose-levelling.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { KeyButton } from '#renderer/components/KeyButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { EmptyState } from '#renderer/features/entry/EmptyState.tsx';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { AnswerState } from '#renderer/features/planning/AnswerState.tsx';
import { useAnswer } from '#renderer/features/planning/use-answer.ts';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { dayName } from './day-name.ts';
import { LevelledDays } from './LevelledDays.tsx';
import { ProposedMoves } from './ProposedMoves.tsx';
import type { CalendarMoves } from './use-calendar-moves.ts';

const DEFAULT_EARLY = '2';
const DEFAULT_LATE = '0';
const MOST_DAYS = 60;

type LevellingViewProps = {
  readonly calendar: DeliveryCalendar;
  readonly moves: CalendarMoves;
  readonly onClose: () => void;
};

/** A proposal that levels the days: before and after, each move with its reason, accepted in one step. */
export function LevellingView({ calendar, moves, onClose }: LevellingViewProps): ReactElement {
  const words = usePlanningWords();
  const deliveryWords = useWords({ id: deliveryId, en: deliveryEn });
  const { count, shortDate } = useFormat();
  const [early, setEarly] = useState(DEFAULT_EARLY);
  const [late, setLate] = useState(DEFAULT_LATE);
  const [leaveOut, setLeaveOut] = useState<readonly string[]>([]);
  const [earlyDays, lateDays] = [daysOf(early), daysOf(late)];
  const terms = earlyDays === null || lateDays === null ? null : { earlyDays, lateDays };
  const asked = useAnswer('levelling.propose', terms && { from: calendar.today, ...terms, leaveOut: [...leaveOut] });
  const proposal = asked.answer ?? null;
  // What is ticked counts at once; main's answer with the days after it follows.
  const taken = proposal?.moves.filter((move) => !leaveOut.includes(move.key)) ?? [];
  const why =
    moves.blocked ??
    (taken.length === 0 ? words.levelling.acceptNone : proposal?.holds === false ? words.levelling.doesNotHold : null);
  const accept = async () => {
    if (!terms || proposal?.earlyDays !== terms.earlyDays || proposal.lateDays !== terms.lateDays) return;
    const said = words.levelling.done(count(taken.length));
    const accepted = await moves.moveAll({
      moves: taken.flatMap((move) => move.moves),
      terms,
      joins: taken.some((move) => move.joins),
      said,
      undone: words.levelling.undone,
    });
    if (accepted) onClose();
  };
  const accepting = {
    enabled: why === null,
    reason: why ?? undefined,
    label: words.levelling.accept(count(taken.length)),
  };
  useCommands('calendar', {
    'document.next': { ...accepting, run: () => void accept() },
    'screen.back': { run: onClose },
    'edit.undo': { enabled: moves.undo !== null, reason: words.calendar.nothingToUndo, run: () => moves.undo?.() },
  });
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setLeaveOut([]);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, gap: 2 }}>
      <PageHeader
        title={`${deliveryWords.title} · ${words.levelling.title}`}
        actions={
          <>
            <KeyButton label={words.levelling.back} shortcut="Escape" enabled onRun={onClose} />
            <KeyButton
              primary
              label={accepting.label}
              shortcut="F9"
              enabled={accepting.enabled}
              {...(why === null ? {} : { reason: why })}
              onRun={() => void accept()}
            />
          </>
        }
      />
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3, flex: 'none' }}>
        <Box sx={{ width: 120, flex: 'none' }}>
          <LabelledField
            label={words.levelling.early}
            value={early}
            kind="figure"
            autoFocus
            error={earlyDays === null ? words.levelling.figureWrong : null}
            onChange={change(setEarly)}
          />
        </Box>
        <Box sx={{ width: 120, flex: 'none' }}>
          <LabelledField
            label={words.levelling.late}
            value={late}
            kind="figure"
            error={lateDays === null ? words.levelling.figureWrong : null}
            onChange={change(setLate)}
          />
        </Box>
        <Box sx={{ pt: 5, fontSize: '.8125rem', color: 'var(--app-text2)' }}>{words.levelling.intro}</Box>
        {proposal && (
          <Box role="note" sx={{ pt: 5, fontSize: '.8125rem', fontWeight: 600, ml: 'auto', textAlign: 'right' }}>
            {resultOf(proposal, words, (date) => dayName(date, words.weekdays, shortDate))}
          </Box>
        )}
      </Box>
      <AnswerState asked={asked} />
      {proposal && proposal.moves.length === 0 && <EmptyState sentence={nothingToDo(proposal, words)} />}
      {proposal && proposal.moves.length > 0 && (
        <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
          <LevelledDays days={proposal.days} capacity={proposal.capacity} />
          <ProposedMoves
            moves={proposal.moves}
            leaveOut={leaveOut}
            onToggle={(key) =>
              setLeaveOut((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]))
            }
          />
        </Box>
      )}
    </Box>
  );
}

type Words = ReturnType<typeof usePlanningWords>;

function resultOf(
  { moves, unsolved, holds }: LevellingProposal,
  words: Words,
  name: (date: LevellingProposal['unsolved'][number]) => string,
): string {
  if (moves.length === 0) return '';
  if (!holds) return words.levelling.doesNotHold;
  return unsolved.length === 0 ? words.levelling.allFit : words.levelling.unsolved(unsolved.map(name).join(', '));
}

function nothingToDo({ limited, unsolved }: LevellingProposal, words: Words): string {
  if (!limited) return words.levelling.noLimit;
  return unsolved.length === 0 ? words.levelling.nothing : words.levelling.nothingHelps;
}

/** A typed number of work days, or null. */
function daysOf(text: string): number | null {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : null;
  return days !== null && days <= MOST_DAYS ? days : null;
}
