import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { BusinessDate } from '../kernel/business-date.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Money } from '../money/money.ts';

/*
 * One-time code by which head office releases an order over the phone, when it cannot be reached any
 * other way. The branch reads out order, total and day; head office computes the code with the secret
 * both hold and reads out eight digits in two groups of four, each digit by its own name ("4071 9368":
 * "empat nol tujuh satu, sembilan tiga enam delapan"; "four zero seven one, nine three six eight").
 * Digits only, because letters are misheard and differ by language.
 */

const CODE_DIGITS = 8;

/** What a code is good for. Another order, another total or another day needs another code. */
export type CodeSubject = {
  readonly branchCode: string;
  readonly orderId: string;
  readonly total: Money;
  readonly day: BusinessDate;
};

/**
 * The code of a subject: HMAC-SHA256 over it, its first 64 bits cut to eight decimal digits.
 *
 * @param secret shared by head office and the branch, at least 32 characters; never journalled
 * @throws RangeError when the secret is too short to be one.
 */
export function releaseCode(secret: string, subject: CodeSubject): string {
  if (secret.length < 32) throw new RangeError('a release secret has at least 32 characters');
  const { branchCode, orderId, total, day } = subject;
  const message = canonicalJson({ use: 'credit.release', branchCode, orderId, total, day });
  const mac = hmac(sha256, utf8ToBytes(secret), utf8ToBytes(message));
  let number = 0n;
  for (const byte of mac.subarray(0, 8)) number = (number << 8n) | BigInt(byte);
  return String(number % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** The code as it is read out and shown: two groups of four digits. */
export function spokenReleaseCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/**
 * True when what was heard is the code of the subject. Spaces, dots and dashes do not count. The time it
 * takes does not depend on how many digits are right.
 */
export function isReleaseCode(heard: string, secret: string, subject: CodeSubject): boolean {
  const digits = heard.replaceAll(/[\s.-]/g, '');
  const right = releaseCode(secret, subject);
  let difference = digits.length ^ right.length;
  for (let index = 0; index < right.length; index += 1) {
    difference |= (digits.codePointAt(index) ?? 0) ^ (right.codePointAt(index) ?? 0);
  }
  return difference === 0;
}

/** A code that was used: kept, because the same code would open the same order again on the same day. */
export type UsedReleaseCodeRow = {
  /** Order, day and total the code was for. */
  readonly id: string;
  readonly orderId: string;
  readonly usedOn: BusinessDate;
  readonly usedBy: string;
};

export function usedCodeId({ orderId, day, total }: Omit<CodeSubject, 'branchCode'>): string {
  return `${orderId}:${day}:${total}`;
}
