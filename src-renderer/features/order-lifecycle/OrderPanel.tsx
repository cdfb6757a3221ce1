import Box from '@mui/material/Box';
import { useState, type ReactElement } from 'react';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import { subtractMoney } from '#shared/money/money.ts';
import type { OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection, SidePanel } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DocumentTreePanel } from '#renderer/features/document-tree/DocumentTreePanel.tsx';
import { neighbourTab, SubTabs } from '#renderer/features/entry/SubTabs.tsx';
import { HistoryPanel } from '#renderer/features/history/HistoryPanel.tsx';
import { CreditPanel } from '#renderer/features/order-editor/CreditPanel.tsx';
import { useFamilyOfOrder } from '#renderer/read-model/queries/family-of-order.ts';
import type { OrderDocuments } from '#renderer/read-model/queries/order-documents.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { OrderLinePanel } from './OrderLinePanel.tsx';
import { useCreditNow } from './use-credit-now.ts';

const tabs = ['credit', 'line', 'documents', 'history'] as const;
type TabId = (typeof tabs)[number];

type OrderPanelProps = {
  readonly order: SalesOrderRow;
  readonly line: OrderLine | undefined;
  readonly documents: OrderDocuments;
};

/** Beside a posted order: its credit, the line that is chosen, the documents around it, and what happened. */
export function OrderPanel({ order, line, documents }: OrderPanelProps): ReactElement {
  const { words: common } = useFormat();
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const [tab, setTab] = useState<TabId>('credit');
  useCommands('document', {
    'list.nextTab': { run: () => setTab(neighbourTab(tabs, tab, 1)) },
    'list.previousTab': { run: () => setTab(neighbourTab(tabs, tab, -1)) },
  });
  return (
    <SidePanel label={common.frame.panel}>
      <Box sx={{ mb: 2, '& .MuiTab-root': { px: '8px !important' } }}>
        <SubTabs
          label={words.panelTabs}
          value={tab}
          tabs={tabs.map((id) => ({ id, label: words.tabs[id] }))}
          onChange={setTab}
        />
      </Box>
      {tab === 'credit' && <CreditTab order={order} />}
      {tab === 'line' && line && (
        <OrderLinePanel order={order} line={line} deliveries={documents.deliveries} quotation={documents.quotation} />
      )}
      {tab === 'documents' && <DocumentsTab orderId={order.id} />}
      {tab === 'history' && <HistoryPanel table="orders" id={order.id} />}
    </SidePanel>
  );
}

/** Credit as it is now where the order is still to be delivered, and as it was when it was last decided. */
function CreditTab({ order }: { readonly order: SalesOrderRow }): ReactElement {
  const { words: common } = useFormat();
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const now = useCreditNow(order);
  const { credit } = order;
  if (!now) {
    return (
      <>
        <When text={words.creditThen} />
        <CreditPanel verdict={credit} />
      </>
    );
  }
  return (
    <>
      <When text={words.creditNow} />
      <CreditPanel verdict={now} />
      <PanelSection title={words.creditThen}>
        <FactRow label={common.editor.thisOrder} value={<MoneyText amount={credit.thisDocument} />} />
        {credit.limit !== null && (
          <FactRow
            label={common.editor.available}
            value={<MoneyText amount={subtractMoney(credit.limit, credit.exposure)} />}
          />
        )}
        <FactRow
          label={words.creditResult}
          value={
            <StatusChip
              state={credit.result === 'block' ? 'blocked' : 'ready'}
              word={credit.result === 'block' ? common.states.blocked : common.states.ready}
            />
          }
        />
      </PanelSection>
    </>
  );
}

function When({ text }: { readonly text: string }): ReactElement {
  return <Box sx={{ mb: 1, fontSize: '.75rem', fontWeight: 600, color: 'var(--app-text2)' }}>{text}</Box>;
}

function DocumentsTab({ orderId }: { readonly orderId: string }): ReactElement | null {
  const family = useFamilyOfOrder(orderId);
  return family ? <DocumentTreePanel family={family} /> : null;
}
