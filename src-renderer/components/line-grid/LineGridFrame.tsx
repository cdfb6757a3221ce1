import Box from '@mui/material/Box';
import { useEffect, useState, type HTMLAttributes, type ReactElement, type ReactNode } from 'react';
import { gridLook } from './grid-look.ts';
import { drawnRows, gridWindow, ROW_HEIGHT, type GridWindow } from './grid-window.ts';

export type GridHeader = {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  /** Only where the grid is wide enough. */
  readonly isWide?: boolean;
};

type LineGridFrameProps = {
  readonly label: string;
  readonly headers: readonly GridHeader[];
  readonly template: string;
  readonly wide?: { readonly from: number; readonly template: string };
  readonly rowCount: number;
  /** The row that is typed in or chosen: drawn wherever the grid is scrolled to. */
  readonly liveRow: number;
  /** Draws one row, a `LineGridRow` with this index and a key of its own. */
  readonly row: (index: number) => ReactElement;
  readonly on?: Pick<HTMLAttributes<HTMLElement>, 'onClick' | 'onKeyDown' | 'onPaste' | 'onContextMenu'>;
};

/** The head and the rows of a grid of lines, of which only those in sight are drawn. Knows no data. */
export function LineGridFrame(props: LineGridFrameProps): ReactElement {
  const { headers, rowCount, liveRow } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const shown = useShownRows(scroller, rowCount);
  return (
    <Box
      ref={setScroller}
      sx={gridLook({ template: props.template, ...(props.wide ? { wide: props.wide } : {}) })}
      onScroll={shown.follow}
    >
      <div role="grid" aria-label={props.label} aria-rowcount={rowCount + 1} {...props.on}>
        <div role="rowgroup" className="line-headgroup">
          <div role="row" aria-rowindex={1} className="line-row line-head">
            {headers.map((header, index) => (
              <div
                key={header.id}
                role="columnheader"
                aria-colindex={index + 1}
                className="line-cell"
                data-right={header.right || undefined}
                data-wide={header.isWide}
              >
                {header.text}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="line-rows" style={{ position: 'relative', height: rowCount * ROW_HEIGHT }}>
          {drawnRows(shown.window, liveRow, rowCount).map(props.row)}
        </div>
      </div>
    </Box>
  );
}

type LineGridRowProps = {
  readonly index: number;
  readonly label: string;
  readonly isLive: boolean;
  readonly taken?: 'a' | 'b' | undefined;
  /** Number of the line, where the row is one: read from the DOM by whoever got a click. */
  readonly line?: number;
  readonly children: ReactNode;
  readonly on?: Pick<HTMLAttributes<HTMLElement>, 'onFocus' | 'tabIndex' | 'onClick'>;
};

/** One row in its place. @param taken the row flashes whenever this changes */
export function LineGridRow({ index, label, isLive, taken, line, children, on }: LineGridRowProps): ReactElement {
  return (
    <div
      role="row"
      className="line-row"
      aria-rowindex={index + 2}
      aria-label={label}
      aria-selected={isLive}
      data-taken={taken}
      data-line={line}
      style={{ top: index * ROW_HEIGHT }}
      {...on}
    >
      {children}
    </div>
  );
}

type LineGridCellProps = {
  readonly children?: ReactNode;
  readonly column: number;
  readonly right?: boolean;
  /** The editor fills the cell to its edges. */
  readonly flush?: boolean;
  /** Two lines of small text. */
  readonly two?: boolean;
  readonly isWide?: boolean;
  readonly title?: string | undefined;
  /** A click makes it the live one: the name of its column, for whoever listens on the grid. */
  readonly pick?: string;
};

/** A cell that is read, or that an editor fills. */
export function LineGridCell(props: LineGridCellProps): ReactElement {
  return (
    <div
      role="gridcell"
      className="line-cell"
      aria-colindex={props.column}
      data-right={props.right}
      data-flush={props.flush}
      data-two={props.two}
      data-wide={props.isWide}
      data-pick={props.pick}
      title={props.title}
    >
      {props.children}
    </div>
  );
}

/** Before anything was measured a grid counts as so high, in px. */
const TALLEST = 1200;

function useShownRows(scroller: HTMLElement | null, rowCount: number) {
  const [place, setPlace] = useState({ top: 0, height: TALLEST });
  const follow = () => {
    if (!scroller) return;
    // By whole rows: a pixel more does not draw anything anew.
    const top = Math.floor(scroller.scrollTop / ROW_HEIGHT) * ROW_HEIGHT;
    const height = Math.ceil(scroller.clientHeight / ROW_HEIGHT + 1) * ROW_HEIGHT;
    setPlace((before) => (before.top === top && before.height === height ? before : { top, height }));
  };
  useEffect(() => {
    if (!scroller) return undefined;
    const measured = new ResizeObserver(() => {
      const height = Math.ceil(scroller.clientHeight / ROW_HEIGHT + 1) * ROW_HEIGHT;
      setPlace((before) => (before.height === height ? before : { ...before, height }));
    });
    measured.observe(scroller);
    return () => measured.disconnect();
  }, [scroller]);
  const window: GridWindow = gridWindow(rowCount, place.top, place.height);
  return { window, follow };
}
