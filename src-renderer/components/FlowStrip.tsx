import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Fragment, type ReactElement } from 'react';
import { useFormat } from './format-context.ts';

export type FlowStage = 'quotation' | 'order' | 'delivery' | 'invoice' | 'payment';

export type FlowNode = {
  readonly stage: FlowStage;
  /** Number of the document, a count, or a share. */
  readonly value: string;
  readonly current: boolean;
  /** Opens the document, or makes it; null when there is nothing to open. */
  readonly open: (() => void) | null;
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

function FlowButton({ node, label }: { readonly node: FlowNode; readonly label: string }): ReactElement {
  const { open, current } = node;
  return (
    <ButtonBase
      data-testid={`flow.${node.stage}`}
      aria-current={current ? 'step' : undefined}
      aria-disabled={open === null}
      aria-label={`${label} ${node.value}`}
      title={`${label} ${node.value}`}
      onClick={() => open?.()}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        width: 104,
        height: 36,
        px: 1.5,
        fontSize: '.75rem',
        lineHeight: '1rem',
        color: 'var(--app-text2)',
        cursor: open ? 'pointer' : 'default',
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
        'html[data-narrow] &': { width: 28, height: 28, px: 0, alignItems: 'center', justifyContent: 'center' },
        '& > svg': { display: 'none' },
        'html[data-narrow] & > svg': { display: 'block' },
        'html[data-narrow] & > span': { display: 'none' },
        ...(open === null ? {} : { '&:hover': { backgroundColor: 'var(--app-rowHover)' } }),
        ...(current ? { borderColor: 'var(--app-primary)', boxShadow: 'inset 3px 0 0 var(--app-primary)' } : {}),
      }}
    >
      <svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
        <path d={shapes[node.stage]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span>{label}</span>
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
    </ButtonBase>
  );
}
