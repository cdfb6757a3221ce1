import { describe, expect, it } from 'vitest';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { InvoiceRow } from '#shared/invoice/invoice.ts';
import { quantity } from '#shared/money/money.ts';
import { untouched } from '#shared/sales-order/order-status.ts';
import type { OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import { possibleActions } from './possible-actions.ts';

/** Only what the actions look at. */
const line = (lineNo: number, change: Partial<OrderLine> = {}): OrderLine =>
  ({ lineNo, ...untouched, quantity: quantity(10), ...change }) as OrderLine;

const order = (state: SalesOrderRow['state'], lines: readonly OrderLine[]): SalesOrderRow =>
  ({ state, lines }) as unknown as SalesOrderRow;

const delivery = (state: DeliveryRow['state'], orderLineNo: number): DeliveryRow =>
  ({ state, lines: [{ orderLineNo }] }) as unknown as DeliveryRow;

const nothing = { deliveries: [], invoices: [] };

describe('what may be done with an order', () => {
  it('a confirmed order may be changed, closed, held, billed ahead and cancelled; nothing is there to reopen or release', () => {
    const known = order('confirmed', [line(1)]);
    expect(possibleActions(known, known.lines[0], nothing)).toEqual({
      change: null,
      closeLine: null,
      closeOrder: null,
      reopen: 'nothingClosed',
      hold: null,
      release: 'notBlocked',
      reject: 'notBlocked',
      recheck: null,
      deposit: null,
      cancel: null,
    });
  });

  it('goods set aside keep their line and the order from being closed, not another line', () => {
    const known = order('confirmed', [line(1), line(2)]);
    const around = { deliveries: [delivery('picking', 1)], invoices: [] };
    expect(possibleActions(known, known.lines[0], around)).toMatchObject({ closeLine: 'underWay', cancel: 'moved' });
    expect(possibleActions(known, known.lines[1], around)).toMatchObject({ closeLine: null, closeOrder: 'underWay' });
  });

  it('a cancelled delivery stands in the way of nothing', () => {
    const known = order('confirmed', [line(1)]);
    const around = { deliveries: [delivery('cancelled', 1)], invoices: [] };
    expect(possibleActions(known, known.lines[0], around)).toMatchObject({ closeLine: null, cancel: null });
  });

  it('a blocked order may be changed, released, rejected and cancelled, and goes no further', () => {
    const known = order('creditBlocked', [line(1)]);
    expect(possibleActions(known, known.lines[0], nothing)).toMatchObject({
      change: null,
      release: null,
      reject: null,
      cancel: null,
      closeLine: 'blocked',
      closeOrder: 'blocked',
      deposit: 'blocked',
    });
  });

  it('what was closed may be reopened, and a cancelled order may be nothing any more', () => {
    const closed = order('closed', [line(1, { shortClosed: quantity(10), shortCloseReason: 'x' })]);
    expect(possibleActions(closed, closed.lines[0], nothing)).toMatchObject({
      reopen: null,
      change: 'finished',
      closeLine: 'finished',
      hold: 'finished',
    });
    const cancelled = possibleActions(order('cancelled', [line(1)]), undefined, nothing);
    expect(Object.values(cancelled).every((obstacle) => obstacle !== null)).toBe(true);
  });

  it('one deposit is invoiced; a voided one does not count', () => {
    const known = order('confirmed', [line(1)]);
    const deposit = (state: InvoiceRow['state']) =>
      ({ deliveries: [], invoices: [{ kind: 'downPayment', state } as InvoiceRow] }) as const;
    expect(possibleActions(known, undefined, deposit('posted'))).toMatchObject({
      deposit: 'deposited',
      cancel: 'deposited',
      closeLine: 'noLine',
    });
    expect(possibleActions(known, undefined, deposit('voided'))).toMatchObject({ deposit: null, cancel: null });
  });
});
