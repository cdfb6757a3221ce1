/** A field of the header: 26 px high, so that two rows take 88 with their labels. */
export const fieldLook = {
  width: '100%',
  height: 26,
  px: 2,
  fontSize: '.875rem',
  backgroundColor: 'var(--app-paper)',
  border: '1px solid var(--app-borderStrong)',
  borderRadius: 1,
  '&.Mui-focused': { outline: '2px solid var(--app-focus)', outlineOffset: -2 },
  '& input': { p: 0, outline: 'none' },
} as const;
