import { array, boolean, enum as choice, int, nullable, strictObject } from 'zod';
import { rights } from '../branch/rights.ts';
import { id, text } from './input-fields.ts';

/* Inputs of the commands about the people of the branch. */

export const peopleSchemas = {
  /** Adds a person or changes one. */
  changeUser: strictObject({ userId: id, name: text(60).min(1), role: id, active: boolean() }),
  /** Adds a role or changes one. A name of null is the program's own, which only presets have. */
  changeRole: strictObject({ roleId: id, name: nullable(text(60).min(1)), rights: array(choice(rights)).max(200) }),
  /** What main alone records of PINs, which it keeps outside the journal. */
  recordFailedPin: strictObject({
    userId: id,
    purpose: choice(['signIn', 'approval', 'change']),
    triesLeft: int().min(0),
    waitMinutes: int().min(0),
  }),
  recordNewPin: strictObject({ userId: id }),
} as const;
