import Box from '@mui/material/Box';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { LineAmounts, LineItem } from '#shared/catalogue/priced-line.ts';
import type { Quantity } from '#shared/money/money.ts';
import { useFormat } from '#renderer/components/format-context.ts';
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
  return (
    <Box
      ref={grid}
      role="grid"
      aria-label={props.label}
      onKeyDown={handleKey}
      sx={{
        position: 'relative',
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        scrollPaddingBlock: '40px 8px',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        pl: 2,
        ...perforatedLeft,
      }}
    >
      <Row header>
        {headers.map((header) => (
          <Box key={header.id} role="columnheader" sx={{ px: 2, textAlign: header.right ? 'right' : 'left' }}>
            {header.text}
          </Box>
        ))}
      </Row>
      {lines.map((line, index) => (
        <Row
          key={line.lineNo}
          label={`${line.productCode} ${line.name}`}
          selected={index === selected}
          onSelect={() => onSelect(index)}
        >
          <Cells line={line} done={props.progress.done(line)} ship={props.ship(line)} />
        </Row>
      ))}
    </Box>
  );
}

type CellsProps = { readonly line: PostedLine; readonly done: Quantity; readonly ship: ReactNode };

function Cells({ line, done, ship }: CellsProps): ReactElement {
  const text = postedLineText(line, done, useFormat());
  const specification = 'specification' in line && typeof line.specification === 'string' ? line.specification : '';
  return (
    <>
      <Text right>{line.lineNo}</Text>
      <Text>
        <b>{line.productCode}</b> {line.name}
        {specification !== '' && <i> · {specification}</i>}
      </Text>
      <Text right>{text.quantity}</Text>
      <Text>{text.unit}</Text>
      <Text right>{text.done}</Text>
      <Text right>{text.unitPrice}</Text>
      <Text right>{text.discount}</Text>
      <Text right>
        <MoneyText amount={line.net} />
      </Text>
      <Text>{ship}</Text>
    </>
  );
}

type RowProps = {
  readonly children: ReactNode;
  readonly header?: boolean;
  readonly label?: string;
  readonly selected?: boolean;
  readonly onSelect?: () => void;
};

function Row({ children, header = false, label, selected = false, onSelect }: RowProps): ReactElement {
  return (
    <Box
      role="row"
      aria-label={label}
      aria-selected={header ? undefined : selected}
      tabIndex={header ? undefined : selected ? 0 : -1}
      onFocus={onSelect}
      sx={{
        display: 'grid',
        gridTemplateColumns: lineTemplate,
        alignItems: 'center',
        height: 32,
        fontSize: header ? '.75rem' : '.8125rem',
        borderBottom: '1px solid var(--app-border)',
        backgroundColor: selected ? 'var(--app-rowSel)' : 'transparent',
        ...(header
          ? {
              position: 'sticky',
              top: 0,
              zIndex: 1,
              fontWeight: 600,
              color: 'var(--app-text2)',
              whiteSpace: 'nowrap',
              backgroundColor: 'var(--app-paper)',
              borderColor: 'var(--app-borderStrong)',
            }
          : {}),
      }}
    >
      {children}
    </Box>
  );
}

function Text({ children, right = false }: { readonly children: ReactNode; readonly right?: boolean }): ReactElement {
  return (
    <Box
      role="gridcell"
      sx={{
        px: 2,
        textAlign: right ? 'right' : 'left',
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        '& b': { fontWeight: 600 },
      }}
    >
      {children}
    </Box>
  );
}
