import { array, enum as choice, int, nullable, optional, partialRecord, strictObject, string } from 'zod';
import { numberedDocuments } from '../numbering/series.ts';
import { amount, code, day, id, percent, text } from './input-fields.ts';

/* Inputs of the commands that change how the branch ships and writes numbers. */

const calendar = strictObject({ weekdays: array(int().min(1).max(7)).min(1).max(7), holidays: array(day).max(366) });
const workDays = int().min(0).max(60);
const limit = nullable(int().min(0).max(1_000_000_000));

/** Who sells: stands on every paper. */
export const companyFields = strictObject({
  name: text(80).min(1),
  address: text(200),
  phone: text(40),
  taxNumber: text(40),
  bankAccount: text(120),
});

/** How a branch works; each may be left out. */
export const workRules = {
  /** Left out: only whoever may go beyond the limit corrects stock. */
  stock: optional(strictObject({ adjustmentLimit: amount })),
  /** Left out: goods are picked, packed and loaded. */
  deliverySteps: optional(array(choice(['picking', 'picked', 'packed', 'loaded'])).max(4)),
  /** Left out: no tolerance. */
  deliveryTolerance: optional(strictObject({ over: percent, under: percent })),
  /** Left out: people are told, nothing is refused. */
  orders: optional(
    strictObject({
      duplicateReference: choice(['ignore', 'warn', 'refuse']),
      beyondQuotation: choice(['flag', 'refuse']),
    }),
  ),
};

export const branchSettingsSchemas = {
  /** What is left out stays as it is. */
  changeSettings: strictObject({
    routes: optional(
      array(
        strictObject({
          id,
          name: text(60).min(1),
          customers: array(code).max(10_000),
          zones: array(text(60).min(1)).max(500),
          transitDays: workDays,
          loadDays: workDays,
          pickPackDays: workDays,
          transportLeadDays: workDays,
          carrierCalendar: calendar,
        }),
      ).max(200),
    ),
    vehicles: optional(
      array(
        strictObject({
          plate: text(20).min(1),
          name: text(60),
          driver: text(60),
          capacity: strictObject({ grams: limit, cubicCentimetres: limit, stops: limit }),
        }),
      ).max(200),
    ),
    /** Days on which the branch works. */
    calendar: optional(calendar),
    branchName: optional(text(60).min(1)),
    company: optional(companyFields),
    people: optional(strictObject({ autoLockMinutes: int().min(0).max(120) })),
    approvals: optional(
      array(
        strictObject({
          kind: choice(['orderValue', 'discount', 'creditRelease']),
          role: id,
          upTo: nullable(int().min(0).max(1_000_000_000_000)),
        }),
      ).max(200),
    ),
    ...workRules,
    cutOff: optional(
      strictObject({
        time: string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        utcOffsetMinutes: int().min(-720).max(840),
      }),
    ),
    capacity: optional(strictObject({ stops: limit, lines: limit, grams: limit, pickerMinutes: limit })),
    seriesTemplates: optional(partialRecord(choice(numberedDocuments), string().max(40))),
  }),
  /** Uses up the next number of a series without a document, as when a numbered form is spoiled. */
  voidNumber: strictObject({ voidId: id, document: choice(numberedDocuments), reason: text(200).min(3) }),
} as const;
