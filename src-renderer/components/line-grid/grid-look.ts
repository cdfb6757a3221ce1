import { ROW_HEIGHT } from './grid-window.ts';

type Look = { readonly template: string; readonly wide?: { readonly from: number; readonly template: string } };

/*
 * One sheet for all rows and cells instead of a style for each: a row is drawn in a fraction of the time.
 * `data-` attributes: `right` figures, `flush` an editor to the edges, `wide` only where there is room.
 */

/** How a grid of lines looks. */
export function gridLook({ template, wide }: Look) {
  return {
    position: 'relative',
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollPaddingBlock: `${ROW_HEIGHT + 8}px 8px`,
    containerType: 'inline-size',
    '& .line-row': {
      display: 'grid',
      gridTemplateColumns: template,
      alignItems: 'center',
      boxSizing: 'border-box',
      height: ROW_HEIGHT,
      fontSize: '.8125rem',
      borderBottom: '1px solid var(--app-border)',
    },
    '& .line-rows > .line-row': { position: 'absolute', left: 0, right: 0 },
    '& .line-row:hover': { backgroundColor: 'var(--app-rowHover)' },
    '& .line-row[aria-selected="true"]': { backgroundColor: 'var(--app-rowSel)', zIndex: 2 },
    '& .line-row:focus-visible': { outline: '2px solid var(--app-focus)', outlineOffset: '-2px' },
    '& .line-headgroup': { position: 'sticky', top: 0, zIndex: 3, backgroundColor: 'var(--app-paper)' },
    '& .line-head': {
      fontSize: '.75rem',
      fontWeight: 600,
      whiteSpace: 'nowrap',
      color: 'var(--app-text2)',
      borderBottomColor: 'var(--app-borderStrong)',
    },
    '& .line-head:hover': { backgroundColor: 'var(--app-paper)' },
    '& .line-cell': {
      minWidth: 0,
      paddingInline: '8px',
      lineHeight: '31px',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '& .line-cell b': { fontWeight: 600 },
    '& .line-cell[data-right]': { textAlign: 'right' },
    '& .line-cell[data-flush]': { paddingInline: 0, overflow: 'visible' },
    '& .line-cell[data-pick]': { cursor: 'text' },
    '& .line-cell[data-two]': { lineHeight: '15px' },
    '& .line-cell small': { display: 'block', fontSize: '.75rem', lineHeight: '14px', color: 'var(--app-text2)' },
    '& [data-wide]': { display: 'none' },
    ...(wide
      ? {
          [`@container (min-width: ${wide.from}px)`]: {
            '& .line-row': { gridTemplateColumns: wide.template },
            '& [data-wide]': { display: 'block' },
          },
        }
      : {}),
    '@keyframes line-taken-a': { from: { backgroundColor: 'var(--app-done-tint)' }, to: {} },
    '@keyframes line-taken-b': { from: { backgroundColor: 'var(--app-done-tint)' }, to: {} },
    '& .line-row[data-taken="a"]': { animation: 'line-taken-a 900ms ease-out' },
    '& .line-row[data-taken="b"]': { animation: 'line-taken-b 900ms ease-out' },
  } as const;
}
