import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import type { PresalesWords } from '#shared/i18n/presales-en.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { MoneyText } from '#renderer/components/MoneyText.tsx';
import { FactRow, PanelSection, SidePanel } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import { orderChip, quotationChip } from '#renderer/features/order-flow/order-stage.ts';
import { useInquiry } from '#renderer/read-model/queries/inquiries.ts';
import { useOrdersOfQuotation } from '#renderer/read-model/queries/orders.ts';
import { useRevisions } from '#renderer/read-model/queries/quotations.ts';
import { navigate } from '#renderer/stores/navigation-store.ts';
import { ConvertLines } from './ConvertLines.tsx';
import type { TakenLines } from './use-taken-lines.ts';

type QuotationPanelProps = {
  readonly quotation: QuotationRow;
  readonly taken: TakenLines;
  /** Whether anything may still be ordered of it. */
  readonly open: boolean;
  readonly ranOut: boolean;
  readonly words: PresalesWords;
};

/** Beside a quotation: what of it goes into an order, what is optional, and the documents around it. */
export function QuotationPanel({ quotation, taken, open, ranOut, words }: QuotationPanelProps): ReactElement {
  const { date } = useFormat();
  return (
    <SidePanel label={words.panel} width={340}>
      {open && (
        <PanelSection title={words.convert.title}>
          <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)', mb: 1 }}>
            {ranOut ? words.convert.over(date(quotation.validUntil)) : words.convert.holds(date(quotation.validUntil))}{' '}
            {!ranOut && words.convert.hint}
          </Box>
          {!ranOut && taken.changedPrices > 0 && (
            <Box sx={{ mb: 1 }}>
              <StatusChip
                state="partial"
                word={words.convert.changed(taken.changedPrices)}
                testId="quotation.changed"
              />
            </Box>
          )}
          {!ranOut && <ConvertLines taken={taken} words={words} />}
        </PanelSection>
      )}
      {quotation.optionalLines.length > 0 && <OptionalLines quotation={quotation} words={words} />}
      <Documents quotation={quotation} words={words} />
    </SidePanel>
  );
}

function OptionalLines({ quotation, words }: Pick<QuotationPanelProps, 'quotation' | 'words'>): ReactElement {
  const { quantity, unitPrice } = useFormat();
  return (
    <PanelSection title={words.conditions.title}>
      {quotation.optionalLines.map((line) => (
        <Box key={line.lineNo} sx={{ fontSize: '.8125rem', py: 1, borderBottom: '1px solid var(--app-border)' }}>
          <Box>
            <b>{line.productCode}</b> {line.name}
          </Box>
          <FactRow
            label={`${quantity(line.quantity, line.quantityDigits)} ${line.unit} × ${unitPrice(line.unitPrice)}`}
            value={<MoneyText amount={line.net} />}
          />
          {line.alternativeTo !== null && (
            <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>
              {words.conditions.replaces(line.alternativeTo)}
            </Box>
          )}
        </Box>
      ))}
    </PanelSection>
  );
}

function Documents({ quotation, words }: Pick<QuotationPanelProps, 'quotation' | 'words'>): ReactElement {
  const format = useFormat();
  const revisions = useRevisions(quotation.baseNumber) ?? [];
  const orders = useOrdersOfQuotation(quotation.id) ?? [];
  const inquiry = useInquiry(quotation.inquiryId);
  const show = (workspace: 'presales' | 'orders', documentId: string) => () =>
    navigate({ workspace, documentId, draftId: null });
  return (
    <PanelSection title={words.documents.title}>
      {inquiry && (
        <DocumentLink
          name={inquiry.number}
          detail={`${words.documents.inquiry} · ${format.date(inquiry.date)}`}
          onOpen={show('presales', inquiry.id)}
        />
      )}
      {revisions.length > 1 &&
        revisions.map((revision) => (
          <DocumentLink
            key={revision.id}
            name={revision.number}
            detail={`${format.date(revision.date)} · ${format.money(revision.totals.total)}`}
            chip={
              <StatusChip
                state={quotationChip(revision.state)}
                word={
                  revision.id === quotation.id ? words.documents.current : format.words.quotationStates[revision.state]
                }
              />
            }
            onOpen={revision.id === quotation.id ? null : show('presales', revision.id)}
          />
        ))}
      {orders.map((order) => (
        <DocumentLink
          key={order.id}
          name={order.number}
          detail={`${format.date(order.date)} · ${format.money(order.totals.total)}`}
          chip={<StatusChip state={orderChip(order.state)} word={format.words.orderStates[order.state]} />}
          onOpen={show('orders', order.id)}
        />
      ))}
      {orders.length === 0 && (
        <Box sx={{ fontSize: '.8125rem', color: 'var(--app-text2)' }}>{words.documents.none}</Box>
      )}
    </PanelSection>
  );
}

type DocumentLinkProps = {
  readonly name: string;
  readonly detail: string;
  readonly chip?: ReactElement;
  /** null for the document that is shown already. */
  readonly onOpen: (() => void) | null;
};

function DocumentLink({ name, detail, chip, onOpen }: DocumentLinkProps): ReactElement {
  return (
    <Box sx={{ py: 1, borderBottom: '1px solid var(--app-border)', fontSize: '.8125rem' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, justifyContent: 'space-between' }}>
        {onOpen ? (
          <Button onClick={onOpen} sx={{ px: 1, ml: -1, minHeight: 24 }}>
            {name}
          </Button>
        ) : (
          <Box component="span" sx={{ fontWeight: 600 }}>
            {name}
          </Box>
        )}
        {chip}
      </Box>
      <Box sx={{ fontSize: '.75rem', color: 'var(--app-text2)' }}>{detail}</Box>
    </Box>
  );
}
