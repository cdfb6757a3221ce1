import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Fragment, useState, type ReactElement } from 'react';
import { useFormat } from './format-context.ts';
import type { ChipState } from './StatusChip.tsx';

export type FlowStage = 'quotation' | 'order' | 'delivery' | 'invoice' | 'payment';

export type FlowNode = {
  readonly stage: FlowStage;
  /** Number of the document, a count, or a share. */
  readonly value: string;
  readonly current: boolean;
  /** Opens the document, or makes it; null when there is nothing to open. */
  readonly open: (() => void) | null;
  /** How far the stage is, shown as a dot; absent: it has no state of its own. */
  readonly state?: ChipState;
  /** Share of the quantity delivered or of the money billed or paid, 0 to 100; absent: no bar. */
  readonly share?: number;
  /** Several documents: they are offered in a menu in place of `open`. */
  readonly choices?: readonly { readonly id: string; readonly label: string; readonly open: () => void }[];
  /** What opening does where that is not plain: "Create delivery", or why it cannot. */
  readonly hint?: string;
};

/* Line drawings on a 20 px square, for where the words do not fit. */
const shapes: Readonly<Record<FlowStage, string>> = {
  quotation: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h3',
  order: 'M4 5h12M4 10h12M4 15h12',
  delivery: 'M2 5h9v8H2zM11 8h4l3 3v2h-7M5 15.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M14 15.5a1.5 1.5 0 1 0 0-3',
  invoice: 'M5 3h10v14l-2-1.2L11.5 17 10 15.8 8.5 17 7 15.8 5 17zM7.5 7h5M7.5 10h5',
  payment: 'M2 6h16v9H2zM10 8.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M4.5 10.5h.5M15 10.5h.5',
};

/** Where a document stands between quotation and payment, with the way to its neighbours. */
export function FlowStrip({ nodes }: { readonly nodes: readonly FlowNode[] }): ReactElement {
  const { words } = useFormat();
  return (
    <Box component="nav" aria-label={words.flow.title} sx={{ minWidth: 0, flex: 'none' }}>
      <Box component="ol" sx={{ display: 'flex', alignItems: 'center', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {nodes.map((node, index) => (
          <Fragment key={node.stage}>
            {index > 0 && (
              <Box
                component="li"
                aria-hidden
                sx={{
                  color: 'var(--app-text3)',
                  width: 8,
                  textAlign: 'center',
                  'html[data-narrow] &': { display: 'none' },
                }}
              >
                ›
              </Box>
            )}
            <li>
              <FlowButton node={node} label={words.flow[node.stage]} />
            </li>
          </Fragment>
        ))}
      </Box>
    </Box>
  );
}

/** Id of the button of a stage: a key does what its press does. */
export function flowButtonId(stage: FlowStage): string {
  return `flow-${stage}`;
}

function FlowButton({ node, label }: { readonly node: FlowNode; readonly label: string }): ReactElement {
  const { open, current, choices = [], hint, share, state } = node;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const opens = open !== null || choices.length > 0;
  const tone = state === 'cancelled' ? 'draft' : state;
  const button = (
    <ButtonBase
      id={flowButtonId(node.stage)}
      data-testid={`flow.${node.stage}`}
      data-state={state}
      aria-current={current ? 'step' : undefined}
      aria-disabled={!opens}
      aria-label={`${label} ${node.value}`}
      aria-haspopup={choices.length > 0 ? 'menu' : undefined}
      onClick={(event) => {
        if (choices.length > 0) setAnchor(event.currentTarget);
        else open?.();
      }}
      sx={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        width: 104,
        height: 36,
        px: 1.5,
        overflow: 'hidden',
        fontSize: '.75rem',
        lineHeight: '1rem',
        color: 'var(--app-text2)',
        cursor: opens ? 'pointer' : 'default',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        'html[data-narrow] &': { width: 28, height: 28, px: 0, alignItems: 'center', justifyContent: 'center' },
        '& > svg': { display: 'none' },
        'html[data-narrow] & > svg': { display: 'block' },
        'html[data-narrow] & > span': { display: 'none' },
        ...(opens ? { '&:hover': { backgroundColor: 'var(--app-rowHover)' } } : {}),
        ...(current ? { borderColor: 'var(--app-primary)', boxShadow: 'inset 3px 0 0 var(--app-primary)' } : {}),
      }}
    >
      <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
        <path d={shapes[node.stage]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {tone !== undefined && (
          <Box
            component="span"
            aria-hidden
            sx={{ width: 8, height: 8, borderRadius: '50%', backgroundColor: `var(--app-${tone}-solid)` }}
          />
        )}
        <span>{label}</span>
      </Box>
      <Box
        component="span"
        sx={{
          fontWeight: 600,
          color: 'var(--app-text)',
          maxWidth: '100%',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {node.value}
      </Box>
      {share !== undefined && <ShareBar share={share} />}
    </ButtonBase>
  );
  const close = () => setAnchor(null);
  return (
    <>
      <Tooltip title={hint ?? `${label} ${node.value}`} describeChild disableFocusListener>
        {button}
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { 'aria-label': label } }}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.id}
            onClick={() => {
              close();
              choice.open();
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** A thin bar at the foot of a stage; the value beside it says the same in figures. */
function ShareBar({ share }: { readonly share: number }): ReactElement {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ position: 'absolute', left: 0, right: 0, bottom: 0, height: 3, backgroundColor: 'var(--app-sunken)' }}
    >
      <Box
        component="span"
        style={{ width: `${Math.max(0, Math.min(100, share))}%` }}
        sx={{ display: 'block', height: '100%', backgroundColor: 'var(--app-primary)' }}
      />
    </Box>
  );
}
