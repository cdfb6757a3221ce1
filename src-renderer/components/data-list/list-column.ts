import type { ReactNode } from 'react';

export type ListColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** Width in px, or `1fr`-like for the column that takes what is left. */
  readonly width: number | string;
  readonly align?: 'left' | 'right';
  readonly cell: (row: Row) => ReactNode;
  /** Left out where the window is narrow or its text enlarged. */
  readonly wideOnly?: boolean;
  /** Its header sorts the list. */
  readonly sortable?: boolean;
};

export type ListSort = { readonly columnId: string; readonly descending: boolean };

/** The columns as a grid template, with a place for the box that chooses a row where there is one. */
export function templateOf(columns: readonly Pick<ListColumn<never>, 'width'>[], withBox: boolean): string {
  const widths = columns.map(({ width }) => (typeof width === 'number' ? `${width}px` : `minmax(96px, ${width})`));
  return [...(withBox ? ['36px'] : []), ...widths].join(' ');
}
