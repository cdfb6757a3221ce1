export type PeopleWords = typeof peopleEn;

/** Signing in, locking, approving. */
export const peopleEn = {
  signIn: {
    title: 'Who works here now?',
    locked: 'Locked. Your drafts and tabs stay as they are.',
    tiles: 'People',
    hint: 'Choose with the arrow keys, type your PIN, press Enter.',
    go: 'Sign in',
    noPin: 'no PIN yet',
    wait: (time: string) => `wait ${time}`,
    checking: 'Checking…',
    unanswered: 'The program does not answer. Try again in a moment.',
  },
  pin: {
    label: (name: string) => `PIN of ${name}`,
    keypad: 'Digits',
    digit: (digit: string) => `Digit ${digit}`,
    erase: 'Erase one digit',
  },
  approval: {
    title: 'Approval needed',
    what: (right: string) => `For: ${right}.`,
    once: 'Holds for this one action; both names are recorded.',
    who: 'Who approves?',
    approve: 'Approve',
    cancel: 'Give up (Esc)',
    nobody: 'Nobody else with a PIN may approve this.',
  },
  lock: { noPin: 'Nobody has a PIN yet. Set one in Settings (Ctrl+,).' },
};
