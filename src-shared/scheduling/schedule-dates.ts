import type { BusinessDate } from '../kernel/business-date.ts';

/** The dates of one shipment, from ordering the transport to the customer's door. */
export type ScheduleDates = {
  /** Goods must be on the shelf (MAD): the date of the requirement. */
  readonly materialDate: BusinessDate;
  /** The transport must be ordered. */
  readonly planningDate: BusinessDate;
  readonly loadingDate: BusinessDate;
  readonly goodsIssueDate: BusinessDate;
  /** Goods reach the customer. */
  readonly deliveryDate: BusinessDate;
};
