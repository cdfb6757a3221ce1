import { useCallback, useState } from 'react';
import { rowWindow, scrolledTo, type RowWindow } from './row-window.ts';

/** Before anything was scrolled the list counts as so high, in px. */
const TALLEST = 1200;

type Windowed = RowWindow & {
  /** `ref` of the element that scrolls. */
  readonly attach: (element: HTMLElement | null) => void;
  readonly onScroll: () => void;
  /** Scrolls so that a row is drawn. */
  readonly reveal: (index: number) => void;
};

/** Draws only the rows of a long list that can be seen. @param rowHeight in px, the same for all */
export function useRowWindow(count: number, rowHeight: number): Windowed {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState({ top: 0, height: TALLEST });
  const read = useCallback(() => {
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    setPlace((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [element]);
  const reveal = useCallback(
    (index: number) => {
      element?.scrollTo({ top: scrolledTo(index, rowHeight, element.scrollTop, element.clientHeight) });
      read();
    },
    [element, read, rowHeight],
  );
  return { ...rowWindow(count, rowHeight, place.top, place.height), attach: setElement, onScroll: read, reveal };
}
