const dots = 'radial-gradient(circle at center, var(--app-borderStrong) 1px, transparent 1.2px)';

/** The torn edge of a continuous form: down the left side of an open document, and over its totals. */
export const perforatedLeft = {
  '&::before': {
    content: '""',
    position: 'absolute',
    inset: '4px auto 4px 2px',
    width: 3,
    opacity: 0.6,
    backgroundImage: dots,
    backgroundSize: '3px 8px',
  },
} as const;

export const perforatedTop = {
  '&::before': {
    content: '""',
    position: 'absolute',
    inset: '2px 8px auto 8px',
    height: 3,
    opacity: 0.6,
    backgroundImage: dots,
    backgroundSize: '8px 3px',
  },
} as const;
