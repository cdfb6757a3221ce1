/** What a GS1 barcode says: article, batch, expiry as it stands there (YYMMDD). */
export type Gs1Code = { readonly gtin: string; readonly batch: string | null; readonly expiry: string | null };

/**
 * Reads the element string of a GS1-128 (`]C1`) or GS1 DataMatrix (`]d2`) with the identifiers 01, 10 and 17.
 * The batch has no fixed length and so ends the code, or is ended by a bracket where the device writes them.
 *
 * @returns null for any other code, and for one without an article
 */
export function readGs1(code: string): Gs1Code | null {
  if (!/^\](C1|d2)/i.test(code)) return null;
  let rest = code.slice(3);
  let gtin: string | null = null;
  let batch: string | null = null;
  let expiry: string | null = null;
  while (rest !== '') {
    const article = /^\(?01\)?(\d{14})/.exec(rest);
    const until = /^\(?17\)?(\d{6})/.exec(rest);
    const lot = /^\(?10\)?([^(]{1,20})/.exec(rest);
    const [read] = article ?? until ?? lot ?? [];
    if (read === undefined) return null;
    if (article) gtin = article[1] ?? null;
    else if (until) expiry = until[1] ?? null;
    else batch = lot?.[1] ?? null;
    rest = rest.slice(read.length);
  }
  return gtin === null ? null : { gtin, batch, expiry };
}

/** The texts under which a scanned code may be known as a barcode, the most exact first. */
export function barcodesOf(code: string): readonly string[] {
  const gtin = readGs1(code)?.gtin;
  if (gtin === undefined) return [code];
  // An EAN-13 or EAN-8 is the same number, filled up with zeros to 14 digits.
  return [code, gtin, gtin.replace(/^0/, ''), gtin.replace(/^0{6}/, '')];
}
