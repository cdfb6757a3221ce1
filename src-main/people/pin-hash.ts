import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** A PIN as it is kept: its hash and everything needed to check it again. Texts are hexadecimal. */
export type StoredPin = {
  readonly salt: string;
  readonly hash: string;
  /** Cost of scrypt: memory is 128 · N · r bytes. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
};

/** Least cost: below it a stolen file is tried out in hours. Tests alone may give a smaller one. */
export const leastCost = 2 ** 15;
const mostCost = 2 ** 17;
/** A check may take this long: slower keeps guessers off, and nobody waits for it at a counter. */
const patienceMs = 500;
const hashBytes = 32;

/**
 * Hashes a PIN. A PIN has few values, so the pepper, which is kept in another file, makes a stolen list of
 * hashes worthless.
 *
 * @param cost N of scrypt, a power of two
 */
export async function hashPin(pin: string, pepper: Uint8Array, cost: number): Promise<StoredPin> {
  const salt = randomBytes(16);
  const parameters = { N: cost, r: 8, p: 1 };
  const hash = await derive(pin, pepper, salt, parameters);
  return { salt: salt.toString('hex'), hash: hash.toString('hex'), ...parameters };
}

/** Whether this is the PIN. Takes as long for a wrong one. */
export async function isPin(pin: string, pepper: Uint8Array, stored: StoredPin): Promise<boolean> {
  const hash = await derive(pin, pepper, Buffer.from(stored.salt, 'hex'), stored);
  const expected = Buffer.from(stored.hash, 'hex');
  return hash.length === expected.length && timingSafeEqual(hash, expected);
}

/**
 * The highest cost that this computer bears in half a second, never below the floor.
 *
 * @param mono milliseconds since boot
 */
export async function calibrateCost(mono: () => number, floor: number = leastCost): Promise<number> {
  if (floor < leastCost) return floor;
  const started = mono();
  await derive('000000', Buffer.alloc(hashBytes), Buffer.alloc(16), { N: floor, r: 8, p: 1 });
  const took = Math.max(1, mono() - started);
  let cost = floor;
  while (cost < mostCost && (took * cost * 2) / floor <= patienceMs) cost *= 2;
  return cost;
}

function derive(
  pin: string,
  pepper: Uint8Array,
  salt: Uint8Array,
  { N, r, p }: Pick<StoredPin, 'N' | 'r' | 'p'>,
): Promise<Buffer> {
  const peppered = createHmac('sha256', pepper).update(pin, 'utf8').digest();
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, hashBytes, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
