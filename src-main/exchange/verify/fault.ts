/*
 * The verifier proves a package alone, without the program that wrote it. So it shares nothing with the
 * exporter but the list of tables and columns: it reads, decodes and computes everything its own way.
 */

/** The first place where a package is not what it claims to be. */
export type VerifyFault = {
  /** `container offset 123`, an entry name, or an entry name with its row or record. */
  readonly place: string;
  readonly reason: string;
};

export function fault(place: string, reason: string): VerifyFault {
  return { place, reason };
}

/** Row numbers count data rows from 1; the header is not one. */
export function rowFault(table: string, row: number, reason: string): VerifyFault {
  return { place: `${table} row ${row}`, reason };
}
