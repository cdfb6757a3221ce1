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

/** Where a document stands between quotation and payment, with the way to its neighbours. */
export function FlowStrip({ nodes }: { readonly nodes: readonly FlowNode[] }): ReactElement {
  const { words } = useFormat();
  return (
    <Box
      component="nav"
      aria-label={words.flow.title}
      sx={{ minWidth: 0, '@media (max-width: 1180px)': { display: 'none' } }}
    >
      <Box component="ol" sx={{ display: 'flex', alignItems: 'center', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {nodes.map((node, index) => (
          <Fragment key={node.stage}>
            {index > 0 && (
              <Box component="li" aria-hidden sx={{ color: 'var(--app-text3)', width: 8, textAlign: 'center' }}>
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
        ...(current ? { borderColor: 'var(--app-primary)', boxShadow: 'inset 3px 0 0 var(--app-primary)' } : {}),
      }}
    >
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
