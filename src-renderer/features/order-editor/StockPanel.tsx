import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { LineItem } from '#shared/catalogue/priced-line.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { quantity } from '#shared/money/money.ts';
import type { LineAvailability } from '#shared/sales-order/evaluated-draft.ts';
import { promisedDay, type ScheduleLine } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { FactRow, PanelSection } from '#renderer/components/SidePanel.tsx';

type StockPanelProps = {
  readonly line: Pick<LineItem, 'name' | 'unit' | 'quantityDigits' | 'quantity'>;
  readonly availability: LineAvailability;
};

/** The stock of the line a person stands on, and on which days it can leave. */
export function StockPanel({ line, availability }: StockPanelProps): ReactElement {
  const { words, quantity: write, shortDate } = useFormat();
  const digits = line.quantityDigits;
  const { nextReceipt } = availability;
  return (
    <>
      <PanelSection title={line.name}>
        <FactRow label={words.editor.onHand} value={write(availability.onHand, digits)} />
        <FactRow label={words.editor.reservedOthers} value={write(availability.reserved, digits)} />
        <FactRow label={words.editor.free} value={write(availability.free, digits)} strong />
        {nextReceipt && (
          <FactRow
            label={words.editor.incoming(shortDate(nextReceipt.date as BusinessDate))}
            value={write(nextReceipt.quantity, digits)}
          />
        )}
      </PanelSection>
      {(availability.schedule.length > 0 || availability.unconfirmed > 0) && (
        <SchedulePanel
          schedule={availability.schedule}
          unconfirmed={availability.unconfirmed}
          unit={line.unit}
          digits={digits}
        />
      )}
    </>
  );
}

type SchedulePanelProps = {
  readonly schedule: readonly ScheduleLine[];
  readonly unconfirmed: number;
  readonly unit: string;
  readonly digits: number;
};

/** The promises of a line, day by day. */
export function SchedulePanel({ schedule, unconfirmed, unit, digits }: SchedulePanelProps): ReactElement {
  const { words, quantity: write, shortDate } = useFormat();
  return (
    <PanelSection title={words.editor.schedule}>
      {schedule.map((promise) => (
        <FactRow
          key={`${promise.date}-${promisedDay(promise)}-${promise.pegged ? 'pegged' : 'stock'}`}
          label={`${shortDate(promisedDay(promise))} · ${write(promise.quantity, digits)} ${unit}`}
          value={<PromiseState promise={promise} />}
        />
      ))}
      {unconfirmed > 0 && (
        <FactRow
          label={`${write(quantity(unconfirmed), digits)} ${unit}`}
          value={
            <Box component="span" sx={{ color: 'var(--app-blocked-fg)' }}>
              {words.editor.notPromised}
            </Box>
          }
        />
      )}
    </PanelSection>
  );
}

/** A pegged promise rests on goods that are still to be reordered; any other on stock or an expected receipt. */
function PromiseState({ promise }: { readonly promise: ScheduleLine }): ReactElement {
  const { words } = useFormat();
  return (
    <Box component="span" sx={{ color: promise.pegged ? 'var(--app-partial-fg)' : 'var(--app-ready-fg)' }}>
      {promise.pegged ? words.editor.ordered : words.editor.ready}
    </Box>
  );
}
