import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import { orderLifecycleEn } from '#shared/i18n/order-lifecycle-en.ts';
import { orderLifecycleId } from '#shared/i18n/order-lifecycle-id.ts';
import type { QuotationRow } from '#shared/quotation/quotation.ts';
import { deliveredQuantity, toDeliver } from '#shared/sales-order/order-status.ts';
import { requestedDateOf } from '#shared/sales-order/requested-date.ts';
import {
  promisedDay,
  unconfirmedQuantity,
  type OrderLine,
  type SalesOrderRow,
} from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { useWords } from '#renderer/stores/preferences-store.ts';

type OrderLinePanelProps = {
  readonly order: SalesOrderRow;
  readonly line: OrderLine;
  readonly deliveries: readonly DeliveryRow[];
  readonly quotation: QuotationRow | null;
};

/** One line of a posted order: what was wanted, promised and done, each with its own dates. */
export function OrderLinePanel({ order, line, deliveries, quotation }: OrderLinePanelProps): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { quantity: write, date } = useFormat();
  const figure = (amount: OrderLine['quantity']) => `${write(amount, line.quantityDigits)} ${line.unit}`;
  if (line.charge) return <PanelSection title={line.name}>{null}</PanelSection>;
  const offered = quotation?.lines.find((one) => one.productCode === line.productCode);
  const beyond = order.beyondQuotation.find((one) => one.productCode === line.productCode);
  return (
    <>
      <PanelSection title={`${words.lineTitle(line.lineNo)} · ${line.name}`}>
        <FactRow label={words.ordered} value={figure(line.quantity)} strong />
        {line.salesUnit && <FactRow label={words.soldIn} value={line.salesUnit.unit} />}
        <FactRow label={words.issued} value={figure(deliveredQuantity(line))} />
        <FactRow label={words.open} value={figure(toDeliver(line))} />
        <FactRow label={words.billed} value={figure(line.invoiced)} />
        {line.shortClosed > 0 && <FactRow label={words.closed} value={figure(line.shortClosed)} />}
        {line.shortCloseReason !== null && <FactRow label={words.closedBecause} value={line.shortCloseReason} />}
        {offered && quotation && (
          <Quiet text={words.fromQuotation(quotation.number, offered.lineNo)} testId="line.from" />
        )}
        {beyond && <Quiet text={words.beyondQuotation(figure(beyond.beyond))} />}
        {'specification' in line && typeof line.specification === 'string' && line.specification !== '' && (
          <FactRow label={words.specification} value={line.specification} />
        )}
      </PanelSection>
      <PanelSection title={words.requested}>
        <FactRow label={figure(line.quantity)} value={date(requestedDateOf(order, line))} />
        {line.fixedDate && <Quiet text={words.fixedDate} />}
        {line.deliveryGroup !== null && <Quiet text={words.deliveryGroup(line.deliveryGroup)} />}
      </PanelSection>
      <PanelSection title={words.confirmedDate}>
        {line.schedule.map((promise) => (
          <Box key={`${promise.date}-${promise.pegged ? 'pegged' : 'stock'}`}>
            <FactRow label={figure(promise.quantity)} value={date(promisedDay(promise))} />
            <Quiet text={promise.pegged ? words.promiseFromSupply : words.promiseFromStock} />
          </Box>
        ))}
        {unconfirmedQuantity(line) > 0 && (
          <FactRow
            label={figure(unconfirmedQuantity(line))}
            value={
              <Box component="span" sx={{ color: 'var(--app-blocked-fg)' }}>
                {words.notPromised}
              </Box>
            }
          />
        )}
      </PanelSection>
      <PanelSection title={words.actualDate}>
        <Actual line={line} deliveries={deliveries} />
      </PanelSection>
    </>
  );
}

/** When goods of the line really left, delivery by delivery. */
function Actual({ line, deliveries }: Pick<OrderLinePanelProps, 'line' | 'deliveries'>): ReactElement {
  const words = useWords({ id: orderLifecycleId, en: orderLifecycleEn });
  const { quantity: write, date } = useFormat();
  const gone = deliveries.flatMap((delivery) =>
    delivery.issuedOn === null || delivery.state === 'reversed'
      ? []
      : delivery.lines
          .filter((one) => one.orderLineNo === line.lineNo && one.picked > 0)
          .map((one) => ({ id: delivery.id, number: delivery.number, day: delivery.issuedOn, picked: one.picked })),
  );
  if (gone.length === 0) return <Quiet text={words.notYet} />;
  return (
    <>
      {gone.map(({ id, number, day, picked }) => (
        <Box key={id}>
          <FactRow
            label={`${write(picked, line.quantityDigits)} ${line.unit}`}
            value={day === null ? words.notYet : date(day)}
          />
          <Quiet text={number} />
        </Box>
      ))}
    </>
  );
}

function Quiet({ text, testId }: { readonly text: string; readonly testId?: string }): ReactElement {
  return (
    <Box data-testid={testId} sx={{ fontSize: '.75rem', lineHeight: '1rem', color: 'var(--app-text2)' }}>
      {text}
    </Box>
  );
}
