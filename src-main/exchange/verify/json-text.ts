import { isUtf8 } from 'node:buffer';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Reads JSON; undefined when it is none. */
export function parseJson(bytes: Buffer): Json | undefined {
  if (!isUtf8(bytes)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}

/** Reads JSON that must be canonical: keys sorted, no spaces. Undefined when it is not. */
export function parseCanonicalJson(bytes: Buffer): Json | undefined {
  const value = parseJson(bytes);
  return value !== undefined && sortedText(value) === bytes.toString('utf8') ? value : undefined;
}

/** JSON with sorted keys: the same text for equal values. */
export function sortedText(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object; an empty object when it is missing or something else. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const member = value[key];
  return isObject(member) ? member : {};
}

/** The objects in a list; none when it is missing or something else. */
export function objectsAt(value: JsonObject, key: string): readonly JsonObject[] {
  const member = value[key];
  return Array.isArray(member) ? (member as readonly Json[]).filter(isObject) : [];
}

/** A text member; empty when it is missing or something else. */
export function textAt(value: JsonObject, key: string): string {
  const member = value[key];
  return typeof member === 'string' ? member : '';
}

/** A whole number as a bigint; 0 when it is missing or something else. */
export function wholeAt(value: JsonObject, key: string): bigint {
  const member = value[key];
  return typeof member === 'number' && Number.isSafeInteger(member) ? BigInt(member) : 0n;
}
