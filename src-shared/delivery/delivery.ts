import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';

export type DeliveryState = 'created' | 'picked' | 'packed' | 'loaded' | 'issued' | 'invoiced' | 'cancelled';

export type ShortPickReason = 'damaged' | 'notFound' | 'wrongLocation' | 'other';

export type DeliveryLine = {
  readonly lineNo: number;
  readonly orderLineNo: number;
  readonly productCode: string;
  readonly name: string;
  readonly unit: string;
  readonly quantityDigits: number;
  readonly requested: Quantity;
  /** What was taken from the shelf; equals `requested` until picked. */
  readonly picked: Quantity;
  readonly shortReason: ShortPickReason | null;
};

/** A delivery of one order: created from due schedule lines, worked step by step, issued once. */
export type DeliveryRow = {
  readonly id: string;
  readonly number: string;
  readonly state: DeliveryState;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly lines: readonly DeliveryLine[];
  readonly packages: number | null;
  readonly vehicle: string;
  readonly driver: string;
  /** Business day on which the goods left, null before. */
  readonly issuedOn: BusinessDate | null;
  readonly createdBy: string;
  readonly version: number;
};

/** True while the goods are set aside and have not left. */
export function isUnderWay(delivery: DeliveryRow): boolean {
  return ['created', 'picked', 'packed', 'loaded'].includes(delivery.state);
}
