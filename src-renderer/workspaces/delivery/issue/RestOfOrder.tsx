import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { quantity, sumQuantity } from '#shared/money/money.ts';
import { toDeliver } from '#shared/sales-order/order-status.ts';
import { promisedDay, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { useFormat } from '#renderer/components/format-context.ts';

type RestOfOrderProps = { readonly order: SalesOrderRow; readonly words: DeliveryWords };

/** What of the order has not left, and when it is promised. */
export function RestOfOrder({ order, words }: RestOfOrderProps): ReactElement {
  const format = useFormat();
  const own = words.rest;
  const waiting = order.lines.filter((line) => toDeliver(line) > 0);
  return (
    <Box data-testid="issue.rest" sx={{ maxWidth: 720 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '.8125rem', fontWeight: 600 }}>
        {waiting.length === 0 ? own.none : own.title}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {waiting.map((line) => {
          const open = line.schedule.filter((promise) => promise.quantity > promise.issued);
          const promised = sumQuantity(open.map((promise) => quantity(promise.quantity - promise.issued)));
          const undated = quantity(Math.max(0, toDeliver(line) - promised));
          const write = (amount: typeof undated) => format.quantity(amount, line.quantityDigits);
          const parts = open.map((promise) =>
            own.line(write(quantity(promise.quantity - promise.issued)), line.unit, format.date(promisedDay(promise))),
          );
          if (undated > 0) parts.push(own.undated(write(undated), line.unit));
          return (
            <li key={line.lineNo}>
              <b>{line.productCode}</b> {line.name}: {parts.join(', ')}
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
