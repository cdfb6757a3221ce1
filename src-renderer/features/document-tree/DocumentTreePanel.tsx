import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { historyWords } from '#shared/history/describe-history.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import type { OrderFamily } from '#renderer/read-model/queries/family-of-order.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { documentTree, type TreeEntry } from './document-tree.ts';

/** Every document around an order, each under what it came from; Enter opens it. */
export function DocumentTreePanel({ family }: { readonly family: OrderFamily }): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const entries = documentTree(family);
  return (
    <>
      <Box
        component="ul"
        aria-label={words.documents}
        data-testid="document.tree"
        sx={{ m: 0, p: 0, listStyle: 'none' }}
      >
        {entries.map((entry) => (
          <Box component="li" key={entry.key} sx={{ pl: Math.min(entry.depth, 4) * 3 }}>
            <Document entry={entry} />
          </Box>
        ))}
      </Box>
      {entries.length === 1 && (
        <Box sx={{ mt: 2, fontSize: '.8125rem', color: 'var(--app-text2)' }}>{words.noDocuments}</Box>
      )}
    </>
  );
}

function Document({ entry }: { readonly entry: TreeEntry }): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { date, language } = useFormat();
  const { place, isThis } = entry;
  const state = historyWords(language).states[entry.table][entry.state] ?? entry.state;
  const content = (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1, width: '100%' }}>
        <Box component="span" sx={{ color: 'var(--app-text2)', fontSize: '.75rem' }}>
          {words.kinds[entry.kind]}
        </Box>
        <StatusChip state={entry.chip} word={state} />
      </Box>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{entry.number}</Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, width: '100%', fontSize: '.75rem' }}>
        <span>{date(entry.date)}</span>
        {entry.amount !== null && <MoneyText amount={entry.amount} />}
      </Box>
    </>
  );
  const look = {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    px: 2,
    py: 1,
    mb: 1,
    fontSize: '.8125rem',
    lineHeight: '1.125rem',
    border: '1px solid var(--app-border)',
    borderRadius: 1,
    borderLeft: isThis ? '3px solid var(--app-primary)' : '1px solid var(--app-border)',
  } as const;
  if (place === null || isThis) {
    return (
      <Box sx={look} {...(isThis ? { 'aria-current': 'page' as const } : {})}>
        {content}
      </Box>
    );
  }
  return (
    <ButtonBase
      onClick={() => navigate({ workspace: place.workspace, documentId: place.documentId, draftId: null })}
      sx={{ ...look, '&:hover': { backgroundColor: 'var(--app-rowHover)' } }}
    >
      {content}
    </ButtonBase>
  );
}
