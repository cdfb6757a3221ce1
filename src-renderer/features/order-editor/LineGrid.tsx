import Box from '@mui/material/Box';
import { memo, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ProductRow } from '#shared/catalogue/product.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { EvaluatedLine } from '#shared/sales-order/evaluated-draft.ts';
import type { DraftLine } from '#renderer/drafts/order-draft.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LineGridFrame } from '#renderer/components/line-grid/LineGridFrame.tsx';
import { showUnknownCode } from '#renderer/features/scanner/scan-store.ts';
import { UnknownScan } from '#renderer/features/scanner/UnknownScan.tsx';
import { BlankRow } from './BlankRow.tsx';
import { productOfCode } from './find-entries.ts';
import { LineDetail } from './LineDetail.tsx';
import { LineMenu } from './LineMenu.tsx';
import { LineRow } from './LineRow.tsx';
import { gridHeaders, lineTemplate, WIDE_GRID, wideLineTemplate, type ActiveCell } from './line-columns.ts';
import { PasteReport } from './PasteReport.tsx';
import { perforatedLeft } from './perforation.ts';
import { answerFor, sameAnswers, type AnswerMemory } from './stable-lines.ts';
import { useAskFigures } from './use-ask-figures.ts';
import { useLineGridEvents } from './use-line-grid-events.ts';
import { useLineGridWords } from './use-line-grid-words.ts';
import { useLineSaid } from './use-line-said.ts';
import type { RowActions, TakenLine } from './use-line-actions.ts';

type LineGridProps = {
  readonly label: string;
  readonly lines: readonly DraftLine[];
  readonly evaluated: readonly EvaluatedLine[];
  readonly products: readonly ProductRow[];
  readonly requestedDate: BusinessDate | null;
  readonly active: ActiveCell;
  readonly actions: RowActions;
  readonly taken: TakenLine | null;
};

const wide = { from: WIDE_GRID, template: wideLineTemplate };
/** What the menu or the detail of a line stands beside. */
type Opened = { readonly what: 'menu' | 'detail'; readonly row: number; readonly anchor: HTMLElement };

/** The lines of a draft, with one blank row at the end that is never saved. */
export const LineGrid = memo(function LineGrid(props: LineGridProps): ReactElement {
  const { lines, products, active, actions } = props;
  const { words, currency } = useFormat();
  const own = useLineGridWords();
  const [memory] = useState<AnswerMemory>(() => ({ lines: [], texts: [] }));
  const evaluated = sameAnswers(memory, props.evaluated);
  const [opened, setOpened] = useState<Opened | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const ask = useAskFigures(actions.draft);
  // A code that nobody knew here is no news on another screen.
  useEffect(() => () => showUnknownCode(null), []);
  const open = (row: number) => {
    const anchor = grid.current?.querySelector<HTMLElement>(`[data-line="${row}"]`);
    if (anchor && lines[row]) setOpened({ what: 'menu', row, anchor });
  };
  const events = useLineGridEvents({ active, lineCount: lines.length, actions, products, openMenu: open });
  useLineSaid({ lines, evaluated, products, requestedDate: props.requestedDate, actions });

  const { inserting } = active;
  const rowCount = lines.length + (inserting ? 2 : 1);
  const headers = useMemo(() => gridHeaders(words.editor, own, currency), [words, own, currency]);
  const drawRow = (index: number): ReactElement => {
    const isOpened = inserting && index === active.row;
    const row = inserting && index > active.row ? index - 1 : index;
    const line = isOpened ? undefined : lines[row];
    if (!line) {
      return (
        <BlankRow
          key={isOpened ? 'opened' : 'blank'}
          index={index}
          row={row}
          isLive={isOpened || (!inserting && active.row >= lines.length)}
          focusRequest={active.focusRequest}
          round={props.taken?.mark}
          products={products}
          ask={ask}
          actions={actions}
        />
      );
    }
    const isLive = !inserting && active.row === row;
    return (
      <LineRow
        key={line.key}
        index={index}
        row={row}
        line={line}
        product={productOfCode(products, line.productCode)}
        products={products}
        evaluated={answerFor(line, evaluated[row])}
        requestedDate={props.requestedDate}
        activeColumn={isLive ? active.column : null}
        focusRequest={isLive ? active.focusRequest : 0}
        replaces={replacedBy(lines, line) + 1}
        taken={props.taken?.key === line.key ? props.taken.mark : undefined}
        actions={actions}
        ask={ask}
      />
    );
  };
  // A bar that is closed takes its button along: the focus goes on where it was.
  const backToLines = () => actions.activate(active.row, active.column);
  const openedLine = opened ? lines[opened.row] : undefined;
  return (
    <Box
      ref={grid}
      sx={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        flex: 1,
        minHeight: 0,
        pl: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        ...perforatedLeft,
      }}
    >
      <UnknownScan onClosed={backToLines} />
      {events.report && (
        <PasteReport
          rows={events.report}
          onClose={() => {
            events.closeReport();
            backToLines();
          }}
        />
      )}
      <LineGridFrame
        label={props.label}
        headers={headers}
        template={lineTemplate}
        wide={wide}
        rowCount={rowCount}
        liveRow={active.row}
        row={drawRow}
        on={events.on}
      />
      {opened?.what === 'menu' && openedLine && (
        <LineMenu
          row={opened.row}
          code={openedLine.productCode}
          anchor={opened.anchor}
          actions={actions}
          isLive={Math.min(active.row, lines.length - 1) === opened.row && !inserting}
          onDetail={() => setOpened({ ...opened, what: 'detail' })}
          onClose={() => {
            setOpened(null);
            actions.activate(opened.row, active.row === opened.row ? active.column : 'item');
          }}
        />
      )}
      {opened?.what === 'detail' && openedLine && (
        <LineDetail
          key={openedLine.key}
          line={openedLine}
          documentDate={props.requestedDate}
          anchor={opened.anchor}
          actions={actions}
          onClose={() => {
            setOpened(null);
            actions.activate(opened.row, active.row === opened.row ? active.column : 'item');
          }}
        />
      )}
    </Box>
  );
});

/** Index of the line that this one is offered instead of; -1 when there is none, or when it is beside the quotation itself. */
function replacedBy(lines: readonly DraftLine[], { offered }: DraftLine): number {
  if (offered?.kind !== 'alternative') return -1;
  return lines.findIndex((line) => line.key === offered.alternativeTo && !line.offered);
}
