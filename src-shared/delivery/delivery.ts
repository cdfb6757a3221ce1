import type { ShipToAddress } from '../customers/ship-to.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { Quantity } from '../money/money.ts';
import type { BatchQuantity } from '../stock/batch.ts';
import type { DeliveryCase } from './case-numbers.ts';
import type { DeliveryDocumentState } from './delivery-states.ts';

/** States of the document, and `invoiced`: it has left and was billed. */
export type DeliveryState = DeliveryDocumentState | 'invoiced';

export type ShortPickReason = 'damaged' | 'notFound' | 'wrongLocation' | 'other';

export type DeliveryLine = {
  readonly lineNo: number;
  readonly orderLineNo: number;
  readonly productCode: string;
  readonly name: string;
  readonly unit: string;
  /** Quality or grade that was agreed. */
  readonly specification?: string;
  readonly quantityDigits: number;
  readonly requested: Quantity;
  /** What was taken from the shelf; equals `requested` until picked. */
  readonly picked: Quantity;
  readonly shortReason: ShortPickReason | null;
  /** Which batches were taken; absent where the product is not followed by batch, and until picked. */
  readonly batches?: readonly BatchQuantity[];
  readonly serials?: readonly string[];
  /** Picked and not loaded: `picked` is what is on the vehicle. */
  readonly leftBehind?: { readonly quantity: Quantity; readonly reason: string };
  /** Σ that came back in returns. Absent means 0. */
  readonly returned?: Quantity;
  /** What the customer signed for; absent until then. */
  readonly received?: Quantity;
  /** What whoever packed the goods says of the quality agreed. Absent: nobody was asked. */
  readonly quality?: LineQuality;
};

/** Whether the goods are of the quality or grade agreed, and what is to be said about them. */
export type LineQuality = { readonly confirmed: boolean; readonly remark: string };

/** Who is at the shelves for a delivery, or was. `at` is an instant in UTC, for people to read. */
export type Picker = { readonly userId: string; readonly at: string };

/** Who took the goods and when, as the driver brings it back. */
export type ProofOfDelivery = {
  readonly date: BusinessDate;
  readonly receiver: string;
  readonly note: string;
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
  /** Where the goods go, where that is not the customer's own address. */
  readonly shipTo?: ShipToAddress;
  readonly date: BusinessDate;
  readonly lines: readonly DeliveryLine[];
  readonly packages: number | null;
  readonly vehicle: string;
  readonly driver: string;
  /** Number of the seal on the vehicle or container. */
  readonly seal?: string;
  /** What is in which package, by case number. Absent: only counted. */
  readonly cases?: readonly DeliveryCase[];
  readonly proof?: ProofOfDelivery;
  /** Number of the document that reversed the goods issue. */
  readonly reversedBy?: string;
  /** Business day on which the goods left, null before. */
  readonly issuedOn: BusinessDate | null;
  readonly createdBy: string;
  /** Absent until somebody has begun to pick. */
  readonly picker?: Picker;
  /** Place among the stops of its vehicle, from 1; absent: it has none. */
  readonly drop?: number;
  readonly version: number;
};

/** True while the goods are set aside and have not left. */
export function isUnderWay(delivery: DeliveryRow): boolean {
  return ['created', 'picking', 'picked', 'packed', 'loaded'].includes(delivery.state);
}

/** True when the goods are with the customer or on their way, and nothing was billed for them yet. */
export function isBillable(delivery: DeliveryRow): boolean {
  return delivery.state === 'issued' || delivery.state === 'delivered';
}

/** The state of an issued delivery for which no invoice stands. */
export function stateWithoutInvoice(delivery: DeliveryRow): 'issued' | 'delivered' {
  return delivery.proof === undefined ? 'issued' : 'delivered';
}
