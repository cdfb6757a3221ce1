import { useSettings } from '#renderer/read-model/queries/branch.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useCommands, type CommandDeed } from '#renderer/commands/use-commands.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { announce, notify } from '#renderer/stores/notice-store.ts';
import { draftProblems, nextProblem } from './draft-problem.ts';
import { canBeAlternative, neighbourWorkDay, wantedOn, withLineDate } from './draft-terms.ts';
import type { LiveLine } from './panel/live-line.ts';
import type { EditorActions, EditorExits } from './use-editor-actions.ts';
import type { Editor } from './use-editor.ts';
import { useEditorWords } from './use-editor-words.ts';
import type { EditorLayers } from './use-editor-layers.ts';

type Given = {
  readonly editor: Editor;
  readonly actions: EditorActions;
  readonly exits: EditorExits;
  readonly layers: EditorLayers;
  readonly live: LiveLine | null;
  readonly next: CommandDeed;
  /** The customer's last order; null without one. */
  readonly lastOrder: SalesOrderRow | null;
  readonly savedText: string;
};

/** Everything that a key, the menu or the palette can do to a draft. */
export function useEditorCommands(given: Given): void {
  const { editor, actions, exits, layers, live, lastOrder } = given;
  const { words, shortDate } = useFormat();
  const own = useEditorWords();
  const { draft, lines, editing, evaluation, quotation } = editor;
  const { active, goTo, removeActive } = lines;
  const isQuotation = draft.kind === 'quotation';
  const hasLines = draft.lines.length > 0;
  const hasActiveLine = active.row < draft.lines.length;
  const substitute =
    live?.evaluated?.ok === true ? live.evaluated.availability.substitutes?.[0]?.substitute.productCode : undefined;
  const shift = useShift(editor, live);

  const goToProblem = () => {
    const problem = nextProblem(draftProblems(draft, evaluation.answer), hasActiveLine ? active.row : -1);
    if (!problem) announce(own.actions.noProblem);
    else if (problem.kind === 'line') goTo(problem.row, problem.what === 'price' ? 'quantity' : 'item');
    else if (problem.kind === 'customer') editor.customerInput.current?.focus();
    else editor.focusLines();
  };

  useCommands('draft', {
    'line.add': { run: editor.focusLines },
    'customer.field': {
      enabled: draft.changes === undefined,
      reason: words.editor.needsCustomer,
      run: () => {
        layers.openHeader(true);
        requestAnimationFrame(() => editor.customerInput.current?.focus());
      },
    },
    'customer.new': {
      enabled: draft.changes === undefined,
      reason: words.editor.needsCustomer,
      run: () => layers.openNewCustomer(true),
    },
    'draft.hold': { enabled: hasLines, reason: words.editor.needsLine, run: () => void actions.hold() },
    'draft.discard': {
      enabled: editing.savedAt !== null,
      reason: own.history.notSaved,
      run: () => void actions.discard(),
    },
    'document.duplicate': { enabled: hasLines, reason: words.editor.needsLine, run: () => void actions.duplicate() },
    'draft.recheck': {
      run: () => {
        evaluation.recheck();
        announce(words.editor.recheck);
      },
    },
    'line.discount': {
      enabled: hasLines,
      reason: words.editor.needsLine,
      run: () => goTo(hasActiveLine ? active.row : draft.lines.length - 1, 'discount'),
    },
    'document.discount': { run: () => layers.openTotals('discount') },
    'document.charges': { run: () => layers.openTotals('charges') },
    'line.note': {
      run: () => {
        layers.openHeader(true);
        layers.openNotes(true);
      },
    },
    'header.toggle': { run: () => layers.openHeader(!layers.header) },
    'item.price': { run: () => layers.openPrice(true) },
    'line.substitute': {
      enabled: substitute !== undefined && live !== null,
      reason: own.stock.noSubstitute,
      run: () => {
        if (live && substitute !== undefined) editor.substitute(live.line.key, substitute);
      },
    },
    'line.optional': {
      enabled: isQuotation && live !== null,
      reason: isQuotation ? words.editor.noLine : own.actions.notForOrder,
      run: () => {
        if (live) editor.toggleOffered(live.line.key);
      },
    },
    'line.alternative': {
      enabled: isQuotation && live !== null && canBeAlternative(editor.draft, live.line.key),
      reason: isQuotation ? own.actions.noLineAbove : own.actions.notForOrder,
      run: () => {
        if (live) editor.toggleAlternative(live.line.key);
      },
    },
    'schedule.earlier': shift(-1),
    'schedule.later': shift(1),
    'problem.next': { run: goToProblem },
    'list.nextTab': { label: own.panel.tabs, run: () => layers.stepTab(1) },
    'list.previousTab': { run: () => layers.stepTab(-1) },
    'order.repeat': {
      enabled: lastOrder !== null && !hasLines && draft.changes === undefined,
      reason:
        draft.customerCode === null
          ? own.actions.repeatNeedsCustomer
          : lastOrder === null
            ? own.actions.nothingToRepeat
            : own.actions.repeatNeedsEmpty,
      ...(lastOrder
        ? {
            label: own.actions.repeat(shortDate(lastOrder.date), lastOrder.lines.filter((line) => !line.charge).length),
          }
        : {}),
      run: () => {
        if (lastOrder) actions.repeat(lastOrder);
      },
    },
    'flow.quotation': {
      enabled: quotation !== null,
      reason: own.documents.none,
      run: () => {
        if (quotation) navigate({ workspace: 'presales', documentId: quotation.id, draftId: null });
      },
    },
    'document.next': given.next,
    'document.new': { label: isQuotation ? words.keys.newQuotation : words.keys.newOrder, run: exits.onNew },
    'line.delete': { enabled: hasActiveLine, reason: words.editor.noLine, run: removeActive },
    'edit.undo': {
      enabled: editing.undo !== null,
      reason: words.editor.nothingUndone,
      run: () => {
        editing.undo?.();
        announce(words.draft.undone);
      },
    },
    'edit.redo': { enabled: editing.redo !== null, reason: words.editor.nothingRedone, run: () => editing.redo?.() },
    'draft.save': { run: () => notify(given.savedText, 'open') },
  });
}

/** Alt+Left and Alt+Right: the live line is wanted a work day earlier or later. */
function useShift(editor: Editor, live: LiveLine | null): (step: 1 | -1) => CommandDeed {
  const settings = useSettings();
  const { words, shortDate } = useFormat();
  const { schedule } = useEditorWords();
  const { draft, today, change } = editor;
  const from = live && wantedOn(draft, live.line);
  return (step) => {
    const to = live && from && today && settings ? neighbourWorkDay(settings.calendar, from, step, today) : null;
    return {
      enabled: to !== null,
      reason: live === null ? words.editor.noLine : schedule.earliest,
      run: () => {
        if (!live || to === null) return;
        change((current) => withLineDate(current, live.line.key, to));
        announce(schedule.moved(shortDate(to)));
      },
    };
  };
}
