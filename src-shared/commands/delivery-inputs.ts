import { array, boolean, enum as choice, int, nullable, optional, strictObject } from 'zod';
import { count, day, id, positiveCount, text } from './input-fields.ts';
import { goodsIdentity } from './stock-inputs.ts';

/* Inputs of the commands that work a delivery, and of returns against it. */

const lineNo = int().min(1);
const caseNo = int().min(1).max(9999);

export const deliverySchemas = {
  createDelivery: strictObject({ deliveryId: id, orderId: id }),
  startPicking: strictObject({ deliveryId: id }),
  pickDelivery: strictObject({
    deliveryId: id,
    lines: array(
      strictObject({
        lineNo,
        picked: count,
        shortReason: nullable(choice(['damaged', 'notFound', 'wrongLocation', 'other'])),
        /** Left out: batches are chosen first expired, first out. */
        ...goodsIdentity,
      }),
    ).max(500),
  }),
  packDelivery: strictObject({
    deliveryId: id,
    packages: int().min(1).max(9999),
    /** The packing list; left out: packages are only counted. */
    cases: optional(
      array(
        strictObject({
          from: caseNo,
          to: caseNo,
          weight: nullable(int().min(0)),
          contents: array(strictObject({ lineNo, quantity: positiveCount })).max(500),
        }),
      )
        .min(1)
        .max(2000),
    ),
    /** Lines whose quality was looked at; a remark where it is not as agreed. */
    quality: optional(array(strictObject({ lineNo, confirmed: boolean(), remark: text(200) })).max(500)),
  }),
  loadDelivery: strictObject({
    deliveryId: id,
    vehicle: text(20),
    driver: text(60),
    seal: optional(text(40)),
    /** Place among the stops of the vehicle. */
    drop: optional(int().min(1).max(99)),
    /** Lines of which not everything is loaded; left out: all that was picked. */
    loaded: optional(array(strictObject({ lineNo, loaded: count, reason: text(200) })).max(500)),
  }),
  stepBackDelivery: strictObject({ deliveryId: id }),
  cancelDelivery: strictObject({ deliveryId: id }),
  postGoodsIssue: strictObject({ deliveryId: id }),
  reverseGoodsIssue: strictObject({ reversalId: id, deliveryId: id, reason: text(200).min(3) }),
  recordProofOfDelivery: strictObject({
    deliveryId: id,
    date: day,
    receiver: text(60).min(1),
    note: text(200),
    /** Lines of which something else was received than left; left out: everything was received. */
    received: array(strictObject({ lineNo, received: count })).max(500),
    /** What becomes of goods that were not received. Needed when some are missing. */
    shortage: optional(
      strictObject({
        returnId: id,
        destination: choice(['stock', 'quarantine', 'scrap']),
        /** The customer gets them again. */
        redeliver: boolean(),
      }),
    ),
  }),
} as const;
