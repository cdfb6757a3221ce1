import Box from '@mui/material/Box';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { LineAmounts, LineItem } from '#shared/catalogue/priced-line.ts';
import type { Quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { LineGridCell, LineGridFrame, LineGridRow } from '#renderer/components/line-grid/LineGridFrame.tsx';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { lineHeaders, lineTemplate } from '#renderer/features/order-editor/line-columns.ts';
import { postedLineText } from './posted-line-text.ts';
import { perforatedLeft } from '#renderer/features/order-editor/perforation.ts';

type PostedLine = LineItem & LineAmounts;

type PostedLinesProps<Line extends PostedLine> = {
  readonly label: string;
  readonly lines: readonly Line[];
  /** Stands where the draft shows the stock: what has become of the line. */
  readonly progress: { readonly header: string; readonly done: (line: Line) => Quantity };
  readonly ship: (line: Line) => ReactNode;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
};

/** The lines of a posted document: text to read, row by row, nothing to change. */
export function PostedLines<Line extends PostedLine>(props: PostedLinesProps<Line>): ReactElement {
  const { lines, selected, onSelect } = props;
  const { words, currency } = useFormat();
  const grid = useRef<HTMLDivElement>(null);
  const headers = lineHeaders(words.editor, currency).map((header) =>
    header.id === 'stock' ? { ...header, text: props.progress.header, right: true } : header,
  );
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
    moved.current = false;
  }, [selected]);
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return;
    const targets: Record<string, number> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moved.current = true;
    onSelect(Math.max(0, Math.min(lines.length - 1, target)));
  };
  const drawRow = (index: number): ReactElement => {
    const line = lines[index];
    if (!line) return <span key={index} />;
    const isSelected = index === selected;
    return (
      <LineGridRow
        key={line.lineNo}
        index={index}
        label={`${line.productCode} ${line.name}`}
        isLive={isSelected}
        on={{ tabIndex: isSelected ? 0 : -1, onFocus: () => onSelect(index) }}
      >
        <Cells line={line} done={props.progress.done(line)} ship={props.ship(line)} />
      </LineGridRow>
    );
  };
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
      <LineGridFrame
        label={props.label}
        headers={headers}
        template={lineTemplate}
        rowCount={lines.length}
        liveRow={selected}
        row={drawRow}
        on={{ onKeyDown: handleKey }}
      />
    </Box>
  );
}

type CellsProps = { readonly line: PostedLine; readonly done: Quantity; readonly ship: ReactNode };

function Cells({ line, done, ship }: CellsProps): ReactElement {
  const text = postedLineText(line, done, useFormat());
  const specification = 'specification' in line && typeof line.specification === 'string' ? line.specification : '';
  return (
    <>
      <LineGridCell column={1} right>
        {line.lineNo}
      </LineGridCell>
      <LineGridCell column={2} title={line.name}>
        <b>{line.productCode}</b> {line.name}
        {specification !== '' && <i> · {specification}</i>}
      </LineGridCell>
      <LineGridCell column={3} right>
        {text.quantity}
      </LineGridCell>
      <LineGridCell column={4}>{text.unit}</LineGridCell>
      <LineGridCell column={5} right>
        {text.done}
      </LineGridCell>
      <LineGridCell column={6} right>
        {text.unitPrice}
      </LineGridCell>
      <LineGridCell column={7} right title={text.discount}>
        {text.discount}
      </LineGridCell>
      <LineGridCell column={8} right>
        <MoneyText amount={line.net} />
      </LineGridCell>
      <LineGridCell column={9}>{ship}</LineGridCell>
    </>
  );
}
