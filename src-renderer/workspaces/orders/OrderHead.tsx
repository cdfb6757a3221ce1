import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { latestRequestedDate } from '#shared/sales-order/requested-date.ts';
import type { SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { Fact } from '#renderer/components/Field.tsx';
import { useFormat } from '#renderer/components/format-context.ts';
import { useUsers } from '#renderer/read-model/queries/branch.ts';
import { useCustomer } from '#renderer/read-model/queries/customers.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';

/** Who ordered, when, on which terms: text to read, for a posted order is changed by a draft. */
export function OrderHead({ order }: { readonly order: SalesOrderRow }): ReactElement {
  const { words, date } = useFormat();
  const customer = useCustomer(order.customerCode);
  const days = 'termsDays' in order && typeof order.termsDays === 'number' ? order.termsDays : customer?.termsDays;
  return (
    <Box
      component="section"
      aria-label={words.editor.header}
      sx={{
        display: 'flex',
        gap: 4,
        flex: 'none',
        px: 2,
        py: 1,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-border)',
        borderRadius: 1,
      }}
    >
      <Fact label={words.order.customer} value={`${order.customerCode} ${order.customerName}`} width="1 1 260px" />
      <Fact label={words.order.date} value={date(order.date)} width={100} />
      <Fact label={words.order.requested} value={date(latestRequestedDate(order))} width={100} />
      <Fact label={words.order.reference} value={order.customerReference} width={150} />
      <Fact
        label={words.editor.terms}
        value={days === undefined ? '' : days === 0 ? words.editor.cash : words.editor.days(days)}
        width={90}
      />
    </Box>
  );
}

type Tone = 'blocked' | 'draft' | 'done' | 'partial' | 'open';

/** What must be known of the order before anything else: its blocks, its release, why it ended, its notes. */
export function OrderNotes({ order }: { readonly order: SalesOrderRow }): ReactElement | null {
  const { words } = useFormat();
  const lifecycle = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const users = useUsers();
  const nameOf = (id: string) => users?.find((user) => user.id === id)?.name ?? id;
  const noted = (member: 'printedNote' | 'internalNote') => {
    const text: unknown = (order as unknown as Readonly<Record<string, unknown>>)[member];
    return typeof text === 'string' && text !== '' ? `${lifecycle[member]}: ${text}` : null;
  };
  const notes: readonly (readonly [Tone, string | null])[] = [
    ['blocked', order.state === 'creditBlocked' ? words.order.needsSupervisor : null],
    ['draft', order.state === 'cancelled' ? words.order.cancelledBecause(order.cancelReason ?? '') : null],
    ['done', order.release ? words.order.releasedBy(nameOf(order.release.by)) : null],
    ...(['deliveryBlock', 'billingBlock', 'pricingBlock'] as const).map((kind): readonly [Tone, string | null] => {
      const block = order[kind];
      const said = block && `${lifecycle.held[kind]}: ${lifecycle.heldBecause(nameOf(block.by), block.reason)}`;
      return ['blocked', said];
    }),
    ['open', noted('printedNote')],
    ['open', noted('internalNote')],
  ];
  const shown = notes.filter((note): note is readonly [Tone, string] => note[1] !== null);
  if (shown.length === 0) return null;
  return (
    <Box
      data-testid="order.note"
      sx={{ display: 'flex', flexDirection: 'column', gap: 1, mt: 2, flex: 'none', fontSize: '.8125rem' }}
    >
      {shown.map(([tone, text]) => (
        <Box
          key={text}
          sx={{
            px: 3,
            py: 1,
            borderRadius: 1,
            overflowWrap: 'anywhere',
            color: `var(--app-${tone}-fg)`,
            backgroundColor: `var(--app-${tone}-tint)`,
          }}
        >
          {text}
        </Box>
      ))}
    </Box>
  );
}
