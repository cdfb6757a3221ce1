import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { chargesOf } from '#shared/sales-order/changed-charges.ts';
import { changeableLines, typedLineOf } from '#shared/sales-order/order-changes.ts';
import type { OrderLine, SalesOrderRow } from '#shared/sales-order/sales-order.ts';
import type { DraftLine, OrderDraft } from '#renderer/drafts/order-draft.ts';

/** The one draft in which an order is changed: opened twice, it is the same one. */
export function changeDraftId(orderId: string): string {
  return `change-${orderId}`.slice(0, 64);
}

/** An order on record as a draft that changes it. */
export function draftOfChange(order: SalesOrderRow): OrderDraft {
  return {
    ...headOf(order),
    id: changeDraftId(order.id),
    requestedDate: order.requestedDate,
    customerReference: order.customerReference,
    quotationId: order.quotationId,
    blanketOrderId: order.blanketOrderId,
    changes: { orderId: order.id, version: order.version },
    ...pricingOf(order),
    lines: changeableLines(order).map((line) => draftLine(line, order.id)),
  };
}

/** A new order like one on record, discounts and terms and all; no quotation is counted down twice. */
export function draftOfDuplicate(order: SalesOrderRow, id: string, today: BusinessDate | null): OrderDraft {
  return {
    ...headOf(order),
    id,
    requestedDate: later(today, order.requestedDate),
    ...pricingOf(order),
    lines: goods(order).map((line) => withoutDates(draftLine(line, id))),
  };
}

/** A new order of the same goods in the same quantities, at the prices and on the terms of today. */
export function draftOfRepeat(order: SalesOrderRow, id: string, today: BusinessDate | null): OrderDraft {
  return {
    ...headOf(order),
    id,
    completeDelivery: false,
    deliveryPriority: 2,
    requestedDate: today,
    lines: goods(order).map(({ lineNo, productCode, quantity: ordered, salesUnit }) => ({
      key: `${id}-${lineNo}`,
      productCode,
      quantity: ordered,
      discount: 0 as DraftLine['discount'],
      ...(salesUnit ? { unit: salesUnit.unit } : {}),
    })),
  };
}

/**
 * The draft of a change on the order as it stands now: what a person typed stays, and everything else is as
 * the order has become meanwhile.
 *
 * @param base the order in the version that the draft was opened on
 */
export function loadedAgain(draft: OrderDraft, base: SalesOrderRow, now: SalesOrderRow): OrderDraft {
  const [was, fresh] = [draftOfChange(base), draftOfChange(now)];
  const lines = draft.lines.flatMap((line): DraftLine[] => {
    const before = was.lines.find((other) => other.lineNo === line.lineNo);
    const current = fresh.lines.find((other) => other.lineNo === line.lineNo);
    if (line.lineNo === undefined || !before) return [line];
    // Closed or gone meanwhile: there is nothing left to type on.
    return current ? [{ ...merged(line, before, current), key: line.key }] : [];
  });
  const takenOut = was.lines.filter((one) => !draft.lines.some((line) => line.lineNo === one.lineNo));
  const shown = new Set([...lines, ...takenOut].map((line) => line.lineNo));
  const added = fresh.lines.filter((line) => !shown.has(line.lineNo));
  return {
    ...merged(draft, was, fresh),
    id: draft.id,
    changes: { orderId: now.id, version: now.version },
    lines: [...lines.filter((line) => line.lineNo !== undefined), ...added, ...lines.filter(isNew)],
  };
}

const isNew = (line: DraftLine) => line.lineNo === undefined;

/** Members that were typed win; members that were left as they were follow the order. */
function merged<T extends object>(typed: T, was: T, now: T): T {
  const keys = [...new Set([...Object.keys(typed), ...Object.keys(now)])] as (keyof T)[];
  const same = (a: unknown, b: unknown) => canonicalJson({ v: a as never }) === canonicalJson({ v: b as never });
  const entries = keys.map((key) => [key, same(typed[key], was[key]) ? now[key] : typed[key]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}

function headOf(order: SalesOrderRow): OrderDraft {
  return {
    id: '',
    kind: 'order',
    quotationId: null,
    customerCode: order.customerCode,
    requestedDate: order.requestedDate,
    validUntil: null,
    customerReference: '',
    completeDelivery: order.completeDelivery,
    deliveryPriority: order.deliveryPriority,
    lines: [],
    updatedAt: 0,
    held: false,
  };
}

function goods(order: SalesOrderRow): OrderLine[] {
  return order.lines.filter((line) => !line.charge);
}

function draftLine(line: OrderLine, draftId: string): DraftLine {
  const { discounts, manualPrice, freeGoods, unit, ...typed } = typedLineOf(line);
  return {
    ...definedOnly(typed),
    key: `${draftId}-${line.lineNo}`,
    ...(unit === undefined ? {} : { unit }),
    ...(discounts === undefined ? {} : { discounts: [...discounts] }),
    ...(manualPrice === undefined ? {} : { manualPrice: { ...manualPrice } }),
    ...(freeGoods === undefined ? {} : { freeGoods }),
  };
}

function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** Dates and numbers of a line are of its order; what was agreed of the goods is of the customer. */
function withoutDates({ lineNo: _lineNo, requestedDate: _date, fixedDate: _fixed, ...line }: DraftLine): DraftLine {
  return line;
}

function later(a: BusinessDate | null, b: BusinessDate): BusinessDate {
  return a === null || a < b ? b : a;
}

/** Discount and charges of the whole order, as they were agreed. */
function pricingOf(order: SalesOrderRow): Pick<OrderDraft, 'headerDiscount' | 'charges'> {
  const charges = chargesOf(order);
  return {
    ...(order.headerDiscount ? { headerDiscount: { ...order.headerDiscount } } : {}),
    ...(charges.length > 0 ? { charges } : {}),
  };
}
