import type { ReactElement } from 'react';
import type { WorkspaceId } from '#renderer/stores/navigation-store.ts';

/* Line drawings on a 20 px square. */
const shapes: Readonly<Record<WorkspaceId | 'menu' | 'bell', string>> = {
  home: 'M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5M8.5 16v-4h3v4',
  presales: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h3',
  orders: 'M4 5h12M4 10h12M4 15h12',
  delivery:
    'M2 5h9v8H2zM11 8h4l3 3v2h-7M5 15.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M14 15.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
  billing: 'M5 3h10v14l-2-1.2L11.5 17 10 15.8 8.5 17 7 15.8 5 17zM7.5 7h5M7.5 10h5',
  stock: 'M3 7l7-4 7 4v7l-7 4-7-4zM3 7l7 4 7-4M10 11v7',
  'master-data': 'M4 5c0-3 12-3 12 0v10c0 3-12 3-12 0zM4 5c0 3 12 3 12 0M4 10c0 3 12 3 12 0',
  settings:
    'M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM10 3v2M10 15v2M3 10h2M15 10h2M5.2 5.2l1.4 1.4M13.4 13.4l1.4 1.4M5.2 14.8l1.4-1.4M13.4 6.6l1.4-1.4',
  'day-close': 'M4 4h12v12H4zM7 10l2.2 2.2L13.5 8',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3',
  menu: 'M3 6h14M3 10h14M3 14h14',
};

/** A drawing that repeats the words beside it. */
export function Icon({ name }: { readonly name: WorkspaceId | 'menu' | 'bell' }): ReactElement {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={shapes[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
