import { isUnderWay, type DeliveryRow } from '#shared/delivery/delivery.ts';
import type { OrderLifecycleWords } from '#shared/i18n/order-lifecycle-en.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import { deliveredQuantity, toDeliver } from '#shared/sales-order/order-status.ts';
import { isOpen, type OrderLine, type SalesOrderRow } from '#shared/sales-order/sales-order.ts';

/** Why an action cannot be taken now. */
export type Obstacle = keyof OrderLifecycleWords['why'];

/** What a person may do with an order on record: null where nothing stands against it. */
export type PossibleActions = {
  readonly change: Obstacle | null;
  readonly closeLine: Obstacle | null;
  readonly closeOrder: Obstacle | null;
  readonly reopen: Obstacle | null;
  readonly hold: Obstacle | null;
  readonly release: Obstacle | null;
  readonly reject: Obstacle | null;
  readonly recheck: Obstacle | null;
  readonly deposit: Obstacle | null;
  readonly cancel: Obstacle | null;
};

type Around = { readonly deliveries: readonly DeliveryRow[]; readonly invoices: readonly InvoiceRow[] };

/**
 * What may be done with an order as it stands. Only what the screen can know: the rules in main have the
 * last word, and say why.
 *
 * @param line the line that is chosen
 */
export function possibleActions(order: SalesOrderRow, line: OrderLine | undefined, around: Around): PossibleActions {
  const { state } = order;
  const isBlocked = state === 'creditBlocked';
  const underWay = around.deliveries.filter(isUnderWay);
  const setAside = (lineNo: number) =>
    underWay.some((delivery) => delivery.lines.some((one) => one.orderLineNo === lineNo));
  const open: Obstacle | null = isOpen(order) ? null : notOpen(state);
  const left = order.lines.filter((one) => toDeliver(one) > 0);
  const hasMoved = order.lines.some((one) => deliveredQuantity(one) > 0 || one.invoiced > 0);
  const billed = around.invoices.filter((invoice) => invoice.state !== 'voided');
  return {
    change: isOpen(order) || isBlocked ? null : notOpen(state),
    closeLine: open ?? whyLineStays(line, setAside),
    closeOrder:
      open ?? (left.length === 0 ? 'nothingLeft' : left.some((one) => setAside(one.lineNo)) ? 'underWay' : null),
    reopen: isBlocked ? 'blocked' : state === 'cancelled' ? 'cancelled' : whyNothingToReopen(order),
    hold: state === 'cancelled' ? 'cancelled' : state === 'closed' ? 'finished' : null,
    release: isBlocked ? null : 'notBlocked',
    reject: isBlocked ? null : 'notBlocked',
    recheck: state === 'confirmed' ? (underWay.length > 0 ? 'underWay' : null) : isBlocked ? 'blocked' : notOpen(state),
    deposit: open ?? (billed.some((invoice) => invoice.kind === 'downPayment') ? 'deposited' : null),
    cancel: whyNotCancelled(order, underWay.length > 0 || hasMoved, billed.length > 0),
  };
}

function notOpen(state: SalesOrderRow['state']): Obstacle {
  if (state === 'cancelled') return 'cancelled';
  return state === 'creditBlocked' ? 'blocked' : 'finished';
}

function whyLineStays(line: OrderLine | undefined, setAside: (lineNo: number) => boolean): Obstacle | null {
  if (!line) return 'noLine';
  if (toDeliver(line) === 0) return 'lineDone';
  return setAside(line.lineNo) ? 'underWay' : null;
}

function whyNothingToReopen(order: SalesOrderRow): Obstacle | null {
  return order.lines.some((line) => line.shortCloseReason !== null) ? null : 'nothingClosed';
}

function whyNotCancelled({ state }: SalesOrderRow, isMoving: boolean, isBilled: boolean): Obstacle | null {
  if (state === 'cancelled') return 'cancelled';
  if (state !== 'creditBlocked' && state !== 'confirmed') return 'moved';
  if (isMoving) return 'moved';
  return isBilled ? 'deposited' : null;
}
