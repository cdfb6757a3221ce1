import { createTheme, enhanceHighContrast, type PaletteOptions, type Shadows } from '@mui/material/styles';
import { colourVariables, dark, light } from './palette.ts';

type SchemeColours = typeof light | typeof dark;

function paletteOf({ surfaces, states }: SchemeColours): PaletteOptions {
  return {
    background: { default: surfaces.bg, paper: surfaces.paper },
    text: { primary: surfaces.text, secondary: surfaces.text2, disabled: surfaces.text3 },
    divider: surfaces.border,
    primary: { main: surfaces.primary, dark: surfaces.primaryHover, contrastText: surfaces.onPrimary },
    error: { main: states.blocked.fg },
    warning: { main: states.partial.fg },
    success: { main: states.done.fg },
    info: { main: states.open.fg },
  };
}

const shadows = Array.from({ length: 25 }, () => 'none') as Shadows;
const menuShadow = '0 4px 16px rgb(20 24 31 / .16)';
const dialogShadow = '0 8px 32px rgb(20 24 31 / .24)';

const base = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
  spacing: 4,
  shape: { borderRadius: 4 },
  shadows,
  typography: {
    fontFamily: '"IBM Plex Sans","Segoe UI",system-ui,sans-serif',
    fontSize: 14,
    h1: { fontSize: '1.125rem', lineHeight: '1.5rem', fontWeight: 600 },
    h2: { fontSize: '.9375rem', lineHeight: '1.25rem', fontWeight: 600 },
    body1: { fontSize: '.875rem', lineHeight: '1.25rem' },
    body2: { fontSize: '.8125rem', lineHeight: '1.125rem' },
    caption: { fontSize: '.75rem', lineHeight: '1rem' },
    button: { fontSize: '.8125rem', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
  },
  focusVisible: { outlineColor: 'var(--app-focus)' },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small' },
      styleOverrides: {
        root: {
          minHeight: 32,
          paddingInline: 12,
          whiteSpace: 'nowrap',
          // A dimmed button says why it is dim; its words must stay readable.
          '&.Mui-disabled': { color: 'var(--app-text3)', borderColor: 'var(--app-border)' },
        },
        outlined: { borderColor: 'var(--app-borderStrong)', color: 'var(--app-text)' },
        contained: { '&.Mui-disabled': { backgroundColor: 'var(--app-sunken)', color: 'var(--app-text3)' } },
      },
    },
    MuiIconButton: { styleOverrides: { root: { width: 28, height: 28, padding: 5, borderRadius: 4 } } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { height: 32, fontSize: '.875rem' },
        input: { padding: '0 8px' },
        notchedOutline: { borderColor: 'var(--app-borderStrong)' },
      },
    },
    MuiInputBase: {
      styleOverrides: { input: { '&::placeholder': { color: 'var(--app-text3)', opacity: 1 } } },
    },
    MuiInputLabel: { defaultProps: { shrink: true } },
    MuiTableCell: {
      styleOverrides: {
        root: { height: 32, padding: '0 8px', fontSize: '.8125rem', borderColor: 'var(--app-border)' },
        head: { fontSize: '.75rem', fontWeight: 600, whiteSpace: 'nowrap', color: 'var(--app-text2)' },
      },
    },
    MuiTooltip: { defaultProps: { enterDelay: 500, disableInteractive: true } },
    MuiDialog: { defaultProps: { transitionDuration: 80 }, styleOverrides: { paper: { boxShadow: dialogShadow } } },
    MuiMenu: {
      defaultProps: { transitionDuration: 80 },
      styleOverrides: { paper: { boxShadow: menuShadow, border: '1px solid var(--app-border)' } },
    },
    MuiPopover: { styleOverrides: { paper: { boxShadow: menuShadow, border: '1px solid var(--app-border)' } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCssBaseline: {
      styleOverrides: {
        ':root, [data-scheme="light"]': colourVariables(light),
        '[data-scheme="dark"]': colourVariables(dark),
        'html, body, #root': { height: '100%', overflow: 'hidden' },
        // Text size in a browser tab: what floats over the page is placed in its pixels and enlarged inside.
        '#root, .MuiMenu-list, .MuiDialog-paper, .MuiTooltip-tooltip, .app-floating': { zoom: 'var(--app-zoom, 1)' },
        body: {
          fontSize: '.875rem',
          fontVariantNumeric: 'tabular-nums lining-nums',
          backgroundColor: 'var(--app-bg)',
          color: 'var(--app-text)',
        },
        // Under a lock only the way in can be seen: dialogs lie beside the window.
        'html[data-locked] body > *:not(#root)': { display: 'none !important' },
        'button, input, textarea, select': { fontFamily: 'inherit' },
        '.num': { textAlign: 'right' },
        ':focus-visible': { outline: '2px solid var(--app-focus)', outlineOffset: 2 },
        '[role="grid"] :focus-visible, [role="grid"]:focus-visible': { outlineOffset: -2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
        },
      },
    },
  },
});

/** The look of the whole window, in both schemes. */
export const theme = enhanceHighContrast(base);
