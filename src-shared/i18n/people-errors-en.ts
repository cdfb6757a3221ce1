import type { Right } from '../branch/rights.ts';
import type { ErrorWords } from './errors-en.ts';
import { rightsEn } from './rights-en.ts';

/** Refusals about people, rights and PINs. */
export type PeopleErrorWords = Pick<
  ErrorWords,
  | 'unknown-user'
  | 'no-session'
  | 'not-signed-in'
  | 'needs-right'
  | 'approval-by-self'
  | 'unknown-role'
  | 'name-taken'
  | 'last-administrator'
  | 'wrong-pin'
  | 'pin-waits'
  | 'no-pin'
  | 'pin-too-short'
  | 'pin-too-simple'
  | 'first-pin-of-administrator'
  | 'pins-unreadable'
>;

export const peopleErrorsEn: PeopleErrorWords = {
  'unknown-user': ({ userId }) => `${userId} does not work at this branch. Ask a supervisor to add them.`,
  'no-session': () => 'You are not signed in. Sign in first.',
  'not-signed-in': ({ userId }) => `${userId === '' ? 'Nobody' : userId} is signed in. Sign in first, then repeat.`,
  'needs-right': ({ right }) =>
    `You may not do this: ${rightsEn.rights[right as Right]}. Ask somebody who may to approve it.`,
  'approval-by-self': () => 'You cannot approve what you do yourself. Ask somebody else.',
  'unknown-role': ({ roleId }) => `There is no role ${roleId}. Choose one of the list.`,
  'name-taken': ({ name }) => `${name} is on the list already. Write the name so that both can be told apart.`,
  'last-administrator': () => 'Nobody would be left who may change people. Give another person that right first.',
  'wrong-pin': ({ triesLeft }) => `That is not the PIN. ${triesLeft === 1 ? '1 try' : `${triesLeft} tries`} left.`,
  'pin-waits': ({ seconds }) => `Too many wrong PINs. Wait ${waitEn(seconds)}, or ask an administrator for a new PIN.`,
  'no-pin': ({ name }) => `${name} has no PIN yet. An administrator sets it in Settings (Ctrl+,).`,
  'pin-too-short': ({ least }) => `The PIN needs ${least} to 12 digits.`,
  'pin-too-simple': () => 'This PIN is easily guessed. Do not repeat one digit and do not count up or down.',
  'first-pin-of-administrator': () =>
    'The first PIN belongs to somebody who may change people; otherwise nobody could give out further ones.',
  'pins-unreadable': () =>
    'PINs cannot be checked under this account of the computer. Sign in to the computer as usual, or restore the branch.',
};

function waitEn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 60) return `${seconds} seconds`;
  return `${minutes} minutes`;
}
