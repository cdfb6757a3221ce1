import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';

/**
 * What the planning of head office is told about one need for supply: new, changed or gone. Records are
 * only ever added: the changes of an order line and date add up to what it needs now.
 */
export type RequirementRecordRow = {
  readonly id: string;
  /** Pegging: the order line that needs the goods. */
  readonly orderId: string;
  readonly orderNumber: string;
  readonly lineNo: number;
  readonly productCode: string;
  /** Day on which the goods must be there. */
  readonly date: BusinessDate;
  readonly kind: 'new' | 'changed' | 'cancelled';
  /** What is needed from now on, in the product's smallest unit; 0 when cancelled. */
  readonly quantity: Quantity;
  /** Against what was needed before; negative when less is. */
  readonly change: Quantity;
  /** Version of the order that caused it: a later one replaces an earlier. */
  readonly revision: number;
};
