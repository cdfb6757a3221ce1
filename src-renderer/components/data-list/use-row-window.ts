import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { rowWindow, scrollToShow, type RowWindow } from './row-window.ts';

const HEADER = 33;

export type ShownRows = {
  readonly window: RowWindow;
  readonly onScroll: () => void;
  /** Brings a row into sight and gives it the focus, also when it has yet to be drawn. */
  readonly focusRow: (index: number) => void;
};

/** Keeps to the rows that can be seen; only these are drawn. */
export function useRowWindow(
  body: RefObject<HTMLDivElement | null>,
  count: number,
  elementOf: (index: number) => HTMLElement | null,
): ShownRows {
  const [place, setPlace] = useState({ top: 0, height: 728 });
  const wanted = useRef<number | null>(null);
  const isEmpty = count === 0;

  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setPlace((before) =>
        before.height === element.clientHeight ? before : { ...before, height: element.clientHeight },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [body, isEmpty]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = elementOf(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  return {
    window: rowWindow(count, place.top, place.height),
    onScroll: () => {
      const top = body.current?.scrollTop ?? 0;
      setPlace((before) => (before.top === top ? before : { ...before, top }));
    },
    focusRow: (index) => {
      const element = body.current;
      if (!element) return;
      element.scrollTo({ top: scrollToShow(index, element.scrollTop, element.clientHeight, HEADER) });
      const row = elementOf(index);
      if (row) row.focus({ preventScroll: true });
      else wanted.current = index;
    },
  };
}
