import type { BusinessDate } from '../kernel/business-date.ts';
import type { Money, Quantity } from '../money/money.ts';
import type { BatchQuantity } from '../stock/batch.ts';

/** Where goods go that come back. */
export type ReturnDestination = 'stock' | 'quarantine' | 'scrap';

export type ReturnLine = {
  readonly lineNo: number;
  /** The line of the delivery that the goods left with: a return never loses where it came from. */
  readonly deliveryLineNo: number;
  readonly orderLineNo: number;
  readonly productCode: string;
  readonly name: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly quantity: Quantity;
  /** Original issue cost of the quantity, in minor units. */
  readonly cost: Money;
  readonly destination: ReturnDestination;
  /** The customer gets it again: the order's quantity is open once more. */
  readonly redeliver: boolean;
  readonly batches?: readonly BatchQuantity[];
  readonly serials?: readonly string[];
};

/** Goods that came back from a customer, against the delivery they left with. */
export type ReturnRow = {
  readonly id: string;
  readonly number: string;
  readonly deliveryId: string;
  readonly deliveryNumber: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly reason: string;
  readonly lines: readonly ReturnLine[];
  readonly createdBy: string;
  readonly version: number;
};
