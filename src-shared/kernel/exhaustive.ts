/**
 * Marks a branch that the type system proves unreachable.
 *
 * @throws Error when reached after all, which means data from outside was not validated.
 */
export function unreachable(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
