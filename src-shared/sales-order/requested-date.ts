import type { BusinessDate } from '../kernel/business-date.ts';

/** What of a line says when it is wanted. A charge follows the goods and has no date of its own. */
export type DatedLine = {
  /** The line's own date; null or absent: the order's. */
  readonly requestedDate?: BusinessDate | null | undefined;
  readonly deliveryGroup?: number | null | undefined;
  readonly charge?: unknown;
};

/** What of an order, or of a draft of one, says when its lines are wanted. */
export type DatedOrder<Line extends DatedLine = DatedLine> = {
  /** For every line that has no date of its own. */
  readonly requestedDate: BusinessDate;
  readonly completeDelivery?: boolean | undefined;
  readonly lines: readonly Line[];
};

/**
 * The date that a line is promised from: its own, else that of the order (features OR2). Lines that leave
 * together, by complete delivery or in a group, are wanted on the latest of their dates.
 */
export function requestedDateOf(order: DatedOrder, line: DatedLine): BusinessDate {
  if (order.completeDelivery) return latestRequestedDate(order);
  const { deliveryGroup = null } = line;
  if (deliveryGroup === null) return ownDate(order, line);
  return latest(
    order.lines.filter((other) => other.deliveryGroup === deliveryGroup).map((other) => ownDate(order, other)),
    ownDate(order, line),
  );
}

/** The date of the whole order as people see it: the latest that its goods are wanted on. */
export function latestRequestedDate(order: DatedOrder): BusinessDate {
  const [first, ...others] = order.lines.filter((line) => !line.charge).map((line) => ownDate(order, line));
  return first === undefined ? order.requestedDate : latest(others, first);
}

/**
 * The first day on which goods of a line may be promised, never before today.
 *
 * @param wantedFrom day on which goods must be on the shelf for a requested day; default: the day itself
 */
export function promisedFrom<Order extends DatedOrder>(
  order: Order,
  line: DatedLine,
  day: BusinessDate,
  wantedFrom: (requestedDate: BusinessDate, order: Order) => BusinessDate = (date) => date,
): BusinessDate {
  const wanted = wantedFrom(requestedDateOf(order, line), order);
  return wanted < day ? day : wanted;
}

/** The first date of its own that a line asks for in the past, undefined where none does. */
export function ownDateInPast(lines: readonly DatedLine[], day: BusinessDate): BusinessDate | undefined {
  return lines.flatMap(({ requestedDate }) => requestedDate ?? []).find((date) => date < day);
}

function ownDate(order: Pick<DatedOrder, 'requestedDate'>, line: DatedLine): BusinessDate {
  return line.requestedDate ?? order.requestedDate;
}

function latest(dates: readonly BusinessDate[], first: BusinessDate): BusinessDate {
  return dates.reduce((last, date) => (date > last ? date : last), first);
}
