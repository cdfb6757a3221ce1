/** One state's colours: text, chip background, and dots, bars and charts. */
type StateColours = { readonly fg: string; readonly tint: string; readonly solid: string };

const stateNames = ['draft', 'open', 'ready', 'partial', 'done', 'blocked', 'overdue'] as const;

type Scheme = {
  readonly surfaces: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<(typeof stateNames)[number], StateColours>>;
};

/* Every pair of these was computed against WCAG AA: text at least 5.9, dots at least 3.7. */

export const light = {
  surfaces: {
    bg: '#F5F6F8',
    paper: '#FFFFFF',
    sunken: '#ECEFF3',
    rowHover: '#EEF3FB',
    rowSel: '#DCE8FA',
    text: '#14181F',
    text2: '#4A5361',
    text3: '#5F6977',
    border: '#D5DAE1',
    borderStrong: '#7A8595',
    primary: '#0B4F8A',
    primaryHover: '#083E6D',
    onPrimary: '#FFFFFF',
    focus: '#0A5BD3',
  },
  states: {
    draft: { fg: '#4A5361', tint: '#E9ECF0', solid: '#5F6977' },
    open: { fg: '#0B4F8A', tint: '#DEEBF8', solid: '#1668B3' },
    ready: { fg: '#00606B', tint: '#D6F1F2', solid: '#007C89' },
    partial: { fg: '#7A4B00', tint: '#FDEFD3', solid: '#A86500' },
    done: { fg: '#1B6334', tint: '#DDF3E3', solid: '#23803F' },
    blocked: { fg: '#A11B1B', tint: '#FDE4E2', solid: '#C42B2B' },
    overdue: { fg: '#8A1F5C', tint: '#FBE3F0', solid: '#B02A76' },
  },
} as const satisfies Scheme;

export const dark = {
  surfaces: {
    bg: '#0F1318',
    paper: '#171C23',
    sunken: '#0B0E12',
    rowHover: '#1E2630',
    rowSel: '#17345A',
    text: '#E9EDF2',
    text2: '#B4BECB',
    text3: '#98A4B3',
    border: '#2C3541',
    borderStrong: '#728094',
    primary: '#7DB8F5',
    primaryHover: '#A3CDF8',
    onPrimary: '#06233F',
    focus: '#8AB8FF',
  },
  states: {
    draft: { fg: '#C3CBD6', tint: '#2A323D', solid: '#98A4B3' },
    open: { fg: '#9CCBFA', tint: '#12304F', solid: '#5BA6F0' },
    ready: { fg: '#76DBE2', tint: '#0B3539', solid: '#3FBFC9' },
    partial: { fg: '#F6C56B', tint: '#3D2C0A', solid: '#E0A23A' },
    done: { fg: '#86DBA0', tint: '#12361F', solid: '#4DBB70' },
    blocked: { fg: '#FFA9A2', tint: '#47191A', solid: '#F2736B' },
    overdue: { fg: '#FFA6D4', tint: '#421A32', solid: '#EB72B4' },
  },
} as const satisfies Scheme;

/**
 * The colours as CSS variables: `--app-text2`, `--app-blocked-fg`, `--app-blocked-tint`,
 * `--app-blocked-solid`.
 */
export function colourVariables(scheme: Scheme): Record<string, string> {
  const surfaces = Object.entries(scheme.surfaces).map(([name, value]) => [`--app-${name}`, value]);
  const states = stateNames.flatMap((name) =>
    Object.entries(scheme.states[name]).map(([part, value]) => [`--app-${name}-${part}`, value]),
  );
  return Object.fromEntries([...surfaces, ...states]) as Record<string, string>;
}
