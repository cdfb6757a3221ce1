import { useCallback, useEffect, useState, type RefObject } from 'react';
import { rowWindow, scrolledTo, type RowWindow } from './row-window.ts';

type Windowed = RowWindow & {
  readonly onScroll: () => void;
  /** Scrolls so that a row is drawn. */
  readonly reveal: (index: number) => void;
};

/**
 * Draws only the rows of a long list that can be seen.
 *
 * @param scroller the element that scrolls
 * @param rowHeight in px, the same for all
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): Windowed {
  const [place, setPlace] = useState({ top: 0, height: 600 });
  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    setPlace((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [scroller]);
  useEffect(read, [read, count]);
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element) element.scrollTop = scrolledTo(index, rowHeight, element.scrollTop, element.clientHeight);
      read();
    },
    [scroller, read, rowHeight],
  );
  return { ...rowWindow(count, rowHeight, place.top, place.height), onScroll: read, reveal };
}
