import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useScanTarget } from '#renderer/features/scanner/use-scan-target.ts';
import { notify } from '#renderer/stores/notice-store.ts';
import { namedProduct } from './find-entries.ts';
import { cellColumns, type ActiveCell } from './line-columns.ts';
import { addPastedLines, isTable, readPastedRows, type PastedRows } from './pasted-rows.ts';
import type { RowActions } from './use-line-actions.ts';
import { useLineGridWords } from './use-line-grid-words.ts';

type Given = {
  readonly active: ActiveCell;
  readonly lineCount: number;
  readonly actions: RowActions;
  readonly products: readonly ProductRow[];
  readonly openMenu: (row: number) => void;
};

/** What reaches the grid as a whole: keys, paste, right click, scans. */
export function useLineGridEvents({ active, lineCount, actions, products, openMenu }: Given) {
  const { language, minorDigits } = useFormat();
  const own = useLineGridWords();
  const [report, setReport] = useState<PastedRows['notUnderstood'] | null>(null);

  const paste = (text: string) => {
    const { lines, notUnderstood } = readPastedRows(text, products, language, minorDigits);
    const { draft, leftOver } = addPastedLines(actions.draft(), lines, () => crypto.randomUUID());
    if (lines.length > leftOver.length) actions.change(() => draft);
    const tooMany = leftOver.map(({ productCode }, at) => ({
      row: lines.length + notUnderstood.length - leftOver.length + at + 1,
      text: productCode,
      problem: 'too-many' as const,
    }));
    const rows = [...notUnderstood, ...tooMany];
    setReport(rows.length > 0 ? rows : null);
    const count = lines.length - leftOver.length;
    const said = count > 0 ? own.pasted.done(count) : own.pasted.none;
    notify(rows.length > 0 ? `${said}. ${own.pasted.report(rows.length)}` : said, rows.length > 0 ? 'open' : 'done');
    actions.activate(actions.draft().lines.length, 'item');
  };

  useScanTarget((code) => {
    const named = namedProduct(products, code);
    return named ? () => actions.scan(named) : null;
  });

  const hasLine = active.row < lineCount && !active.inserting;
  const onLine = { enabled: hasLine, reason: own.needsLine };
  useCommands('draft', {
    'line.insert': { ...onLine, run: () => actions.insert(active.row) },
    'line.up': { ...onLine, run: () => actions.shift(active.row, -1) },
    'line.down': { ...onLine, run: () => actions.shift(active.row, 1) },
    // In the blank row it is the line before, as for everything else that is done with a line.
    'line.menu': {
      enabled: lineCount > 0,
      reason: own.needsLine,
      run: () => openMenu(Math.min(active.row, lineCount - 1)),
    },
  });

  const on = {
    onClick: (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pick]') : null;
      const column = cellColumns.find((name) => name === cell?.dataset['pick']);
      const line = cell?.closest<HTMLElement>('[role="row"]')?.dataset['line'];
      if (column) actions.activate(line === undefined ? lineCount : Number(line), column);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.ctrlKey || event.altKey || event.shiftKey) return;
      if (event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      actions.activate(event.key === 'Home' ? 0 : actions.draft().lines.length, 'item');
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain');
      if (!isTable(text)) return;
      event.preventDefault();
      paste(text);
    },
    onContextMenu: (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
      if (!row) return;
      event.preventDefault();
      openMenu(Number(row.dataset['line']));
    },
  };
  return { on, report, closeReport: () => setReport(null) };
}
