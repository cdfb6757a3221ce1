import type { ReactElement } from 'react';
import { useFormat } from '#renderer/components/format-context.ts';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';
import { StatusChip } from '#renderer/components/StatusChip.tsx';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { chipOf } from '../delivery-progress.ts';
import type { QueueRow } from './delivery-rows.ts';

/** What of a delivery can be seen from its list. */
export function DeliveryLook({ row, words }: { readonly row: QueueRow; readonly words: DeliveryWords }): ReactElement {
  const format = useFormat();
  const { delivery, route, city, promised } = row;
  const { columns } = words;
  return (
    <>
      <PanelSection title={delivery.number}>
        <StatusChip state={chipOf(delivery.state)} word={words.states[delivery.state]} />
        <FactRow label={delivery.customerName} value={city} />
        <FactRow label={columns.order} value={delivery.orderNumber} />
        <FactRow label={columns.promised} value={promised === null ? '' : format.date(promised)} />
        <FactRow label={columns.route} value={route === '' ? words.noRoute : route} />
        <FactRow label={columns.vehicle} value={[delivery.vehicle, delivery.driver].filter(Boolean).join(', ')} />
      </PanelSection>
      <PanelSection title={columns.lines}>
        {delivery.lines.map((line) => (
          <FactRow
            key={line.lineNo}
            label={`${line.productCode} ${line.name}`}
            value={`${format.quantity(line.picked, line.quantityDigits)} / ${format.quantity(line.requested, line.quantityDigits)} ${line.unit}`}
          />
        ))}
      </PanelSection>
    </>
  );
}
